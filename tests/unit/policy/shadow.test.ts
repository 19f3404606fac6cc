import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { lookalikes } from '../../../shared/kit/lookalikes'
import { shadowOf } from '../../../shared/policy/shadow'

const ownScripts =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}]/gu

function hasOwnLetters(text: string): boolean {
  return (text.match(ownScripts) ?? []).some((letter) => !lookalikes.has(letter))
}

/** Word by word, as the rule is said. */
function swapped(text: string): string {
  const isForeign = hasOwnLetters(text)
  return text.replace(/\p{L}+/gu, (word) =>
    !/[a-z]/i.test(word) && isForeign ? word : Array.from(word, (letter) => lookalikes.get(letter) ?? letter).join(''),
  )
}

it('swaps look-alikes in words with a Latin letter, and in all where no letter is another script’s own', () => {
  const letters = [
    'a',
    'Z',
    'а',
    'ο',
    'Ѕ',
    'ս',
    'Ꭰ',
    'ꓐ',
    'Ⲁ',
    'ı',
    'ʏ',
    'я',
    'λ',
    'ա',
    'Ᏹ',
    'ⲁ',
    'Ω',
    'é',
    '銀',
    'א',
    '𐐀',
  ]
  const text = (some: readonly string[]) =>
    fc.array(fc.constantFrom(...some, ' ', '.', '҂', '🎉', "'", '4'), { maxLength: 20 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(fc.oneof(text(letters), text(letters.slice(0, 11))), (some) => {
      expect(shadowOf(some).plain).toBe(swapped(some))
    }),
    { numRuns: 5_000 },
  )
})

it('tells the letters of its scripts from those that only look Latin', () => {
  for (const letter of lookalikes.keys()) expect(shadowOf(`${letter} ${letter}`).plain).not.toContain(letter)
  for (const own of ['я', 'λ', 'ἄ', 'ա', 'ⲁ', 'ꙗ']) expect(shadowOf(`${own} о`).plain).toBe(`${own} о`)
})
