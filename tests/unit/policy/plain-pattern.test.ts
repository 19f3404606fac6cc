import * as fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, it } from 'vitest'
import { shippedPacks } from '../../../shared/policy/packs'
import { isPlainPattern } from '../../../shared/policy/plain-pattern'
import { loadPack } from '../../../shared/policy/load'

const shipped = shippedPacks.flatMap(({ name, yaml }) => {
  const loaded = loadPack(name, yaml)
  return loaded.ok
    ? loaded.value.pack.clauses.flatMap(({ rules }) => rules.flatMap(({ options }) => patternsIn(options)))
    : []
})

function patternsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /pattern|matches/i.test(key) ? [value] : []
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, part]) => patternsIn(part, name))
    : []
}

it('knows every pattern that ships as valid', () => {
  expect(shipped.length).toBeGreaterThan(50)
  expect(shipped.filter((source) => !isPlainPattern(source))).toEqual([])
})

it('never takes for valid what RE2 refuses', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'a',
      'é',
      '🏦',
      '.',
      '^',
      '$',
      '|',
      '(',
      '(?:',
      ')',
      '[',
      '[^',
      ']',
      '-',
      '*',
      '+',
      '?',
      '{2}',
      '{3,}',
      '{4,2}',
      '{600}',
      '{,3}',
      '{',
      '}',
      '\\b',
      '\\d',
      '\\p{L}',
      '\\pL',
      '\\p{Xy}',
      '\\x41',
      '\\x{1F600}',
      '\\x{110000}',
      '\\',
      '\\.',
      '\\-',
      '\\n',
      '\\é',
      '\\_',
      '\\8',
      '\\Q',
      '[:alpha:]',
      '[a-z]',
      '[z-a]',
      '[]',
      '(?i)',
      '(?P<n>',
      'a-',
      '\\w-z',
    ),
    fc.constantFrom(...shipped.flatMap((source) => source.split(/(?=[(|[])/))),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const source = parts.join('')
      if (isPlainPattern(source)) for (const flags of [0, RE2JS.CASE_INSENSITIVE]) RE2JS.compile(source, flags)
    }),
    { numRuns: Number(process.env['IMPRIMATUR_FUZZ'] ?? 3_000) },
  )
})
