import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchesAround } from '../../../../shared/policy/details/stretches'

const reach = { before: 4, after: 6, apart: '!' }

/** A text that counts how often it is looked at. */
class Counted extends String {
  looks = 0
  override charAt(at: number): string {
    this.looks += 1
    return super.charAt(at)
  }
}

describe('the stretches around places', () => {
  it('hold what is near each place, up to what stands apart, in order and without overlaps', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '!'), maxLength: 80 })
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(80), fc.nat(5)), { maxLength: 12 }), (text, drawn) => {
        const places = drawn.map(([at, length]) => {
          const start = Math.min(at, text.length)
          return { start, end: Math.min(start + length, text.length) }
        })
        const stretches = stretchesAround(text, places, reach)
        for (const [index, { start, text: part }] of stretches.entries()) {
          expect(text.slice(start, start + part.length)).toBe(part)
          const next = stretches[index + 1]
          if (next) expect(next.start).toBeGreaterThan(start + part.length)
          const end = start + part.length
          expect(end === text.length || text[end] === '!').toBe(true)
        }
        for (const { start, end } of places) {
          const near = [Math.max(0, start - reach.before), Math.min(text.length, end + reach.after)] as const
          const holds = stretches.some((one) => one.start <= near[0] && near[1] <= one.start + one.text.length)
          expect(holds).toBe(true)
        }
      }),
    )
  })

  it('look at each unit of a text a few times, however many places there are and however little stands apart', () => {
    const text = new Counted('lives at '.repeat(4_000))
    const places = Array.from({ length: 4_000 }, (_item, index) => ({ start: index * 9, end: index * 9 + 5 }))
    expect(stretchesAround(text as unknown as string, places, reach)).toHaveLength(1)
    expect(text.looks).toBeLessThan(3 * text.length)
  })
})
