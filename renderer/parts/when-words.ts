// Times in words. Never without their zone: where a short form leaves it out, the title beside it says it.
import { type Instant, minutesBetween, offsetAt, type Zone } from '../../shared/kit/time'
import type { Slot } from '../../shared/post/slot'
import { t } from '../../shared/words/say'

/** "just now", "5 min", "3 h", "2 d", "5 wk". */
export function agoInWords(since: Instant, now: Instant): string {
  const minutes = Math.max(0, minutesBetween(since, now))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
  const days = Math.floor(minutes / (24 * 60))
  return days < 21 ? `${days} d` : `${Math.floor(days / 7)} wk`
}

/** "Tue 3 Mar 2026, 14:02 (Europe/Berlin, UTC+01:00)". */
export function instantInWords(instant: Instant, zone: Zone): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const day = longDay.format(time.toPlainDate())
  return t('{day}, {clock} ({zone}, UTC{instant})', {
    day,
    clock: clock(time.toPlainTime()),
    zone,
    instant: offsetAt(instant, zone),
  })
}

/** "Wed 4 Mar 09:00", with the year when it is not this one. */
export function slotInShort(slot: Slot, now: Instant): string {
  const wall = Temporal.PlainDateTime.from(slot.wall)
  const isThisYear = Temporal.Instant.from(now).toZonedDateTimeISO(slot.zone).year === wall.year
  const day = (isThisYear ? shortDay : longDay).format(wall.toPlainDate())
  return `${day} ${clock(wall.toPlainTime())}`
}

/** "14:20" today, "Wed 09:00" within the week, "Wed 4 Mar 09:00" otherwise. */
export function comingInShort(instant: Instant, zone: Zone, now: Instant): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const date = time.toPlainDate()
  const days = today.until(date).days
  if (days === 0) return clock(time.toPlainTime())
  const format = Math.abs(days) < 7 ? weekday : date.year === today.year ? shortDay : longDay
  return `${format.format(date)} ${clock(time.toPlainTime())}`
}

/** "Wed 4 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00)". */
export function slotInFull({ wall, zone, instant }: Slot): string {
  const at = Temporal.PlainDateTime.from(wall)
  return t('{longDay}, {clock} ({zone}, UTC{instant})', {
    longDay: longDay.format(at.toPlainDate()),
    clock: clock(at.toPlainTime()),
    zone,
    instant: offsetAt(instant, zone),
  })
}

/** "Berlin", "New York", "UTC". */
export function cityOf(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

// Making a formatter takes far longer than using it, and a list shows dozens of times.
const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
const shortDay = new Intl.DateTimeFormat('en-GB', short)
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' })
const longDay = new Intl.DateTimeFormat('en-GB', { ...short, year: 'numeric' })

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })
