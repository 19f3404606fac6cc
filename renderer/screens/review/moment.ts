// A moment in a few words, with its zone.
import { locale } from '../../../shared/words/language'
import type { Instant, Zone } from '../../../shared/kit/time'
import { cityOf } from '../../parts/when-words'

const recentDays = 6

const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'short' })
const dayOfYear = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' })

/** "Tue 14:02 Berlin" within the last days; "3 Mar 14:02 Berlin" before that, with the year when it is another. */
export function momentInShort(instant: Instant, zone: Zone, now: Instant): string {
  const then = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const days = then.toPlainDate().until(today.toPlainDate()).days
  const date = then.toPlainDate()
  const day =
    days >= 0 && days <= recentDays
      ? weekday.format(date)
      : (then.year === today.year ? dayOfYear : dayAndYear).format(date)
  return `${day} ${then.toPlainTime().toString({ smallestUnit: 'minute' })} ${cityOf(zone)}`
}
