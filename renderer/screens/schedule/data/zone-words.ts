// How times are said on the schedule: always with their zone, the desk's own clock first.
import { cityOf, type Instant, type Zone } from '../../../../shared/kit/time'
import { type ClockProblem, offsetAt } from '../../../../shared/kit/time'
import type { Slot } from '../../../../shared/post/slot'
import { t } from '../../../../shared/words/say'
import { locale } from '../../../../shared/words/language'

/** "CET", "GMT-5": the zone as it is called on that day. */
export function zoneShort(instant: Instant, zone: Zone): string {
  const parts = namesOf(zone).formatToParts(new Date(instant))
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? `UTC${offsetAt(instant, zone)}`
  // As German has it, where English says no more than people do.
  return name === 'GMT+0' ? 'GMT' : name
}

// Making a formatter takes far longer than using it, and a week shows dozens of times.
const names = new Map<Zone, Intl.DateTimeFormat>()

function namesOf(zone: Zone): Intl.DateTimeFormat {
  const known = names.get(zone) ?? new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'short' })
  names.set(zone, known)
  return known
}

/** "09:00 in New York" when the slot was set on another clock than the desk's; else null. */
export function elsewhere(slot: Slot, desk: Zone): string | null {
  if (slot.zone === desk) return null
  return t('{time} in {city}', { time: slot.wall.slice(11), city: cityOf(slot.zone) })
}

/** What is wrong with a wall-clock time, in words that say how to settle it. */
export function clockWords(problem: ClockProblem): string {
  switch (problem.kind) {
    case 'unknown-zone':
      return t('{zone} is not a time zone this computer knows. Choose another.', { zone: problem.zone })
    case 'unreadable':
      return t('Choose a day and a time.')
    case 'skipped':
      return t('The clocks in {zone} jump over {wall} on that day. Choose a time before or after.', {
        zone: problem.zone,
        wall: problem.wall.slice(11),
      })
    case 'twice':
      return t('The clocks in {zone} pass {wall} twice on that day. Choose which one is meant.', {
        zone: problem.zone,
        wall: problem.wall.slice(11),
      })
  }
}
