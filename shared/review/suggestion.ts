// Other words that somebody suggests: where they would go in the latest text, what the text would then be, and whether
// a writer has already taken them over.
import type { Instant } from '../kit/time'
import type { Anchor, SaidElsewhere } from '../ledger/events'
import type { PersonId } from '../people/person'
import type { Content } from '../post/content'
import type { Revision } from '../post/revision'
import { type AnchorField, anchoredText, fieldIn, isSameField, withAnchoredText } from './anchor/place'
import { type Found, reanchor } from './anchor/reanchor'

export interface Suggestion {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
  readonly revision: number
  readonly anchor: Anchor
  readonly replacement: string
  readonly note: string
  readonly mentions: readonly PersonId[]
  /** It was made on another desk; `by` brought it in. */
  readonly from?: SaidElsewhere
  /** Null while it waits for an answer. */
  readonly answer:
    | { readonly kind: 'applied'; readonly revision: number; readonly by: PersonId; readonly at: Instant }
    | { readonly kind: 'declined'; readonly reason: string; readonly by: PersonId; readonly at: Instant }
    | null
}

/** An anchor as it stands in another revision. */
export interface Standing {
  readonly on: AnchorField
  readonly found: Found
  /** The text it stands in; empty when that is gone. */
  readonly text: string
}

export function standingIn(
  { anchor, revision }: Pick<Suggestion, 'anchor' | 'revision'>,
  revisions: readonly Revision[],
  content: Content,
): Standing {
  const earlier = revisions[revision - 1]?.content
  const field = earlier && fieldIn(content, anchor.on, earlier)
  const before = earlier ? anchoredText(earlier, anchor.on) : null
  const text = field ? anchoredText(content, field.on) : null
  if (before === null || text === null) return { on: anchor.on, found: { kind: 'detached' }, text: '' }
  return { on: field?.on, found: reanchor(anchor, before, text), text }
}

export interface Change {
  readonly on: AnchorField
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What would be changed; null when its words are not to be found. */
export function changeBy(suggestion: Suggestion, revisions: readonly Revision[], content: Content): Change | null {
  const { on, found } = standingIn(suggestion, revisions, content)
  if (found.kind === 'detached') return null
  return { on, start: found.start, end: found.end, replacement: suggestion.replacement }
}

export function haveOverlap(changes: readonly Change[]): boolean {
  return changes.some((one, index) =>
    changes
      .slice(index + 1)
      .some((other) => isSameField(one.on, other.on) && one.start < other.end && other.start < one.end),
  )
}

/** The content with all of them made; none of them may overlap another. */
export function withChanges(content: Content, changes: readonly Change[]): Content {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { on, start, end, replacement }) => {
      const text = anchoredText(changed, on) ?? ''
      return withAnchoredText(changed, on, `${text.slice(0, start)}${replacement}${text.slice(end)}`)
    }, content)
}

/** How many characters around what was suggested prove that it was taken over, and how many words prove it alone. */
const around = 8
const tellingWords = 3

/**
 * Whether a writer typed over what was suggested. It counts as applied then: who suggested the words has a hand in them
 * however they came into the text.
 */
export function isAdopted(
  suggestion: Suggestion,
  revisions: readonly Revision[],
  before: Content,
  after: Content,
): boolean {
  const change = changeBy(suggestion, revisions, before)
  const text = change && anchoredText(before, change.on)
  const field = change && fieldIn(after, change.on, before)
  const now = field ? anchoredText(after, field.on) : null
  if (!change || text === null || now === null || text === now) return false
  const { start, end, replacement } = change
  const isNew = (words: string) => now.includes(words) && !text.includes(words)
  if (replacement.split(/\s+/).filter(Boolean).length >= tellingWords && isNew(replacement)) return true
  return isNew(`${text.slice(Math.max(0, start - around), start)}${replacement}${text.slice(end, end + around)}`)
}
