import { describe, expect, it } from 'vitest'
import { slotRisk } from '../../../shared/desk/queries/slot-risk'
import { standingOf } from '../../../shared/desk/standing'
import { latest } from '../../../shared/desk/state'
import type { PolicyDocument } from '../../../shared/policy/document'
import { type Deadline, deadlineOf, deadlineStateAt } from '../../../shared/review/deadline'
import { policy, SmallDesk } from '../desk/small-desk'

const slot = { wall: '2027-01-11T09:00', zone: 'Europe/London', instant: '2027-01-11T09:00:00Z' }

function deadline(desk: SmallDesk, now: string): Deadline {
  return deadlineOf(latest(desk.post('p')).content.slot, standingOf(desk.state, desk.post('p'), now), now)
}

/** One submitted LinkedIn post, read by brand and then by legal. */
function stepped(reviewHours?: PolicyDocument['settings']['reviewHours']): SmallDesk {
  const desk = new SmallDesk()
  const next = policy(2)
  desk.must('mia', {
    type: 'adopt-policy',
    document: {
      ...next,
      routes: [
        {
          id: 'two',
          title: 'Two steps',
          reason: 'Brand reads before legal.',
          when: {},
          needs: [],
          steps: [{ of: [{ area: 'brand', count: 1 }] }, { of: [{ area: 'legal', count: 1 }] }],
        },
      ],
      settings: { ...next.settings, ...(reviewHours && { reviewHours }) },
    },
  })
  desk.draft('ana', 'p', 'Rates are up.', { slot })
  desk.submit('ana', 'p')
  return desk
}

describe('the deadline of a post', () => {
  it('is the slot, less a day for every step of its review that is still open', () => {
    const desk = stepped()
    const now = '2027-01-04T00:00:00Z'
    expect(deadline(desk, now).at).toBe('2027-01-09T09:00:00.000Z')
    desk.sign('cleo', 'p')
    expect(deadline(desk, now).at).toBe('2027-01-10T09:00:00.000Z')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(deadline(desk, now)).toEqual({ at: null, state: 'on-time' })
  })

  it('follows the hours that the policy gives a kind of post', () => {
    expect(deadline(stepped({ post: 4 }), '2027-01-04T00:00:00Z').at).toBe('2027-01-11T01:00:00.000Z')
    expect(deadline(stepped({ reply: 4 }), '2027-01-04T00:00:00Z').at).toBe('2027-01-09T09:00:00.000Z')
  })

  it.each([
    ['2027-01-09T02:59:00Z', 'on-time'],
    ['2027-01-09T03:01:00Z', 'near'],
    ['2027-01-09T09:00:00Z', 'overdue'],
    ['2027-01-11T08:59:00Z', 'overdue'],
    ['2027-01-11T09:00:00Z', 'expired'],
  ])('at %s is %s', (now, state) => {
    expect(deadline(stepped(), now).state).toBe(state)
  })

  it('is none without a slot and for what is withdrawn, and what is approved can still miss its slot', () => {
    const desk = stepped()
    desk.draft('ana', 'q', 'No slot', { slot: null })
    expect(slotRisk(null, standingOf(desk.state, desk.post('q'), slot.instant), slot.instant).approveBy).toBeNull()
    desk.sign('cleo', 'p')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(deadline(desk, '2027-01-11T10:00:00Z')).toEqual({ at: null, state: 'expired' })
    desk.must('ana', { type: 'withdraw', post: 'p', expect: desk.expect('p'), reason: 'No' })
    expect(deadline(desk, '2027-01-11T10:00:00Z')).toEqual({ at: null, state: null })
  })

  it('keeps the digest of a policy that says nothing of hours', () => {
    const desk = new SmallDesk()
    expect(JSON.stringify(desk.state.policies[0]?.document)).not.toContain('reviewHours')
  })
})

it('how near a deadline is does not depend on whether the most hours that can be left are known', () => {
  const desk = stepped({ post: 5 })
  desk.draft('ana', 'q', 'Rates are down.', { slot })
  const before = Date.parse(slot.instant) / 1_000
  for (const id of ['p', 'q']) {
    const { status, hoursLeft, mostHours } = standingOf(desk.state, desk.post(id), desk.now)
    expect([hoursLeft, mostHours]).toEqual([10, 10])
    // Around every moment at which it changes.
    for (const hours of [30, 16, 15, 10, 6, 5, 0]) {
      for (const second of [-1, 0, 1]) {
        const now = before - hours * 3_600 + second
        const known = deadlineStateAt(before, { status, hoursLeft, mostHours }, now)
        expect(known, `${hours} h ${second} s`).toBe(deadlineStateAt(before, { status, hoursLeft }, now))
        expect(deadlineStateAt(before, { status, hoursLeft, mostHours: 24 }, now)).toBe(known)
      }
    }
  }
})
