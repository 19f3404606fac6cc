// What every decision starts from, and the guards that many of them share.
import { fail, ok, type Result } from '../../kit/result'
import { type Capability, can, type Person, type PersonId, roleFor } from '../../people/person'
import type { Circumstances, Expectation } from '../commands'
import { type Refusal, refuse } from '../refusal'
import { type DeskState, latest, type Post } from '../state'

export interface Act extends Circumstances {
  readonly state: DeskState
  readonly person: Person
}

export function missing({ person }: Act, capability: Capability): Refusal | null {
  return can(person, capability)
    ? null
    : refusal('not-allowed', `Only ${roleFor[capability]} can do this.`, `Ask ${roleFor[capability]} of this desk.`)
}

/** The person, if they are on the desk and have not left it. */
export function onDesk(state: DeskState, id: PersonId): Person | null {
  return state.gone.has(id) ? null : (state.people.get(id) ?? null)
}

/** The post, if it is still what the person had on screen. */
export function postAsSeen(act: Act, id: string, expect: Expectation): Result<Post, Refusal> {
  const post = act.state.posts.get(id)
  if (!post) return noSuchPost
  const now = latest(post)
  if (now.number === expect.revision && now.contentDigest === expect.contentDigest) return ok(post)
  const editor = act.state.people.get(now.by)?.name ?? 'Someone'
  return refuse(
    'stale',
    `${editor} changed this post: it is at revision ${now.number}, and you saw revision ${expect.revision}.`,
    'Look at the change, then decide again. Nothing was written.',
  )
}

export const noSuchPost = refuse('not-found', 'There is no such post on this desk.', 'Go back to the queue.')

export function refusal(...parts: Parameters<typeof refuse>): Refusal {
  return refuse(...parts).error
}

/** Refused with the first reason there is; null when there is none. */
export function firstOf(...reasons: readonly (Refusal | null)[]) {
  const reason = reasons.find((candidate) => candidate !== null)
  return reason ? fail(reason) : null
}
