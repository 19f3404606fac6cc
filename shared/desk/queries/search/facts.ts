// What the fields of the search read off a post, where that takes more than a line.
import type { Instant } from '../../../kit/time'
import type { PersonId } from '../../../people/person'
import { deadlineOf, deadlineSeconds, isToDecide } from '../../../review/deadline'
import { baseFor } from '../../../review/base'
import { snoozesNow } from '../../../review/turn'
import { type WaiverState, waiverState } from '../../../review/waiver'
import { isTurnOf } from '../../standing'
import { riskAt } from '../slot-risk'
import { secondsOf } from './readings'
import type { Subject } from './subject'

/** By whom: "who writer", "area legal", or a person's id. */
export function isTurn(subject: Subject, id: string): boolean {
  const { standing, state } = subject
  if (id.startsWith('who ')) return standing.turn.who === id.slice(4)
  if (id.startsWith('area ')) return standing.turn.areas.includes(id.slice(5))
  const person = id === subject.me.id ? subject.me : state.people.get(id)
  return person !== undefined && isTurnOf(person, standing, subject.places)
}

export const riskOf = ({ reading, standing, nowSeconds }: Subject) => riskAt(reading.slot, standing, nowSeconds)

/** Whether somebody has put it off. */
export function isSnoozed({ post, standing, reading, now }: Subject, person: PersonId): boolean {
  if (post.snoozes.length === 0) return false
  const { at } = deadlineOf(reading.content.slot, standing, now)
  return snoozesNow(post, at, now).some(({ by }) => by === person)
}

/** By when it must be approved, and once it is, handed over; in seconds, NaN for what no longer waits to leave. */
export function dueOf({ reading, standing: { status, hoursLeft } }: Subject): number {
  if (status === 'approved') return reading.slot
  return isToDecide(status) ? deadlineSeconds(reading.slot, hoursLeft) : Number.NaN
}

/** In seconds. */
export function updatedOf({ post, revision }: Subject): number {
  const times = [revision.at, post.turnSince, post.submitted?.at, post.signOffs.at(-1)?.at, post.comments.at(-1)?.at]
  return secondsOf(times.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), ''))
}

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
