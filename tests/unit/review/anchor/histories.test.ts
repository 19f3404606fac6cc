// Re-anchoring against the truth, on real-looking posts. `npm run bench` tells the same of 4,000 histories.
import { describe, expect, it } from 'vitest'
import { caseOf, randomFrom, realTexts, tallyOf } from './histories'

describe('words that are commented on, after a post was edited again and again', () => {
  const texts = realTexts()
  const random = randomFrom(7)
  const cases = Array.from({ length: 600 }, () => caseOf(random, texts))

  it('are hardly ever taken for others, and rarely lost', () => {
    const { wrong, lost, same, moved, edited, detached } = tallyOf(cases)
    expect(wrong).toBeLessThanOrEqual(6)
    expect(lost).toBeLessThanOrEqual(18)
    // Otherwise the histories say nothing.
    for (const count of [same, moved, edited, detached]) expect(count).toBeGreaterThan(0)
  })

  it('are there letter for letter when they are said to be the same', () => {
    for (const { before, after, start, end, found } of cases) {
      if (found.kind !== 'same' && found.kind !== 'moved') continue
      expect(after.slice(found.start, found.end)).toBe(before.slice(start, end))
    }
  })

  it('stand within the text, and not in blanks, when they were edited', () => {
    for (const { after, found } of cases) {
      if (found.kind !== 'edited') continue
      expect(found.start).toBeGreaterThanOrEqual(0)
      expect(found.end).toBeLessThanOrEqual(after.length)
      expect(after.slice(found.start, found.end).trim()).toBe(after.slice(found.start, found.end))
      expect(found.end).toBeGreaterThan(found.start)
    }
  })
})
