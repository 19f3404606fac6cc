// What every decision starts from, and the guards that many of them share.
import { fail, ok, type Result } from '../../kit/result'
import { type Capability, can, type Person, type PersonId, roleFor } from '../../people/person'
import type { Circumstances, Expectation } from '../commands'
import { type Refusal, refuse } from '../refusal'
import { type DeskState, latest, type Post } from '../state'
import { t } from '../../words/say'

export interface Act extends Circumstances {
  readonly state: DeskState
  readonly person: Person
}

export function missing({ person }: Act, capability: Capability): Refusal | null {
  return can(person, capability)
    ? null
    : refusal(
        'not-allowed',
        t('Only {value} can do this.', { value: roleFor[capability] }),
        t('Ask {value} of this desk.', { value: roleFor[capability] }),
      )
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
    t('{editor} changed this post: it is at revision {number}, and you saw revision {revision}.', {
      editor,
      number: now.number,
      revision: expect.revision,
    }),
    t('Look at the change, then decide again. Nothing was written.'),
  )
}

export const noSuchPost = refuse('not-found', t('There is no such post on this desk.'), t('Go back to the queue.'))

export function refusal(...parts: Parameters<typeof refuse>): Refusal {
  return refuse(...parts).error
}

/** Refused with the first reason there is; null when there is none. */
export function firstOf(...reasons: readonly (Refusal | null)[]) {
  const reason = reasons.find((candidate) => candidate !== null)
  return reason ? fail(reason) : null
}
