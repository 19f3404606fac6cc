// The search as chips: another view of the same tree as the text. A chip is taken out with Delete, Backspace or its
// button, and chosen in the text with Enter.
import { Menu } from '@base-ui/react/menu'
import { ListFilterPlus, Save, X } from 'lucide-react'
import { useState } from 'react'
import { type Chip, chipsOf, withoutPart } from '../../../../shared/desk/queries/search/chips'
import { fields } from '../../../../shared/desk/queries/search/fields'
import { parse } from '../../../../shared/desk/queries/search/parse'
import type { Problem } from '../../../../shared/desk/queries/search/tree'
import { runCommand } from '../../../keys/bindings'
import { Button } from '../../../parts/button'
import { classes } from '../../../parts/classes'
import floating from '../../../parts/floating.module.css'
import styles from './search.module.css'
import { t } from '../../../../shared/words/say'

export interface ChipsProps {
  readonly search: string
  readonly problems: readonly Problem[]
  readonly onSearch: (search: string) => void
  /** Goes on in the text, with this part chosen. */
  readonly onEdit: (start: number, end: number) => void
}

export function Chips({ search, problems, onSearch, onEdit }: ChipsProps) {
  const parsed = parse(search)
  const chips = chipsOf(parsed, problems)
  if (chips.length === 0) return null
  return (
    <ul className={styles['chips']} aria-label={t('Parts of the search')}>
      {chips.map((chip, index) => (
        <OneChip
          key={`${chip.start} ${chip.text}`}
          chip={chip}
          onEdit={() => onEdit(chip.start, chip.end)}
          onRemove={() => onSearch(withoutPart(parsed, index))}
        />
      ))}
      <li>
        <Button
          size="small"
          kind="quiet"
          icon={<Save aria-hidden />}
          command="queue.save"
          onPress={() => runCommand('queue.save')}
        >
          {t('Save filter')}
        </Button>
      </li>
    </ul>
  )
}

function OneChip({
  chip,
  onEdit,
  onRemove,
}: {
  readonly chip: Chip
  readonly onEdit: () => void
  readonly onRemove: () => void
}) {
  return (
    <li
      className={classes(styles['chip'], chip.problem !== null && styles['wrong'])}
      title={chip.problem?.words}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return
        event.preventDefault()
        const next = neighbourOf(event.currentTarget)
        onRemove()
        next?.focus()
      }}
    >
      <button
        type="button"
        className={styles['part']}
        onClick={onEdit}
        aria-label={t('{text}, edit', { text: chip.text })}
      >
        {chip.text}
      </button>
      <button
        type="button"
        className={styles['remove']}
        onClick={onRemove}
        aria-label={t('Remove {text}', { text: chip.text })}
      >
        <X aria-hidden />
      </button>
    </li>
  )
}

/** Where the focus goes when a chip is taken out; the search box once there is none. */
function neighbourOf(chip: Element): HTMLElement | null {
  const other = chip.previousElementSibling ?? chip.nextElementSibling
  return other?.querySelector('button') ?? document.querySelector('[role=search] input')
}

export function AddFilter({ onAdd }: { readonly onAdd: (field: string) => void }) {
  // The menu opens inside its own landmark rather than at the end of the page.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div ref={setPlace} className={styles['add']}>
      <Menu.Root>
        <Menu.Trigger className={styles['addButton']} aria-label={t('Add filter')}>
          <ListFilterPlus aria-hidden />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner align="end" sideOffset={4} className={floating['positioner']}>
            <Menu.Popup className={classes(floating['popup'], floating['menu'])} finalFocus={false}>
              {fields
                .filter(({ kind }) => kind !== 'not-kept')
                .map(({ name, about }) => (
                  <Menu.Item
                    key={name}
                    className={classes(floating['item'], styles['field'])}
                    onClick={() => onAdd(name)}
                  >
                    <code>{name}:</code>
                    <span className={styles['about']}>{about}</span>
                  </Menu.Item>
                ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}
