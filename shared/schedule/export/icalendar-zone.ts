// VTIMEZONE (RFC 5545 §3.6.5) out of what Temporal knows: every change of the clocks in the time a calendar covers,
// one by one, so that zones whose rules no RRULE can say are right as well.
import type { Instant, Zone } from '../../kit/time'
import { escaped, line } from './icalendar-lines'

/** The definition of one zone, good for every instant from the first to the last given. */
export function timezone(zone: Zone, first: Instant, last: Instant): string {
  const parts = changesIn(zone, first, last).map(({ start, from, to, isForward }) => {
    const kind = isForward ? 'DAYLIGHT' : 'STANDARD'
    return [
      line('BEGIN', kind),
      line('DTSTART', start),
      line('TZOFFSETFROM', from),
      line('TZOFFSETTO', to),
      line('END', kind),
    ].join('')
  })
  return [line('BEGIN', 'VTIMEZONE'), line('TZID', escaped(zone)), ...parts, line('END', 'VTIMEZONE')].join('')
}

interface Change {
  /** The local time at which it starts, by the clock that ends: 20270328T020000. */
  readonly start: string
  readonly from: string
  readonly to: string
  readonly isForward: boolean
}

function changesIn(zone: Zone, first: Instant, last: Instant): readonly Change[] {
  const begin = Temporal.Instant.from(first).toZonedDateTimeISO(zone)
  const end = Temporal.Instant.from(last).toZonedDateTimeISO(zone).add({ years: 1 })
  const found: Change[] = []
  // The change in force at the start. Where it is older than the clocks of computers, or there was none, the zone is
  // as good as fixed until then: it starts where they start, which also avoids the odd seconds of local solar time.
  const before = begin.getTimeZoneTransition('previous')
  const isOld = before === null || before.year < 1970
  if (isOld) found.push({ start: '19700101T000000', from: offset(begin), to: offset(begin), isForward: false })
  let change = isOld ? begin.getTimeZoneTransition('next') : before
  while (change !== null && Temporal.ZonedDateTime.compare(change, end) <= 0) {
    const eve = change.subtract({ nanoseconds: 1 })
    const utc = change.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime()
    found.push({
      start: basic(utc.add({ nanoseconds: eve.offsetNanoseconds })),
      from: offset(eve),
      to: offset(change),
      isForward: change.offsetNanoseconds > eve.offsetNanoseconds,
    })
    change = change.getTimeZoneTransition('next')
  }
  return found
}

/** A wall-clock time in the basic format of iCalendar: 20270304T090000. */
export function basic(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}

/** +0100 */
function offset(time: Temporal.ZonedDateTime): string {
  return time.offset.replaceAll(':', '')
}
