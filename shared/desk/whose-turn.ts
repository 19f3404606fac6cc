// Whose turn a post is, once it is worked out how it stands.
import { missingCase } from '../kit/exhaustive'
import type { Instant } from '../kit/time'
import type { Place } from '../people/delegation'
import { type Area, can, type Person, type PersonId } from '../people/person'
import { hasSay, standsIn } from '../review/obstacles'
import type { ReviewFile, Status } from '../review/review'
import { decidesWaiver } from '../review/waiving'

export interface Standing {
  readonly file: ReviewFile
  readonly status: Status
  readonly turn: Turn
  /** How many hours of review are left before it can go out. */
  readonly hoursLeft: number
  /** No more than so many; costs nothing to ask. */
  readonly mostHours: number
}

/** Who must act next, and since when. Every post always has an answer. */
export interface Turn {
  readonly who: 'writer' | 'reviewers' | 'manager' | 'nobody'
  readonly writer: PersonId
  /** The areas still open, when it is the reviewers' turn. */
  readonly areas: readonly Area[]
  /** The clauses for which a waiver waits to be decided: it is the turn of whoever may do that, too. */
  readonly waivers: readonly string[]
  readonly since: Instant
}

/**
 * Whether this person is to move the post on now. `places`: every one that is taken now. Whoever is away and covered for
 * is not waited for; they may decide all the same.
 */
export function isTurnOf(person: Person, standing: Pick<Standing, 'turn' | 'file'>, places: readonly Place[]): boolean {
  const { turn } = standing
  if (turn.waivers.length > 0 && decidesWaiver(person, standing.file)) return true
  switch (turn.who) {
    case 'writer':
      return turn.writer === person.id
    case 'reviewers':
      return turn.areas.some((area) => isAwaited(person, area, standing.file, places))
    case 'manager':
      return can(person, 'export')
    case 'nobody':
      return false
    default:
      return missingCase(turn.who)
  }
}

/** Whether this person is to decide for an area that is open. */
export function isAwaited(person: Person, area: Area, file: ReviewFile, places: readonly Place[]): boolean {
  const concerns = (one: Place, who: Person) => who.id === person.id && standsIn(one, area, file)
  if (places.some((one) => concerns(one, one.delegate))) return true
  return hasSay(person, area, file) && !places.some((one) => concerns(one, one.delegator))
}
