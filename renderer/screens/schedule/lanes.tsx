// Beside the calendar: what is near its slot without an approval, and what nobody has given a slot.
import { type ReactNode, useId } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { Zone } from '../../../shared/kit/time'
import type { PostId } from '../../../shared/post/revision'
import { Button, classes, useNow } from '../../parts'
import type { Placed } from './data/placing'
import { whyAtRisk } from './data/risk-words'
import { LaneItem } from './lane-item'
import styles from './lanes.module.css'
import type { PostActs } from './press'
import { t } from '../../../shared/words/say'
import { number } from '../../../shared/words/formats'

/** More than these are for the queue. */
export const laneLength = 50

export interface LanesProps {
  readonly atRisk: readonly Placed[]
  readonly withoutSlot: readonly QueueRow[]
  /** How many have no slot in all. */
  readonly total: number
  readonly zone: Zone
  readonly selected: PostId | null
  readonly marked: ReadonlySet<PostId>
  /** Something is narrowed down, so that an empty lane may not be the whole truth. */
  readonly isFiltered: boolean
  /** Only how many there are: what is carried by keys needs the room below the week. */
  readonly isFolded: boolean
  readonly actsOn: (placed: Placed) => PostActs
  readonly actsOnRow: (row: QueueRow) => PostActs
  readonly onQueue: () => void
  readonly onAtRisk: () => void
}

export function Lanes(props: LanesProps) {
  const { atRisk, withoutSlot, total, zone, selected, marked, isFiltered, actsOn, actsOnRow } = props
  const now = useNow()
  const isHere = withoutSlot.some((row) => row.id === selected)
  return (
    <section className={classes(styles['lanes'], props.isFolded && styles['folded'])} aria-label={t('Needs care')}>
      <Lane
        title={t('At risk or due soon')}
        count={atRisk.length}
        empty={
          isFiltered
            ? t('None of the posts that are shown is short of time.')
            : t('Every post can be approved in time for its slot.')
        }
      >
        {atRisk.slice(0, laneLength).map((one) => (
          <li key={one.row.id}>
            <LaneItem
              row={one.row}
              isSelected={one.row.id === selected}
              isMarked={marked.has(one.row.id)}
              why={whyAtRisk(one.row, zone, now)}
              acts={actsOn(one)}
            />
          </li>
        ))}
        {atRisk.length > laneLength && (
          <li className={styles['more']}>
            <Button kind="quiet" size="small" onPress={props.onAtRisk}>
              {t('Show those at risk in the list')}
            </Button>
          </li>
        )}
      </Lane>
      <Lane
        title={t('No slot')}
        count={total}
        empty={isFiltered ? t('All of the posts that are shown have a slot.') : t('Every post on its way has a slot.')}
      >
        {withoutSlot.map((row, index) => (
          <li key={row.id}>
            <LaneItem
              row={row}
              isAnchor
              isSelected={row.id === selected}
              isMarked={marked.has(row.id)}
              isTabStop={isHere ? row.id === selected : index === 0}
              acts={actsOnRow(row)}
            />
          </li>
        ))}
        {total > withoutSlot.length && (
          <li className={styles['more']}>
            <Button kind="quiet" size="small" onPress={props.onQueue}>
              {t('{count, number} more in the queue', { count: total - withoutSlot.length })}
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
  readonly children: ReactNode
}

function Lane({ title, count, empty, children }: LaneProps) {
  const id = useId()
  return (
    <section className={styles['lane']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title} <span className={styles['count']}>{number(count)}</span>
      </h2>
      {count === 0 ? <p className={styles['empty']}>{empty}</p> : <ol className={styles['items']}>{children}</ol>}
    </section>
  )
}
