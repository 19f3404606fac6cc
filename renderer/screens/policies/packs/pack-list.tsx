// What the next version is made of: its packs, its lists, and what changes.
import type { Ref } from 'react'
import { Badge } from '../../../parts/badge'
import { classes } from '../../../parts/classes'
import { CursorGrid, CursorGroup, CursorRow } from '../../../parts/cursor-grid'
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
  const items = groups.flatMap((group) => group.items)
  const moveTo = (index: number) => {
    const item = items[index]
    if (item) onChoose(item)
  }
  return (
    <CursorGrid
      ref={ref}
      label={t('Packs and lists')}
      count={items.length}
      at={chosen === null ? -1 : items.findIndex((item) => idOf(item) === idOf(chosen))}
      onMove={moveTo}
      onOpen={onOpen}
      onSwitch={onSwitch}
      className={styles['list']}
    >
      {groups.map((group) => (
        <div key={group.title} role="rowgroup" aria-label={group.title}>
          <CursorGroup>{group.title}</CursorGroup>
          {group.items.length === 0 && group.none !== undefined && (
            <div className={styles['none']} aria-hidden>
              {group.none}
            </div>
          )}
          {group.items.map((item) => (
            <Row
              key={idOf(item)}
              index={items.indexOf(item)}
              item={item}
              isTroubled={item.kind === 'pack' && troubled.has(item.pack.name)}
            />
          ))}
        </div>
      ))}
    </CursorGrid>
  )
}

interface RowProps {
  readonly index: number
  readonly item: Item
  readonly isTroubled: boolean
}

function Row({ index, item, isTroubled }: RowProps) {
  const mark = markOf(item)
  const isOff = item.kind === 'pack' && !item.pack.isOn
  const isMuted = item.kind === 'changes' && item.count === 0
  return (
    <CursorRow index={index} className={isOff ? styles['off'] : undefined}>
      <span role="gridcell" className={styles['cell']}>
        {item.kind === 'pack' && item.pack.isShipped && <Switch isOn={item.pack.isOn} />}
        <span className={styles['title']}>{titleOf(item)}</span>
      </span>
      <span role="gridcell" className={styles['marks']}>
        {isTroubled && <Badge tone="blocker">{t('to mend')}</Badge>}
        {mark !== null &&
          (isMuted ? <span className={styles['meta']}>{mark}</span> : <Badge tone="accent">{mark}</Badge>)}
      </span>
    </CursorRow>
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
