// Every command with its keys, which can be added, removed and made usual again.
import { Plus, RotateCcw, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CommandId } from '../../../../shared/bridge/command-table'
import { isCalled } from '../../../../shared/bridge/finding-commands'
import {
  changesIn,
  type Keymap,
  mayLoseKey,
  usualKeymap,
  withKey,
  withoutKey,
  withUsual,
} from '../../../../shared/bridge/keymap'
import { setPreferences, usePreferences } from '../../../data'
import { runCommand, useCommands } from '../../../keys/bindings'
import { useKeymap } from '../../../keys/keymap'
import { commandOf, commands, isMac, keysInWords, placeNames, placesInOrder } from '../../../keys/labels'
import { say } from '../../../navigation'
import { Button, IconButton } from '../../../parts/button'
import { Checkbox } from '../../../parts/choices'
import { Dialog } from '../../../parts/dialog'
import { Kbd } from '../../../parts/kbd'
import { TextField } from '../../../parts/text-field'
import { AddKey } from './add-key'
import styles from './keys.module.css'
import { allOf } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

type Open = { readonly kind: 'add'; readonly id: CommandId } | { readonly kind: 'all' } | null

export function Keys() {
  const preferences = usePreferences()
  const keymap = useKeymap()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const field = useRef<HTMLDivElement>(null)
  const changed = changesIn(keymap)
  const keep = (next: Keymap) => {
    const keys = Object.fromEntries(Object.entries(changesIn(next)).map(([id, own]) => [id, [...own]]))
    setPreferences({ ...preferences, keys })
  }
  const isUsual = Object.keys(changed).length === 0
  useCommands(
    'settings',
    {
      'settings.search': () => field.current?.querySelector('input')?.focus(),
      'settings.usual': () => setOpen({ kind: 'all' }),
    },
    isUsual ? { 'settings.usual': t('All keys are the usual ones.') } : {},
  )
  const wanted = search.trim().toLowerCase()
  const shown = commands.filter(
    ({ id, ...command }) =>
      isCalled(command, wanted) ||
      (keymap.get(id) ?? []).some((keys) => keysInWords(keys, isMac).toLowerCase() === wanted),
  )
  const makeUsual = (id: CommandId) => {
    const { keymap: next, taken } = withUsual(keymap, id)
    keep(next)
    if (taken.length > 0) {
      const keys = allOf(taken.map((own) => keysInWords(own, isMac)))
      say(
        t('Another command has this key of “{title}” now: {keys}.', { title: commandOf(id).title, keys }),
        null,
        'refused',
      )
    }
  }
  const remove = (id: CommandId, keys: string) => {
    const verdict = mayLoseKey(keymap, id, keys)
    if (verdict.can) keep(withoutKey(keymap, id, keys))
    else say(verdict.reason, null, 'refused')
  }
  return (
    <div className={styles['keys']}>
      <Checkbox
        label={t(
          'Letters act as keys outside of text. Turn this off when you speak to your computer or write with an input method.',
        )}
        checked={preferences.letterKeys}
        onChange={(letterKeys) => setPreferences({ ...preferences, letterKeys })}
      />
      <div ref={field} className={styles['find']}>
        <TextField label={t('Find a command, or a key')} value={search} onChange={setSearch} />
        <Button
          command="settings.usual"
          reason={isUsual ? t('All keys are the usual ones.') : null}
          onPress={() => runCommand('settings.usual')}
        >
          {t('Make all keys usual again…')}
        </Button>
      </div>
      {shown.length === 0 && <p className={styles['quiet']}>{t('No command has these words or this key.')}</p>}
      {placesInOrder.map((where) => {
        const here = shown.filter((command) => command.where === where)
        return here.length === 0 ? null : (
          <section key={where} aria-label={placeNames[where]}>
            <h3 className={styles['place']}>{placeNames[where]}</h3>
            <ul className={styles['list']}>
              {here.map(({ id, title }) => (
                <li key={id} className={styles['row']}>
                  <span className={styles['title']}>{title}</span>
                  {(keymap.get(id) ?? []).map((keys) => (
                    <span key={keys} className={styles['own']}>
                      <Kbd keys={keys} />
                      <IconButton
                        size="small"
                        label={t('Remove {keys} from “{title}”', { keys: keysInWords(keys, isMac), title })}
                        icon={<X aria-hidden />}
                        onPress={() => remove(id, keys)}
                      />
                    </span>
                  ))}
                  {changed[id] && (
                    <IconButton
                      size="small"
                      label={t('Make the keys of “{title}” usual again', { title })}
                      icon={<RotateCcw aria-hidden />}
                      onPress={() => makeUsual(id)}
                    />
                  )}
                  <AddButton title={title} onPress={() => setOpen({ kind: 'add', id })} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {open?.kind === 'add' && (
        <AddKey
          id={open.id}
          keymap={keymap}
          onClose={() => setOpen(null)}
          onAdd={(keys) => {
            keep(withKey(keymap, open.id, keys))
            setOpen(null)
          }}
        />
      )}
      {open?.kind === 'all' && (
        <Dialog
          open
          onClose={() => setOpen(null)}
          title={t('Make all keys usual again?')}
          description={t('Every command gets the keys it came with. The keys you chose are forgotten.')}
          actions={
            <>
              <Button onPress={() => setOpen(null)}>{t('Cancel')}</Button>
              <Button
                kind="primary"
                onPress={() => {
                  keep(usualKeymap)
                  setOpen(null)
                }}
              >
                {t('Make them usual')}
              </Button>
            </>
          }
        >
          {null}
        </Dialog>
      )}
    </div>
  )
}

function AddButton({ title, onPress }: { readonly title: string; readonly onPress: () => void }) {
  return (
    <IconButton
      size="small"
      label={t('Add a key to “{title}”…', { title })}
      icon={<Plus aria-hidden />}
      onPress={onPress}
    />
  )
}
