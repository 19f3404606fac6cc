// What README.md of the room promises of every diff, as claims about one pair of texts. Each throws where it fails.
import { expect } from 'vitest'
import { changesIn } from '../../../shared/diff/changes'
import { newTextOf, type Op, oldTextOf, type ProseDiff, type Span } from '../../../shared/diff/op'
import { diffProse } from '../../../shared/diff/prose'
import { newTextOfSegments, oldTextOfSegments, rowsOf, segmentsOf } from '../../../shared/diff/segments'

// Another implementation than the product's own, so that one bug cannot hide in both.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

export type Claim = (old: string, next: string, diff: ProseDiff) => void

export const promises: Readonly<Record<string, Claim>> = {
  'both texts can be rebuilt, each op from its own place': (old, next, { ops, unproven }) => {
    expect(unproven).toBe(false)
    expect(textOf(ops, 'insert')).toBe(old)
    expect(textOf(ops, 'delete')).toBe(next)
    let oldAt = 0
    let newAt = 0
    for (const op of ops) {
      expect([op.oldStart, op.newStart]).toEqual([oldAt, newAt])
      if (op.kind !== 'insert') oldAt += op.text.length
      if (op.kind !== 'delete') newAt += op.text.length
    }
  },

  'no op, move, rewrite or inner mark begins or ends inside a character of its text': (old, next, diff) => {
    const oldEdges = edgesOf(old)
    const newEdges = edgesOf(next)
    const clean = (edges: ReadonlySet<number>, { start, end }: Span, what: string) => {
      if (!edges.has(start) || !edges.has(end) || start > end)
        throw new Error(`${what} ${start}–${end} cuts a character`)
    }
    for (const op of diff.ops) {
      clean(oldEdges, { start: op.oldStart, end: op.oldStart + (op.kind === 'insert' ? 0 : op.text.length) }, op.kind)
      clean(newEdges, { start: op.newStart, end: op.newStart + (op.kind === 'delete' ? 0 : op.text.length) }, op.kind)
    }
    for (const { old: from, new: to } of [...diff.moves, ...diff.rewrites]) {
      clean(oldEdges, from, 'old end')
      clean(newEdges, to, 'new end')
    }
    for (const span of diff.inner.old) clean(oldEdges, span, 'old mark')
    for (const span of diff.inner.new) clean(newEdges, span, 'new mark')
  },

  'different texts have an edit, equal ones none': (old, next, diff) => {
    expect(diff.edits === 0).toBe(old === next)
    if (old === next) expect([diff.moves, diff.rewrites, diff.inner.old, diff.inner.new]).toEqual([[], [], [], []])
  },

  'the same pair gives the same diff': (old, next, diff) => {
    expect(diffProse(old, next)).toEqual(diff)
  },

  'exchanging the texts exchanges what came and what went, and nothing else': (old, next, diff) => {
    const back = diffProse(next, old)
    expect(sorted(back, 'insert')).toEqual(sorted(diff, 'delete'))
    expect(sorted(back, 'delete')).toEqual(sorted(diff, 'insert'))
    expect([back.edits, back.tooDifferent]).toEqual([diff.edits, diff.tooDifferent])
    expect(back.inner).toEqual({ old: diff.inner.new, new: diff.inner.old })
    const ends = ({ moves, rewrites }: ProseDiff) =>
      [...moves, ...rewrites].map((one) => ({ ...one, inner: null, old: one.old, new: one.new }))
    expect(ends(back)).toEqual(
      ends(diff).map((one) => ({
        ...one,
        old: one.new,
        new: one.old,
        ...('oldEdit' in one && { oldEdit: one.newEdit, newEdit: one.oldEdit }),
      })),
    )
  },

  'no op is empty, a deletion stands right before its insertion, and edits are numbered without gaps': (
    _o,
    _n,
    diff,
  ) => {
    diff.ops.forEach((op, index) => {
      const before = diff.ops[index - 1]
      expect(op.text).not.toBe('')
      expect(before?.kind).not.toBe(op.kind)
      if (op.kind === 'insert' && before?.kind === 'delete') expect(op.edit).toBe(before.edit)
    })
    const numbers = diff.ops.flatMap((op) => (op.kind === 'equal' ? [] : [op.edit]))
    expect([...new Set(numbers)]).toEqual(Array.from({ length: diff.edits }, (_, at) => at))
  },

  'a move leads from a deletion to another edit’s insertion, and its words are there': (old, next, { ops, moves }) => {
    for (const { old: from, new: to, oldEdit, newEdit, inner } of moves) {
      expect(oldEdit).not.toBe(newEdit)
      expect(lies(ops, 'delete', oldEdit, from)).toBe(true)
      expect(lies(ops, 'insert', newEdit, to)).toBe(true)
      const [was, is] = [old.slice(from.start, from.end), next.slice(to.start, to.end)]
      expect(/[\p{L}\p{N}\p{M}\p{S}\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(was)).toBe(true)
      if (inner === null) expect(was).toBe(is)
      else expect([oldTextOf(inner.ops), newTextOf(inner.ops)]).toEqual([was, is])
    }
    const taken = (spans: readonly Span[]) => spans.toSorted((a, b) => a.start - b.start)
    for (const spans of [taken(moves.map((move) => move.old)), taken(moves.map((move) => move.new))]) {
      spans.forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0))
    }
  },

  'what is drawn is both texts, and draws every edit once': (old, next, diff) => {
    const segments = segmentsOf(diff)
    expect(oldTextOfSegments(segments)).toBe(old)
    expect(newTextOfSegments(segments)).toBe(next)
    const rows = rowsOf(segments).flat()
    expect(oldTextOfSegments(rows)).toBe(old)
    expect(newTextOfSegments(rows)).toBe(next)
    const edits = segments.flatMap((segment) =>
      segment.kind === 'edit'
        ? [segment.edit]
        : segment.kind === 'rewrite'
          ? segment.words.flatMap((word) => (word.kind === 'edit' ? [word.edit] : []))
          : [],
    )
    expect(edits).toEqual(Array.from({ length: diff.edits }, (_, at) => at))
    for (const segment of segments) {
      if (segment.kind !== 'rewrite') continue
      expect(segment.oldText).toBe(old.slice(segment.rewrite.old.start, segment.rewrite.old.end))
      expect(segment.newText).toBe(next.slice(segment.rewrite.new.start, segment.rewrite.new.end))
    }
  },

  'every edit is told in words that show what cannot be seen, material ones first': (_old, _next, diff) => {
    const changes = changesIn(diff)
    expect(new Set(changes.flatMap((change) => change.edits)).size).toBe(diff.edits)
    for (const change of changes) {
      expect(diff.ops[change.op]).toMatchObject({ edit: change.edit })
      expect(change.edits).toContain(change.edit)
      expect(change.words).not.toBe('')
      expect(change.kinds.length).toBeGreaterThan(0)
      expect(change.words).not.toMatch(/[\n\r\t\u00a0\u00ad\u200b\u202e\u2028\ufeff\ud800-\udfff]/u)
    }
    const firstMinor = changes.findIndex((change) => !change.material)
    if (firstMinor >= 0) expect(changes.slice(firstMinor).some((change) => change.material)).toBe(false)
  },
}

function lies(ops: readonly Op[], kind: Op['kind'], edit: number, { start, end }: Span): boolean {
  return ops.some((op) => {
    const from = op.kind === 'insert' ? op.newStart : op.oldStart
    return op.kind !== 'equal' && op.kind === kind && op.edit === edit && from <= start && from + op.text.length >= end
  })
}

function textOf(ops: readonly Op[], without: 'insert' | 'delete'): string {
  return ops
    .filter((op) => op.kind !== without)
    .map((op) => op.text)
    .join('')
}

function sorted(diff: ProseDiff, kind: 'insert' | 'delete'): readonly string[] {
  return diff.ops
    .filter((op) => op.kind === kind)
    .map((op) => op.text)
    .sort()
}

function edgesOf(text: string): ReadonlySet<number> {
  const edges = new Set([text.length])
  for (const { index } of graphemes.segment(text)) edges.add(index)
  return edges
}
