// Beside the week: what is near its slot without an approval, and what nobody has given a slot.
import { useId } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { PostId } from '../../../shared/post/revision'
import { Button } from '../../parts'
import type { Placed } from './data/placing'
import type { Day } from './data/week'
import { LaneItem } from './lane-item'
import styles from './lanes.module.css'

/** More than these are for the queue. */
export const laneLength = 50

export interface LanesProps {
  readonly atRisk: readonly Placed[]
  readonly withoutSlot: readonly QueueRow[]
  /** How many have no slot in all. */
  readonly total: number
  readonly selected: PostId | null
  readonly onSelect: (id: PostId, day: Day | null) => void
  readonly onOpen: (id: PostId) => void
  readonly onQueue: () => void
}

export function Lanes({ atRisk, withoutSlot, total, selected, onSelect, onOpen, onQueue }: LanesProps) {
  const isHere = withoutSlot.some((row) => row.id === selected)
  return (
    <section className={styles['lanes']} aria-label="Needs care">
      <Lane title="At risk" count={atRisk.length} empty="No unapproved post has its slot within a day.">
        {atRisk.map(({ row, day }) => (
          <li key={row.id}>
            <LaneItem row={row} isSelected={row.id === selected} onSelect={() => onSelect(row.id, day)} />
          </li>
        ))}
      </Lane>
      <Lane title="No slot" count={total} empty="Every post on its way has a slot.">
        {withoutSlot.map((row, index) => (
          <li key={row.id}>
            <LaneItem
              row={row}
              isAnchor
              isSelected={row.id === selected}
              isTabStop={isHere ? row.id === selected : index === 0}
              onSelect={() => onSelect(row.id, null)}
              onOpen={() => onOpen(row.id)}
            />
          </li>
        ))}
        {total > withoutSlot.length && (
          <li className={styles['more']}>
            <Button kind="quiet" size="small" onPress={onQueue}>
              {(total - withoutSlot.length).toLocaleString('en-GB')} more in the queue
            </Button>
          </li>
        )}
      </Lane>
    </section>
  )
}

interface LaneProps {
  readonly title: string
  readonly count: number
  readonly empty: string
  readonly children: React.ReactNode
}

function Lane({ title, count, empty, children }: LaneProps) {
  const id = useId()
  return (
    <section className={styles['lane']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title} <span className={styles['count']}>{count.toLocaleString('en-GB')}</span>
      </h2>
      {count === 0 ? <p className={styles['empty']}>{empty}</p> : <ol className={styles['items']}>{children}</ol>}
    </section>
  )
}
