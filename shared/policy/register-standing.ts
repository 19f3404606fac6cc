// Whether an entry of the desk's lists holds now, will, or did.
import { type Instant, isBefore } from '../kit/time'
import type { Phrase, RegisterEntry, Registers } from './registers'

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
  if ('wording' in entry) return between(day, entry.until, day)
  if ('evidence' in entry) return between(entry.from, entry.until, day)
  if ('weight' in entry) return between(entry.from, entry.to, day)
  // An embargo has no beginning: what is on the list may not be said yet.
  if ('until' in entry) return isBefore(instant, entry.until) ? 'current' : 'over'
  return 'current'
}

/** Until when a phrase is good, with its claim; null: without an end. Undefined: its claim is not on the register. */
export function lastDayOf(phrase: Phrase, { claims }: Pick<Registers, 'claims'>): string | null | undefined {
  if (phrase.claim === null) return phrase.until
  const claim = claims.find(({ id }) => id === phrase.claim)
  if (!claim) return undefined
  const ends = [phrase.until, claim.until].filter((end) => end !== null).sort()
  return ends[0] ?? null
}

/** The phrases that may be used on a day. */
export function usablePhrases(registers: Pick<Registers, 'claims' | 'phrases'>, day: string): readonly Phrase[] {
  return registers.phrases.filter((phrase) => {
    const last = lastDayOf(phrase, registers)
    const claim = registers.claims.find(({ id }) => id === phrase.claim)
    return last !== undefined && (last === null || last >= day) && (claim === undefined || claim.from <= day)
  })
}

/** The words of the claims that may be made on a day, each once. */
export function usableClaims({ claims }: Pick<Registers, 'claims'>, day: string): readonly string[] {
  const usable = claims.filter(({ from, until }) => between(from, until, day) === 'current')
  return [...new Set(usable.map(({ text }) => text))]
}

function between(from: string, last: string | null, day: string): Standing {
  if (day < from) return 'coming'
  return last !== null && day > last ? 'over' : 'current'
}

/** How many days are left after this one; null for what has no end. */
export function daysLeft(last: string | null, day: string): number | null {
  return last === null ? null : Temporal.PlainDate.from(day).until(last, { largestUnit: 'day' }).days
}
