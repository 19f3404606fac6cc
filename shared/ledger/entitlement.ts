// Whether whoever signed an act was entitled to it, as far as the record alone can tell. The desk asks more before it lets
// an act happen; this is so that a person with a key and the wrong role gains nothing by writing to the journal by hand.
import type { RegisterName } from '../policy/registers'
import type { Instant } from '../kit/time'
import { chainedWith, isWithinLongest, phaseOf } from '../people/delegation'
import { can, type Capability, type PersonId, roleOnRecord } from '../people/person'
import type { Entry, EventOf } from './events'
import type { KeyBook } from './keys'

/** The end of a sentence that says why not; null when they were. */
export function entitlementProblem({ by, at, event }: Entry, book: KeyBook): string | null {
  const member = book.memberOf(by)
  if (!member) return `is by ${by}, who is not on the desk.`
  const person = { id: by, name: '', roles: [...member.roles], areas: [...member.areas] }
  const needs = (capability: Capability, allowed = can(person, capability)) =>
    allowed ? null : `is by ${by}, who was not ${roleOnRecord[capability]} then.`
  switch (event.type) {
    case 'SignedOff':
      if (event.onBehalfOf) return needs('review') ?? placeProblem(by, at, event.area, event.onBehalfOf, book)
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
    case 'DelegationGiven':
      return delegationProblem(event, book) ?? (by === event.from ? null : needs('keep-people'))
    case 'DelegationEnded': {
      const given = book.delegationOf(event.delegation)
      if (!given) return 'ends a delegation that is not in the record.'
      return by === given.from || by === given.to ? null : needs('keep-people')
    }
    case 'PolicyAdopted':
      return needs('keep-policy')
    case 'RegisterChanged':
      return needs(
        'keep-policy',
        can(person, 'keep-policy') || (isOfReviewers(event.register) && can(person, 'review')),
      )
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

/** Why a decision cannot have been made in somebody's place: it names a delegation, and that has to bear it. */
function placeProblem(
  by: PersonId,
  at: Instant,
  area: string,
  { person, delegation }: NonNullable<EventOf<'SignedOff'>['onBehalfOf']>,
  book: KeyBook,
): string | null {
  const given = book.delegationOf(delegation)
  const inPlace = `is by ${by} in the place of ${person}`
  if (!given || given.from !== person || given.to !== by) return `${inPlace}, who had not arranged that.`
  if (phaseOf(given, at) !== 'now') return `${inPlace}, which was not arranged for that time.`
  if (!given.areas.includes(area)) return `${inPlace}, which was not arranged for ${area}.`
  return reviews(person, area, book) ? null : `${inPlace}, who was not a reviewer for ${area} then.`
}

function delegationProblem(event: EventOf<'DelegationGiven'>, book: KeyBook): string | null {
  const { from, to, areas } = event
  const what = `has ${to} decide in the place of ${from}`
  if (from === to) return `${what}, who is the same person.`
  if (book.delegationOf(event.delegation)) return `${what} by a delegation that was given before.`
  if (areas.some((area) => !reviews(from, area, book))) return `${what}, who did not review for that then.`
  if (!book.memberOf(to)?.roles.includes('reviewer')) return `${what}, and ${to} was not a reviewer then.`
  if (chainedWith(event, book.allDelegations())) return `${what}, and one of them is away or covers for somebody then.`
  return isWithinLongest(event) ? null : `${what} for longer than anybody may.`
}

function reviews(person: PersonId, area: string, book: KeyBook): boolean {
  const member = book.memberOf(person)
  return member !== null && member.roles.includes('reviewer') && member.areas.includes(area)
}

/** Who has the evidence before them keeps the claims, and the words that may be used for them. */
function isOfReviewers(register: RegisterName): boolean {
  return register === 'claims' || register === 'phrases' || register === 'templates'
}
