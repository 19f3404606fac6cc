// Who covers for whom, as this screen lists it, and the days of it in the desk's zone. Pure.
import { cityOf, type Instant, type Zone } from '../../../shared/kit/time'
import { type Delegation, phaseOf, placesOf } from '../../../shared/people/delegation'
import type { Person, PersonId } from '../../../shared/people/person'
import { t } from '../../../shared/words/say'
import { dayWithYear } from '../../../shared/words/days'

/** Those of a person that are in force or coming, as who is away or as who covers; the earliest first. */
export function liveCovers(all: readonly Delegation[], person: PersonId, now: Instant): readonly Delegation[] {
  return coversOf(all, person)
    .filter((one) => isLive(one, now))
    .toSorted((a, b) => Date.parse(a.begins) - Date.parse(b.begins))
}

/** Those that are over, the latest first. */
export function pastCovers(all: readonly Delegation[], person: PersonId, now: Instant): readonly Delegation[] {
  return coversOf(all, person)
    .filter((one) => !isLive(one, now))
    .toReversed()
}

const coversOf = (all: readonly Delegation[], person: PersonId) =>
  all.filter(({ from, to }) => from === person || to === person)

const isLive = (delegation: Delegation, now: Instant) => ['now', 'coming'].includes(phaseOf(delegation, now))

/** How it stands, in a word or two. `people`: those on the desk, for cover does nothing once its roles are gone. */
export function phaseInWords(delegation: Delegation, people: readonly Person[], now: Instant): string {
  switch (phaseOf(delegation, now)) {
    case 'coming':
      return t('Coming')
    case 'over':
      return t('Over')
    case 'ended':
      return t('Ended early')
    case 'now': {
      const places = placesOf([delegation], (id) => people.find((person) => person.id === id) ?? null, now)
      return places.length > 0 ? t('Now') : t('Not in force: one of them no longer reviews')
    }
  }
}

/** The first moment of a day and the first after it. */
export function momentsOf(
  first: string,
  last: string,
  zone: Zone,
): { readonly begins: Instant; readonly until: Instant } {
  const startOf = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone }).toInstant().toString({ smallestUnit: 'second' })
  return {
    begins: startOf(Temporal.PlainDate.from(first)),
    until: startOf(Temporal.PlainDate.from(last).add({ days: 1 })),
  }
}

/** "Tue 1 Dec to Thu 10 Dec 2026": whole days, as they were chosen; with the time where it is none. */
export function daysInWords({ begins, until }: Pick<Delegation, 'begins' | 'until'>, zone: Zone): string {
  const from = Temporal.Instant.from(begins).toZonedDateTimeISO(zone)
  const end = Temporal.Instant.from(until).toZonedDateTimeISO(zone)
  const isWhole = from.equals(from.startOfDay()) && end.equals(end.startOfDay())
  const last = isWhole ? end.subtract({ days: 1 }) : end
  const isOneDay = isWhole && from.toPlainDate().equals(last.toPlainDate())
  const day = (at: Temporal.ZonedDateTime) =>
    `${dayWithYear(at.toPlainDate())}${isWhole ? '' : `, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`}`
  // Named once, for both.
  const where = isWhole ? '' : ` ${cityOf(zone)}`
  return isOneDay ? day(from) : t('{first} to {last}', { first: day(from), last: `${day(last)}${where}` })
}

/** "Thu, 10 Dec 2026": the last day of it. */
export function lastDayInWords({ until }: Pick<Delegation, 'until'>, zone: Zone): string {
  const end = Temporal.Instant.from(until).toZonedDateTimeISO(zone)
  return dayWithYear((end.equals(end.startOfDay()) ? end.subtract({ days: 1 }) : end).toPlainDate())
}
