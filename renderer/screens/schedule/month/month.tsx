// A month as a grid of days. Arrows go from day to day, J and K from post to post; what has no room opens with the day.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { SensitiveDate } from '../../../../shared/policy/registers'
import type { PostId } from '../../../../shared/post/revision'
import { onDay, type Placed, type Schedule } from '../data/placing'
import { addDays, type Day, dayHead, monthOf } from '../data/week'
import { type Carry, dayUnder } from '../move/carrying'
import type { PostActs } from '../press'
import { MonthDay } from './month-day'
import styles from './month.module.css'
import { t } from '../../../../shared/words/say'
import { wholeWeekday } from '../../../../shared/words/days'

export interface MonthProps {
  /** Whole weeks; the month is that of `day`. */
  readonly weeks: readonly (readonly Day[])[]
  /** The day under the cursor. */
  readonly day: Day
  readonly today: Day
  readonly zone: Zone
  readonly schedule: Schedule
  readonly datesOn: (day: Day) => readonly SensitiveDate[]
  readonly selected: PostId | null
  readonly marked: ReadonlySet<PostId>
  readonly carry: Carry | null
  readonly actsOn: (placed: Placed) => PostActs
  readonly onDay: (day: Day) => void
  /** Shows everything of a day. */
  readonly onOpenDay: (day: Day) => void
  readonly onOver: (day: Day) => void
  readonly onDrop: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export function Month(props: MonthProps) {
  const { weeks, day, today, schedule, selected, carry, datesOn } = props
  const grid = useRef<HTMLDivElement>(null)
  const room = useRoom(grid, weeks.length)
  // The focus follows the cursor only when it was on a day of this grid or when a key has sent it.
  const wanted = useRef<Day | null>(null)
  useEffect(() => {
    if (wanted.current !== day) return
    wanted.current = null
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const there = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset['day'] ?? day
    const isOnPost = (event.target as HTMLElement).closest('[data-post], button') !== null
    const step = steps[event.key]
    const week = weeks.find((days) => days.includes(there))
    const to =
      step !== undefined
        ? addDays(there, step)
        : event.key === 'Home'
          ? week?.[0]
          : event.key === 'End'
            ? week?.at(-1)
            : undefined
    if (to !== undefined) {
      event.preventDefault()
      wanted.current = to
      props.onDay(to)
      // The cursor may have been there already, with the focus on a post of the day.
      if (to === day) grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
    } else if (event.key === 'Enter' && !isOnPost) {
      event.preventDefault()
      props.onOpenDay(there)
    }
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={t('Days of the month')}
      className={styles['month']}
      data-weeks={weeks.length}
      onKeyDown={press}
    >
      <div role="row" className={styles['heads']} data-heads>
        {weeks[0]?.map((one) => (
          <span key={one} role="columnheader" className={styles['head']} aria-label={wholeWeekday(one)}>
            {dayHead(one).weekday}
          </span>
        ))}
      </div>
      {weeks.map((days) => (
        <div key={days[0]} role="row" className={styles['row']} data-row>
          {days.map((one) => (
            <MonthDay
              key={one}
              day={one}
              zone={props.zone}
              placed={onDay(schedule, one)}
              dates={datesOn(one)}
              room={room}
              isCursor={one === day}
              isToday={one === today}
              isPast={one < today}
              isOutside={monthOf(one) !== monthOf(day)}
              isOver={carry !== null && dayUnder(carry) === one}
              carry={carry}
              selected={selected}
              marked={props.marked}
              actsOn={props.actsOn}
              onFocusDay={() => props.onDay(one)}
              onOpenDay={() => props.onOpenDay(one)}
              onOver={() => props.onOver(one)}
              onDrop={props.onDrop}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** At the usual size of letters, for a month without a post. */
const usualLine = 22
/** Between lines, and around the date. */
const gap = 2
const aroundDate = 6
/** Rows are never lower than that: the month scrolls then. */
const fewest = 2

/** How many lines a day has room for; measured, because it depends on window, zoom and size of the letters. */
function useRoom(grid: { readonly current: HTMLElement | null }, weeks: number): number {
  const [room, setRoom] = useState(2)
  useEffect(() => {
    const element = grid.current
    if (!element) return
    const measure = () => {
      const heightOf = (part: string) => element.querySelector<HTMLElement>(part)?.offsetHeight
      const line = (heightOf('[data-post]') ?? usualLine) + gap
      const above = (heightOf('[data-date]') ?? usualLine) + aroundDate
      const share = (element.clientHeight - (heightOf('[data-heads]') ?? 0)) / weeks
      setRoom(Math.max(fewest, Math.floor((share - above) / line)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [grid, weeks])
  return room
}
