// One person deciding in another's place while that one is away: from when until when, for what, and who may arrange it.
// Nobody passes on what was given to them, so that every decision made in somebody's place names one person it stands for.
import { type Instant, isBefore, minutesBetween } from '../kit/time'
import { areaInWords } from './area-words'
import { type Area, can, type Person, type PersonId, roleFor } from './person'
import { t } from '../words/say'

/** What is arranged. */
export interface DelegationTerms {
  /** Who is away. */
  readonly from: PersonId
  /** Who decides in their place. */
  readonly to: PersonId
  readonly areas: readonly Area[]
  /** Absent: posts for any account. */
  readonly accounts?: readonly string[] | undefined
  readonly begins: Instant
  readonly until: Instant
}

export interface Delegation extends DelegationTerms {
  readonly id: string
  readonly reason: string
  /** Who arranged it, and when. */
  readonly by: PersonId
  readonly at: Instant
  readonly ended: { readonly by: PersonId; readonly at: Instant; readonly reason: string } | null
}

/** How long somebody decides in another's place at most. */
export const longestDelegationDays = 90

export type Phase = 'coming' | 'now' | 'over' | 'ended'

type Dates = Pick<Delegation, 'begins' | 'until'> & { readonly ended: unknown }

/** `over`: it ran out. `ended`: somebody ended it before. */
export function phaseOf({ begins, until, ended }: Dates, now: Instant): Phase {
  if (ended !== null) return 'ended'
  if (isBefore(now, begins)) return 'coming'
  return isBefore(now, until) ? 'now' : 'over'
}

/** Whether it reaches a decision in this area on a post for these accounts. One that goes to any other account is not covered. */
export function covers(
  { areas, accounts }: Pick<DelegationTerms, 'areas' | 'accounts'>,
  area: Area,
  targets: readonly string[],
): boolean {
  return areas.includes(area) && (accounts === undefined || targets.every((target) => accounts.includes(target)))
}

/** Somebody's place that somebody else may take now. */
export interface Place {
  readonly delegation: Delegation
  readonly delegator: Person
  readonly delegate: Person
}

/** Every place that is taken now, each only for what its owner still reviews, and only by who is a reviewer themself. */
export function placesOf(
  delegations: Iterable<Delegation>,
  memberOf: (id: PersonId) => Person | null,
  now: Instant,
): readonly Place[] {
  const places: Place[] = []
  for (const delegation of delegations) {
    if (phaseOf(delegation, now) !== 'now') continue
    const [delegator, delegate] = [memberOf(delegation.from), memberOf(delegation.to)]
    if (!delegator || !delegate || !can(delegator, 'review') || !can(delegate, 'review')) continue
    const areas = delegation.areas.filter((area) => delegator.areas.includes(area))
    if (areas.length > 0) places.push({ delegation: { ...delegation, areas }, delegator, delegate })
  }
  return places
}

/** What is in the way, and the way out. */
export interface Hitch {
  readonly kind: 'not-allowed' | 'not-ready'
  readonly what: string
  readonly wayOut: string
}

const hitch = (kind: Hitch['kind'], what: string, wayOut: string): Hitch => ({ kind, what, wayOut })

/** Why this person can arrange nothing of the kind for another, or for themself; null when they can. */
export function whyNotArrange(by: Person, from: Person): Hitch | null {
  const isOwn = by.id === from.id
  if (!isOwn && !can(by, 'keep-people'))
    return hitch(
      'not-allowed',
      t('Only an admin arranges cover for somebody else.'),
      t('Ask {person} or an admin.', { person: from.name }),
    )
  if (can(from, 'review') && from.areas.length > 0) return null
  return hitch(
    'not-allowed',
    isOwn ? t('You review nothing on this desk.') : t('{person} reviews nothing on this desk.', { person: from.name }),
    t('Only reviewers are covered for.'),
  )
}

/** Who could cover for somebody. */
export function whyNotCover(from: Person, to: Person): Hitch | null {
  if (from.id === to.id) return hitch('not-allowed', t('Nobody covers for themselves.'), t('Choose somebody else.'))
  return can(to, 'review')
    ? null
    : hitch(
        'not-allowed',
        t('{person} is not a reviewer on this desk.', { person: to.name }),
        t('Choose {person}.', { person: roleFor.review }),
      )
}

interface Parties {
  readonly by: Person
  readonly from: Person
  readonly to: Person
  readonly nameOf: (id: PersonId) => string
}

/** Why this cannot be arranged; null when it can. `others`: every delegation there is. */
export function whyNotDelegate(
  terms: DelegationTerms,
  { by, from, to, nameOf }: Parties,
  others: Iterable<Delegation>,
  now: Instant,
): Hitch | null {
  return (
    whyNotArrange(by, from) ??
    whyNotCover(from, to) ??
    whyNotAreas(terms, from) ??
    whyNotDates(terms, now) ??
    whyNotBoth(terms, { from, to, nameOf }, others)
  )
}

/** What was given to somebody is not theirs to give. */
function whyNotAreas({ areas }: DelegationTerms, from: Person): Hitch | null {
  if (areas.length === 0) return hitch('not-ready', t('No area is chosen.'), t('Choose at least one.'))
  const foreign = areas.find((area) => !from.areas.includes(area))
  return foreign === undefined
    ? null
    : hitch(
        'not-allowed',
        t('{person} does not review for {area}.', { person: from.name, area: areaInWords(foreign) }),
        t('Choose among the areas they review for.'),
      )
}

export function whyNotDates({ begins, until }: Pick<DelegationTerms, 'begins' | 'until'>, now: Instant): Hitch | null {
  if (!isBefore(begins, until)) return hitch('not-ready', t('It ends before it begins.'), t('Choose a later end.'))
  if (!isBefore(now, until)) return hitch('not-ready', t('It would be over already.'), t('Choose a later end.'))
  return isWithinLongest({ begins, until })
    ? null
    : hitch(
        'not-ready',
        t('Cover lasts {days} days at most.', { days: longestDelegationDays }),
        t('Choose an earlier end.'),
      )
}

/** A day more than the days allow, for clocks that are changed in between. */
export function isWithinLongest({ begins, until }: Pick<DelegationTerms, 'begins' | 'until'>): boolean {
  return isBefore(begins, until) && minutesBetween(begins, until) <= (longestDelegationDays + 1) * 24 * 60
}

/** Whoever covers is there: they are not covered for themselves, in the same area at the same time. */
function whyNotBoth(
  terms: DelegationTerms,
  { from, to, nameOf }: Omit<Parties, 'by'>,
  others: Iterable<Delegation>,
): Hitch | null {
  const other = chainedWith(terms, others)
  if (!other) return null
  return other.from === to.id
    ? hitch(
        'not-allowed',
        t('{person} is away in that time, and {cover} covers for them.', {
          person: to.name,
          cover: nameOf(other.to),
        }),
        t('Choose somebody else, or other dates.'),
      )
    : hitch(
        'not-allowed',
        t('{person} covers for {absent} in that time, and cover is not passed on.', {
          person: from.name,
          absent: nameOf(other.from),
        }),
        t('Have somebody else cover for {person} first.', { person: nameOf(other.from) }),
      )
}

/**
 * One that this would make a chain with: somebody deciding in the place of who is covered for themselves. There are none
 * such at any time in any area, and so no circles either.
 */
export function chainedWith<Other extends DelegationTerms & { readonly ended: unknown }>(
  terms: DelegationTerms,
  others: Iterable<Other>,
): Other | null {
  for (const other of others) {
    if (other.ended !== null || (other.from !== terms.to && other.to !== terms.from)) continue
    const isSameTime = isBefore(terms.begins, other.until) && isBefore(other.begins, terms.until)
    if (isSameTime && other.areas.some((area) => terms.areas.includes(area))) return other
  }
  return null
}

/** Why this person cannot end it; null when they can. */
export function whyNotEnd(by: Person, delegation: Delegation, now: Instant): Hitch | null {
  const phase = phaseOf(delegation, now)
  if (phase === 'over' || phase === 'ended')
    return hitch('not-ready', t('This cover has ended already.'), t('Nothing more is needed.'))
  return delegation.from === by.id || delegation.to === by.id || can(by, 'keep-people')
    ? null
    : hitch('not-allowed', t('Only the two of them or an admin end this.'), t('Ask one of them.'))
}
