// Whether whoever signed an act was entitled to it, as far as the record alone can tell. The desk asks more before it lets
// an act happen; this is so that a person with a key and the wrong role gains nothing by writing to the journal by hand.
import type { RegisterName } from '../policy/registers'
import { chainedWith, isWithinLongest, phaseOf } from '../people/delegation'
import { can, type Capability, type PersonId } from '../people/person'
import type { Entry, EventOf } from './events'
import type { KeyBook } from './keys'
import { t } from '../words/say'

/** Why not; null when they were. */
export function entitlementProblem({ seq, by, at, event }: Entry, book: KeyBook): string | null {
  const member = book.memberOf(by)
  if (!member) return t('Entry {seq} is by {by}, who is not on the desk.', { seq, by })
  const person = { id: by, name: '', roles: [...member.roles], areas: [...member.areas] }
  const needs = (capability: Capability, allowed = can(person, capability)) =>
    allowed
      ? null
      : t(
          'Entry {seq} is by {by}, who was not {role, select, comment {a member of this desk with any role} draft {a writer} review {a reviewer} schedule {a social manager} export {a social manager} other {an admin}} then.',
          { seq, by, role: capability },
        )
  switch (event.type) {
    case 'SignedOff':
      if (event.onBehalfOf) return needs('review') ?? placeProblem({ seq, by, at }, event.area, event.onBehalfOf, book)
      return needs('review', can(person, 'review') && person.areas.includes(event.area))
    case 'SignOffTakenBack':
      return book.signOffBy(event.signOff) === by
        ? null
        : t('Entry {seq} takes back a sign-off that is not {by}’s.', { seq, by })
    case 'WaiverGranted':
    case 'WaiverRefused':
      // Whoever asks for an exception does not decide on it.
      return book.waiverOf(event.waiver)?.by === by
        ? t('Entry {seq} decides on a waiver that {by} asked for.', { seq, by })
        : needs('review', can(person, 'review') && person.areas.length > 0)
    case 'WaiverDecisionTakenBack':
      return book.waiverOf(event.waiver)?.decidedBy === by
        ? null
        : t('Entry {seq} takes back a decision on a waiver that is not {by}’s.', { seq, by })
    case 'BundleHandedOver':
      return needs('comment')
    case 'ScheduleExported':
      return needs('export')
    case 'DelegationGiven':
      return delegationProblem(seq, event, book) ?? (by === event.from ? null : needs('keep-people'))
    case 'DelegationEnded': {
      const given = book.delegationOf(event.delegation)
      if (!given) return t('Entry {seq} ends a delegation that is not in the record.', { seq })
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
      return book.memberOf(event.person)
        ? t('Entry {seq} erases the name of somebody who is on the desk.', { seq })
        : needs('keep-people')
    case 'TimestampImported':
      return needs('keep-people', can(person, 'keep-people') || can(person, 'export'))
    default:
      return null
  }
}

/** Why a decision cannot have been made in somebody's place: it names a delegation, and that has to bear it. */
function placeProblem(
  { seq, by, at }: Pick<Entry, 'seq' | 'by' | 'at'>,
  area: string,
  { person, delegation }: NonNullable<EventOf<'SignedOff'>['onBehalfOf']>,
  book: KeyBook,
): string | null {
  const given = book.delegationOf(delegation)
  const who = { seq, by, person, area }
  if (!given || given.from !== person || given.to !== by)
    return t('Entry {seq} is by {by} in the place of {person}, who had not arranged that.', who)
  if (phaseOf(given, at) !== 'now')
    return t('Entry {seq} is by {by} in the place of {person}, which was not arranged for that time.', who)
  if (!given.areas.includes(area))
    return t('Entry {seq} is by {by} in the place of {person}, which was not arranged for {area}.', who)
  return reviews(person, area, book)
    ? null
    : t('Entry {seq} is by {by} in the place of {person}, who was not a reviewer for {area} then.', who)
}

function delegationProblem(seq: number, event: EventOf<'DelegationGiven'>, book: KeyBook): string | null {
  const { from, to, areas } = event
  const who = { seq, to, from }
  if (from === to) return t('Entry {seq} has {to} decide in the place of {from}, who is the same person.', who)
  if (book.delegationOf(event.delegation))
    return t('Entry {seq} has {to} decide in the place of {from} by a delegation that was given before.', who)
  if (areas.some((area) => !reviews(from, area, book)))
    return t('Entry {seq} has {to} decide in the place of {from}, who did not review for that then.', who)
  if (!book.memberOf(to)?.roles.includes('reviewer'))
    return t('Entry {seq} has {to} decide in the place of {from}, and {to} was not a reviewer then.', who)
  if (chainedWith(event, book.allDelegations()))
    return t(
      'Entry {seq} has {to} decide in the place of {from}, and one of them is away or covers for somebody then.',
      who,
    )
  return isWithinLongest(event)
    ? null
    : t('Entry {seq} has {to} decide in the place of {from} for longer than anybody may.', who)
}

function reviews(person: PersonId, area: string, book: KeyBook): boolean {
  const member = book.memberOf(person)
  return member !== null && member.roles.includes('reviewer') && member.areas.includes(area)
}

/** Who has the evidence before them keeps the claims, and the words that may be used for them. */
function isOfReviewers(register: RegisterName): boolean {
  return register === 'claims' || register === 'phrases' || register === 'templates'
}
