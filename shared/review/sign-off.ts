// A reviewer's decision, and whether it still counts.
import type { Digest } from '../kit/digest'
import type { Instant } from '../kit/time'
import type { Decision, SeenRecord } from '../ledger/events'
import type { Area, PersonId } from '../people/person'

export interface SignOff {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
  readonly revision: number
  readonly contentDigest: Digest
  readonly policyDigest: Digest
  readonly findingsDigest: Digest
  readonly area: Area
  readonly decision: Decision
  readonly clauses: readonly string[]
  readonly note: string
  /** What its author confirmed to have done; absent from decisions of before there was such a thing. */
  readonly obligations?: readonly { readonly id: string; readonly text: string }[] | undefined
  /** What its author had on screen. */
  readonly seen?: SeenRecord | undefined
  /** In whose place it was given. */
  readonly onBehalfOf?: { readonly person: PersonId; readonly delegation: string } | undefined
  /** When its author took it back; the decision stays in the record. */
  readonly takenBack: Instant | null
}

/** What a sign-off is held against: the bytes and the policy of now. */
export interface Ground {
  readonly contentDigest: Digest
  readonly policyDigest: Digest
}

/** Who speaks in a sign-off: who gave it, and in whose place. */
export function voicesOf({ by, onBehalfOf }: Pick<SignOff, 'by' | 'onBehalfOf'>): readonly PersonId[] {
  return onBehalfOf ? [by, onBehalfOf.person] : [by]
}

/** Whether a person has a decision in an area, theirs or in their place, not taken back, on this very ground. */
export function hasDecided(by: PersonId, area: Area, signOffs: readonly SignOff[], ground: Ground): boolean {
  return signOffs.some(
    (signOff) =>
      voicesOf(signOff).includes(by) && signOff.area === area && signOff.takenBack === null && isOn(signOff, ground),
  )
}

/** Whether a sign-off was given for these bytes under this policy. */
export function isOn(signOff: SignOff, ground: Ground): boolean {
  return signOff.contentDigest === ground.contentDigest && signOff.policyDigest === ground.policyDigest
}

/**
 * The refusals that still block. One stands, whatever was changed since, until its author takes it back or decides
 * again, or until someone of that area decides a newer revision with other content.
 */
export function standingObjections(signOffs: readonly SignOff[], now: Digest): readonly SignOff[] {
  const live = signOffs.filter((signOff) => signOff.takenBack === null)
  return live.filter(
    (objection, index) =>
      objection.decision !== 'approve' && !live.slice(index + 1).some((later) => settles(later, objection, now)),
  )
}

function settles(later: SignOff, objection: SignOff, now: Digest): boolean {
  if (later.area !== objection.area) return false
  // Whoever comes back speaks for themself again: what was said in their place is theirs to settle.
  if (voicesOf(objection).includes(later.by))
    return later.contentDigest === objection.contentDigest || objection.contentDigest !== now
  return (
    objection.contentDigest !== now &&
    later.revision > objection.revision &&
    later.contentDigest !== objection.contentDigest
  )
}
