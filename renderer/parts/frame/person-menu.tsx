// Who is signed in, and what belongs to the person rather than to the desk.
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import type { Theme } from '../../../shared/bridge/contract'
import type { Person } from '../../../shared/people/person'
import { setPreferences, usePreferences } from '../../data'
import { runCommand } from '../../keys/bindings'
import { rolesInWords } from '../people-words'
import { classes } from '../classes'
import styles from './person-menu.module.css'

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'Theme: as the system' },
  { value: 'light', label: 'Theme: light' },
  { value: 'dark', label: 'Theme: dark' },
]

export function PersonMenu({ me }: { readonly me: Person }) {
  const preferences = usePreferences()
  // The menu opens inside the sidebar's landmark rather than at the end of the page.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div ref={setPlace}>
      <Menu.Root>
        <Menu.Trigger className={styles['trigger']} aria-label={`${me.name}, ${rolesInWords(me)}. Person and settings`}>
          <Initials name={me.name} />
          <span className={styles['who']}>
            <span className={styles['name']}>{me.name}</span>
            <span className={styles['roles']}>{rolesInWords(me)}</span>
          </span>
          <ChevronsUpDown aria-hidden className={styles['more']} />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner side="top" align="start" sideOffset={6} className={styles['positioner']}>
            <Menu.Popup className={styles['popup']}>
              <Item onPress={() => runCommand('person.switch')}>Sign in as someone else</Item>
              <Menu.Separator className={styles['line']} />
              <Menu.RadioGroup
                value={preferences.theme}
                onValueChange={(theme: Theme) => setPreferences({ ...preferences, theme })}
              >
                {themes.map(({ value, label }) => (
                  <Menu.RadioItem key={value} value={value} className={styles['item']}>
                    <Menu.RadioItemIndicator className={styles['check']}>
                      <Check aria-hidden />
                    </Menu.RadioItemIndicator>
                    <span className={styles['words']}>{label}</span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
              <Menu.Separator className={styles['line']} />
              <Menu.CheckboxItem
                checked={preferences.letterKeys}
                onCheckedChange={(letterKeys) => setPreferences({ ...preferences, letterKeys })}
                className={styles['item']}
              >
                <Menu.CheckboxItemIndicator className={styles['check']}>
                  <Check aria-hidden />
                </Menu.CheckboxItemIndicator>
                <span className={styles['words']}>Single letters act as keys</span>
              </Menu.CheckboxItem>
              <Item onPress={() => runCommand('help.keys')}>Show the keys</Item>
              <Menu.Separator className={styles['line']} />
              <Item onPress={() => runCommand('desk.close')}>Close this desk</Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

function Item({ children, onPress }: { readonly children: string; readonly onPress: () => void }) {
  return (
    <Menu.Item className={styles['item']} onClick={onPress}>
      <span className={styles['words']}>{children}</span>
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
