import { describe, expect, test } from 'vitest'
import { clocksBefore, slotElsewhere } from '../../../renderer/screens/compose/details/slot-elsewhere'
import { slotAt } from '../../../shared/post/slot'

function slot(wall: string, zone: string) {
  const found = slotAt(wall, zone)
  if (!found.ok) throw new Error(found.error.kind)
  return found.value
}

describe('a slot on other clocks', () => {
  test('is told once a zone, with the day it falls on there and whose zone it is', () => {
    const places = [
      { who: 'LinkedIn, northbank', zone: 'Europe/Berlin' },
      { who: 'X, northbank', zone: 'America/New_York' },
      { who: 'this computer', zone: 'America/New_York' },
    ]
    expect(slotElsewhere(slot('2026-03-04T03:00', 'Europe/Berlin'), places)).toEqual([
      'Tue 3 Mar, 21:00 (America/New_York, UTC-05:00): X, northbank and this computer',
    ])
  })

  test('says when the clocks change before it, and that the time on the wall stays', () => {
    expect(clocksBefore(slot('2026-04-01T09:00', 'Europe/Berlin'), '2026-03-20T09:00:00Z')).toBe(
      'The clocks there change on 29 March 2026, from UTC+01:00 to UTC+02:00 in this slot. The time on the wall stays 09:00.',
    )
    expect(clocksBefore(slot('2026-03-21T09:00', 'Europe/Berlin'), '2026-03-20T09:00:00Z')).toBeNull()
    expect(clocksBefore(slot('2026-07-01T09:00', 'Asia/Tokyo'), '2026-03-20T09:00:00Z')).toBeNull()
  })
})
