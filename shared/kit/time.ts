// Time-zone maths. No clock in here: "now" always comes in as an argument.
import { fail, ok, type Result } from './result'

/** An instant in UTC, to the second or finer: 2026-03-04T08:00:00Z. */
export type Instant = string
/** A wall-clock time without a zone, to the minute: 2026-03-04T09:00. */
export type WallTime = string
/** An IANA time zone: Europe/Berlin. */
export type Zone = string

export type ClockProblem =
  | { readonly kind: 'unknown-zone'; readonly zone: Zone }
  | { readonly kind: 'unreadable'; readonly wall: string }
  /** The clocks jump over this time. */
  | { readonly kind: 'skipped'; readonly wall: WallTime; readonly zone: Zone }
  /** The clocks pass this time twice; both instants are given, the earlier first. */
  | {
      readonly kind: 'twice'
      readonly wall: WallTime
      readonly zone: Zone
      readonly instants: readonly [Instant, Instant]
    }

const zones = new Map<Zone, boolean>()

export function isZone(zone: string): boolean {
  let known = zones.get(zone)
  if (known === undefined) {
    try {
      Temporal.ZonedDateTime.from({ year: 2026, month: 1, day: 1, timeZone: zone })
      // Offsets such as +02:00 are accepted by Temporal, but they know nothing of daylight saving.
      known = /^[A-Za-z]/.test(zone)
    } catch {
      known = false
    }
    zones.set(zone, known)
  }
  return known
}

/** The one instant that a wall-clock time gives in a zone, or why there is none or there are two. */
export function instantAt(wall: WallTime, zone: Zone): Result<Instant, ClockProblem> {
  if (!isZone(zone)) return fail({ kind: 'unknown-zone', zone })
  let plain: Temporal.PlainDateTime
  try {
    plain = Temporal.PlainDateTime.from(wall)
  } catch {
    return fail({ kind: 'unreadable', wall })
  }
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return ok(toInstant(earlier))
  if (!earlier.toPlainDateTime().equals(plain)) return fail({ kind: 'skipped', wall, zone })
  return fail({ kind: 'twice', wall, zone, instants: [toInstant(earlier), toInstant(later)] })
}

/** What the clock on the wall shows in a zone at an instant, to the minute. */
export function wallAt(instant: Instant, zone: Zone): WallTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** How a zone is called beside a time: "Berlin", "New York", "UTC". */
export function cityOf(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** The offset from UTC in a zone at an instant: +01:00. */
export function offsetAt(instant: Instant, zone: Zone): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset
}

export function isBefore(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}

/** Whole minutes from one instant to another; negative when the second is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor(
    (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 60_000,
  )
}

function toInstant(time: Temporal.ZonedDateTime): Instant {
  return time.toInstant().toString({ smallestUnit: 'second' })
}
