// When whoever has a turn is told of it again, and when others are told because nobody has taken it up. Plain times: the
// hours run on the clock, nights and weekends too, because the slot does not wait for the morning either; what falls into
// quiet hours is told at their end, once, and not once for each hour that passed.
//
// Moments are in milliseconds here: a desk of ten thousand posts is asked with every change.
import type { Instant } from '../kit/time'

/** Milliseconds since 1970. */
export type Moment = number

export const momentOf = (at: Instant): Moment => Date.parse(at)
export const instantOf = (moment: Moment): Instant => new Date(moment).toISOString()

export const hourMs = 3_600_000

/** How many hours after the turn came it is told: at once, and again while nothing is done. */
export const ladderHours = [0, 6, 12, 24, 48, 72] as const
export type Rung = (typeof ladderHours)[number]

/** How long before the deadline the area's other reviewers are told, where nobody has taken the post up. */
export const areaToldHours = 3
/** Before it could be said that nobody took a post up, somebody must have had the time to. */
export const graceHours = 1

/** A time in which a person is not told of a post: it is put off, or somebody else reads it. */
export interface Silence {
  readonly from: Moment
  /** Null: until something happens. */
  readonly until: Moment | null
}

export const isSilent = (at: Moment, silences: readonly Silence[]): boolean =>
  silences.some((silence) => covers(silence, at))

/** When something that is due at `at` is told to a person: then, or when what kept it back is over; null: not at all. */
export function afterSilence(at: Moment, silences: readonly Silence[]): Moment | null {
  let told = at
  for (;;) {
    const kept = silences.find((silence) => covers(silence, told))
    if (!kept) return told
    if (kept.until === null) return null
    told = kept.until
  }
}

const covers = ({ from, until }: Silence, at: Moment) => at >= from && (until === null || at < until)
