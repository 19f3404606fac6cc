// What changed between two texts, word by word: the pipeline of README.md from raw text to proven result.
import { alignmentOf, edgesOnly } from './align'
import { gapsIn, isConfetti, merged, settled, wholeOf } from './gaps'
import { newTextOf, type Op, oldTextOf, plainly, type Presentation, type ProseDiff } from './op'
import { type Piece, piecesOf } from './pieces'
import { presentationOf, turnedOps, turnedPresentation } from './present'
import { type Token, tokensOf } from './tokens'
import { offsetOf, sidesOf } from './units'

/**
 * The same two texts always give the same diff, and exchanging them exchanges deletions and insertions and nothing
 * else. Work is bounded: under 100 ms for any two texts up to 63,206 characters on a laptop.
 */
export function diffProse(oldText: string, newText: string): ProseDiff {
  if (oldText === newText) {
    return proven(oldText === '' ? [] : [{ kind: 'equal', text: oldText, oldStart: 0, newStart: 0 }], oldText, newText)
  }
  // Ties between equally short diffs fall differently from either side, so one side always goes first.
  const isTurned = isBefore(newText, oldText)
  const [first, second] = isTurned ? [newText, oldText] : [oldText, newText]
  const firstTokens = tokensOf(first)
  const secondTokens = tokensOf(second)
  const { pieces, tooDifferent } = compared(firstTokens, secondTokens)
  const ops = opsOf(pieces, firstTokens, secondTokens, first, second)
  const shown = presentationOf(
    ops,
    { text: first, tokens: firstTokens },
    { text: second, tokens: secondTokens },
    tooDifferent,
    diffProse,
  )
  return isTurned
    ? proven(turnedOps(ops), oldText, newText, tooDifferent, turnedPresentation(shown))
    : proven(ops, oldText, newText, tooDifferent, shown)
}

/** Rebuilds both texts; if either fails, plain old and new are shown in place of a diff that lies. */
export function proven(
  ops: readonly Op[],
  oldText: string,
  newText: string,
  tooDifferent = false,
  shown: Presentation = plainly,
): ProseDiff {
  if (oldTextOf(ops) === oldText && newTextOf(ops) === newText) {
    return { ops, edits: editsIn(ops), tooDifferent, unproven: false, ...shown }
  }
  const plain: Op[] = []
  if (oldText !== '') plain.push({ kind: 'delete', text: oldText, oldStart: 0, newStart: 0, edit: 0 })
  if (newText !== '') plain.push({ kind: 'insert', text: newText, oldStart: oldText.length, newStart: 0, edit: 0 })
  return { ops: plain, edits: editsIn(plain), tooDifferent: true, unproven: true, ...plainly }
}

function compared(
  first: readonly Token[],
  second: readonly Token[],
): { pieces: readonly Piece[]; tooDifferent: boolean } {
  const [old, next] = sidesOf(first, second)
  const alignment = alignmentOf(old, next)
  const gaps = gapsIn(alignment ?? edgesOnly(old, next), next.cores.length)
  if (alignment === null) return { pieces: piecesOf(gaps, old, next), tooDifferent: true }
  const whole = wholeOf(gaps)
  if (whole !== null && isConfetti(gaps, old, next)) return { pieces: piecesOf([whole], old, next), tooDifferent: true }
  return { pieces: piecesOf(merged(settled(gaps, old, next), old, next), old, next), tooDifferent: false }
}

function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length
}

function opsOf(
  pieces: readonly Piece[],
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
  oldText: string,
  newText: string,
): readonly Op[] {
  const ops: Op[] = []
  let edit = 0
  for (const piece of pieces) {
    const oldStart = offsetOf(oldTokens, piece.oldFrom)
    const newStart = offsetOf(newTokens, piece.newFrom)
    const removed = oldText.slice(oldStart, offsetOf(oldTokens, piece.oldTo))
    const added = newText.slice(newStart, offsetOf(newTokens, piece.newTo))
    if (piece.isEqual) {
      ops.push({ kind: 'equal', text: added, oldStart, newStart })
      continue
    }
    if (removed !== '') ops.push({ kind: 'delete', text: removed, oldStart, newStart, edit })
    if (added !== '') ops.push({ kind: 'insert', text: added, oldStart: oldStart + removed.length, newStart, edit })
    edit += 1
  }
  return ops
}

function editsIn(ops: readonly Op[]): number {
  return ops.reduce((most, op) => (op.kind === 'equal' ? most : op.edit + 1), 0)
}
