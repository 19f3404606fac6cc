import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../shared/desk/queries/search/parse'
import { print } from '../../../shared/desk/queries/search/print'
import { allOf, anyOf, applied, type Node } from '../../../shared/desk/queries/search/tree'

describe('a search, read and written again', () => {
  it.each([
    ['', ''],
    ['  rates   up ', 'rates up'],
    ['rates AND up', 'rates up'],
    ['"rates are up"', '"rates are up"'],
    ['“rates are up”', '"rates are up"'],
    ['"rates', 'rates'],
    ['say "a \\"b\\""', 'say "a \\"b\\""'],
    ['status:in-review,draft', 'status:in-review,draft'],
    ['STATUS:draft', 'status:draft'],
    ['author:"Ana Ruiz",@me', 'author:"Ana Ruiz",@me'],
    ['author:“Ana Ruiz”', 'author:"Ana Ruiz"'],
    ['-channel:x', '-channel:x'],
    ['NOT channel:x', '-channel:x'],
    ['-(a b)', '-(a b)'],
    ['a OR b c', 'a OR b c'],
    ['(a OR b) c', '(a OR b) c'],
    ['a (b c)', 'a b c'],
    ['a OR (b OR c)', 'a OR b OR c'],
    ['((a))', 'a'],
    ['--a', '--a'],
    ['a - b', 'a - b'],
    ['2024-2025', '2024-2025'],
    ['due:<=+2d', 'due:<=+2d'],
    ['scheduled:2026-03-01..*', 'scheduled:2026-03-01..*'],
    ['scheduled:2026-03-01T09:30', 'scheduled:2026-03-01T09:30'],
    ['https://example.com/a', 'https://example.com/a'],
    ['10:30', '10:30'],
    ['or and not', 'or and not'],
    ['"OR"', '"OR"'],
    ['"status:draft"', '"status:draft"'],
    ['Straße привет 水曜日', 'Straße привет 水曜日'],
  ])('%s', (typed, usual) => {
    const { tree, problems } = parse(typed)
    expect(problems).toEqual([])
    expect(print(tree)).toBe(usual)
  })

  it('binds AND closer than OR, and a denial closest', () => {
    const { tree } = parse('-a b OR c')
    expect(tree).toMatchObject({
      kind: 'any',
      of: [
        { kind: 'all', of: [{ kind: 'not', of: { text: 'a' } }, { text: 'b' }] },
        { kind: 'words', text: 'c' },
      ],
    })
  })

  it('knows the place of every part', () => {
    const typed = 'rates (channel:x,li OR -"to day")'
    const places = nodesOf(parse(typed).tree).map(({ start, end }) => typed.slice(start, end))
    expect(places).toEqual([typed, 'rates', '(channel:x,li OR -"to day")', 'channel:x,li', '-"to day"', '"to day"'])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['channel:', 'channel:', 'Say what to look for after “channel:”.', '"channel:"'],
    ['channel:x, b', 'channel:x,', 'A value is missing in “channel:x,”.', 'channel:x b'],
    ['channel:,x', 'channel:,x', 'A value is missing in “channel:,x”.', 'channel:x'],
    ['a OR', 'OR', 'Something is missing after OR.', 'a '],
    ['OR a', 'OR', 'Something is missing before OR.', ' a'],
    ['a OR OR b', 'OR', 'Something is missing after OR.', 'a  OR b'],
    ['AND a', 'AND', 'Something is missing before AND.', ' a'],
    ['a AND', 'AND', 'Something is missing after AND.', 'a '],
    ['NOT', 'NOT', 'Something is missing after NOT.', ''],
    ['a)', ')', 'This parenthesis closes nothing.', 'a'],
    ['a ()', '()', 'There is nothing in these parentheses.', 'a '],
    ['-()', '()', 'There is nothing in these parentheses.', '-'],
  ])('%s is said at its place, with a repair', (typed, place, words, repaired) => {
    const { problems } = parse(typed)
    expect(problems).toHaveLength(1)
    const [problem] = problems
    expect(typed.slice(problem?.start, problem?.end)).toBe(place)
    expect(problem?.words).toBe(words)
    const [repair] = problem?.repairs ?? []
    expect(repair && applied(typed, repair)).toBe(repaired)
  })

  it('closes at the end what is still open', () => {
    expect(parse('(a OR "b c')).toMatchObject({ problems: [], tree: { kind: 'any' } })
  })

  it('stops at parentheses that nobody could mean', () => {
    for (const typed of ['('.repeat(100_000), `${'('.repeat(5_000)}a${')'.repeat(5_000)}`, '-'.repeat(50_000) + 'a'])
      expect(parse(typed).problems.map(({ kind }) => kind)).toContain('too-deep')
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '"',
    '“',
    '\\',
    '-',
    ' ',
    'OR',
    'AND',
    'NOT',
    'a',
    'status:',
    ',',
    '..',
    '>=',
  )
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.oneof(
          pieces,
          fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        ),
      )
      .map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  )

  it('is read without a fault, every part inside the text, and the usual form says the same', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const { tree, problems } = parse(typed)
        for (const { start, end } of [...nodesOf(tree), ...problems, ...problems.flatMap(({ repairs }) => repairs)]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(typed.length)
        }
        expect(bare(parse(print(tree)).tree)).toEqual(bare(tree))
      }),
      { numRuns },
    )
  })

  it('keeps every word that was typed: in the tree, or in a problem', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const { tree, problems } = parse(typed)
        const covered = [...nodesOf(tree).filter(({ kind }) => kind === 'words' || kind === 'term'), ...problems]
        const words = [...typed.matchAll(/[a-z]+/g)]
        const isTooDeep = problems.some(({ kind }) => kind === 'too-deep')
        for (const { index } of words)
          expect(isTooDeep || covered.some(({ start, end }) => start <= index && index < end)).toBe(true)
      }),
      { numRuns },
    )
  })

  it('a tree written and read is the same tree', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        const read = parse(print(tree))
        expect(read.problems).toEqual([])
        expect(bare(read.tree)).toEqual(bare(tree))
      }),
      { numRuns },
    )
  })
})

/** A long campaign: SEARCH_RUNS=200000. */
const numRuns = Number(process.env['SEARCH_RUNS'] ?? 400)

function nodesOf(node: Node): readonly Node[] {
  if (node.kind === 'not') return [node, ...nodesOf(node.of)]
  return node.kind === 'all' || node.kind === 'any' ? [node, ...node.of.flatMap(nodesOf)] : [node]
}

/** Without positions. */
function bare(node: Node): unknown {
  switch (node.kind) {
    case 'words':
      return node.text
    case 'term':
      return [node.field, ...node.values.map(({ text, isQuoted }) => [text, isQuoted])]
    case 'not':
      return { not: bare(node.of) }
    case 'all':
    case 'any':
      return { [node.kind]: node.of.map(bare) }
  }
}

function trees(): fc.Arbitrary<Node> {
  const place = { start: 0, end: 0 }
  const letters = fc.string({ unit: 'grapheme', maxLength: 8 })
  const words = letters.map((text): Node => ({ kind: 'words', text, ...place }))
  const value = fc.oneof(
    letters.map((text) => ({ text, isQuoted: true, ...place })),
    fc.constantFrom('x', '@me', '>=3', '1..5', '*..today', '+2d').map((text) => ({ text, isQuoted: false, ...place })),
  )
  const term = fc
    .tuple(fc.constantFrom('status', 'changed-since', 'nonsense'), fc.array(value, { minLength: 1, maxLength: 3 }))
    .map(([field, values]): Node => ({ kind: 'term', field, values, ...place }))
  const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      words,
      term,
      tie('tree').map((of): Node => ({ kind: 'not', of, ...place })),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(allOf),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(anyOf),
    ),
  }))
  return tree
}
