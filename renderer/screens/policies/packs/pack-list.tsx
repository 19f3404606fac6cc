// What the next version is made of: its packs, its lists, and what changes. The focus stays on the list; the cursor moves
// along it. A grid rather than a list box, so that the letters stay the commands they are elsewhere.
import { type KeyboardEvent, type Ref, useId } from 'react'
import { Badge } from '../../../parts/badge'
import { classes } from '../../../parts/classes'
import { cursorAfter } from '../../../parts/cursor'
import { useInSight } from '../../../parts/in-sight'
import { Hidden } from '../../../parts/hidden'
import { type Group, idOf, type Item } from './items'
import styles from './packs.module.css'
import { markOf, titleOf } from './words'
import { t } from '../../../../shared/words/say'

export interface PackListProps {
  readonly groups: readonly Group[]
  readonly chosen: Item | null
  /** The own packs that have errors or examples that fail. */
  readonly troubled: ReadonlySet<string>
  readonly onChoose: (item: Item) => void
  readonly onOpen: () => void
  readonly onSwitch: () => void
  readonly ref: Ref<HTMLDivElement>
}

export function PackList({ groups, chosen, troubled, onChoose, onOpen, onSwitch, ref }: PackListProps) {
  const id = useId()
  const items = groups.flatMap((group) => group.items)
  const at = chosen === null ? -1 : items.findIndex((item) => idOf(item) === idOf(chosen))
  useInSight(at === -1 ? null : `${id}-${at}`)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = cursorAfter(event.key, at, items.length)
    if (event.key === 'Enter') onOpen()
    else if (event.key === ' ') onSwitch()
    else if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    const item = next === null ? undefined : items[next]
    if (item) onChoose(item)
  }
  return (
    <div
      ref={ref}
      role="grid"
      aria-label={t('Packs and lists')}
      aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      {groups.map((group) => (
        <div key={group.title} role="rowgroup" aria-label={group.title}>
          <div className={styles['group']} aria-hidden>
            {group.title}
          </div>
          {group.items.length === 0 && group.none !== undefined && (
            <div className={styles['none']} aria-hidden>
              {group.none}
            </div>
          )}
          {group.items.map((item) => (
            <Row
              key={idOf(item)}
              id={`${id}-${items.indexOf(item)}`}
              item={item}
              isChosen={items.indexOf(item) === at}
              isTroubled={item.kind === 'pack' && troubled.has(item.pack.name)}
              onChoose={() => onChoose(item)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly item: Item
  readonly isChosen: boolean
  readonly isTroubled: boolean
  readonly onChoose: () => void
}

function Row({ id, item, isChosen, isTroubled, onChoose }: RowProps) {
  const mark = markOf(item)
  const isOff = item.kind === 'pack' && !item.pack.isOn
  const isMuted = item.kind === 'changes' && item.count === 0
  return (
    <div
      id={id}
      role="row"
      aria-selected={isChosen}
      className={classes(styles['row'], isChosen && styles['chosen'], isOff && styles['off'])}
      onMouseDown={onChoose}
    >
      <span role="gridcell" className={styles['cell']}>
        {item.kind === 'pack' && item.pack.isShipped && <Switch isOn={item.pack.isOn} />}
        <span className={styles['title']}>{titleOf(item)}</span>
      </span>
      <span role="gridcell" className={styles['marks']}>
        {isTroubled && <Badge tone="blocker">{t('to mend')}</Badge>}
        {mark !== null &&
          (isMuted ? <span className={styles['meta']}>{mark}</span> : <Badge tone="accent">{mark}</Badge>)}
      </span>
    </div>
  )
}

/** Shows whether it is on; the switch itself is at the head of the pack, and on the space bar. */
function Switch({ isOn }: { readonly isOn: boolean }) {
  return (
    <span className={classes(styles['switch'], isOn && styles['switchOn'])}>
      <Hidden>{isOn ? t('On:') : t('Off:')}</Hidden>
    </span>
  )
}
