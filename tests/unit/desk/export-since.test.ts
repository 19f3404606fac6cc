import { expect, it } from 'vitest'
import { planExport, whyStays } from '../../../shared/desk/export-plan'
import { sinceLast } from '../../../shared/desk/export-since'
import { policy, SmallDesk, slots } from './small-desk'

const everything = { from: null, to: null, accounts: null }

function approved(desk: SmallDesk, post: string, more: Parameters<SmallDesk['draft']>[3] = {}) {
  desk.draft('ana', post, `Rates are up: ${post}.`, more)
  desk.submit('ana', post)
  expect(desk.sign('cleo', post).ok).toBe(true)
}

function handOver(desk: SmallDesk, ...posts: readonly string[]) {
  desk.must('mia', {
    type: 'record-export',
    profile: 'schedule-json',
    files: [{ name: 'schedule.json', sha256: '0'.repeat(64), bytes: 1 }],
    posts: posts.map((post) => ({ post, expect: desk.expect(post) })),
  })
}

const since = (desk: SmallDesk, profile = 'schedule-json', range = everything) =>
  sinceLast(desk.state, profile, range, planExport(desk.state, range, desk.now).included, desk.now)

it('counts what goes again of the last export of the same format', () => {
  const desk = new SmallDesk()
  approved(desk, 'p')
  expect(since(desk)).toBeNull()
  handOver(desk, 'p')
  approved(desk, 'q', { slot: slots[1] ?? null })
  expect(since(desk)).toMatchObject({ same: 1, gone: [] })
  expect(since(desk, 'icalendar')).toBeNull()
})

it('looks only at the days that are asked for', () => {
  const desk = new SmallDesk()
  approved(desk, 'p')
  handOver(desk, 'p')
  approved(desk, 'q', { slot: slots[1] ?? null })
  const from = slots[1]?.instant ?? null
  expect(sinceLast(desk.state, 'schedule-json', { ...everything, from }, [desk.post('q')], desk.now)).toBeNull()
})

it('names what is gone, and why', () => {
  const desk = new SmallDesk()
  approved(desk, 'p')
  handOver(desk, 'p')
  desk.must('mia', { type: 'adopt-policy', document: policy(2) })
  const gone = since(desk)?.gone
  expect(gone).toEqual([
    { id: 'p', key: 'N-1001', reason: 'it was exported before, and its approval no longer stands' },
  ])
})

it('asks for nothing more where what left is over', () => {
  const desk = new SmallDesk()
  approved(desk, 'p')
  handOver(desk, 'p')
  desk.must('mia', { type: 'adopt-policy', document: policy(2) })
  const wayOut = (now: string) => whyStays(desk.state, desk.post('p'), now)?.wayOut
  expect(wayOut(desk.now)).toBe('Write a new post and have it approved.')
  expect(wayOut('2028-01-01T00:00:00Z')).toBe('Its slot has passed: nothing needs to be done.')
})

it('says of everything that stays what can be done about it', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Rates are up.')
  expect(whyStays(desk.state, desk.post('p'), desk.now)).toEqual({
    reason: 'it is a draft',
    wayOut: 'Submit it for review.',
  })
  desk.submit('ana', 'p')
  expect(whyStays(desk.state, desk.post('p'), desk.now)?.wayOut).toBe('Remind whose turn it is.')
})
