// How times are said on the schedule: always with their zone, the desk's own clock first.
import type { Instant, Zone } from '../../../../shared/kit/time'
import { type ClockProblem, offsetAt } from '../../../../shared/kit/time'
import type { Slot } from '../../../../shared/post/slot'
import { cityOf } from '../../../parts/when-words'

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
      return `${problem.zone} is not a time zone this computer knows. Choose another.`
    case 'unreadable':
      return 'Choose a day and a time.'
    case 'skipped':
      return `The clocks in ${problem.zone} jump over ${problem.wall.slice(11)} on that day. Choose a time before or after.`
    case 'twice':
      return `The clocks in ${problem.zone} pass ${problem.wall.slice(11)} twice on that day. Choose which one is meant.`
  }
}
