import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { newPack } from '../../../shared/policy/new-pack'
import { shippedPacks } from '../../../shared/policy/packs'
import { readPlainYaml } from '../../../shared/policy/plain-yaml'

/** What the library makes of it; undefined where it has anything to say. */
function byLibrary(yaml: string): unknown {
  const document = parseDocument(yaml, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    version: '1.2',
    merge: false,
  })
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 })
}

it.each([...shippedPacks, newPack('House words', new Set())])(
  'reads the pack $name as the library does',
  ({ yaml }) => {
    const plain = readPlainYaml(yaml)
    expect(plain).not.toBeNull()
    expect(plain).toEqual(byLibrary(yaml))
  },
)

it('never reads a text otherwise than the library, however it was damaged', () => {
  const lines = shippedPacks.flatMap(({ yaml }) => yaml.split('\n').filter((line) => line.length < 120))
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...lines) },
    fc.constantFrom(
      'a: b',
      '- a',
      '  - b: c',
      'a:',
      '-',
      '  key: &one [x, "y", \'z\']',
      '  other: *one',
      'a: {b: c, d: [e]}',
      'k: "a\\u00e9 \\x41"',
      "k: 'it''s'",
      'k: 1.50',
      'k: 0x1F',
      'k: ~',
      'k: -1',
      'k: a #b',
      'k: a#b',
      'null: 1',
      '  more of it',
      'k: a: b',
      'k: [a: b]',
      'k: [a, ]',
      'k: |',
      '  - - a',
      '# note',
      'k: http://a.b',
      'a: [b',
      '? a',
    ),
  )
  const signs = fc.constantFrom(...' :-#\'"[]{},&*!|>%@`?\\~\n\t0e.'.split(''))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.integer({ min: -2, max: 4 })), { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(), signs, fc.boolean()), { maxLength: 4 }),
      (pieces, damages) => {
        let yaml = pieces.map(([line, by]) => (by < 0 ? line.slice(-by) : ' '.repeat(by) + line)).join('\n')
        for (const [place, sign, isInstead] of damages) {
          const at = place % (yaml.length + 1)
          yaml = yaml.slice(0, at) + sign + yaml.slice(isInstead ? at + 1 : at)
        }
        const plain = readPlainYaml(yaml)
        if (plain !== null) expect(plain).toEqual(byLibrary(yaml))
      },
    ),
    { numRuns: Number(process.env['IMPRIMATUR_FUZZ'] ?? 3_000) },
  )
})
