// What people say to each other about a post, as one of them sees it: threads in step with the text, suggestions with
// what they would make of it.
import type { Instant } from '../../kit/time'
import type { Person, PersonId } from '../../people/person'
import type { AnchorField } from '../../review/anchor/place'
import { withNames } from '../../review/mentions'
import { mayReadNotes } from '../../review/notes'
import { changeBy, standingIn, type Suggestion } from '../../review/suggestion'
import { mayEdit } from '../deciding/saving'
import { obstacleToApplying } from '../deciding/suggesting'
import type { Refusal } from '../refusal'
import { type Comment, type DeskState, latest, nameOf, type Post } from '../state'
import { t } from '../../words/say'

/** Where something hangs now. */
export interface AnchoredView {
  /** As they were selected. */
  readonly quote: string
  readonly revision: number
  readonly on: AnchorField
  /** `past`: of what is settled, and stays on its revision. */
  readonly kind: 'same' | 'moved' | 'edited' | 'detached' | 'past'
  readonly start: number
  readonly end: number
  /** What stands there now; empty when detached. */
  readonly words: string
}

export interface CommentView {
  readonly id: string
  readonly by: string
  readonly isYours: boolean
  readonly at: Instant
  readonly revision: number
  /** With names in the place of ids; empty when it was taken back. */
  readonly text: string
  /** Words that it was about on another desk and that do not stand here; empty where there are none. */
  readonly about: string
  readonly isInternal: boolean
  readonly isRetracted: boolean
  readonly mentionsYou: boolean
}

export interface SuggestionView {
  readonly id: string
  readonly by: string
  readonly isYours: boolean
  readonly at: Instant
  readonly revision: number
  readonly replacement: string
  readonly note: string
  readonly state: 'open' | 'applied' | 'declined'
  /** Who answered, and with which words or in which revision. */
  readonly answer: string | null
  /** A piece of the text around it, as it is and as it would be; null when its words are not to be found. */
  readonly preview: { readonly from: string; readonly to: string } | null
  /** Why this person cannot apply it; null when they can. */
  readonly applyRefusal: Refusal | null
  /** Whether this person may decline it. */
  readonly mayDecline: boolean
}

export interface ThreadView {
  /** Of the comment that began it, or of the suggestion. */
  readonly id: string
  readonly anchored: AnchoredView | null
  readonly comments: readonly CommentView[]
  readonly suggestion: SuggestionView | null
  readonly isResolved: boolean
  readonly isInternal: boolean
  /** Somebody names this person in it, and they have not answered since. */
  readonly asksYou: boolean
}

export function threadsOf(state: DeskState, person: Person, post: Post): readonly ThreadView[] {
  const name = (id: PersonId) => nameOf(state, id)
  const told = commentsFor(person, post)
  const view = (comment: Comment): CommentView => ({
    id: comment.id,
    by: speaker(name, comment),
    isYours: comment.by === person.id && !comment.from,
    at: comment.from?.at ?? comment.at,
    about: comment.from?.quote ?? '',
    revision: comment.revision,
    text: comment.retracted ? '' : withNames(comment.text, name),
    isInternal: comment.internal,
    isRetracted: comment.retracted,
    mentionsYou: comment.mentions.includes(person.id),
  })
  const repliesTo = (id: string) => told.filter(({ thread }) => thread === id)
  const suggested = post.suggestions.map((suggestion): ThreadView => {
    const replies = repliesTo(suggestion.id)
    return {
      id: suggestion.id,
      anchored: anchoredView(post, suggestion, suggestion.answer !== null),
      comments: replies.map(view),
      suggestion: suggestionView(state, person, post, suggestion, name),
      isResolved: suggestion.answer !== null,
      isInternal: false,
      asksYou: suggestion.answer === null && isAsked(person, [suggestion, ...replies]),
    }
  })
  const said = told
    .filter(({ thread }) => thread === null)
    .map((root): ThreadView => {
      const all = [root, ...repliesTo(root.id)]
      const { anchor, revision } = root
      return {
        id: root.id,
        anchored: anchor && anchoredView(post, { anchor, revision }, root.resolved),
        comments: all.map(view),
        suggestion: null,
        isResolved: root.resolved || all.every(({ retracted }) => retracted),
        isInternal: root.internal,
        asksYou: !root.resolved && isAsked(person, all),
      }
    })
  const begunAt = new Map([...post.suggestions, ...post.comments].map(({ id, at }) => [id, at]))
  return [...said, ...suggested].sort((a, b) => ((begunAt.get(a.id) ?? '') < (begunAt.get(b.id) ?? '') ? -1 : 1))
}

/** Who said it, and where, when it was not here. */
function speaker(name: (id: PersonId) => string, { by, from }: Pick<Comment, 'by' | 'from'>): string {
  return from ? t('{by} (on {desk})', { by: name(from.by), desk: from.desk }) : name(by)
}

/** The threads that wait for an answer, as this person sees them. Without looking at the text. */
export function openThreads(person: Person, post: Post): { readonly count: number; readonly asksYou: boolean } {
  const open = openIn(person, post)
  return { count: open.length, asksYou: open.some((thread) => isAsked(person, thread)) }
}

/** Where this person is asked by name and has not answered: the last time in each open thread. */
export function askedIn(person: Person, post: Post): readonly Pick<Comment, 'id' | 'by' | 'at'>[] {
  if (post.comments.length === 0 && post.suggestions.length === 0) return []
  return openIn(person, post).flatMap((thread) => askOf(person, thread) ?? [])
}

function openIn(person: Person, post: Post): readonly (readonly Said[])[] {
  const told = commentsFor(person, post)
  const open = [
    ...told.filter((root) => root.thread === null && !root.resolved && !root.retracted),
    ...post.suggestions.filter(({ answer }) => answer === null),
  ]
  return open.map((root) => [root, ...told.filter(({ thread }) => thread === root.id)])
}

/** Whether somebody names this person in an open thread that they have not answered since. */
export function isMentioned(person: Person, post: Post): boolean {
  if (post.comments.length === 0 && post.suggestions.length === 0) return false
  return openThreads(person, post).asksYou
}

function commentsFor(person: Person, post: Post): readonly Comment[] {
  return mayReadNotes(person) ? post.comments : post.comments.filter(({ internal }) => !internal)
}

type Said = Pick<Comment, 'id' | 'by' | 'at' | 'mentions'> & { readonly retracted?: boolean }

const isAsked = (person: Person, thread: readonly Said[]): boolean => askOf(person, thread) !== null

function askOf(person: Person, thread: readonly Said[]): Said | null {
  const asked = thread.findLastIndex(
    ({ by, mentions, retracted }) => mentions.includes(person.id) && by !== person.id && !retracted,
  )
  return thread.slice(asked + 1).some(({ by }) => by === person.id) ? null : (thread[asked] ?? null)
}

function anchoredView(post: Post, anchored: Pick<Suggestion, 'anchor' | 'revision'>, isSettled: boolean): AnchoredView {
  const { anchor, revision } = anchored
  const { quote, start, end } = anchor
  if (isSettled) return { quote, revision, on: anchor.on, kind: 'past', start, end, words: quote }
  const { on, found, text } = standingIn(anchored, post.revisions, latest(post).content)
  if (found.kind === 'detached') return { quote, revision, on, kind: 'detached', start: 0, end: 0, words: '' }
  return { quote, revision, on, ...found, words: text.slice(found.start, found.end) }
}

function suggestionView(
  state: DeskState,
  person: Person,
  post: Post,
  suggestion: Suggestion,
  name: (id: PersonId) => string,
): SuggestionView {
  const { id, by, at, revision, replacement, note, answer } = suggestion
  const act = { state, person, by: person.id, now: at, commandId: '' }
  return {
    id,
    by: speaker(name, suggestion),
    isYours: by === person.id && !suggestion.from,
    at: suggestion.from?.at ?? at,
    revision,
    replacement,
    note: withNames(note, name),
    state: answer?.kind ?? 'open',
    answer:
      answer &&
      (answer.kind === 'applied'
        ? t('{by} applied it in revision {revision}.', { by: name(answer.by), revision: answer.revision })
        : t('{by} declined it: {reason}', { by: name(answer.by), reason: withNames(answer.reason, name) })),
    preview: answer ? null : previewOf(post, suggestion),
    applyRefusal: obstacleToApplying(act, post, suggestion),
    mayDecline: answer === null && ((by === person.id && !suggestion.from) || mayEdit(act, post) === null),
  }
}

/** How much of the text is shown around what would change. */
const around = 60

function previewOf(post: Post, suggestion: Suggestion): SuggestionView['preview'] {
  const { content } = latest(post)
  const change = changeBy(suggestion, post.revisions, content)
  if (!change) return null
  const { text } = standingIn(suggestion, post.revisions, content)
  return previewAround(text, change.start, change.end, change.replacement)
}

export function previewAround(text: string, start: number, end: number, replacement: string) {
  const from = wordStart(text, Math.max(0, start - around))
  const to = wordEnd(text, Math.min(text.length, end + around))
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`
  const after = `${text.slice(end, to)}${to < text.length ? '…' : ''}`
  return { from: `${before}${text.slice(start, end)}${after}`, to: `${before}${replacement}${after}` }
}

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && /\S/u.test(text.charAt(start - 1))) start -= 1
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && /\S/u.test(text.charAt(end))) end += 1
  return end
}
