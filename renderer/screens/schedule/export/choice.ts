// What a person chooses for an export.
import type { AccountId } from '../../../../shared/post/account'
import type { ProfileId } from '../../../../shared/schedule/export/profile'
import { type Days, daysIn, type SpanName, wholeMonth } from '../data/span'
import { addDays, type Day, firstOfWeek, monthOf, type WeekStart } from '../data/week'

export interface Choice {
  readonly profile: ProfileId
  readonly span: SpanName
  readonly custom: Days
  /** Null: all. */
  readonly accounts: readonly AccountId[] | null
}

/** What was on screen. */
export interface Looked {
  readonly today: Day
  /** A day of the week or month that was shown. */
  readonly day: Day
  readonly start: WeekStart
  readonly isMonth: boolean
}

/** The days that were on screen are what the person was looking at, so they are what they most likely mean. */
export function firstChoice(looked: Looked): Choice {
  return { profile: 'schedule-json', accounts: null, ...daysLookedAt(looked) }
}

function daysLookedAt({ today, day, start, isMonth }: Looked): Pick<Choice, 'span' | 'custom'> {
  if (isMonth) return { span: monthOf(day) === monthOf(today) ? 'this-month' : 'custom', custom: wholeMonth(day) }
  const [thisWeek, first] = [firstOfWeek(today, start), firstOfWeek(day, start)]
  const span = first === thisWeek ? 'this-week' : first === addDays(thisWeek, 7) ? 'next-week' : 'custom'
  return { span, custom: { first, last: addDays(first, 6) } }
}

export function daysOfChoice({ span, custom }: Choice, { today, start }: Looked): Days | null {
  return daysIn(span, today, custom, start)
}
