// A moment in a few words, with its zone.
import { cityOf, type Instant, type Zone } from '../../../shared/kit/time'
import { dateWithYear, shortDate, weekday } from '../../../shared/words/days'

const recentDays = 6

/** "Tue 14:02 Berlin" within the last days; "3 Mar 14:02 Berlin" before that, with the year when it is another. */
export function momentInShort(instant: Instant, zone: Zone, now: Instant): string {
  const then = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const days = then.toPlainDate().until(today.toPlainDate()).days
  const date = then.toPlainDate()
  const day =
    days >= 0 && days <= recentDays ? weekday(date) : (then.year === today.year ? shortDate : dateWithYear)(date)
  return `${day} ${then.toPlainTime().toString({ smallestUnit: 'minute' })} ${cityOf(zone)}`
}
