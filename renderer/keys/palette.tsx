// Every command with its key, found by typing. What cannot be done now stays in the list and says why.
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { bestFirst, bestRank, calledBesides, isCalled } from '../../shared/bridge/finding-commands'
import { linkInWords } from '../../shared/bridge/links/follow'
import { isLinkText, readLink } from '../../shared/bridge/links/link'
import { refusalInWords } from '../../shared/desk/refusal'
import { followText } from '../windows/links'
import { classes } from '../parts/classes'
import dialogStyles from '../parts/dialog.module.css'
import { Kbd } from '../parts/kbd'
import { refuse, runCommand } from './bindings'
import { isCommandId } from './labels'
import { openOverlay, useOverlay } from './overlay'
import { paletteGroups, type PaletteItem } from './palette-groups'
import styles from './palette.module.css'
import { t } from '../../shared/words/say'

export function Palette() {
  const isOpen = useOverlay(({ open }) => open === 'palette')
  // Run after the palette is gone, so that a dialog the command opens gets the focus and keeps it.
  const chosen = useRef<string | null>(null)
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => openOverlay(open ? 'palette' : null)}
      onOpenChangeComplete={(open) => {
        const command = chosen.current
        chosen.current = null
        // The palette gives the focus back in this very moment; the command comes after that.
        if (open || command === null) return
        setTimeout(() => (isCommandId(command) ? runCommand(command) : void followText(command)), 0)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyles['backdrop']} />
        <Dialog.Popup className={styles['popup']} aria-label={t('All commands')}>
          <Commands
            onLink={(text) => {
              chosen.current = text
              openOverlay(null)
            }}
            onChoose={(item) => {
              if (item.reason !== null) {
                refuse(item.id, `${item.title}: ${item.reason}`)
                return
              }
              chosen.current = item.id
              openOverlay(null)
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Says why a command is in the list whose title has none of the letters. */
function Besides({ item, text }: { readonly item: PaletteItem; readonly text: string }) {
  const name = calledBesides(item, text)
  return name === null ? null : <span className={styles['besides']}>{name}</span>
}

interface CommandsProps {
  readonly onChoose: (item: PaletteItem) => void
  /** A link was typed or pasted in place of a command. */
  readonly onLink: (text: string) => void
}

function Commands({ onChoose, onLink }: CommandsProps) {
  const [groups] = useState(paletteGroups)
  const [text, setText] = useState('')
  // What fits best comes first, and with it its group: the first is what Enter does.
  const ordered = useMemo(
    () =>
      groups
        .map((group) => ({ ...group, items: bestFirst(group.items, text) }))
        .sort((a, b) => bestRank(a.items, text) - bestRank(b.items, text)),
    [groups, text],
  )
  const link = isLinkText(text) ? readLink(text) : null
  return (
    <Autocomplete.Root<PaletteItem>
      items={ordered as never}
      itemToStringValue={(item) => item.title}
      filter={isCalled}
      value={text}
      onValueChange={setText}
      inline
      open
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles['search']}>
        <Search aria-hidden />
        <Autocomplete.Input
          className={styles['input']}
          aria-label={t('Find a command')}
          placeholder={t('Find a command, or paste a link')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && link?.ok) onLink(text)
            if (event.key === 'k' && (event.ctrlKey || event.metaKey)) openOverlay(null)
          }}
        />
      </div>
      <Autocomplete.Empty className={styles['none']}>
        {link === null && t('No command matches these letters.')}
        {link?.ok && (
          <button type="button" className={styles['item']} onClick={() => onLink(text)}>
            {t('Open the link to {place}', { place: linkInWords(link.value) })} <Kbd keys="Enter" />
          </button>
        )}
        {link?.ok === false && refusalInWords(link.error)}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles['list']} aria-label={t('Commands')}>
        {(group: { readonly label: string; readonly items: readonly PaletteItem[] }) => (
          <Autocomplete.Group key={group.label} items={group.items} className={styles['group']}>
            <Autocomplete.GroupLabel className={styles['label']}>{group.label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  className={classes(styles['item'], item.reason !== null && styles['off'])}
                  aria-disabled={item.reason !== null || undefined}
                  onClick={() => onChoose(item)}
                >
                  <span className={styles['title']}>
                    {item.title}
                    <Besides item={item} text={text} />
                  </span>
                  {item.reason !== null && <span className={styles['reason']}>{item.reason}</span>}
                  {item.keys.slice(0, 2).map((keys) => (
                    <Kbd key={keys} keys={keys} />
                  ))}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
