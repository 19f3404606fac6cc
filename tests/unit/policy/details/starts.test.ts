import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { digitNumbers, letterNumbers } from '../../../../shared/policy/details/identity-numbers'
import { startsIn } from '../../../../shared/policy/details/starts'
import { stretchesAround } from '../../../../shared/policy/details/stretches'
import { matchesAt } from '../../../../shared/policy/matches-at'
import { viewOf } from '../../../../shared/policy/view'

const piece = fc.constantFrom(
  ...'1 12 123456 A AB a ſ k \u212a é 中 ² . , - / + ( ) : \n ! 🎉 QQ123456C 12345678Z X1234567L DE89'.split(' '),
  ' ',
  ' ',
)
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const runs = { numRuns: 3_000, seed: 20_261_130 }

function found(matches: Iterable<RegExpExecArray>): readonly string[] {
  return Array.from(matches, (match) => `${match.index} ${match[0]}`)
}

it('finds codes and numbers at the places where they begin as if it had looked everywhere', () => {
  expect(Object.keys(digitNumbers).length).toBeGreaterThan(5)
  const iban = { begins: 'letter' as const, written: /(?<![\p{L}\p{N}])[A-Za-z]{2} ?\d{2}/gu }
  fc.assert(
    fc.property(text, (some) => {
      const view = viewOf(some)
      const { digits, numbers, letters } = startsIn(view)
      for (const { begins, written } of [...letterNumbers, iban])
        if (begins !== 'anywhere')
          expect(found(matchesAt(written, view.masked, begins === 'letter' ? letters : numbers))).toEqual(
            found(view.masked.matchAll(written)),
          )
      const number = /(?<![\p{L}\d.,+])\d(?:[ -]?\d){3,9}(?![\p{L}\d])/gu
      expect(found(matchesAt(number, view.masked, digits))).toEqual(found(view.masked.matchAll(number)))
      const long = /(?<![\p{L}\d.,+])\d(?:[ -]?\d){5,9}(?![\p{L}\d])/gu
      expect(found(matchesAt(long, view.masked, numbers))).toEqual(found(view.masked.matchAll(long)))
    }),
    runs,
  )
})

it('cuts stretches only where no match goes on, and leaves out none that is near', () => {
  const form = /\d[\d -]{0,8}[a-z]/g
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 4 }), (some, at) => {
      const places = at.map((start) => ({ start, end: start + 1 }))
      const stretches = stretchesAround(some, places, { before: 6, after: 6, apart: '\n!:' })
      const near = stretches.flatMap(({ start, text: part }) =>
        Array.from(part.matchAll(form), (match) => `${start + match.index} ${match[0]}`),
      )
      const all = found(some.matchAll(form))
      expect(all).toEqual(expect.arrayContaining(near))
      const isNear = (index: number) => places.some(({ start, end }) => index >= start - 6 && index <= end + 6)
      for (const match of some.matchAll(form))
        if (isNear(match.index)) expect(near).toContain(`${match.index} ${match[0]}`)
    }),
    runs,
  )
})
