import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queuePage } from '../../../shared/desk/queries/queue'
import { slotTrial } from '../../../shared/desk/queries/slot-trial'
import { asSeen, latest } from '../../../shared/desk/state'
import { shiftedSlot, type Slot, slotAt } from '../../../shared/post/slot'
import { type Name, policy, SmallDesk } from './small-desk'

const at = (wall: string, zone = 'Europe/London'): Slot => {
  const slot = slotAt(wall, zone)
  if (!slot.ok) throw new Error('The test’s own slot is wrong')
  return slot.value
}

const spacing = `pack: times
title: When posts go out
source: House policy
clauses:
  - id: T1
    title: Posts keep apart
    text: Half an hour lies between two posts of an account.
    why: Each is to be read for itself.
    severity: warning
    rules:
      - check: calendar
        options: { need: spacing, minutes: 30 }
    examples:
      fails:
        - { text: "One.", channels: [x], slot: "2026-11-27T10:00 Europe/Berlin", neighbours: { close: ["2026-11-27T09:10:00Z"] } }
        - { text: "Two.", channels: [x], slot: "2026-11-27T10:00 Europe/Berlin", neighbours: { close: ["2026-11-27T09:00:00Z"] } }
      passes:
        - { text: "One.", channels: [x], slot: "2026-11-27T10:00 Europe/Berlin", neighbours: { close: ["2026-11-27T11:00:00Z"] } }
        - { text: "Two." }
`

function deskWithTimes(): SmallDesk {
  const document = policy(1)
  return new SmallDesk(undefined, { ...document, packs: [...document.packs, { name: 'times', yaml: spacing }] })
}

const personOf = (desk: SmallDesk, by: Name) => {
  const person = desk.state.people.get(by)
  if (!person) throw new Error('Not on the desk')
  return person
}

function trial(desk: SmallDesk, by: Name, moves: readonly { post: string; slot: Slot | null }[]) {
  return slotTrial(desk.state, personOf(desk, by), { moves: [...moves] }, desk.now)
}

describe('a slot that is only thought of', () => {
  it('says whose approval would fall, and leaves the desk as it is', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    const before = JSON.stringify([desk.state.seq, desk.post('p')])
    expect(trial(desk, 'mia', [{ post: 'p', slot: at('2027-01-13T09:00') }])).toMatchObject([
      {
        refusal: null,
        falls: [{ name: 'Cleo Hart', area: 'brand' }],
        status: { before: 'approved', after: 'in-review' },
        turn: 'Brand review',
        deadline: { isAtRisk: false, approveBy: '2027-01-12T09:00:00.000Z' },
      },
    ])
    expect(JSON.stringify([desk.state.seq, desk.post('p')])).toBe(before)
  })

  it('says whose earlier approval would hold again at the slot that it was given for', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    const home = latest(desk.post('p')).content.slot
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    expect(trial(desk, 'mia', [{ post: 'p', slot: at('2027-01-13T09:00') }])[0]?.returns).toEqual([])
    desk.must('mia', { type: 'move-slot', post: 'p', expect: asSeen(desk.post('p')), slot: at('2027-01-13T09:00') })
    expect(trial(desk, 'mia', [{ post: 'p', slot: home }])).toMatchObject([
      {
        falls: [],
        returns: [{ name: 'Cleo Hart', area: 'brand' }],
        status: { before: 'in-review', after: 'approved' },
      },
    ])
    expect(trial(desk, 'mia', [{ post: 'p', slot: at('2027-01-14T09:00') }])[0]?.returns).toEqual([])
  })

  it('says that the approval could not be had in time', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    expect(trial(desk, 'mia', [{ post: 'p', slot: at('2026-12-01T20:00') }])[0]?.deadline.isAtRisk).toBe(true)
    expect(trial(desk, 'mia', [{ post: 'p', slot: at('2026-11-30T20:00') }])[0]?.deadline.isExpired).toBe(true)
  })

  it('tells that its embargo would be broken, and that a later slot mends it', () => {
    const desk = new SmallDesk()
    desk.must('mia', {
      type: 'change-register',
      register: 'embargoes',
      put: [{ id: 'e', title: 'The card', terms: ['new card'], until: '2027-02-01T07:00:00.000Z' }],
      removed: [],
    })
    desk.draft('ana', 'p', 'Our new card.', { slot: at('2027-02-02T09:00') })
    const earlier = trial(desk, 'mia', [{ post: 'p', slot: at('2027-01-13T09:00') }])
    expect(earlier[0]?.brings.map(({ severity }) => severity)).toEqual(['blocker'])
    expect(trial(desk, 'mia', [{ post: 'p', slot: at('2027-02-03T09:00') }])[0]?.brings).toEqual([])
  })

  it('sees posts that are moved together where they would be', () => {
    const desk = deskWithTimes()
    desk.draft('ana', 'p', 'One thing is new.', { slot: at('2027-01-11T09:00') })
    desk.draft('ana', 'q', 'Another matter altogether.', { slot: at('2027-01-12T09:00') })
    const apart = trial(desk, 'ana', [
      { post: 'p', slot: at('2027-01-12T09:00') },
      { post: 'q', slot: at('2027-01-13T09:00') },
    ])
    expect(apart.map(({ brings }) => brings.length)).toEqual([0, 0])
    const together = trial(desk, 'ana', [{ post: 'p', slot: at('2027-01-12T09:10') }])
    expect(together[0]?.brings[0]?.what).toContain('N-1002')
  })

  it('is refused as the act would be, with the way out', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    const [same] = trial(desk, 'ana', [{ post: 'p', slot: latest(desk.post('p')).content.slot }])
    expect(same?.refusal).toMatchObject({ code: 'no-change' })
    expect(trial(desk, 'cleo', [{ post: 'p', slot: at('2027-01-13T09:00') }])[0]?.refusal?.code).toBe('not-allowed')
  })

  it('says where its readers would get it at night', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    const [late] = trial(desk, 'ana', [{ post: 'p', slot: at('2027-01-13T20:00', 'America/New_York') }])
    expect(late?.nights).toEqual([{ zone: 'Europe/London', time: '01:00' }])
  })
})

describe('a row of the schedule', () => {
  it('says in words what speaks against its slot', () => {
    const desk = deskWithTimes()
    desk.draft('ana', 'p', 'One thing is new.', { slot: at('2027-01-11T09:00') })
    desk.draft('ana', 'q', 'Another matter altogether.', { slot: at('2027-01-11T09:10') })
    const { rows } = queuePage(
      desk.state,
      personOf(desk, 'mia'),
      { split: 'all', search: '', offset: 0, limit: 10 },
      desk.now,
    )
    expect(rows.map(({ key, clashes }) => [key, clashes])).toEqual([
      ['N-1001', ['N-1002 goes out on x/northbank within 10 minutes of this post.']],
      ['N-1002', ['N-1001 goes out on x/northbank within 10 minutes of this post.']],
    ])
  })
})

describe('a slot that is shifted', () => {
  it('keeps the time of day where the clocks change in between', () => {
    const moved = shiftedSlot(at('2026-10-24T09:00', 'Europe/Berlin'), { days: 1, minutes: 0 })
    expect(moved).toMatchObject({ ok: true, value: { wall: '2026-10-25T09:00', instant: '2026-10-25T08:00:00Z' } })
  })

  it('is refused in the hour that the clocks jump over or pass twice', () => {
    const one = { days: 1, minutes: 0 }
    expect(shiftedSlot(at('2026-03-28T02:30', 'Europe/Berlin'), one)).toMatchObject({ error: { kind: 'skipped' } })
    expect(shiftedSlot(at('2026-10-24T02:30', 'Europe/Berlin'), one)).toMatchObject({ error: { kind: 'twice' } })
  })

  it('comes back to where it was, whatever the zone and however far', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -2_000, max: 2_000 }),
        (zone, days, minutes) => {
          const from = at('2026-06-15T12:15', zone)
          const there = shiftedSlot(from, { days, minutes })
          if (!there.ok) return
          expect(shiftedSlot(there.value, { days: -days, minutes: -minutes })).toEqual({ ok: true, value: from })
        },
      ),
      { numRuns: 200 },
    )
  })
})
