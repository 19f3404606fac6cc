// One ISO week on a desk: its days, its title and its neighbours. Days are ISO dates in the desk's zone.
import type { Instant, Zone } from '../../../../shared/kit/time'

/** A calendar day without a zone: 2026-11-23. */
export type Day = string

export function dayAt(instant: Instant, zone: Zone): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function daysOf(monday: Day): readonly Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))
}

/** The first instant of a day in a zone; not always midnight where the clocks change. */
export function startOf(day: Day, zone: Zone): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' })
}

/** "Week 48", by ISO 8601. */
export function weekNumber(monday: Day): string {
  return `Week ${Temporal.PlainDate.from(monday).weekOfYear ?? ''}`
}

/** "23 – 29 Nov 2026" */
export function weekDates(monday: Day): string {
  const first = Temporal.PlainDate.from(monday)
  const last = first.add({ days: 6 })
  const end = last.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  const start =
    first.month === last.month
      ? String(first.day)
      : first.toLocaleString('en-GB', {
          day: 'numeric',
          month: 'short',
          ...(first.year === last.year ? {} : { year: 'numeric' }),
        })
  return `${start} – ${end}`
}

/** "Mon" and "23", or with the month on the first of a month: "1 Dec". */
export function dayHead(day: Day): { readonly weekday: string; readonly date: string; readonly long: string } {
  const date = Temporal.PlainDate.from(day)
  return {
    weekday: date.toLocaleString('en-GB', { weekday: 'short' }),
    date: date.day === 1 ? date.toLocaleString('en-GB', { day: 'numeric', month: 'short' }) : String(date.day),
    long: date.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  }
}
