// What would leave with these posts, as the person who hands them over sees it before they sign.
import type { PostId } from '../../post/revision'
import { mayReadNotes } from '../../review/notes'
import type { Status } from '../../review/review'
import type { Expectation } from '../commands'
import type { Act } from '../deciding/act'
import { whyNotHandOver } from '../deciding/bundle'
import type { Refusal } from '../refusal'
import { standingOf } from '../standing'
import { asSeen, latest } from '../state'
import { commentsLeaving } from './pack'

export interface LeavingPost {
  readonly id: PostId
  readonly key: string
  readonly excerpt: string
  readonly status: Status
  readonly seen: Expectation
  readonly comments: number
  readonly suggestions: number
  readonly decisions: number
  /** Notes among reviewers, which stay here; none for who does not read them. */
  readonly notesKept: number
}

export interface Leaving {
  /** Why this person cannot hand anything over; null when they can. */
  readonly refusal: Refusal | null
  readonly posts: readonly LeavingPost[]
}

export function leavingOf(act: Act, ids: readonly PostId[]): Leaving {
  const { state, person, now } = act
  const posts = ids.flatMap((id) => state.posts.get(id) ?? [])
  return {
    refusal: whyNotHandOver(act),
    posts: posts.map((post) => ({
      id: post.id,
      key: post.key,
      excerpt: latest(post).content.text.slice(0, 160).replace(/\s+/g, ' ').toWellFormed(),
      status: standingOf(state, post, now).status,
      seen: asSeen(post),
      comments: commentsLeaving(post).length,
      suggestions: post.suggestions.filter(({ answer }) => answer === null).length,
      decisions: post.signOffs.filter(({ takenBack }) => takenBack === null).length,
      notesKept: mayReadNotes(person) ? post.comments.filter(({ internal }) => internal).length : 0,
    })),
  }
}
