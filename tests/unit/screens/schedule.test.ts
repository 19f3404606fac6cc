import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { everything, type Filter, partsOf, passes } from '../../../renderer/screens/schedule/data/filter'
import { optionsIn, shownDays, usualOptions, weekShapeOf } from '../../../renderer/screens/schedule/data/options'
import { filtered, onDays, placeAll, withinRoom } from '../../../renderer/screens/schedule/data/placing'
import { whyAtRisk } from '../../../renderer/screens/schedule/data/risk-words'
import { spanOf } from '../../../renderer/screens/schedule/span'
import { addDays, dayOfWeek, firstOfWeek, weekNumber, weeksOfMonth } from '../../../renderer/screens/schedule/data/week'
import {
  aim,
  carriedOn,
  dayUnder,
  destinationOf,
  landingsOf,
  overDay,
  pickUp,
  shiftInWords,
} from '../../../renderer/screens/schedule/move/carrying'
import { wholeIn } from '../../../renderer/screens/schedule/move/shift-words'
import { meaningOf, meaningOfAll } from '../../../renderer/screens/schedule/move/trial-words'
import { zoneShort } from '../../../renderer/screens/schedule/data/zone-words'
import { speak } from '../../../shared/words/language'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { SlotTrial } from '../../../shared/desk/queries/slot-trial'
import { type Slot, slotAt } from '../../../shared/post/slot'

const at = (wall: string, zone = 'Europe/Berlin'): Slot => {
  const slot = slotAt(wall, zone)
  if (!slot.ok) throw new Error('The test’s own slot is wrong')
  return slot.value
}

const row = (id: string, slot: Slot | null, more: Partial<QueueRow> = {}): QueueRow => ({
  id,
  key: `N-${id}`,
  excerpt: '',
  language: 'en',
  channels: ['x'],
  accounts: ['x/northbank'],
  author: 'Ana Ruiz',
  isOwn: false,
  status: 'in-review',
  revision: 1,
  turn: 'Brand review',
  turnSince: '2026-01-01T00:00:00Z',
  isYourTurn: false,
  isYoursToWrite: false,
  findings: { blocker: 0, warning: 0, note: 0, hint: 0 },
  slot,
  clashes: [],
  isExpired: false,
  isAtRisk: false,
  isNear: false,
  approveBy: null,
  openComments: 0,
  asksYou: false,
  taken: null,
  remindedBy: null,
  snoozed: [],
  ...more,
})

describe('posts on the schedule', () => {
  it('stand on the day of the clock that is shown', () => {
    const late = row('1', at('2026-11-24T23:30'))
    expect(placeAll([late], 'Europe/Berlin').placed[0]).toMatchObject({ day: '2026-11-24', time: '23:30' })
    expect(placeAll([late], 'Asia/Tokyo').placed[0]).toMatchObject({ day: '2026-11-25', time: '07:30' })
  })

  it('are looked up by their day, however many there are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      row(String(index), at(`2026-11-${String((index % 30) + 1).padStart(2, '0')}T09:00`)),
    )
    const schedule = placeAll(many, 'Europe/Berlin')
    let asked = 0
    const counting = {
      ...schedule,
      get placed(): never {
        throw new Error('Every post was looked through')
      },
      byDay: {
        get: (day: string) => {
          asked += 1
          return schedule.byDay.get(day)
        },
      } as typeof schedule.byDay,
    }
    const days = weeksOfMonth('2026-11-15', 1).flat()
    expect(onDays(counting, days)).toHaveLength(10_000)
    expect(asked).toBe(days.length)
  })

  it('are placed once: what has not changed keeps its place', () => {
    const rows = [row('1', at('2026-11-24T09:00')), row('2', at('2026-11-25T09:00'))]
    const [first] = placeAll(rows, 'Europe/Berlin').placed
    expect(placeAll([...rows, row('3', null)], 'Europe/Berlin').placed[0]).toBe(first)
  })

  it('are narrowed down by where they go and where they stand, and each part can be taken away', () => {
    const rows = [
      row('1', at('2026-11-24T09:00'), { status: 'approved' }),
      row('2', at('2026-11-24T10:00'), { channels: ['linkedin'], accounts: ['linkedin/northbank'] }),
    ]
    const filter: Filter = { channels: ['x'], accounts: [], standings: ['approved'] }
    expect(rows.filter((one) => passes(one, filter)).map(({ id }) => id)).toEqual(['1'])
    expect(
      partsOf(filter).map(({ label, without }) => [label, without.channels.length + without.standings.length]),
    ).toEqual([
      ['X', 1],
      ['Approved', 1],
    ])
    expect(filtered(placeAll(rows, 'Europe/Berlin'), everything).placed).toHaveLength(2)
  })

  it('of a standing that is filtered out stay in the lane of what needs care', () => {
    const risky = row('1', at('2026-11-24T09:00'), { isAtRisk: true })
    const schedule = filtered(placeAll([risky], 'Europe/Berlin'), { ...everything, standings: ['approved'] })
    expect([schedule.placed.length, schedule.atRisk.length]).toEqual([0, 1])
  })

  it('that have no room are counted, and the selected one always has room', () => {
    const { placed } = placeAll(
      ['1', '2', '3', '4'].map((id) => row(id, at(`2026-11-24T0${id}:00`))),
      'Europe/Berlin',
    )
    expect(withinRoom(placed, '4', 2).map((one) => one.row.id)).toEqual(['1', '4'])
    expect(withinRoom(placed, null, 2).map((one) => one.row.id)).toEqual(['1', '2'])
  })
})

describe('a post at risk', () => {
  it('names the day of its approval, today too', () => {
    const risky = { approveBy: '2026-11-29T09:00:00Z', isAtRisk: true, turn: '' }
    expect(whyAtRisk(risky, 'Europe/London', '2026-11-29T12:00:00Z')).toBe('Approval was due today 09:00 London')
    expect(whyAtRisk(risky, 'Europe/London', '2026-11-30T12:00:00Z')).toBe('Approval was due Sun 29 Nov 09:00 London')
  })
})

describe('weeks and months', () => {
  it('begin where the language has them begin, and are shown without its weekend', () => {
    expect(weekShapeOf('de-DE')).toMatchObject({ start: 1 })
    expect(weekShapeOf('en-US')).toMatchObject({ start: 7 })
    expect(firstOfWeek('2026-11-26', 7)).toBe('2026-11-22')
    expect(shownDays('2026-11-26', 7, true, [6, 7])).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
  })

  it('cover every day of the month, in whole weeks, and no week without one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(1 as const, 6 as const, 7 as const),
        (n, start) => {
          const day = addDays('2000-01-01', n)
          const weeks = weeksOfMonth(day, start)
          const days = weeks.flat()
          expect(days.every((one, index) => index === 0 || one === addDays(days[index - 1] ?? '', 1))).toBe(true)
          expect(weeks.every((week) => week.length === 7 && dayOfWeek(week[0] ?? '') === start)).toBe(true)
          expect(weeks.every((week) => week.some((one) => one.slice(0, 7) === day.slice(0, 7)))).toBe(true)
          expect(days).toContain(day)
        },
      ),
      { numRuns: 100 },
    )
  })

  const titleOf = (start: 1 | 7) =>
    spanOf({
      memory: { view: 'week', isWorkWeek: false },
      day: '2026-11-25',
      start,
      weekend: [6, 7],
      schedule: placeAll([], 'Europe/Berlin'),
    }).title

  it('are numbered by ISO 8601 where they begin on a Monday, and not where the number would be that of other days', () => {
    expect(weekNumber('2026-11-23')).toBe('Week 48')
    expect([weekNumber('2026-11-22'), weekNumber('2026-11-21')]).toEqual([null, null])
    expect(titleOf(1)).toEqual({ main: 'Week 48', dates: '23 – 29 Nov 2026' })
    expect(titleOf(7)).toEqual({ main: '22 – 28 Nov 2026', dates: '' })
  })

  it('are remembered as a person likes them, and nothing odd is taken over', () => {
    const liked = { view: 'month', isWorkWeek: true, start: 7, zone: 'Asia/Tokyo' }
    expect(optionsIn(JSON.stringify(liked))).toEqual(liked)
    expect(optionsIn('{"view":"year","start":3,"zone":"Mars/Olympus","isWorkWeek":"yes"}')).toEqual(usualOptions)
    expect([optionsIn('not JSON'), optionsIn('null'), optionsIn(null)]).toEqual([
      usualOptions,
      usualOptions,
      usualOptions,
    ])
  })
})

describe('a slot that is carried', () => {
  it('is shown where it would land on the clock of the calendar, past midnight too', () => {
    const late = row('1', at('2026-11-24T23:30'))
    const held = pickUp(late, '2026-11-24', [], 'keys')
    expect(landingsOf(held, 'Europe/Berlin')).toEqual([])
    expect(landingsOf(carriedOn(held, 1, 60), 'Europe/Berlin')).toEqual([
      { row: late, day: '2026-11-26', time: '00:30' },
    ])
    expect(landingsOf(carriedOn(held, 1, 60), 'Europe/London')).toEqual([
      { row: late, day: '2026-11-25', time: '23:30' },
    ])
  })

  const morning = row('1', at('2026-10-24T09:00'))

  it('keeps its time of day over a change of the clocks', () => {
    const carry = overDay(pickUp(morning, '2026-10-24', [], 'pointer'), '2026-10-26')
    expect(destinationOf(carry).going[0]?.to).toMatchObject({
      wall: '2026-10-26T09:00',
      instant: '2026-10-26T08:00:00Z',
    })
    expect(dayUnder(carry)).toBe('2026-10-26')
  })

  it('keeps the clock of its own zone when another clock is shown', () => {
    // In Tokyo it stands on the 25th; a day further there is a day further at home.
    const late = row('1', at('2026-11-24T23:30'))
    const carry = overDay(pickUp(late, '2026-11-25', [], 'pointer'), '2026-11-26')
    expect(destinationOf(carry).going[0]?.to.wall).toBe('2026-11-25T23:30')
  })

  it('takes those along that are selected with it, each by the same days and hours', () => {
    const others = [row('2', at('2026-11-02T18:00', 'America/New_York')), row('3', null)]
    const carry = carriedOn(pickUp(morning, '2026-10-24', [morning, ...others], 'keys'), 7, -30)
    const { going, timeless } = destinationOf(carry)
    expect(going.map(({ to }) => to.wall)).toEqual(['2026-10-31T08:30', '2026-11-09T17:30'])
    expect(timeless.map(({ id }) => id)).toEqual(['3'])
    expect(shiftInWords(carry.shift)).toBe('7 days later, 30 minutes earlier')
  })

  it('leaves the others behind when it was not selected with them', () => {
    expect(pickUp(morning, '2026-10-24', [row('2', null)], 'keys').others).toEqual([])
  })

  it('says so where the clocks skip or repeat its time, and brings the sheet to that place', () => {
    const night = pickUp(row('1', at('2026-10-24T02:30')), '2026-10-24', [], 'keys')
    const carry = carriedOn(night, 1)
    expect(destinationOf(carry).unclear[0]?.problem.kind).toBe('twice')
    expect(aim(carry)).toEqual({ day: '2026-10-25', time: '02:30' })
  })

  it('asks for a time where there was none', () => {
    expect(aim(carriedOn(pickUp(row('1', null), '2026-11-24', [], 'keys'), 2))).toEqual({ day: '2026-11-26', time: '' })
  })

  it('comes back to where it was, however it was carried', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(steps, (all) => {
        const start = pickUp(morning, '2026-10-24', [], 'keys')
        const there = all.reduce((carry, [days, halfHours]) => carriedOn(carry, days, halfHours * 30), start)
        const back = all.reduce((carry, [days, halfHours]) => carriedOn(carry, -days, -halfHours * 30), there)
        expect(destinationOf(back).going[0]?.to).toEqual(morning.slot)
      }),
      { numRuns: 100 },
    )
  })

  it('can be moved by days and hours that are typed', () => {
    expect(['3', '−2', '-2', '+1', '', '1.5', 'two'].map(wholeIn)).toEqual([3, -2, -2, 1, null, null, null])
  })
})

describe('what a move would mean', () => {
  const trial: SlotTrial = {
    id: '1',
    key: 'N-1',
    expect: { revision: 1, contentDigest: '0'.repeat(64) },
    from: at('2026-10-24T09:00'),
    to: at('2026-10-26T09:00'),
    refusal: null,
    falls: [{ name: 'Cleo Hart', area: 'brand' }],
    returns: [],
    status: { before: 'approved', after: 'in-review' },
    turn: 'Brand review',
    deadline: { isExpired: false, isAtRisk: true, isNear: false, approveBy: '2026-10-25T08:00:00Z' },
    hoursLeft: 24,
    brings: [],
    mends: [],
    nights: [{ zone: 'America/New_York', time: '04:00' }],
  }

  it('is said the gravest first: whose approval falls, what comes too late, and what the clocks do', () => {
    expect(meaningOf(trial, 'Europe/Berlin').map(({ tone, words }) => [tone, words])).toEqual([
      ['grave', expect.stringContaining('Cleo Hart (Brand) no longer stands')],
      ['grave', expect.stringContaining('24 hours')],
      ['mind', expect.stringContaining('Readers in New York')],
      ['mind', expect.stringContaining('UTC+02:00 becomes UTC+01:00')],
    ])
  })

  it('is that an earlier approval holds again, where that is so', () => {
    const returns = [{ name: 'Dev Patel', area: 'legal' }]
    const back: SlotTrial = { ...trial, falls: [], returns, status: { before: 'in-review', after: 'approved' } }
    expect(meaningOf(back, 'Europe/Berlin').map(({ words }) => words)).toContain(
      'The approval of Dev Patel (Legal) holds again, because it was given for this very slot: the post is approved there.',
    )
    const both = meaningOf({ ...trial, returns }, 'Europe/Berlin').map(({ words }) => words)
    expect(both[0]).toContain('Cleo Hart (Brand) no longer stands')
    expect(both).toContain('The approval of Dev Patel (Legal) holds again, because it was given for this very slot.')
    const all = meaningOfAll([back, { ...back, id: 'other' }, { ...trial, id: 'third' }]).map(({ words }) => words)
    expect(all).toContain('Earlier approvals hold again on 2 posts: they were given for these very slots.')
  })

  it('is only why not, where it cannot be done', () => {
    const refusal = { code: 'locked' as const, what: 'It was exported.', wayOut: 'Write a new post.' }
    expect(meaningOf({ ...trial, refusal }, 'UTC')).toEqual([
      { tone: 'stop', words: 'It was exported. Write a new post.' },
    ])
  })
})

describe('the name of a zone', () => {
  afterEach(() => speak('en'))

  it('is what people call it, in German too', async () => {
    await speak('de')
    const winter = '2026-12-01T09:00:00Z'
    expect([zoneShort(winter, 'Africa/Abidjan'), zoneShort(winter, 'Europe/Berlin')]).toEqual(['GMT', 'MEZ'])
  })
})
