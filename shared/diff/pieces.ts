// From gaps between words to runs of tokens: the blanks after matching words are compared here, so that no change
// of a space or a line break is lost.
import type { Gap } from './gaps'
import { blanksFrom, isBlank, type Side, unitEnd } from './units'

/** Tokens [oldFrom, oldTo) and [newFrom, newTo), either the same on both sides or changed. */
export interface Piece {
  readonly isEqual: boolean
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

export function piecesOf(gaps: readonly Gap[], old: Side, next: Side): readonly Piece[] {
  const pieces = new Pieces()
  let unit = 0
  let partner = 0
  const keepUntil = (end: number) => {
    for (; unit < end; unit += 1, partner += 1) {
      if (unit > 0) pieces.add(true, 1, 1)
      addBlanks(pieces, old, unit, next, partner)
    }
  }
  for (const gap of gaps) {
    keepUntil(gap.oldFrom)
    pieces.add(
      false,
      start(old, gap.oldTo) - start(old, gap.oldFrom),
      start(next, gap.newTo) - start(next, gap.newFrom),
    )
    unit = gap.oldTo
    partner = gap.newTo
  }
  keepUntil(old.cores.length)
  return withoutSharedBlanks(pieces.all, old, next)
}

function start(side: Side, unit: number): number {
  return side.starts[unit] ?? side.tokens.length
}

/** The blanks after one matching word on both sides: what they share at either end is kept. */
function addBlanks(pieces: Pieces, old: Side, unit: number, next: Side, partner: number): void {
  const oldFrom = blanksFrom(old, unit)
  const newFrom = blanksFrom(next, partner)
  const oldTo = unitEnd(old, unit)
  const newTo = unitEnd(next, partner)
  const most = Math.min(oldTo - oldFrom, newTo - newFrom)
  let head = 0
  while (head < most && old.tokens[oldFrom + head]?.text === next.tokens[newFrom + head]?.text) head += 1
  let tail = 0
  while (tail < most - head && old.tokens[oldTo - 1 - tail]?.text === next.tokens[newTo - 1 - tail]?.text) tail += 1
  pieces.add(true, head, head)
  pieces.add(false, oldTo - oldFrom - head - tail, newTo - newFrom - head - tail)
  pieces.add(true, tail, tail)
}

/** "5 " → "6 " is a change of the figure, not of the blank after it: equal blanks at either end are kept. */
function withoutSharedBlanks(all: readonly Piece[], old: Side, next: Side): readonly Piece[] {
  const pieces = new Pieces()
  for (const piece of all) {
    const oldCount = piece.oldTo - piece.oldFrom
    const newCount = piece.newTo - piece.newFrom
    const most = piece.isEqual ? 0 : Math.min(oldCount, newCount)
    const isShared = (a: number, b: number) => {
      const left = old.tokens[a]
      return left !== undefined && isBlank(left) && left.text === next.tokens[b]?.text
    }
    let head = 0
    while (head < most && isShared(piece.oldFrom + head, piece.newFrom + head)) head += 1
    let tail = 0
    while (tail < most - head && isShared(piece.oldTo - 1 - tail, piece.newTo - 1 - tail)) tail += 1
    pieces.add(true, head, head)
    pieces.add(piece.isEqual, oldCount - head - tail, newCount - head - tail)
    pieces.add(true, tail, tail)
  }
  return pieces.all
}

/** Lays pieces end to end; neighbours of the same sort become one. */
class Pieces {
  readonly all: Piece[] = []

  add(isEqual: boolean, oldCount: number, newCount: number): void {
    if (oldCount === 0 && newCount === 0) return
    const last = this.all.at(-1)
    if (last?.isEqual === isEqual) {
      this.all[this.all.length - 1] = { ...last, oldTo: last.oldTo + oldCount, newTo: last.newTo + newCount }
      return
    }
    const oldFrom = last?.oldTo ?? 0
    const newFrom = last?.newTo ?? 0
    this.all.push({ isEqual, oldFrom, oldTo: oldFrom + oldCount, newFrom, newTo: newFrom + newCount })
  }
}
