// What becomes of words that somebody commented on.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt } from '../../../../shared/review/anchor/anchor'
import { fieldIn } from '../../../../shared/review/anchor/place'
import { reanchor } from '../../../../shared/review/anchor/reanchor'
import { blankContent } from '../../../../shared/post/content'

function on(before: string, quote: string, after: string) {
  const start = before.indexOf(quote)
  const found = reanchor(anchorAt(before, start, start + quote.length), before, after)
  return found.kind === 'detached' ? 'detached' : `${found.kind}: ${after.slice(found.start, found.end)}`
}

const rate = 'Open an account today. Our new rate is 4.15% a year on balances up to $50,000. Returns may vary.'

describe('words that somebody commented on', () => {
  it('stay where they are when other words change', () => {
    expect(on(rate, '4.15% a year', rate.replace('Open an account today', 'Come and see us'))).toBe(
      'same: 4.15% a year',
    )
  })

  it('move with their sentence', () => {
    const moved = 'Returns may vary. Open an account today. Our new rate is 4.15% a year on balances up to $50,000.'
    expect(on(rate, 'Returns may vary', moved)).toBe('moved: Returns may vary')
  })

  it('are called edited when some of them were changed', () => {
    expect(on(rate, 'Our new rate is 4.15% a year', rate.replace('4.15%', '4.75%'))).toBe(
      'edited: Our new rate is 4.75% a year',
    )
  })

  it('are detached when they were taken out, and never attached to a guess', () => {
    expect(on(rate, 'Returns may vary', rate.replace('Returns may vary.', 'Come soon.'))).toBe('detached')
    expect(on('The card is free. The loan is free.', 'free', 'The loan is dear. The card is dear. Feel free!')).toBe(
      'detached',
    )
  })

  it('are detached when nobody can tell which of two it was', () => {
    expect(on('We call you back.', 'call', 'We call call you back.')).toBe('detached')
  })

  it('are not found inside other words', () => {
    expect(on('A fair rate for all.', 'rate', 'Be moderate, all of you.')).toBe('detached')
  })

  it('are not found when the anchor is not of that text', () => {
    expect(reanchor(anchorAt('One two three', 0, 3), 'Another text', 'One two three').kind).toBe('detached')
  })

  it('in an alt text go along when the pictures change places', () => {
    const [first, second] = ['a', 'b'].map((name) => ({ name, alt: `Picture ${name}`, url: null, digest: null }))
    const earlier = { ...blankContent, media: [first, second].flatMap((item) => item ?? []) }
    const later = { ...blankContent, media: [second, first].flatMap((item) => item ?? []) }
    expect(fieldIn(later, { kind: 'alt', index: 0 }, earlier)).toEqual({ on: { kind: 'alt', index: 1 } })
    expect(fieldIn({ ...later, media: [] }, { kind: 'alt', index: 0 }, earlier)).toBeUndefined()
  })

  it('are themselves in an unchanged text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        expect(reanchor(anchorAt(text, start, end), text, text)).toEqual({ kind: 'same', start, end })
      }),
    )
  })

  it('never lie outside the text, whatever becomes of it', () => {
    const word = fc.constantFrom('the', 'rate', 'rate', 'is', 'free', 'now', '4%', '🙂', 'über', '.', '\n')
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % before.length
        const end = start + 1 + (b % (before.length - start))
        const found = reanchor(anchorAt(before, start, end), before, after)
        if (found.kind === 'detached') return
        expect(found.start).toBeGreaterThanOrEqual(0)
        expect(found.end).toBeGreaterThanOrEqual(found.start)
        expect(found.end).toBeLessThanOrEqual(after.length)
        if (found.kind !== 'edited') expect(after.slice(found.start, found.end)).toBe(before.slice(start, end))
      }),
      { numRuns: 500 },
    )
  })
})
