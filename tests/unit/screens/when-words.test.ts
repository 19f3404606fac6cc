import { describe, expect, it } from 'vitest'
import { agoAlone, comingInShort, hasPassed } from '../../../renderer/parts/when-words'

describe('a moment in short', () => {
  const now = '2026-11-28T12:00:00Z'

  it.each([
    ['the day alone in the week to come', '2026-12-02T12:00:00Z', 'Wed 12:00 London'],
    ['the date a week from now', '2026-12-05T12:00:00Z', 'Sat 5 Dec 12:00 London'],
    ['no day today', '2026-11-28T09:00:00Z', '09:00 London'],
    ['the date of a day that has passed', '2026-11-25T12:00:00Z', 'Wed 25 Nov 12:00 London'],
  ])('says %s', (_words, instant, words) => {
    expect(comingInShort(instant, 'Europe/London', now)).toBe(words)
  })

  it.each([
    ['2026-11-28T11:59:30Z', 'just now'],
    ['2026-11-28T11:45:00Z', '15 min ago'],
    ['2026-11-26T10:00:00Z', '2 d ago'],
  ])('looks back from where it stands alone', (since, words) => {
    expect(agoAlone(since, now)).toBe(words)
  })

  it('has passed from its own second on', () => {
    expect(hasPassed('2026-11-28T12:00:01.000Z', now)).toBe(false)
    expect(hasPassed('2026-11-28T12:00:00.000Z', now)).toBe(true)
    expect(hasPassed('2026-11-25T12:00:00.000Z', now)).toBe(true)
  })
})
