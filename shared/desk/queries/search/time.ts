// Times as a search says them: days on the desk's calendar, and spans from now. In whole seconds.
import type { Instant, Zone } from '../../../kit/time'

/** From the first second to the one after the last; infinite where it is open. */
export interface Period {
  readonly from: number
  readonly to: number
}

export const dayWords = ['today', 'tomorrow', 'yesterday', 'this-week', 'next-week'] as const

/** What a word, a day, a month, a minute or a span from now means; null when it is none of these. */
export function periodOf(words: string, now: Instant, zone: Zone): Period | null {
  try {
    return spanFromNow(words, now) ?? spanOfCalendar(words, now, zone)
  } catch {
    // A day that no calendar has, or one further away than calendars go.
    return null
  }
}

/** +2d: from now until in two days. -4h: from four hours ago until now. */
function spanFromNow(words: string, now: Instant): Period | null {
  const [, sign, count, unit] = /^([+-])(\d{1,5})([hdw])$/i.exec(words) ?? []
  if (sign === undefined || count === undefined || unit === undefined) return null
  const hours = Number(count) * { h: 1, d: 24, w: 168 }[unit.toLowerCase() as 'h' | 'd' | 'w']
  const here = Temporal.Instant.from(now)
  const there = sign === '+' ? here.add({ hours }) : here.subtract({ hours })
  return sign === '+' ? { from: seconds(here), to: seconds(there) } : { from: seconds(there), to: seconds(here) }
}

function spanOfCalendar(words: string, now: Instant, zone: Zone): Period | null {
  const lower = words.toLowerCase()
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const days = (from: Temporal.PlainDate, count: number) => between(from, from.add({ days: count }), zone)
  switch (lower) {
    case 'today':
      return days(today, 1)
    case 'tomorrow':
      return days(today.add({ days: 1 }), 1)
    case 'yesterday':
      return days(today.subtract({ days: 1 }), 1)
    case 'this-week':
      return days(monday, 7)
    case 'next-week':
      return days(monday.add({ days: 7 }), 7)
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return days(Temporal.PlainDate.from(words), 1)
  if (/^\d{4}-\d{2}$/.test(words)) {
    const first = Temporal.PlainDate.from(`${words}-01`)
    return between(first, first.add({ months: 1 }), zone)
  }
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/i.test(words)) {
    const start = Temporal.PlainDateTime.from(words.toUpperCase()).toZonedDateTime(zone).toInstant()
    return { from: seconds(start), to: seconds(start.add({ minutes: 1 })) }
  }
  return null
}

function between(from: Temporal.PlainDate, to: Temporal.PlainDate, zone: Zone): Period {
  return { from: seconds(from.toZonedDateTime(zone).toInstant()), to: seconds(to.toZonedDateTime(zone).toInstant()) }
}

const seconds = (instant: Temporal.Instant) => Math.floor(instant.epochMilliseconds / 1_000)

/** False for what has no time. */
export const isIn = (time: number, { from, to }: Period) => time >= from && time < to
