// What the checks would say of a post with other words in it, so that whoever suggests or applies them knows.
import * as z from 'zod'
import { Anchor } from '../../ledger/events'
import type { Finding } from '../../policy/finding'
import { changeBy, standingIn, type Suggestion, withChanges } from '../../review/suggestion'
import { checkContent, checkPost } from '../checking'
import { type DeskState, latest, type Post } from '../state'
import { beyond, isWeighed } from './trial-findings'
import { previewAround } from './threads'

export const SuggestionTrialQuery = z.union([
  /** Of one that was made. */
  z.strictObject({ post: z.string().max(64), suggestion: z.string().max(64) }),
  /** Of one that is being typed. */
  z.strictObject({
    post: z.string().max(64),
    revision: z.int().min(1),
    anchor: Anchor,
    replacement: z.string().max(10_000),
  }),
])
export type SuggestionTrialQuery = Readonly<z.infer<typeof SuggestionTrialQuery>>

export interface SuggestionTrial {
  readonly preview: { readonly from: string; readonly to: string }
  /** What the words would bring that the post does not have yet: blockers and warnings. */
  readonly brings: readonly Finding[]
  /** What they would mend. */
  readonly mends: readonly Finding[]
}

/** Null when the words are not in the post any more. */
export function suggestionTrial(state: DeskState, query: SuggestionTrialQuery): SuggestionTrial | null {
  const post = state.posts.get(query.post)
  const suggestion = post && askedOf(post, query)
  if (!post || !suggestion?.replacement.isWellFormed()) return null
  const { content } = latest(post)
  const change = changeBy(suggestion, post.revisions, content)
  if (!change) return null
  const { text } = standingIn(suggestion, post.revisions, content)
  const now = checkPost(state, post)
  const then = checkContent(state, withChanges(content, [change]), post.createdBy, post.id)
  const before = now.ok ? now.value.findings.filter(isWeighed) : []
  const after = then.ok ? then.value.findings.filter(isWeighed) : []
  return {
    preview: previewAround(text, change.start, change.end, suggestion.replacement),
    brings: beyond(after, before),
    mends: beyond(before, after),
  }
}

function askedOf(post: Post, query: SuggestionTrialQuery): Suggestion | undefined {
  if ('suggestion' in query) return post.suggestions.find(({ id }) => id === query.suggestion)
  const { revision, anchor, replacement } = query
  return { revision, anchor, replacement, id: '', by: '', at: '', note: '', mentions: [], answer: null }
}
