// Countersignatures and timestamps on record.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { codeOf, deskWithKeys as personallyKeyed, refusalOf, typesOf, withDeskKey } from './key-desk'
import { type Name, SmallDesk } from './small-desk'

const countersign = (size: number): Command => ({
  type: 'countersign',
  size,
  root: 'cm9vdA==',
  fingerprint: '0123 4567 89ab cdef 0123',
  note: 'the note',
})
const timestamp = (size: number, token = 'dG9rZW4='): Command => ({
  type: 'import-timestamp',
  size,
  fingerprint: '0123 4567 89ab cdef 0123',
  body: 'the text that was stamped',
  token,
  genTime: '2026-12-01T09:00:00Z',
  authority: 'A timestamp authority',
})

const deskWithKeys = (...owners: readonly Name[]) => withDeskKey(personallyKeyed(...owners))
const deskWithoutPeoplesKeys = () => withDeskKey(new SmallDesk())

describe('a countersignature', () => {
  it('is for anybody on the desk who has a key', () => {
    const desk = deskWithKeys('ana', 'cleo')
    expect(typesOf(desk.act('cleo', countersign(5)))).toEqual(['CheckpointCountersigned'])
    expect(desk.state.witnesses).toMatchObject([
      { kind: 'countersigned', size: 5, fingerprint: '0123 4567 89ab cdef 0123', note: 'the note', by: 'cleo' },
    ])
    expect(codeOf(desk.act('ben', countersign(5)))).toBe('needs-key')
  })

  it('is refused to everybody on a desk on which nobody has a key', () => {
    expect(codeOf(deskWithoutPeoplesKeys().act('mia', countersign(5)))).toBe('needs-key')
  })

  it('is given once by each for each checkpoint', () => {
    const desk = deskWithKeys('ana', 'cleo')
    desk.must('cleo', countersign(5))
    expect(codeOf(desk.act('cleo', countersign(5)))).toBe('no-change')
    expect(codeOf(desk.act('cleo', countersign(6)))).toBe('done')
    expect(codeOf(desk.act('ana', countersign(5)))).toBe('done')
  })

  it('is given beside a timestamp of the same checkpoint', () => {
    const desk = deskWithKeys('mia')
    desk.must('mia', timestamp(5))
    expect(codeOf(desk.act('mia', countersign(5)))).toBe('done')
  })

  it('cannot speak of more entries than there are', () => {
    const desk = deskWithKeys('ana')
    const { seq } = desk.state
    expect(refusalOf(desk.act('ana', countersign(seq + 1)))).toMatchObject({
      code: 'stale',
      what: `This checkpoint speaks of ${seq + 1} entries, and the record holds ${seq}.`,
    })
    expect(codeOf(desk.act('ana', countersign(seq)))).toBe('done')
  })
})

describe('a timestamp', () => {
  it('is brought in by an admin or a manager', () => {
    const desk = deskWithoutPeoplesKeys()
    for (const name of ['ana', 'ben', 'cleo', 'dev']) expect(codeOf(desk.act(name, timestamp(5)))).toBe('not-allowed')
    expect(typesOf(desk.act('mia', timestamp(5)))).toEqual(['TimestampImported'])
    expect(desk.state.witnesses).toMatchObject([
      {
        kind: 'timestamped',
        size: 5,
        token: 'dG9rZW4=',
        genTime: '2026-12-01T09:00:00Z',
        authority: 'A timestamp authority',
        by: 'mia',
      },
    ])
    desk.must('mia', { type: 'grant-roles', person: 'ana', roles: ['manager'], areas: [] })
    desk.must('mia', { type: 'grant-roles', person: 'ben', roles: ['admin'], areas: [] })
    expect(codeOf(desk.act('ana', timestamp(5, 'YW5h')))).toBe('done')
    expect(codeOf(desk.act('ben', timestamp(5, 'YmVu')))).toBe('done')
  })

  it('is taken once', () => {
    const desk = deskWithoutPeoplesKeys()
    desk.must('mia', timestamp(5))
    expect(codeOf(desk.act('mia', timestamp(5)))).toBe('no-change')
    expect(codeOf(desk.act('mia', timestamp(5, 'YW5vdGhlcg==')))).toBe('done')
  })

  it('cannot speak of more entries than there are', () => {
    const desk = deskWithoutPeoplesKeys()
    expect(codeOf(desk.act('mia', timestamp(desk.state.seq + 1)))).toBe('stale')
    expect(codeOf(desk.act('mia', timestamp(desk.state.seq)))).toBe('done')
  })

  it('must be signed on a desk with keys', () => {
    const desk = deskWithKeys('ana')
    expect(codeOf(desk.act('mia', timestamp(5)))).toBe('needs-key')
  })
})

describe('a desk without a key of its own', () => {
  it('makes no checkpoints, so nobody can vouch for one', () => {
    const desk = personallyKeyed('mia')
    for (const command of [countersign(5), timestamp(5)]) {
      expect(refusalOf(desk.act('mia', command))).toMatchObject({
        code: 'not-ready',
        what: 'This desk has no key of its own, so it makes no checkpoints.',
      })
    }
  })
})
