// Whether whoever signed an act was entitled to it, as far as the record alone can tell. The desk asks more before it lets
// an act happen; this is so that a person with a key and the wrong role gains nothing by writing to the journal by hand.
import { can, type Capability, roleFor } from '../people/person'
import type { Entry } from './events'
import type { KeyBook } from './keys'

/** The end of a sentence that says why not; null when they were. */
export function entitlementProblem({ by, event }: Entry, book: KeyBook): string | null {
  const member = book.memberOf(by)
  if (!member) return `is by ${by}, who is not on the desk.`
  const person = { id: by, name: '', roles: [...member.roles], areas: [...member.areas] }
  const needs = (capability: Capability, allowed = can(person, capability)) =>
    allowed ? null : `is by ${by}, who was not ${roleFor[capability]} then.`
  switch (event.type) {
    case 'SignedOff':
      return needs('review', can(person, 'review') && person.areas.includes(event.area))
    case 'SignOffTakenBack':
      return book.signOffBy(event.signOff) === by ? null : `takes back a sign-off that is not ${by}’s.`
    case 'WaiverGranted':
    case 'WaiverRefused':
      // Whoever asks for an exception does not decide on it.
      return book.waiverOf(event.waiver)?.by === by
        ? `decides on a waiver that ${by} asked for.`
        : needs('review', can(person, 'review') && person.areas.length > 0)
    case 'WaiverDecisionTakenBack':
      return book.waiverOf(event.waiver)?.decidedBy === by
        ? null
        : `takes back a decision on a waiver that is not ${by}’s.`
    case 'BundleHandedOver':
      return needs('comment')
    case 'ScheduleExported':
      return needs('export')
    case 'PolicyAdopted':
      return needs('keep-policy')
    case 'RegisterChanged':
      return needs('keep-policy', can(person, 'keep-policy') || (event.register === 'claims' && can(person, 'review')))
    case 'CustomersListed':
      return needs('keep-policy')
    case 'AccountChanged':
      return needs('keep-accounts')
    case 'KeyRevoked':
      return by === event.person ? null : needs('keep-people')
    case 'KeyEnrolled':
    case 'PersonRemoved':
      return needs('keep-people')
    case 'RolesGranted':
      // A desk's founder makes themself its first admin.
      return book.hasAdmin() ? needs('keep-people') : null
    case 'PersonErased':
      return book.memberOf(event.person) ? 'erases the name of somebody who is on the desk.' : needs('keep-people')
    case 'TimestampImported':
      return needs('keep-people', can(person, 'keep-people') || can(person, 'export'))
    default:
      return null
  }
}
