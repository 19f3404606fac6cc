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

export interface ProseDiff {
  /** In reading order; a deletion comes before its insertion, and no two of a kind touch. */
  readonly ops: readonly Op[]
  /** How many edits there are; a replacement counts as one. */
  readonly edits: number
  /** Too much changed to compare word by word: what differs is shown as one old and one new block. */
  readonly tooDifferent: boolean
  /** The comparison failed its own proof and plain old and new are shown. Never expected: log it. */
  readonly unproven: boolean
}

export function oldTextOf(ops: readonly Op[]): string {
  return ops.map((op) => (op.kind === 'insert' ? '' : op.text)).join('')
}

export function newTextOf(ops: readonly Op[]): string {
  return ops.map((op) => (op.kind === 'delete' ? '' : op.text)).join('')
}
