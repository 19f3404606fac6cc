// What other desks know of a post, as a person here sees it: decisions that count there and not here, and content that is
// proposed for it.
import type { Instant } from '../../kit/time'
import type { Decision } from '../../ledger/events'
import type { Area, Person } from '../../people/person'
import type { Content } from '../../post/content'
import { mayEdit } from '../deciding/saving'
import { obstacleToTaking } from '../deciding/bundle'
import type { Refusal } from '../refusal'
import { type DeskState, latest, nameOf, type Post } from '../state'

export interface DecidedElsewhereView {
  readonly desk: string
  readonly by: string
  readonly area: Area
  readonly decision: Decision
  readonly at: Instant
  readonly note: string
  readonly isSigned: boolean
  /** It was given for just the words that stand here now. */
  readonly isOnThese: boolean
}

export interface ProposalView {
  readonly id: string
  /** "Northbank London (NB-1042)". */
  readonly from: string
  readonly hands: readonly string[]
  readonly broughtInBy: string
  readonly at: Instant
  readonly content: Content
  /** Why this person cannot take it over; null when they can. */
  readonly takeRefusal: Refusal | null
  readonly mayDecline: boolean
}

export function decidedElsewhere(state: DeskState, post: Post): readonly DecidedElsewhereView[] {
  const now = latest(post).contentDigest
  return post.broughtIn.flatMap(({ desk, decisions }) =>
    decisions.map(({ by, area, decision, at, note, keyId, contentDigest }) => ({
      desk,
      by: nameOf(state, by),
      area,
      decision,
      at,
      note,
      isSigned: keyId !== null,
      isOnThese: contentDigest === now,
    })),
  )
}

/** Those that wait for an answer, the oldest first. */
export function openProposals(state: DeskState, person: Person, post: Post, now: Instant): readonly ProposalView[] {
  const act = { state, person, by: person.id, now, commandId: '' }
  return post.proposals
    .filter(({ answer }) => answer === null)
    .map(({ id, by, at, from, content }) => ({
      id,
      from: `${from.desk} (${from.key})`,
      hands: [...new Set(from.people.map((one) => nameOf(state, one)))],
      broughtInBy: nameOf(state, by),
      at,
      content,
      takeRefusal: obstacleToTaking(act, post, id),
      mayDecline: mayEdit(act, post) === null,
    }))
}
