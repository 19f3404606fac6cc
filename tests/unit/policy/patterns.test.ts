import * as fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../shared/kit/digest'
import { loadPack } from '../../../shared/policy/load'
import { nativePattern } from '../../../shared/policy/native-pattern'
import { shippedPacks } from '../../../shared/policy/packs'
import { treeOf } from '../../../shared/policy/pattern-tree'
import { patternFinder } from '../../../shared/policy/patterns'
import { isTriedPattern, triedPatterns } from '../../../shared/policy/tried-patterns'
import { hostileCase, longest } from './hostile'
import { mayWalkRuns } from './pattern-runs'
import { exampleText } from './texts'

const clauses = shippedPacks.flatMap(({ name, yaml }) => {
  const loaded = loadPack(name, yaml)
  return loaded.ok ? loaded.value.pack.clauses : []
})
const shipped = [...new Set(clauses.flatMap(({ rules }) => rules.flatMap(({ options }) => patternsIn(options))))]
const texts = clauses.flatMap(({ examples }) => [...examples.fails, ...examples.passes].map(exampleText))
const runs = Number(process.env['IMPRIMATUR_FUZZ'] ?? 0)

function patternsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /pattern|matches|^unless$/i.test(key) ? [value] : []
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, part]) => patternsIn(part, Array.isArray(value) ? '' : name))
    : []
}

const none = { kind: 'sequence', parts: [] } as const

const letters = fc.constantFrom('any' as const, 'exact' as const)
/** What patterns are made of, and what is like it and is none. */
const part = fc.oneof(
  fc.constantFrom(
    ...'a é 🏦 s k ß . ^ $ | ( (?: ) [ [^ ] - * + ? *? {2} {3,} {1,3} {4,2} {600} {,3} { } \\b \\B \\A \\z \\d \\D \\s \\S \\w \\W'
      .concat(
        ' \\p{L} \\p{Lu} \\pL \\p{Xy} \\x41 \\x{1F600} \\x{110000} \\ \\. \\- \\n \\é \\_ \\8 \\Q [:alpha:] [a-z] [^a-k]',
      )
      .concat(' [\\w.-] [^\\s\\p{Lu}] [z-a] [] (?i) (?m) (?s) (?-i: (?m: (?P<n> a- \\w-z')
      .split(' '),
  ),
  fc.constantFrom(...shipped.flatMap((source) => source.split(/(?=[(|[])/))),
)
const pattern = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

function re2(source: string, kind: 'any' | 'exact'): RE2JS {
  return RE2JS.compile(source, kind === 'any' ? RE2JS.CASE_INSENSITIVE : 0)
}

/** The matches that take anything. */
function matchesOf(compiled: RE2JS, text: string): readonly string[] {
  const matcher = compiled.matcher(text)
  const found: string[] = []
  while (matcher.find()) if (matcher.end() > matcher.start()) found.push(`${matcher.start()}-${matcher.end()}`)
  return found
}

function nativeMatchesOf(native: RegExp, text: string): readonly string[] {
  return [...text.matchAll(native)].flatMap(({ 0: match, index }) =>
    match === '' ? [] : [`${index}-${index + match.length}`],
  )
}

describe('the tree of a pattern', () => {
  it('is read of every pattern that ships', () => {
    expect(shipped.length).toBeGreaterThan(80)
    expect(shipped.filter((source) => treeOf(source, 'any') === null)).toEqual([])
  })

  it('is never read of what RE2 refuses', () => {
    fc.assert(
      fc.property(pattern, (source) => {
        if (treeOf(source, 'any')) for (const kind of ['any', 'exact'] as const) re2(source, kind)
      }),
      { numRuns: runs || 3_000, ...(runs === 0 && { seed: 20_261_130 }) },
    )
  })
})

describe('the machine’s own matcher', () => {
  const character = fc.constantFrom(
    ...'aAbkKsS\u017f\u212aßẞéÉİıﬁ09_-., \t\n\r\u2028\u00a0€🏦Ǆǅ\u0345'.split(/(?:)/u),
    '\ud83c',
  )

  it('finds what RE2 finds', () => {
    fc.assert(
      fc.property(pattern, letters, fc.array(character, { maxLength: 24 }), (source, kind, characters) => {
        const tree = treeOf(source, kind)
        // A run of matches of nothing is where the two part, and none of those is ever reported.
        if (!tree || /[*+?}][*+?{]|\)[*+?{]/.test(source)) return
        const text = characters.join('')
        expect(nativeMatchesOf(nativePattern(tree), text)).toEqual(matchesOf(re2(source, kind), text))
      }),
      { numRuns: runs || 3_000, ...(runs === 0 && { seed: 20_261_130 }) },
    )
  })

  it.each(['any', 'exact'] as const)('finds what RE2 finds with the patterns that ship, letters %s', (kind) => {
    const differing: string[] = []
    for (const [index, source] of shipped.entries()) {
      const tree = treeOf(source, kind)
      const native = tree && nativePattern(tree)
      const compiled = re2(source, kind)
      for (const text of native ? texts.filter((_text, at) => runs > 0 || (at + index) % 6 === 0) : []) {
        const wanted = matchesOf(compiled, text).join(' ')
        if (native && nativeMatchesOf(native, text).join(' ') !== wanted) differing.push(`${source}: ${text}`)
      }
    }
    expect(differing).toEqual([])
  })

  const walks = (source: string) =>
    (['any', 'exact'] as const).some((kind) => mayWalkRuns(treeOf(source, kind) ?? none))

  it('is asked for the patterns that ship and walk no run of characters twice, and for no others', () => {
    // The list of tried-patterns.ts is this one, in this order.
    const tried = shipped.filter((source) => !walks(source)).map((source) => digestOf(source).slice(0, 32))
    expect([...triedPatterns]).toEqual(tried.sort())
    expect(tried.length).toBeGreaterThan(70)
    expect(isTriedPattern('(?:a+)+b')).toBe(false)
  })

  it.each([
    ['\\p{L}+ et al', true],
    ['x|[0-9]+(?:[.,][0-9])? ?kg', true],
    ['\\p{Lu}\\p{Ll}+ (?:won|lost)', true],
    ['we won[^.]*branch', true],
    ['(?:\\p{Lu}[\\p{L}.-]+ ){1,4}Awards?', true],
    ['(?:^|\\n)\\s*link:', true],
    ['(?:[a-z]+ ){0,2}x', true],
    // Nothing can be missing after it, it begins where no run goes on, or the run has an end.
    ['effektiv\\p{L}*', false],
    ['we won[^.]*', false],
    ['(?:our|your)\\s+results', false],
    ['#[a-z]+ ?ad', false],
    ['\\A[^\\p{L}]*ad', false],
    ['(?m)^[^a-z\\n]*ad', false],
    ['we won[^.]{0,60}branch', false],
  ])('%s may walk a run again and again: %s', (source, expected) => {
    expect(walks(source)).toBe(expected)
  })

  it('comes to an end with them on a run of any characters, whatever stands before it', () => {
    for (const source of shipped) {
      const find = patternFinder(source, { letters: 'any', whole: true })
      for (const unit of ['a', 'A', 'Aa', '1', '1.', ' ', '\n', 'we won ', '“a'])
        for (const span of find(unit.repeat(Math.ceil(30_000 / unit.length))))
          expect(span.end).toBeGreaterThan(span.start)
    }
  })

  it('comes to an end with them on every hostile text', () => {
    // Each pattern meets long texts of what it is made of, over and over, and what no person would write.
    for (const [index, source] of shipped.entries()) {
      const find = patternFinder(source, { letters: 'any', whole: true })
      const pieces = source
        .replaceAll(/\\[bBAz]|\(\?[a-z:-]*|\\p\{\w+\}|\{\d*,?\d*\}|[()[\]|^$*+?\\]/g, ' ')
        .split(/ +/)
      const own = pieces.join(' ')
      const { content } = hostileCase(
        index,
        pieces.filter((piece) => piece !== ''),
        longest,
      )
      for (const text of [own.repeat(Math.ceil(longest / (own.length || 1))), content.text])
        for (const span of find(text.slice(0, longest))) expect(span.end).toBeGreaterThan(span.start)
    }
  })
})
