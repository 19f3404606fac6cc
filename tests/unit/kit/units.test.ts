import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { currency, isAfter, isSpace, kindOf, letter, lengthOf, mark, numeral, runEnd } from '../../../shared/kit/units'

it('knows letters, numerals, marks and signs of money as Unicode has them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0x10_ffff }), (code) => {
      const character = String.fromCodePoint(code)
      const kinds = [/\p{L}/u, /\p{N}/u, /\p{M}/u, /\p{Sc}/u].map((kind) => kind.test(character))
      const told = () => [letter, numeral, mark, currency].map((kind) => (kindOf(code) & kind) !== 0)
      // Told once by a pattern, and then from the table.
      expect([told(), told()]).toEqual([kinds, kinds])
    }),
    { numRuns: 20_000 },
  )
})

it('takes both halves of a letter beyond the first plane, and neither by itself', () => {
  expect([0, 1, 2, 3].map((at) => lengthOf(letter, '𝓪\ud835', at))).toEqual([2, 0, 0, 0])
})

it('knows what stands before a place, and where a run ends, as patterns do', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', '4', '€', ' ', '\u0301', '𝓪', '🎉', '\ud835', '\udcea'), { maxLength: 12 })
    .map((units) => units.join(''))
  fc.assert(
    fc.property(text, fc.nat(24), (whole, place) => {
      const at = Math.min(place, whole.length)
      fc.pre(whole.codePointAt(at - 1) === undefined || (whole.codePointAt(at - 1) ?? 0) <= 0xffff)
      expect(isAfter(letter | numeral, whole, at)).toBe(/(?<=[\p{L}\p{N}])$/u.test(whole.slice(0, at)))
      expect(runEnd(letter | mark, whole, at)).toBe(at + (/^[\p{L}\p{M}]*/u.exec(whole.slice(at))?.[0].length ?? 0))
    }),
    { numRuns: 3_000 },
  )
})

it('knows white space as patterns do', () => {
  for (let unit = 0; unit < 0x1_0000; unit += 1)
    if (isSpace(unit) !== /\s/.test(String.fromCharCode(unit))) expect(isSpace(unit), unit.toString(16)).toBe('told')
})
