// The list of changes beside a diff: in words, material ones first, each leading back to its place.
import { filed } from '../kit/filed'
import { english, type Say } from '../words/say'
import { factOf, kindsOf, marksOf, namedAmong, namedBetween } from './facts'
import { type Fact, fact, isMaterial, retold, weightOf } from './kinds'
import { type Move, type Op, oldTextOf, type ProseDiff, type Rewrite, type Span } from './op'
import { quoted } from './quoted'

export interface Change extends Fact {
  /** Index in `ops` of the edit it is about: of the deletion, where there is one. Of a move, of its destination. */
  readonly op: number
  readonly edit: number
  /** Every edit that it tells of: the two ends of a move, all the edits of a rewritten sentence. */
  readonly edits: readonly number[]
}

interface EditOps {
  readonly op: number
  readonly edit: number
  readonly removed: Op | null
  readonly added: Op | null
}

/** At least one for every edit; none for texts that are the same. */
export function changesIn(diff: ProseDiff, t: Say = english): readonly Change[] {
  const all = editsOf(diff.ops)
  const changes: Change[] = []
  const told = (edits: readonly number[], ...facts: readonly Fact[]) => {
    const at = all[edits[0] ?? 0]
    if (at) for (const found of facts) changes.push({ ...found, op: at.op, edit: at.edit, edits })
  }
  const rewriteOf = rewritesByEdit(diff.rewrites)
  const movesOf = movesByEdit(diff.moves)
  for (const { edit, removed, added } of all) {
    const rewrite = rewriteOf.get(edit)
    const moves = movesOf.get(edit) ?? []
    if (rewrite && rewrite.last > rewrite.first) {
      if (edit !== rewrite.first) continue
      told(range(rewrite), rewritten(diff.ops, all.slice(rewrite.first, rewrite.last + 1), rewrite, t))
    } else if (moves.length === 0) told([edit], factOf(removed?.text ?? '', added?.text ?? '', t))
    else {
      const gone = left(
        removed,
        'oldStart',
        moves.flatMap((move) => (move.oldEdit === edit ? [move.old] : [])),
      )
      const come = left(
        added,
        'newStart',
        moves.flatMap((move) => (move.newEdit === edit ? [move.new] : [])),
      )
      for (const move of moves) if (move.newEdit === edit) told([edit, move.oldEdit], ...moveFacts(move, added, t))
      if (gone !== '' || come !== '') told([edit], factOf(gone, come, t))
    }
  }
  return materialFirst(changes)
}

function editsOf(ops: readonly Op[]): readonly EditOps[] {
  const all: EditOps[] = []
  ops.forEach((op, index) => {
    if (op.kind === 'equal') return
    const after = ops[index + 1]
    if (op.kind === 'delete') {
      all.push({ op: index, edit: op.edit, removed: op, added: after?.kind === 'insert' ? after : null })
    } else if (ops[index - 1]?.kind !== 'delete') all.push({ op: index, edit: op.edit, removed: null, added: op })
  })
  return all
}

function rewritesByEdit(rewrites: readonly Rewrite[]): ReadonlyMap<number, Rewrite> {
  return new Map(rewrites.flatMap((rewrite) => range(rewrite).map((edit) => [edit, rewrite] as const)))
}

function range({ first, last }: Rewrite): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function movesByEdit(moves: readonly Move[]): ReadonlyMap<number, readonly Move[]> {
  const byEdit = new Map<number, Move[]>()
  for (const move of moves) {
    for (const edit of [move.oldEdit, move.newEdit]) filed(byEdit, edit).push(move)
  }
  return byEdit
}

/** A sentence told as a whole, with what has a name of its own in any of its edits. */
function rewritten(ops: readonly Op[], edits: readonly EditOps[], { old, new: next }: Rewrite, t: Say): Fact {
  const text = (span: Span, without: Op['kind'], start: 'oldStart' | 'newStart') =>
    ops
      .filter((op) => op.kind !== without)
      .map((op) => op.text.slice(Math.max(0, span.start - op[start]), Math.max(0, span.end - op[start])))
      .join('')
  const before = quoted(text(old, 'insert', 'oldStart'), t)
  const after = quoted(text(next, 'delete', 'newStart'), t)
  const named = edits
    .flatMap(({ removed, added }) => namedBetween(removed?.text ?? '', added?.text ?? '', t))
    .filter(({ kinds }) => isMaterial(kinds))
  return fact(['text', ...kindsOf(named)], t('Rewritten: {before} → {after}', { before, after }), marksOf(named))
}

/**
 * Moved words keep their weight: a condition that stands elsewhere may not be read. What was changed on the way is told
 * after them.
 */
function moveFacts({ number, new: span, inner }: Move, added: Op | null, t: Say): readonly Fact[] {
  const words = added?.text.slice(span.start - added.newStart, span.end - added.newStart) ?? ''
  const weighty = namedAmong(words, t).filter(({ kinds }) => isMaterial(kinds))
  // What was changed on the way has a line of its own.
  const before = inner === null ? null : new Set(marksOf(namedAmong(oldTextOf(inner.ops), t)))
  const marks = marksOf(weighty).filter((mark) => before === null || before.has(mark))
  const values = { number, words: quoted(words, t) }
  const said =
    inner === null ? t('Moved (⇄ {number}): {words}', values) : t('Moved and edited (⇄ {number}): {words}', values)
  return [
    fact(weighty.length > 0 ? kindsOf(weighty) : ['text'], said, marks),
    ...(inner === null ? [] : changesIn(inner, t)).map(({ op: _op, edit: _edit, edits: _edits, ...change }) =>
      retold(change, (inside) => t('In moved ⇄ {number}: {change}', { number, change: inside })),
    ),
  ]
}

/** What of an op is no part of a move. Plain spaces go with the words they part. */
function left(op: Op | null, start: 'oldStart' | 'newStart', moved: readonly Span[]): string {
  if (op === null) return ''
  const rest: string[] = []
  let at = 0
  for (const span of moved.toSorted((a, b) => a.start - b.start)) {
    rest.push(op.text.slice(at, span.start - op[start]))
    at = span.end - op[start]
  }
  rest.push(op.text.slice(at))
  if (moved.length === 0) return op.text
  return rest.filter((part) => !/^ *$/.test(part)).join(' ')
}

/** Material changes, then other words, then mere appearance; otherwise in the order given. */
export function materialFirst<T extends Fact>(facts: readonly T[]): readonly T[] {
  const weigh = (found: T) => (found.material ? 0 : 1 + weightOf(found.kinds))
  return facts.toSorted((a, b) => weigh(a) - weigh(b))
}
