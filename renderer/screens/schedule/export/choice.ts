// What a person chooses for an export.
import type { AccountId } from '../../../../shared/post/account'
import type { ProfileId } from '../../../../shared/schedule/export/profile'
import { type Days, daysIn, type SpanName } from '../data/span'
import { addDays, type Day, mondayOf } from '../data/week'

export interface Choice {
  readonly profile: ProfileId
  readonly span: SpanName
  readonly custom: Days
  /** Null: all. */
  readonly accounts: readonly AccountId[] | null
}

/** The week that was on screen is what the person was looking at, so it is what they most likely mean. */
export function firstChoice(today: Day, monday: Day): Choice {
  const thisWeek = mondayOf(today)
  const span = monday === thisWeek ? 'this-week' : monday === addDays(thisWeek, 7) ? 'next-week' : 'custom'
  return {
    profile: 'schedule-json',
    span,
    custom: { first: monday, last: addDays(monday, 6) },
    accounts: null,
  }
}

export function daysOfChoice({ span, custom }: Choice, today: Day): Days | null {
  return daysIn(span, today, custom)
}
