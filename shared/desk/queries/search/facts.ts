// What the fields of the search read off a post, where that takes more than a line.
import type { PersonId } from '../../../people/person'
import { deadlineOf, deadlineSeconds, isToDecide } from '../../../review/deadline'
import { baseFor } from '../../../review/base'
import { snoozesNow, takenNow } from '../../../review/turn'
import { type WaiverState, waiverState } from '../../../review/waiver'
import { isTurnOf } from '../../whose-turn'
import { riskAt, type SlotRisk } from '../slot-risk'
import type { Subject } from './subject'

/** By whom: "who writer", "area legal", or a person's id. */
export function isTurn(subject: Subject, id: string): boolean {
  const { standing, state } = subject
  if (id.startsWith('who ')) return standing.turn.who === id.slice(4)
  if (id.startsWith('area ')) return standing.turn.areas.includes(id.slice(5))
  const person = id === subject.me.id ? subject.me : state.people.get(id)
  return person !== undefined && isTurnOf(person, standing, subject.places)
}

const noRisk = { isAtRisk: false, isNear: false, isExpired: false }

export function riskOf(subject: Subject): SlotRisk {
  const { slot } = subject.reading
  return Number.isNaN(slot) ? noRisk : riskAt(slot, subject.standing, subject.nowSeconds)
}

/** Who has it now. */
export function takenBy(subject: Subject): PersonId | null {
  return subject.post.taken === null ? null : (takenNow(subject.post, subject.now)?.by ?? null)
}

/** Whether somebody has put it off. */
export function isSnoozed(subject: Subject, person: PersonId): boolean {
  const { post, reading } = subject
  if (post.snoozes.length === 0) return false
  const { standing, now } = subject
  const { at } = deadlineOf(reading.content.slot, standing, now)
  return snoozesNow(post, at, now).some(({ by }) => by === person)
}

/** By when it must be approved, and once it is, handed over; in seconds, NaN for what no longer waits to leave. */
export function dueOf({ reading, standing }: Subject): number {
  const { status } = standing
  if (status === 'approved') return reading.slot
  return isToDecide(status) ? deadlineSeconds(reading.slot, standing.hoursLeft) : Number.NaN
}

/** In seconds. */
export const updatedOf = ({ reading }: Subject): number => reading.updated

export function isChangedSinceReview({ post, me, revision }: Subject): boolean {
  const base = baseFor(me.id, post.signOffs)
  if (base.kind !== 'yours') return false
  return post.revisions[base.revision - 1]?.contentDigest !== revision.contentDigest
}

export function isChangedSinceApproval({ post, revision }: Subject): boolean {
  const last = post.signOffs.findLast(({ decision, takenBack }) => decision === 'approve' && takenBack === null)
  return last !== undefined && last.contentDigest !== revision.contentDigest
}

export function waiverStates({ post, standing: { file } }: Subject): readonly WaiverState[] {
  return post.waivers.map((waiver) => waiverState(waiver, file))
}

export function found(text: string, overrides: Readonly<Record<string, string>>, pattern: RegExp): readonly string[] {
  return [text, ...Object.values(overrides)].flatMap((words) => words.match(pattern) ?? [])
}
