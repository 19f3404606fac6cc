// Who is signed in, and what belongs to the person rather than to the desk.
import { Menu } from '@base-ui/react/menu'
import { ChevronsUpDown, LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { Person } from '../../../shared/people/person'
import { runCommand } from '../../keys/bindings'
import { rolesInWords } from '../people-words'
import { classes } from '../classes'
import floating from '../floating.module.css'
import { keyInWords } from './key-state'
import styles from './person-menu.module.css'
import { t } from '../../../shared/words/say'

export function PersonMenu({ desk, me }: { readonly desk: DeskView; readonly me: Person }) {
  const key = keyInWords(desk)
  // The menu opens inside the sidebar's landmark rather than at the end of the page.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div ref={setPlace}>
      <Menu.Root>
        <Menu.Trigger
          className={styles['trigger']}
          aria-label={
            key
              ? t('{name}, {roles}. {key}. Person and settings', {
                  name: me.name,
                  roles: rolesInWords(me),
                  key: key.words,
                })
              : t('{name}, {roles}. Person and settings', { name: me.name, roles: rolesInWords(me) })
          }
        >
          <span className={styles['face']}>
            <Initials name={me.name} />
            {key && <LockKeyhole aria-hidden className={styles['lock']} />}
          </span>
          <span className={styles['who']}>
            <span className={styles['name']}>{me.name}</span>
            <span className={styles['roles']}>{rolesInWords(me)}</span>
          </span>
          <ChevronsUpDown aria-hidden className={styles['more']} />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner side="top" align="start" sideOffset={6} className={floating['positioner']}>
            <Menu.Popup className={classes(floating['popup'], floating['menu'])}>
              <Item onPress={() => runCommand('person.switch')}>{t('Sign in as someone else')}</Item>
              {desk.signs && !desk.sample && <KeyItems state={desk.key} />}
              <Menu.Separator className={floating['line']} />
              <Item onPress={() => runCommand('notices.settings')}>{t('How I am told of things…')}</Item>
              <Item onPress={() => runCommand('go.settings')}>{t('Settings…')}</Item>
              <Item onPress={() => runCommand('help.keys')}>{t('Show the keys')}</Item>
              <Menu.Separator className={floating['line']} />
              <Item onPress={() => runCommand('desk.close')}>{t('Close this desk')}</Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

function KeyItems({ state }: { readonly state: DeskView['key'] }) {
  return (
    <>
      <Menu.Separator className={floating['line']} />
      {state === 'unlocked' ? (
        <Item onPress={() => runCommand('key.lock')}>{t('Lock my key')}</Item>
      ) : (
        <Item onPress={() => runCommand('key.unlock')}>{state === 'locked' ? t('Unlock my key…') : t('My key…')}</Item>
      )}
      {(state === 'unlocked' || state === 'locked') && (
        <Item onPress={() => runCommand('key.passphrase')}>{t('Change my passphrase…')}</Item>
      )}
    </>
  )
}

function Item({ children, onPress }: { readonly children: string; readonly onPress: () => void }) {
  return (
    <Menu.Item className={floating['item']} onClick={onPress}>
      <span className={floating['text']}>{children}</span>
    </Menu.Item>
  )
}

export function Initials({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  const letters = name
    .split(/\s+/)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .join('')
  return (
    <span className={classes(styles['initials'], large && styles['large'])} aria-hidden>
      {letters.slice(0, 2).toUpperCase()}
    </span>
  )
}
