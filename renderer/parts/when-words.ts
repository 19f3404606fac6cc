// Times in words. Never without their zone: where a short form leaves it out, the title beside it says it.
import { cityOf, type Instant, minutesBetween, offsetAt, type Zone } from '../../shared/kit/time'
import type { Slot } from '../../shared/post/slot'
import { t } from '../../shared/words/say'
import { dayWithYear, shortDay, weekday } from '../../shared/words/days'

/** "just now", "5 min", "3 h", "2 d", "5 wk". */
export function agoInWords(since: Instant, now: Instant): string {
  const minutes = Math.max(0, minutesBetween(since, now))
  if (minutes < 1) return t('just now')
  if (minutes < 60) return t('{minutes, number} min', { minutes })
  if (minutes < 48 * 60) return t('{hours, number} h', { hours: Math.floor(minutes / 60) })
  const days = Math.floor(minutes / (24 * 60))
  return days < 21 ? t('{days, number} d', { days }) : t('{weeks, number} wk', { weeks: Math.floor(days / 7) })
}

/** The same where nothing beside it says that it looks back: "5 min ago". */
export function agoAlone(since: Instant, now: Instant): string {
  const ago = agoInWords(since, now)
  return minutesBetween(since, now) < 1 ? ago : t('{ago} ago', { ago })
}

/** "Tue 3 Mar 2026, 14:02 (Europe/Berlin, UTC+01:00)". */
export function instantInWords(instant: Instant, zone: Zone): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return inFull(time.toPlainDateTime(), zone, instant)
}

/** "Tue 3 Mar 2026, 14:02 Berlin": the offset is for the place that says the moment in full. */
export function instantWithCity(instant: Instant, zone: Zone): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return t('{day}, {clock} {city}', {
    day: dayWithYear(time.toPlainDate()),
    clock: clock(time.toPlainTime()),
    city: cityOf(zone),
  })
}

/** "Wed 4 Mar 09:00", with the year when it is not this one. */
export function slotInShort(slot: Slot, now: Instant): string {
  const wall = Temporal.PlainDateTime.from(slot.wall)
  const isThisYear = Temporal.Instant.from(now).toZonedDateTimeISO(slot.zone).year === wall.year
  const day = (isThisYear ? shortDay : dayWithYear)(wall.toPlainDate())
  return t('{day} {clock}', { day, clock: clock(wall.toPlainTime()) })
}

/** "14:20 Berlin" today, "Wed 09:00 Berlin" within the week that comes, "Wed 4 Mar 09:00 Berlin" otherwise. */
export function comingInShort(instant: Instant, zone: Zone, now: Instant): string {
  const { day, hour } = dayAndHour(instant, zone, now)
  return day === null ? hour : t('{day} {clock}', { day, clock: hour })
}

/** The same with today named too: for where the day of something else stands beside it. */
export function dayAndTimeInShort(instant: Instant, zone: Zone, now: Instant): string {
  const { day, hour } = dayAndHour(instant, zone, now)
  return day === null ? t('today {clock}', { clock: hour }) : t('{day} {clock}', { day, clock: hour })
}

/** `day`: null today. */
function dayAndHour(instant: Instant, zone: Zone, now: Instant) {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const date = time.toPlainDate()
  const days = today.until(date).days
  // A weekday alone is heard as the one to come.
  const format = days > 0 && days < 7 ? weekday : date.year === today.year ? shortDay : dayWithYear
  return { day: days === 0 ? null : format(date), hour: `${clock(time.toPlainTime())} ${cityOf(zone)}` }
}

export const hasPassed = (instant: Instant, now: Instant): boolean => Date.parse(instant) <= Date.parse(now)

/** "Wed 4 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00)". */
export function slotInFull({ wall, zone, instant }: Slot): string {
  return inFull(Temporal.PlainDateTime.from(wall), zone, instant)
}

function inFull(at: Temporal.PlainDateTime, zone: Zone, instant: Instant): string {
  return t('{day}, {clock} ({zone}, UTC{offset})', {
    day: dayWithYear(at.toPlainDate()),
    clock: clock(at.toPlainTime()),
    zone,
    offset: offsetAt(instant, zone),
  })
}

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })
