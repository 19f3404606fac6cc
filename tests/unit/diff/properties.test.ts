// What holds of every diff, on 30,000 adversarial pairs. The seed is fixed: a failure is the same failure tomorrow.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesIn } from '../../../shared/diff/changes'
import type { Op, ProseDiff } from '../../../shared/diff/op'
import { diffProse } from '../../../shared/diff/prose'
import { onOneLine, visibleParts } from '../../../shared/diff/visible'
import { adversarialPair } from './adversary'

// Another implementation than the product's own, so that one bug cannot hide in both.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function holds(runs: number, seed: number, claim: (old: string, next: string) => void): void {
  fc.assert(
    fc.property(adversarialPair, ([old, next]) => claim(old, next)),
    { numRuns: runs, seed },
  )
}

test('both texts can be rebuilt, each op from its own place', () => {
  holds(4_000, 20_260_301, (old, next) => {
    const { ops, unproven } = diffProse(old, next)
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
  })
})

test('no op begins or ends inside a character of either text', () => {
  holds(10_000, 20_260_302, (old, next) => {
    const oldEdges = edgesOf(old)
    const newEdges = edgesOf(next)
    for (const op of diffProse(old, next).ops) {
      if (!oldEdges.has(op.oldStart) || !newEdges.has(op.newStart)) {
        throw new Error(`${op.kind} ${JSON.stringify(op.text)} at ${op.oldStart}/${op.newStart} cuts a character`)
      }
    }
  })
})

test('equal texts have no edit, and different texts have at least one', () => {
  holds(4_000, 20_260_303, (old, next) => {
    expect(diffProse(old, old).edits).toBe(0)
    expect(diffProse(old, next).edits === 0).toBe(old === next)
  })
})

test('the same pair gives the same diff, and exchanging the texts exchanges what came and what went', () => {
  holds(4_000, 20_260_304, (old, next) => {
    const diff = diffProse(old, next)
    expect(diffProse(old, next)).toEqual(diff)
    const back = diffProse(next, old)
    expect(sorted(back, 'insert')).toEqual(sorted(diff, 'delete'))
    expect(sorted(back, 'delete')).toEqual(sorted(diff, 'insert'))
    expect(back.edits).toBe(diff.edits)
    expect(back.tooDifferent).toBe(diff.tooDifferent)
  })
})

test('no op is empty, a deletion stands right before its insertion, and edits are numbered without gaps', () => {
  holds(3_000, 20_260_305, (old, next) => {
    const { ops, edits } = diffProse(old, next)
    ops.forEach((op, index) => {
      const before = ops[index - 1]
      expect(op.text).not.toBe('')
      expect(before?.kind).not.toBe(op.kind)
      if (op.kind === 'delete' || before?.kind !== 'delete') return
      if (op.kind === 'insert') expect(op.edit).toBe(before.edit)
    })
    const numbers = ops.flatMap((op) => (op.kind === 'equal' ? [] : [op.edit]))
    expect([...new Set(numbers)]).toEqual(Array.from({ length: edits }, (_, at) => at))
  })
})

test('every edit is told in words that show what cannot be seen, material ones first', () => {
  holds(5_000, 20_260_306, (old, next) => {
    const diff = diffProse(old, next)
    const changes = changesIn(diff)
    expect(new Set(changes.map((change) => change.edit)).size).toBe(diff.edits)
    for (const change of changes) {
      expect(diff.ops[change.op]).toMatchObject({ edit: change.edit })
      expect(change.words).not.toBe('')
      expect(change.kinds.length).toBeGreaterThan(0)
      expect(change.words).not.toMatch(/[\n\r\t\u00a0\u00ad\u200b\u202e\u2028\ufeff\ud800-\udfff]/u)
    }
    const firstMinor = changes.findIndex((change) => !change.material)
    if (firstMinor >= 0) expect(changes.slice(firstMinor).some((change) => change.material)).toBe(false)
  })
})

test('glyphs for blanks and invisible characters lose nothing of the text', () => {
  holds(2_000, 20_260_307, (old) => {
    expect(
      visibleParts(old)
        .map((part) => part.text)
        .join(''),
    ).toBe(old)
    expect(onOneLine(old)).not.toMatch(/[\n\r\u200b\u202e]/)
  })
})

test('any UTF-16 at all can be compared', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
  fc.assert(
    fc.property(fc.oneof(anything, units), fc.oneof(anything, units), (old, next) => {
      const diff = diffProse(old, next)
      changesIn(diff)
      expect(diff.unproven).toBe(false)
      expect(textOf(diff.ops, 'insert')).toBe(old)
      expect(textOf(diff.ops, 'delete')).toBe(next)
    }),
    { numRuns: 2_000, seed: 20_260_308 },
  )
})

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
