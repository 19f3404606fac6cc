// How times are said on the schedule: always with their zone, the desk's own clock first.
import type { Instant, Zone } from '../../../../shared/kit/time'
import { type ClockProblem, offsetAt } from '../../../../shared/kit/time'
import type { Slot } from '../../../../shared/post/slot'
import { cityOf } from '../../../parts/when-words'
import { t } from '../../../../shared/words/say'

/** "CET", "GMT-5": the zone as it is called on that day. */
export function zoneShort(instant: Instant, zone: Zone): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? `UTC${offsetAt(instant, zone)}`
}

/** "09:00 in New York" when the slot was set on another clock than the desk's; else null. */
export function elsewhere(slot: Slot, desk: Zone): string | null {
  if (slot.zone === desk) return null
  return `${slot.wall.slice(11)} in ${cityOf(slot.zone)}`
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
