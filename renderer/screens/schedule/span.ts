// What the calendar shows at a time: which days, under what title, and where one step leads.
import type { Memory } from './data/memory'
import { shownDays } from './data/options'
import { coverage } from './data/coverage'
import { onDays, type Placed, type Schedule } from './data/placing'
import {
  addDays,
  addMonths,
  type Day,
  daysOf,
  firstOfWeek,
  monthOf,
  weekDates,
  weekNumber,
  type WeekStart,
  weeksOfMonth,
} from './data/week'
import { monthName } from '../../../shared/words/days'

export interface Span {
  readonly days: readonly Day[]
  /** In rows of a week, for the month. */
  readonly weeks: readonly (readonly Day[])[]
  readonly title: { readonly main: string; readonly dates: string }
  /** Posts on the days that are shown. */
  readonly shown: readonly Placed[]
  /** In the same week, on days that are not. */
  readonly hidden: number
  readonly about: string
  readonly isShown: (day: Day) => boolean
  /** A day of the week or month before or after. */
  readonly step: (by: 1 | -1) => Day
}

interface SpanInput {
  readonly memory: Pick<Memory, 'view' | 'isWorkWeek'>
  readonly day: Day
  readonly start: WeekStart
  readonly weekend: readonly number[]
  readonly schedule: Schedule
}

export function spanOf({ memory, day, start, weekend, schedule }: SpanInput): Span {
  if (memory.view === 'month') {
    const weeks = weeksOfMonth(day, start)
    const days = weeks.flat()
    const ofMonth = days.filter((one) => monthOf(one) === monthOf(day))
    return {
      days,
      weeks,
      title: { main: monthName(day), dates: '' },
      shown: onDays(schedule, days),
      hidden: 0,
      about: coverage(onDays(schedule, ofMonth), 'month'),
      isShown: (one) => monthOf(one) === monthOf(day),
      step: (by) => addMonths(day, by),
    }
  }
  const first = firstOfWeek(day, start)
  const all = daysOf(first)
  // The list goes on for ever; the days only say where it begins.
  const days = memory.view === 'list' ? all : shownDays(day, start, memory.isWorkWeek, weekend)
  const whole = onDays(schedule, all)
  const shown = onDays(schedule, days)
  const number = weekNumber(first)
  const dates = weekDates(days[0] ?? first, days.at(-1) ?? first)
  return {
    days,
    weeks: [days],
    title: number === null ? { main: dates, dates: '' } : { main: number, dates },
    shown,
    hidden: whole.length - shown.length,
    about: coverage(whole, 'week'),
    isShown: (one) => days.includes(one),
    step: (by) => addDays(day, 7 * by),
  }
}
