import * as fc from 'fast-check'
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { expect, it } from 'vitest'
import { graphemeCount, graphemeStarts } from '../../../shared/kit/graphemes'

/** By the segmenter over the whole text. */
const startsOf = (text: string) => [...[...graphemeSegments(text)].map(({ index }) => index), text.length]
const ours = (text: string) => [...(graphemeStarts(text) ?? Array.from({ length: text.length + 1 }, (_item, at) => at))]

const joining =
  'a é я 銀 각 가 ᄀ ᅡ ᆨ क ा ् \u0600 \u200d \u0301 \ufe0f \u20e3 \r \n 👩 👍🏽 🇩 🇪 © 1 \ud83c \uddea \u0e33 \u2019 € は \u3099'.split(
    ' ',
  )
const text = fc.array(fc.oneof(fc.constantFrom(...joining), fc.string({ unit: 'binary', maxLength: 2 })), {
  maxLength: 40,
})

it('begins characters where the segmenter does', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('')
      expect(ours(whole)).toEqual(startsOf(whole))
      expect(graphemeCount(whole)).toBe(startsOf(whole).length - 1)
    }),
    { numRuns: 5_000 },
  )
})

it('begins characters where the segmenter does between any two units', () => {
  for (let unit = 0; unit < 0x1_0000; unit += 1) {
    const own = String.fromCharCode(unit)
    const whole = `a${own}가${own}${own}각\u0301${own}👩\u200d${own}`
    if (ours(whole).join() !== startsOf(whole).join()) expect(ours(whole), unit.toString(16)).toEqual(startsOf(whole))
  }
})

it('begins characters where the segmenter does among pictures and ideographs', () => {
  for (const [from, to] of [
    [0x1_f000, 0x1_fb40],
    [0x2_0000, 0x2_0020],
    [0x2_fff0, 0x3_0010],
    [0xe_0000, 0xe_0200],
  ] as const)
    for (let code = from; code < to; code += 1) {
      const own = String.fromCodePoint(code)
      const whole = `a${own}${own}${own}👍${own}b${own}c`
      if (ours(whole).join() !== startsOf(whole).join()) expect(ours(whole), code.toString(16)).toEqual(startsOf(whole))
    }
})

it('tells texts apart that are asked about in turn', () => {
  expect([graphemeCount('e\u0301'), graphemeCount('ab'), graphemeCount('e\u0301'), graphemeCount('\r\n')]).toEqual([
    1, 2, 1, 1,
  ])
})
