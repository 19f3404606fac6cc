import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBefore } from '../../../shared/kit/time'
import { endOfQuiet, isQuiet, type Quiet, quietInWords, usualQuiet } from '../../../shared/review/quiet'
import { afterSilence } from '../../../shared/review/reminders'

const quiet = (zone: string, more: Partial<Quiet> = {}): Quiet => ({ ...usualQuiet, ...more, zone })
const told = (at: string, hours: Quiet) => {
  const end = endOfQuiet(at, hours)
  return (
    end &&
    Temporal.Instant.from(end)
      .toZonedDateTimeISO(hours.zone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' })
  )
}

describe('quiet hours', () => {
  it.each([
    ['on a working day, at once', '2026-12-01T10:00:00Z', '2026-12-01T10:00+00:00'],
    ['at the very end of the night, at once', '2026-12-01T08:00:00Z', '2026-12-01T08:00+00:00'],
    ['in the evening, the next morning', '2026-12-01T20:00:00Z', '2026-12-02T08:00+00:00'],
    ['after midnight, the same morning', '2026-12-02T03:00:00Z', '2026-12-02T08:00+00:00'],
    ['on Friday evening, on Monday', '2026-12-04T20:30:00Z', '2026-12-07T08:00+00:00'],
    ['on Sunday at noon, on Monday', '2026-12-06T12:00:00Z', '2026-12-07T08:00+00:00'],
    ['the weekend the clocks go forward, on Monday by the new ones', '2027-03-26T21:00:00Z', '2027-03-29T08:00+01:00'],
    ['the weekend the clocks go back, on Monday by the new ones', '2026-10-23T20:00:00Z', '2026-10-26T08:00+00:00'],
  ])('what falls due %s', (_when, at, expected) => {
    expect(told(at, quiet('Europe/London'))).toBe(expected)
  })

  it('end when the clocks have jumped over their end, and at the first of two', () => {
    const night = { from: '22:00', to: '02:30', days: [] }
    // In Berlin 02:30 does not exist on 28 March 2027, and comes twice on 25 October 2026.
    expect(told('2027-03-27T23:00:00Z', quiet('Europe/Berlin', night))).toBe('2027-03-28T03:00+02:00')
    expect(told('2026-10-24T22:00:00Z', quiet('Europe/Berlin', night))).toBe('2026-10-25T02:30+02:00')
    expect(told('2026-10-25T01:10:00Z', quiet('Europe/Berlin', night))).toBe('2026-10-25T02:30+01:00')
  })

  it('may lie within a day, be days only, be none, or be always', () => {
    const at = '2026-12-01T12:30:00Z'
    expect(told(at, quiet('UTC', { from: '12:00', to: '13:00', days: [] }))).toBe('2026-12-01T13:00+00:00')
    expect(told(at, quiet('UTC', { from: '00:00', to: '00:00', days: [2, 3] }))).toBe('2026-12-03T00:00+00:00')
    expect(told(at, quiet('UTC', { from: '09:00', to: '09:00', days: [] }))).toBe('2026-12-01T12:30+00:00')
    expect(endOfQuiet(at, quiet('UTC', { days: [1, 2, 3, 4, 5, 6, 7] }))).toBeNull()
  })

  it('are told in words', () => {
    expect(quietInWords(usualQuiet)).toBe('from 20:00 to 08:00, and all of Saturday and Sunday')
    expect(quietInWords({ from: '09:00', to: '09:00', days: [] })).toBe('never')
    expect(quietInWords({ from: '20:00', to: '08:00', days: [1, 2, 3, 4, 5, 6, 7] })).toBe('always')
  })

  it('never end in themselves, nor before what waits for their end, in any zone on any day', () => {
    const wall = fc
      .tuple(fc.nat(23), fc.constantFrom('00', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
    fc.assert(
      fc.property(
        fc.record({
          from: wall,
          to: wall,
          days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
          zone: fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
        }),
        fc.integer({ min: 0, max: 730 * 24 * 60 }),
        (hours, minute) => {
          const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
          const end = endOfQuiet(at, hours)
          if (end === null) throw new Error('There is an end while a day is left')
          expect(isQuiet(end, hours)).toBe(false)
          expect(isBefore(end, at)).toBe(false)
          // Nothing before it would have been outside of them: looked at every quarter of an hour.
          const quarter = 15 * 60_000
          for (let time = Date.parse(at); time < Date.parse(end); time += quarter)
            expect(isQuiet(new Date(time).toISOString(), hours)).toBe(true)
        },
      ),
      { numRuns: 60, seed: 20_261_129 },
    )
  })
})

describe('what is kept back', () => {
  it('is told when the last of what keeps it back is over, or not at all', () => {
    const after = { from: 120, until: 300 }
    expect(afterSilence(99, [{ from: 100, until: 130 }])).toBe(99)
    expect(afterSilence(100, [{ from: 100, until: 130 }])).toBe(130)
    expect(afterSilence(100, [{ from: 100, until: 130 }, after])).toBe(300)
    expect(afterSilence(100, [{ from: 100, until: null }])).toBeNull()
  })
})
