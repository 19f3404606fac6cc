// What a prose diff is: plain data that a screen draws from and from which both texts can be rebuilt.

interface Stretch {
  readonly text: string
  /** Where it stands, or would stand, in the old and in the new text; UTF-16 units. */
  readonly oldStart: number
  readonly newStart: number
}

export interface Kept extends Stretch {
  readonly kind: 'equal'
}

export interface Edit extends Stretch {
  readonly kind: 'delete' | 'insert'
  /** A deletion and the insertion that follows it share a number: together they are a replacement. */
  readonly edit: number
}

export type Op = Kept | Edit

/** A part of one text, in UTF-16 units; begins and ends where an op or a word does. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Words that went in one place and came in another: a part of one deletion and a part of another insertion. */
export interface Move {
  /** From 1; the same at both ends, and whichever of the two texts is the old one. */
  readonly number: number
  readonly old: Span
  readonly new: Span
  readonly oldEdit: number
  readonly newEdit: number
  /** What was changed in the words on the way; null when they are the same to the last unit. */
  readonly inner: ProseDiff | null
}

/** Sentences of which so little stayed that old over new is easier to read than words. Edits [first, last]. */
export interface Rewrite {
  readonly old: Span
  readonly new: Span
  readonly first: number
  readonly last: number
}

/** The letters that differ between two words that replace each other and are nearly the same. */
export interface InnerMarks {
  readonly old: readonly Span[]
  readonly new: readonly Span[]
}

/** How the ops are best shown. It adds to them and takes nothing away: without it the diff is as complete. */
export interface Presentation {
  readonly moves: readonly Move[]
  readonly rewrites: readonly Rewrite[]
  readonly inner: InnerMarks
}

export interface ProseDiff extends Presentation {
  /** In reading order; a deletion comes before its insertion, and no two of a kind touch. */
  readonly ops: readonly Op[]
  /** How many edits there are; a replacement counts as one. */
  readonly edits: number
  /** Too much changed to compare word by word: what differs is shown as one old and one new block. */
  readonly tooDifferent: boolean
  /** The comparison failed its own proof and plain old and new are shown. Never expected: log it. */
  readonly unproven: boolean
}

export const plainly: Presentation = { moves: [], rewrites: [], inner: { old: [], new: [] } }

export function oldTextOf(ops: readonly Op[]): string {
  return ops.map((op) => (op.kind === 'insert' ? '' : op.text)).join('')
}

export function newTextOf(ops: readonly Op[]): string {
  return ops.map((op) => (op.kind === 'delete' ? '' : op.text)).join('')
}
