// Our own checks of numbers with a date of birth agree with stdnum's, which need a clock, on people born long ago.
import * as fc from 'fast-check'
import * as vnr from 'stdnum/lib/cjs/at/vnr.js'
import * as nn from 'stdnum/lib/cjs/be/nn.js'
import * as hetu from 'stdnum/lib/cjs/fi/hetu.js'
import * as fodselsnummer from 'stdnum/lib/cjs/no/fodselsnummer.js'
import * as pesel from 'stdnum/lib/cjs/pl/pesel.js'
import * as personnummer from 'stdnum/lib/cjs/se/personnummer.js'
import { expect, it } from 'vitest'
import {
  isAustrian,
  isBelgian,
  isFodselsnummer,
  isHetu,
  isPersonnummer,
  isPesel,
} from '../../../../shared/policy/details/dated-numbers'

const two = (value: number) => String(value).padStart(2, '0')
const day = fc.integer({ min: 1, max: 31 }).map(two)
const month = fc.integer({ min: 1, max: 12 }).map(two)
const year = fc.integer({ min: 41, max: 99 }).map(two)
const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))

it.each<readonly [string, fc.Arbitrary<string>, (code: string) => boolean, (code: string) => boolean]>([
  [
    'PESEL',
    fc.tuple(year, month, day, digits(5)).map((parts) => parts.join('')),
    isPesel,
    (code) => pesel.validate(code).isValid,
  ],
  [
    'personnummer',
    fc.tuple(year, month, day, digits(4)).map((parts) => parts.join('')),
    isPersonnummer,
    (code) => personnummer.validate(`${code.slice(0, 6)}-${code.slice(6)}`).isValid,
  ],
  [
    'HETU',
    fc
      .tuple(day, month, year, digits(3), fc.constantFrom(...'0123456789ABCDEFHJKLMNPRSTUVWXY'.split('')))
      .map(([d, m, y, n, c]) => `${d}${m}${y}-${n}${c}`),
    isHetu,
    (code) => hetu.validate(code).isValid,
  ],
  [
    'rijksregisternummer',
    fc
      .tuple(year, month, day, digits(5))
      .map((parts) => parts.join(''))
      .filter((code) => Number(code.slice(9)) >= 1 && Number(code.slice(9)) <= 97),
    // Those of the years from 2000 are not in question here; stdnum takes 00, 98 and 99 for 97, 1 and 2 as well.
    (code) => isBelgian(code) && 97 - (Number(code.slice(0, 9)) % 97) === Number(code.slice(9)),
    (code) => nn.validate(code).isValid,
  ],
  [
    'Sozialversicherungsnummer',
    fc.tuple(fc.integer({ min: 100, max: 999 }), digits(1), day, month, year).map((parts) => parts.join('')),
    isAustrian,
    (code) => vnr.validate(code).isValid,
  ],
])('%s', (_name, codes, ours, theirs) => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(ours(code)).toBe(theirs(code))
    }),
    { numRuns: 3_000 },
  )
})

it('fødselsnummer', () => {
  for (const code of ['15108695088', '15108695077', '15108695188', '32108695088'])
    expect(isFodselsnummer(code)).toBe(fodselsnummer.validate(code).isValid)
})
