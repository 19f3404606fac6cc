// The words of a text are read by a walk over its units, and looked up by their forms: both must say what the plain ways do.
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowered } from '../../../shared/policy/shadow'
import { vocabularyFor, wordsIn } from '../../../shared/policy/text-words'
import { keysOf, placesIn } from '../../../shared/policy/vocabulary'

const unit = fc.oneof(
  fc.constantFrom('a', 'b', 'é', 'e\u0301', "'", "'s", ' ', '.', ' - ', '4', '٣', '銀', '\ud800', '\udc00', '🎉', '𝓪'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const text = fc.array(unit, { maxLength: 60 }).map((units) => lowered(units.join('')))

it('reads the words that a pattern would find', () => {
  fc.assert(
    fc.property(text, (some) => {
      const found = [...some.matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu)].map((match) => [
        match[0],
        match.index,
      ])
      const words = wordsIn(some)
      // Single letters with one sign between them are read as one word.
      fc.pre(words.every(({ start, end, text: word }) => word.length === end - start))
      expect(words.map(({ text: word, start }) => [word, start])).toEqual(found)
    }),
    { numRuns: 3_000 },
  )
})

it('says where sentences and their parts begin', () => {
  const opened = (some: string) => wordsIn(some).map(({ opens }) => opens)
  expect(opened('one two')).toEqual(['sentence', null])
  for (const gap of ['.', '!', '?', '…', '. ', '."', '\n\n', '\n \n'])
    expect(opened(`one${gap}two`), gap).toEqual(['sentence', 'sentence'])
  for (const gap of [':', ';', ': ', ' - ']) expect(opened(`one${gap}two`), gap).toEqual(['sentence', 'part'])
  for (const gap of [' ', ',', '\n', '-', ', ', '.,']) expect(opened(`one${gap}two`), gap).toEqual(['sentence', null])
})

it('keeps every word of a text under its form, and finds it by each of its keys', () => {
  fc.assert(
    fc.property(text, text, (whole, part) => {
      const vocabulary = vocabularyFor(whole)
      for (const words of [wordsIn(whole, vocabulary), wordsIn(part, vocabulary)]) {
        const places = placesIn(words)
        const found = new Map<number, string>()
        for (const form of places.forms())
          for (let at = places.firstOf(form); at >= 0; at = places.after(at)) found.set(at, form.text)
        expect([...found].sort(([a], [b]) => a - b)).toEqual(words.map((word, at) => [at, word.text]))
        const keys = words.flatMap(({ form }) => keysOf(form))
        expect([...keys, 'a', "a's", 'none'].map((key) => places.has(key))).toEqual([
          ...keys.map(() => true),
          ...['a', "a's", 'none'].map((key) => keys.includes(key)),
        ])
        for (const stem of [...keys.map((key) => key.slice(0, 2)), 'a', 'ab', 'b'])
          expect(new Set(vocabulary.beginning(stem))).toEqual(
            new Set(vocabulary.forms.filter((form) => keysOf(form).some((key) => key.startsWith(stem)))),
          )
      }
    }),
    { numRuns: 300 },
  )
})
