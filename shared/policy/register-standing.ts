// Whether an entry of the desk's lists holds now, will, or did.
import { type Instant, isBefore } from '../kit/time'
import type { RegisterEntry } from './registers'

export type Standing = 'coming' | 'current' | 'over'

/** The present as a list is read by: the day it is where the desk is, and the instant. */
export interface Present {
  readonly day: string
  readonly instant: Instant
}

export function presentIn(zone: string, instant: Instant): Present {
  return { day: Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(), instant }
}

export function standingOf(entry: RegisterEntry, { day, instant }: Present): Standing {
  if ('evidence' in entry) return between(entry.from, entry.until, day)
  if ('weight' in entry) return between(entry.from, entry.to, day)
  // An embargo has no beginning: what is on the list may not be said yet.
  if ('until' in entry) return isBefore(instant, entry.until) ? 'current' : 'over'
  return 'current'
}

function between(from: string, last: string | null, day: string): Standing {
  if (day < from) return 'coming'
  return last !== null && day > last ? 'over' : 'current'
}

/** How many days are left after this one; null for what has no end. */
export function daysLeft(last: string | null, day: string): number | null {
  return last === null ? null : Temporal.PlainDate.from(day).until(last, { largestUnit: 'day' }).days
}
