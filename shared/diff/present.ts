// Steps 7 to 9: how a proven diff is best shown. Moves, rewritten sentences and letters are marked on top of the ops,
// which stay as they are.
import { movesIn } from './moves'
import { type InnerMarks, type Move, type Op, plainly, type Presentation, type ProseDiff, type Rewrite } from './op'
import { innerMarks } from './refine'
import { rewritesIn } from './rewrites'
import { sentenceEnds } from './sentences'
import type { Token } from './tokens'

/** A diff of more ops is not read word by word, and its moves and letters are not looked for. */
const mostOps = 3_000

export interface SideText {
  readonly text: string
  readonly tokens: readonly Token[]
}

export function presentationOf(
  ops: readonly Op[],
  old: SideText,
  next: SideText,
  tooDifferent: boolean,
  compare: (oldWords: string, newWords: string) => ProseDiff,
): Presentation {
  const before = { ...old, ends: sentenceEnds(old.tokens) }
  const after = { ...next, ends: sentenceEnds(next.tokens) }
  const isReadInDetail = ops.length <= mostOps
  // In one old and one new block everything went and came in one place.
  const moves = tooDifferent || !isReadInDetail ? [] : movesIn(ops, before, after, compare)
  const inner = isReadInDetail ? innerMarks(ops, old.tokens, next.tokens) : plainly.inner
  return { moves, rewrites: rewritesIn(ops, before, after, moves), inner }
}

/** The same with the texts exchanged. */
export function turnedPresentation({ moves, rewrites, inner }: Presentation): Presentation {
  return { moves: moves.map(turnedMove), rewrites: rewrites.map(turnedRewrite), inner: turnedInner(inner) }
}

function turnedMove({ number, old, new: next, oldEdit, newEdit, inner }: Move): Move {
  return {
    number,
    old: next,
    new: old,
    oldEdit: newEdit,
    newEdit: oldEdit,
    inner: inner && { ...inner, ...turnedPresentation(inner), ops: turnedOps(inner.ops) },
  }
}

function turnedRewrite({ old, new: next, first, last }: Rewrite): Rewrite {
  return { old: next, new: old, first, last }
}

function turnedInner({ old, new: next }: InnerMarks): InnerMarks {
  return { old: next, new: old }
}

/** Deletions become insertions and stand in their place; a deletion still comes before its insertion. */
export function turnedOps(ops: readonly Op[]): readonly Op[] {
  const turned: Op[] = []
  ops.forEach((op, index) => {
    if (op.kind === 'equal') {
      turned.push({ ...op, oldStart: op.newStart, newStart: op.oldStart })
      return
    }
    const after = ops[index + 1]
    if (op.kind === 'delete' && after?.kind === 'insert') {
      turned.push(
        { kind: 'delete', text: after.text, oldStart: after.newStart, newStart: op.oldStart, edit: op.edit },
        {
          kind: 'insert',
          text: op.text,
          oldStart: after.newStart + after.text.length,
          newStart: op.oldStart,
          edit: op.edit,
        },
      )
    } else if (op.kind === 'delete' || ops[index - 1]?.kind !== 'delete') {
      turned.push({
        kind: op.kind === 'delete' ? 'insert' : 'delete',
        text: op.text,
        oldStart: op.newStart,
        newStart: op.oldStart,
        edit: op.edit,
      })
    }
  })
  return turned
}
