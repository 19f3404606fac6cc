// What every decision starts from, and the guards that many of them share.
import { fail, ok, type Result } from '../../kit/result'
import { type Capability, can, type Person, type PersonId } from '../../people/person'
import type { Circumstances, Expectation } from '../commands'
import { type Refusal, refuse } from '../refusal'
import { type DeskState, latest, type Post } from '../state'
import { t } from '../../words/say'

export interface Act extends Circumstances {
  readonly state: DeskState
  readonly person: Person
}

/** Who may do what, as the words of a refusal call them. */
const whoMay: Readonly<Record<Capability, string>> = {
  draft: 'writer',
  comment: 'member',
  review: 'reviewer',
  schedule: 'manager',
  export: 'manager',
  'keep-people': 'admin',
  'keep-accounts': 'admin',
  'keep-policy': 'admin',
}

export const askThem = (who: string) =>
  t(
    'Ask {who, select, writer {a writer} member {a member of this desk with any role} reviewer {a reviewer} manager {a social manager} keeper {a reviewer or an admin} other {an admin}} of this desk.',
    { who },
  )

export function missing({ person }: Act, capability: Capability): Refusal | null {
  return can(person, capability)
    ? null
    : refusal(
        'not-allowed',
        t(
          'Only {who, select, writer {a writer} member {a member of this desk with any role} reviewer {a reviewer} manager {a social manager} other {an admin}} can do this.',
          { who: whoMay[capability] },
        ),
        askThem(whoMay[capability]),
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
  const editor = act.state.people.get(now.by)?.name ?? t('Someone')
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
