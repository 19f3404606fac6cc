import { describe, expect, it } from 'vitest'
import { formOf, readingOf } from '../../../renderer/screens/compose/details/slot-words'

const berlin = 'Europe/Berlin'

describe('a slot, as it is typed', () => {
  it('is none while neither date nor time is chosen', () => {
    expect(readingOf({ date: '', time: '', zone: berlin })).toEqual({ kind: 'none' })
  })

  it('says what is missing while half of it is chosen', () => {
    expect(readingOf({ date: '2026-03-04', time: '', zone: berlin })).toMatchObject({ kind: 'half' })
    expect(readingOf({ date: '', time: '09:00', zone: berlin })).toMatchObject({ kind: 'half' })
  })

  it('is a slot with its instant, and comes back into the form as it was', () => {
    const form = { date: '2026-03-04', time: '09:00', zone: berlin }
    const reading = readingOf(form)
    expect(reading).toEqual({
      kind: 'slot',
      slot: { wall: '2026-03-04T09:00', zone: berlin, instant: '2026-03-04T08:00:00Z' },
    })
    if (reading.kind === 'slot') expect(formOf(reading.slot, 'UTC')).toEqual(form)
  })

  it('is refused in words where the clocks jump over it', () => {
    const reading = readingOf({ date: '2026-03-29', time: '02:30', zone: berlin })
    expect(reading).toMatchObject({ kind: 'problem', words: expect.stringContaining('jump over 02:30') })
  })

  it('offers both instants where the clocks pass it twice', () => {
    const reading = readingOf({ date: '2026-10-25', time: '02:30', zone: berlin })
    expect(reading.kind === 'twice' && reading.choices.map(({ slot }) => slot.instant)).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ])
    expect(reading.kind === 'twice' && reading.choices.map(({ words }) => words)).toEqual([
      'The first 02:30 (UTC+02:00)',
      'The second 02:30 (UTC+01:00)',
    ])
  })
})
