// What came to a post in a bundle and nobody has gone on from: that can be taken back.
import type { Comment, Post, Proposal } from '../state'
import type { Suggestion } from '../../review/suggestion'

export interface Untouched {
  /** The post itself came in it, and is just as it came. */
  readonly isDraft: boolean
  readonly comments: readonly Comment[]
  readonly suggestions: readonly Suggestion[]
  readonly proposals: readonly Proposal[]
}

export function untouchedOf(post: Post, bundle: string): Untouched {
  const replied = new Set(
    post.comments.flatMap(({ thread, from }) => (thread && from?.bundle !== bundle ? [thread] : [])),
  )
  return {
    isDraft:
      post.revisions[0].from?.bundle === bundle &&
      post.revisions.length === 1 &&
      (post.stage === 'draft' || post.stage === 'submitted') &&
      post.signOffs.length === 0,
    comments: post.comments.filter(
      ({ id, from, resolved }) => from?.bundle === bundle && !resolved && !replied.has(id),
    ),
    suggestions: post.suggestions.filter(
      ({ id, from, answer }) => from?.bundle === bundle && answer === null && !replied.has(id),
    ),
    proposals: post.proposals.filter(({ from, answer }) => from.bundle === bundle && answer === null),
  }
}

export function isNothing({ isDraft, comments, suggestions, proposals }: Untouched): boolean {
  return !isDraft && comments.length + suggestions.length + proposals.length === 0
}
