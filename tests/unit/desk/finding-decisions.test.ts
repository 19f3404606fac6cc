// What keeps a finding from being considered or disputed, and what a decision puts on record.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { content, SmallDesk } from './small-desk'

let desk: SmallDesk
beforeEach(() => {
  desk = new SmallDesk()
  desk.draft('ana', 'p', 'The best bank, with guaranteed returns.')
  desk.submit('ana', 'p')
})

const findings = () => desk.post('p').checked?.findings ?? []
const idOf = (clause: string) => findings().find((finding) => finding.clause === clause)?.id ?? ''
const consider = (by: string, finding: string) => {
  const command: Command = { type: 'consider-finding', post: 'p', expect: desk.expect('p'), finding, note: 'Fine.' }
  const decided = desk.act(by, command)
  return decided.ok ? 'done' : decided.error.code
}
const dispute = (by: string, finding: string) => {
  const command: Command = {
    type: 'dispute-finding',
    post: 'p',
    expect: desk.expect('p'),
    finding,
    note: 'It is quoted.',
  }
  const decided = desk.act(by, command)
  return decided.ok ? 'done' : decided.error.code
}

describe('a finding', () => {
  it('is considered once, by a reviewer without a hand in the post, and recorded with its words', () => {
    expect(consider('ana', idOf('W2'))).toBe('not-allowed')
    expect(consider('cleo', idOf('W2'))).toBe('done')
    expect(desk.entries.at(-1)?.event).toMatchObject({ type: 'FindingConsidered', clause: 'W2', quote: 'The best' })
    expect(consider('dev', idOf('W2'))).toBe('no-change')
  })

  it('that blocks is not considered, nor one that is not there', () => {
    expect(consider('cleo', idOf('W1'))).toBe('not-allowed')
    expect(consider('cleo', 'gone')).toBe('not-found')
  })

  it('is considered while its post is with the reviewers', () => {
    desk.edit('ana', 'p', 'The best bank of all, with guaranteed returns.')
    expect(consider('cleo', idOf('W2'))).toBe('not-ready')
  })

  it('is not considered by whose words it is about', () => {
    desk.edit('ben', 'p', 'The best bank in town.')
    desk.submit('ben', 'p')
    expect(consider('ben', idOf('W2'))).toBe('not-allowed')
    expect(consider('cleo', idOf('W2'))).toBe('done')
  })

  it('is disputed by each person once, and each finding on its own', () => {
    expect(dispute('ana', idOf('W2'))).toBe('done')
    expect(dispute('ana', idOf('W2'))).toBe('no-change')
    expect(dispute('cleo', idOf('W2'))).toBe('done')
    expect(dispute('ana', idOf('W1'))).toBe('done')
    expect(dispute('ana', 'gone')).toBe('not-found')
  })
})

describe('a sign-off', () => {
  it('records what was confirmed and seen where there was something to, and nothing otherwise', () => {
    desk.must('ana', { type: 'draft-post', post: 'q', content: content('Rates are up.') })
    desk.submit('ana', 'q')
    desk.sign('cleo', 'q')
    const signedOff = desk.entries.at(-1)?.event
    expect(signedOff).toMatchObject({ type: 'SignedOff', post: 'q' })
    for (const absent of ['obligations', 'seen', 'onBehalfOf']) expect(signedOff).not.toHaveProperty(absent)
  })

  it('rests on a check that is on record: a new one where the lists find something else now', () => {
    desk.must('ana', { type: 'draft-post', post: 'q', content: content('Rates are up.') })
    desk.submit('ana', 'q')
    const before = desk.entries.length
    desk.sign('cleo', 'q')
    expect(desk.entries.slice(before).map(({ event }) => event.type)).toEqual(['SignedOff'])
    const put = [{ id: 'e', title: 'Rates', terms: ['rates are up'], until: '2027-06-01T00:00:00Z' }]
    desk.must('mia', { type: 'change-register', register: 'embargoes', put, removed: [] })
    const then = desk.entries.length
    desk.sign('dev', 'q', 'request-changes')
    expect(desk.entries.slice(then).map(({ event }) => event.type)).toEqual(['Checked', 'SignedOff'])
  })
})
