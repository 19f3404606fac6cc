// A post after something was said about it, or other words were suggested for it.
import { missingCase } from '../../kit/exhaustive'
import type { Entry, EventOf } from '../../ledger/events'
import type { Suggestion } from '../../review/suggestion'
import type { Comment, Post } from '../state'

export type TalkEvent = EventOf<
  | 'CommentAdded'
  | 'NoteAdded'
  | 'CommentResolved'
  | 'CommentReopened'
  | 'CommentRetracted'
  | 'SuggestionMade'
  | 'SuggestionApplied'
  | 'SuggestionDeclined'
>

export function talkedOf(post: Post, entry: Entry, event: TalkEvent): Post {
  const { by, at } = entry
  switch (event.type) {
    case 'CommentAdded':
    case 'NoteAdded':
      return { ...post, comments: [...post.comments, commentOf(entry, event)] }
    case 'CommentResolved':
      return withComment(post, event.comment, { resolved: true })
    case 'CommentReopened':
      return withComment(post, event.comment, { resolved: false })
    case 'CommentRetracted':
      return withComment(post, event.comment, { retracted: true })
    case 'SuggestionMade': {
      const { suggestion: id, revision, anchor, replacement, note, mentions = [], from } = event
      const made = { id, by, at, revision, anchor, replacement, note, mentions, answer: null, ...(from && { from }) }
      return { ...post, suggestions: [...post.suggestions, made] }
    }
    case 'SuggestionApplied':
      return withAnswer(post, event.suggestion, { kind: 'applied', revision: event.revision, by, at })
    case 'SuggestionDeclined':
      return withAnswer(post, event.suggestion, { kind: 'declined', reason: event.reason, by, at })
    default:
      return missingCase(event)
  }
}

function commentOf({ by, at }: Entry, event: EventOf<'CommentAdded' | 'NoteAdded'>): Comment {
  const { comment: id, revision, anchor, thread = null, mentions = [] } = event
  const internal = event.type === 'NoteAdded'
  // A note whose key is gone can no longer be read, and still says that it was there.
  const text = event.text ?? ''
  const from = event.type === 'CommentAdded' && event.from ? { from: event.from } : {}
  return { id, by, at, revision, text, anchor, resolved: false, thread, mentions, internal, retracted: false, ...from }
}

function withComment(post: Post, id: string, change: Partial<Comment>): Post {
  return {
    ...post,
    comments: post.comments.map((comment) => (comment.id === id ? { ...comment, ...change } : comment)),
  }
}

function withAnswer(post: Post, id: string, answer: Suggestion['answer']): Post {
  return {
    ...post,
    suggestions: post.suggestions.map((suggestion) => (suggestion.id === id ? { ...suggestion, answer } : suggestion)),
  }
}
