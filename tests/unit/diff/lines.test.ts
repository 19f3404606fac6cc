import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineDiff } from '../../../shared/diff/lines'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '  d'), { maxLength: 40 }).map((parts) => parts.join('\n'))

describe('two texts compared line by line', () => {
  it('lose no line that differs, and number each by its own text', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [was, is] = [before.split('\n'), after.split('\n')]
        for (const part of lineDiff(before, after)) {
          if (part.kind === 'fold') continue
          if (part.before > 0) expect(was[part.before - 1]).toBe(part.text)
          if (part.after > 0) expect(is[part.after - 1]).toBe(part.text)
          expect(part.kind === 'new').toBe(part.before === 0)
          expect(part.kind === 'gone').toBe(part.after === 0)
        }
      }),
    )
  })

  it('have as many lines as before and after together say', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const count = (side: 'before' | 'after') =>
          lineDiff(before, after).reduce(
            (sum, part) => sum + (part.kind === 'fold' ? part.count : part[side] > 0 ? 1 : 0),
            0,
          )
        const own = (text: string) => (text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0))
        expect([count('before'), count('after')]).toEqual([own(before), own(after)])
      }),
    )
  })

  it('fold what is the same and far from a change, and fold all where nothing differs', () => {
    const text = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n')
    expect(lineDiff(text, text)).toEqual([{ kind: 'fold', count: 20 }])
    expect(lineDiff(text, text.replace('line 10', 'line ten')).map(({ kind }) => kind)).toEqual([
      'fold',
      ...Array.from({ length: 3 }, () => 'same'),
      'gone',
      'new',
      ...Array.from({ length: 3 }, () => 'same'),
      'fold',
    ])
  })
})
