// Days, weeks and months on a calendar, with their titles. Days are ISO dates in the zone that the schedule shows.
import type { Instant, Zone } from '../../../../shared/kit/time'
import { t } from '../../../../shared/words/say'
import { dateWithYear, shortDate, weekday, wholeDay } from '../../../../shared/words/days'

/** A calendar day without a zone: 2026-11-23. */
export type Day = string

/** The day of the week that weeks begin with: 1 is Monday, 7 is Sunday. */
export type WeekStart = 1 | 6 | 7

export function dayAt(instant: Instant, zone: Zone): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The first day of the week that a day is in. */
export function firstOfWeek(day: Day, start: WeekStart): Day {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: (date.dayOfWeek - start + 7) % 7 }).toString()
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** How many days later; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

export function daysOf(first: Day): readonly Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(first, days))
}

/** 1 is Monday, 7 is Sunday. */
export const dayOfWeek = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

export const monthOf = (day: Day): string => day.slice(0, 7)

/** The whole weeks that a day's month touches: four to six. */
export function weeksOfMonth(day: Day, start: WeekStart): readonly (readonly Day[])[] {
  const month = Temporal.PlainDate.from(day).with({ day: 1 })
  const last = month.with({ day: month.daysInMonth }).toString()
  const weeks: (readonly Day[])[] = []
  for (let first = firstOfWeek(month.toString(), start); first <= last; first = addDays(first, 7)) {
    weeks.push(daysOf(first))
  }
  return weeks
}

/** The first instant of a day in a zone; not always midnight where the clocks change. */
export function startOf(day: Day, zone: Zone): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' })
}

/**
 * "Week 48", by ISO 8601, whose weeks begin on a Monday. Null where they begin on another day: there weeks are counted
 * otherwise or not at all, and the number would be that of other days.
 */
export function weekNumber(first: Day): string | null {
  const monday = Temporal.PlainDate.from(first)
  return monday.dayOfWeek === 1 ? t('Week {week}', { week: monday.weekOfYear ?? '' }) : null
}

/** "23 – 29 Nov 2026" */
export function weekDates(from: Day, to: Day): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const end = dateWithYear(last)
  if (first.month === last.month) return t('{day} – {end}', { day: first.day, end })
  return `${(first.year === last.year ? shortDate : dateWithYear)(first)} – ${end}`
}

/** "Mon" and "23", or with the month on the first of a month: "1 Dec". */
export function dayHead(day: Day): { readonly weekday: string; readonly date: string; readonly long: string } {
  const date = Temporal.PlainDate.from(day)
  return {
    weekday: weekday(date),
    date: date.day === 1 ? shortDate(date) : String(date.day),
    long: wholeDay(date),
  }
}
