import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCardNumber, passesLuhn } from '../../../../shared/policy/details/card'
import { detailsOf, seen } from './looking'

/** The numbers that payment providers publish for trying things out. */
const published = [
  '4242424242424242',
  '4111111111111111',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '2223003122003222',
  '5105105105105100',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '3056930009020004',
  '36227206271667',
  '3566002020360505',
  '6200000000000005',
]

describe('payment cards', () => {
  it.each(published)('of every scheme are found: %s', (number) => {
    expect(isCardNumber(number)).toBe(true)
    expect(seen(`Card no. ${number}, thanks`, 'card')).toEqual([number])
  })

  it('fail the check when any one digit changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...published), fc.nat(), fc.integer({ min: 1, max: 9 }), (card, place, step) => {
        const index = place % card.length
        const digit = (Number(card.charAt(index)) + step) % 10
        expect(passesLuhn(`${card.slice(0, index)}${digit}${card.slice(index + 1)}`)).toBe(false)
      }),
    )
  })

  it.each([
    ['in groups', '3782 822463 10005', ['3782 822463 10005']],
    ['with hyphens', '4111-1111-1111-1111', ['4111-1111-1111-1111']],
    ['in full-width digits', '４１１１ １１１１ １１１１ １１１１', ['４１１１ １１１１ １１１１ １１１１']],
    ['not when Luhn fails', '4111 1111 1111 1112', []],
    ['not inside a longer number', '14111111111111111', []],
    ['not inside a word', 'id4111111111111111', []],
  ])('are read %s', (_how, text, expected) => {
    expect(seen(text, 'card')).toEqual(expected)
  })

  it('are sure by their groups or by the words around, and something else after "order"', () => {
    const certainty = (text: string) => detailsOf(text, ['card'])[0]?.certainty
    expect(certainty('your card 4111111111111111')).toBe('exact')
    expect(certainty('discarded 4111111111111111')).toBe('judgement')
    expect(certainty('4111 1111 1111 1111')).toBe('exact')
    expect(certainty('order 4111111111111111')).toBeUndefined()
    expect(certainty('order 4111 1111 1111 1111')).toBe('judgement')
    expect(certainty('4000 1234 5678 9017 are test data')).toBeUndefined()
    expect(certainty('order paid by card 4111111111111111')).toBe('exact')
  })
})
