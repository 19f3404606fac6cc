// What holds of every diff, on adversarial pairs. The seed is fixed: a failure is the same failure tomorrow.
// `npm run fuzz:diff` tries 50,000 pairs, with another seed each time unless IMPRIMATUR_FUZZ_SEED says which.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffProse } from '../../../shared/diff/prose'
import { onOneLine, visibleParts } from '../../../shared/diff/visible'
import { adversarialPair, movedPair } from './adversary'
import { promises } from './promises'

const fuzz = Number(process.env['IMPRIMATUR_FUZZ'] ?? 0)
const seed = Number(process.env['IMPRIMATUR_FUZZ_SEED'] ?? (fuzz > 0 ? Date.now() % 0x7fffffff : 20_260_301))
const runs = fuzz > 0 ? fuzz : 3_000

test(`all promises hold of ${runs} adversarial pairs (seed ${seed})`, { timeout: 3 * 60 * 60 * 1_000 }, () => {
  const pairs = fc.oneof({ weight: 4, arbitrary: adversarialPair }, { weight: 1, arbitrary: movedPair })
  let done = 0
  fc.assert(
    fc.property(pairs, ([old, next]) => {
      done += 1
      if (fuzz > 0 && done % 10_000 === 0) console.log(`${done} pairs, no violation`)
      const diff = diffProse(old, next)
      for (const [name, claim] of Object.entries(promises)) {
        try {
          claim(old, next, diff)
        } catch (error) {
          throw new Error(`Broken promise: ${name}`, { cause: error })
        }
      }
    }),
    { numRuns: runs, seed },
  )
})

test('a fuzzed pair is often one with moves, rewrites and marks of letters: the promises are about something', () => {
  const found = { moves: 0, edited: 0, rewrites: 0, inner: 0 }
  for (const [old, next] of fc.sample(movedPair, { numRuns: 200, seed: 20_260_302 })) {
    const diff = diffProse(old, next)
    if (diff.moves.some((move) => move.inner === null)) found.moves += 1
    if (diff.moves.some((move) => move.inner !== null)) found.edited += 1
    if (diff.rewrites.length > 0) found.rewrites += 1
    if (diff.inner.old.length + diff.inner.new.length > 0) found.inner += 1
  }
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(2)
})

test('glyphs for blanks and invisible characters lose nothing of the text', () => {
  fc.assert(
    fc.property(adversarialPair, ([text]) => {
      expect(
        visibleParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
      expect(onOneLine(text)).not.toMatch(/[\n\r\u200b\u202e]/)
    }),
    { numRuns: 1_000, seed: 20_260_307 },
  )
})

test('any UTF-16 at all can be compared, and the promises hold of it', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
  fc.assert(
    fc.property(fc.oneof(anything, units), fc.oneof(anything, units), (old, next) => {
      const diff = diffProse(old, next)
      for (const claim of Object.values(promises)) claim(old, next, diff)
    }),
    { numRuns: 500, seed: 20_260_308 },
  )
})
