// Seven days side by side, Monday first; each post a card in the order of its time.
import { type KeyboardEvent, useState } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import { Button, EmptyState } from '../../../parts'
import { onOtherDay, type Placed } from '../data/placing'
import { type Day, dayHead, daysOf } from '../data/week'
import { DayColumn } from './day-column'
import styles from './week.module.css'

export interface WeekProps {
  readonly monday: Day
  readonly today: Day
  readonly zone: Zone
  readonly placed: readonly Placed[]
  readonly selected: PostId | null
  readonly onSelect: (id: PostId, day: Day | null) => void
  readonly onOpen: (id: PostId) => void
  readonly onDrop: (id: PostId, day: Day) => void
  readonly onShowList: () => void
  /** The nearest day that has a post, for a week that has none. */
  readonly nearest: Day | null
  readonly onShowDay: (day: Day) => void
}

export function Week({ monday, today, placed, selected, nearest, onShowDay, ...rest }: WeekProps) {
  const [over, setOver] = useState<Day | null>(null)
  const tabStop = placed.some(({ row }) => row.id === selected) ? selected : (placed[0]?.row.id ?? null)
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (step === null || event.altKey || event.ctrlKey || event.metaKey) return
    const other = onOtherDay(placed, selected, step)
    if (!other) return
    event.preventDefault()
    rest.onSelect(other.row.id, other.day)
  }
  return (
    // The cards are buttons of their own; here only the arrows between the days are heard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['week']} onKeyDown={press}>
      {daysOf(monday).map((day) => (
        <DayColumn
          key={day}
          day={day}
          isToday={day === today}
          isPast={day < today}
          isOver={over === day}
          onOver={setOver}
          placed={placed.filter((one) => one.day === day)}
          selected={selected}
          tabStop={tabStop}
          {...rest}
        />
      ))}
      {placed.length === 0 && (
        <div className={styles['none']}>
          <EmptyState
            title="No post has its slot in this week"
            actions={
              nearest !== null && <Button onPress={() => onShowDay(nearest)}>Show {dayHead(nearest).long}</Button>
            }
          >
            {nearest === null
              ? 'Select a post under “No slot” and press M, or give it a slot while writing it.'
              : 'Go to a week that has posts, or drop a post on a day to move it here.'}
          </EmptyState>
        </div>
      )}
    </div>
  )
}
