// Which slots an export takes: a span of days in the desk's zone, as the instants that bound it.
import type { Instant, Zone } from '../../../../shared/kit/time'
import { addDays, type Day, firstOfWeek, startOf, type WeekStart } from './week'
import { t } from '../../../../shared/words/say'
import { dateWithYear, shortDate, weekday } from '../../../../shared/words/days'

export const spans = ['this-week', 'next-week', 'this-month', 'everything', 'custom'] as const
export type SpanName = (typeof spans)[number]

export const spanTitles: Readonly<Record<SpanName, string>> = {
  'this-week': t('This week'),
  'next-week': t('Next week'),
  'this-month': t('This month'),
  everything: t('Everything approved'),
  custom: t('From … to …'),
}

/** Whole days; both are in. */
export interface Days {
  readonly first: Day
  readonly last: Day
}

export interface Span {
  readonly from: Instant | null
  /** Exclusive. */
  readonly to: Instant | null
}

/** The days that a named span means today; null for everything. */
export function daysIn(span: SpanName, today: Day, custom: Days, start: WeekStart): Days | null {
  const first = firstOfWeek(today, start)
  switch (span) {
    case 'this-week':
      return { first, last: addDays(first, 6) }
    case 'next-week':
      return { first: addDays(first, 7), last: addDays(first, 13) }
    case 'this-month':
      return wholeMonth(today)
    case 'everything':
      return null
    case 'custom':
      return custom
  }
}

export function wholeMonth(day: Day): Days {
  const date = Temporal.PlainDate.from(day)
  return { first: date.with({ day: 1 }).toString(), last: date.with({ day: date.daysInMonth }).toString() }
}

/** Null when the days are missing or the wrong way round. */
export function spanOf(days: Days | null, zone: Zone): Span | null {
  if (days === null) return { from: null, to: null }
  if (days.first === '' || days.last === '' || days.last < days.first) return null
  return { from: startOf(days.first, zone), to: startOf(addDays(days.last, 1), zone) }
}

/** "Mon 23 Nov – Sun 29 Nov 2026" */
export function daysInWords({ first, last }: Days): string {
  const [start, end] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)]
  return `${dayInWords(start, start.year !== end.year)} – ${dayInWords(end, true)}`
}

function dayInWords(day: Temporal.PlainDate, withYear: boolean): string {
  return `${weekday(day)} ${(withYear ? dateWithYear : shortDate)(day)}`
}
