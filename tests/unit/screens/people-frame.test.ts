// What the frame says of the record's condition and of a key that cannot sign.
import { describe, expect, it, test } from 'vitest'
import { repairInWords, troubleInWords } from '../../../renderer/parts/frame/condition-words'
import { keyInWords } from '../../../renderer/parts/frame/key-state'
import type { Trouble } from '../../../shared/ledger/trouble'

const trouble: Trouble = {
  kind: 'altered-line',
  what: 'A line of the journal was altered.',
  where: { file: '/home/ana/desks/northbank/ledger/000001.log', offset: 48_213 },
  after: { seq: 1_204, at: '2026-03-03T13:02:00Z' },
  wayOut: 'Restore a copy.',
}

describe('trouble with the record', () => {
  it('is said with where it is and until when everything is sound', () => {
    expect(troubleInWords(trouble, 'Europe/Berlin')).toEqual({
      what: 'A line of the journal was altered.',
      where: 'In ledger/000001.log, byte 48,213.',
      since:
        'Everything up to entry 1,204, recorded Tue, 3 Mar 2026, 14:02 (Europe/Berlin, UTC+01:00), is sound and can be read.',
      wayOut: 'Restore a copy.',
    })
  })

  it('does not call anything sound that is not', () => {
    const words = troubleInWords({ ...trouble, where: null, after: { seq: 0, at: null } }, 'UTC')
    expect(words.since).toBe('No entry of the record is known to be sound.')
    expect(words.where).toBeNull()
  })
})

it('a repair says what was put aside, and where it is', () => {
  const repair = {
    kind: 'torn-tail',
    what: 'A torn last line was put aside.',
    keptAs: '/home/ana/desks/northbank/ledger/torn-1',
  } as const
  expect(repairInWords(repair)).toBe(
    'A torn last line was put aside. It was kept in the desk’s folder as ledger/torn-1.',
  )
  expect(repairInWords({ ...repair, keptAs: String.raw`C:\desks\ledger\torn-1` })).toContain('as ledger/torn-1.')
  expect(repairInWords({ ...repair, keptAs: null })).toBe('A torn last line was put aside.')
})

test.each([
  ['locked', 'Key locked. Unlock'],
  ['none', 'No key'],
  ['elsewhere', 'Key not here'],
  ['unlocked', undefined],
] as const)('a key that is %s is said to be so', (key, words) => {
  expect(keyInWords({ key, signs: true, sample: false })?.words).toBe(words)
})

it('nothing is said of keys where nobody needs one', () => {
  expect(keyInWords({ key: 'none', signs: false, sample: false })).toBeNull()
  expect(keyInWords({ key: 'none', signs: true, sample: true })).toBeNull()
})
