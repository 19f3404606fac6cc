import { describe, expect, it } from 'vitest'
import { filterOf, isEverything } from '../../../renderer/screens/ledger/filter'
import { digitsOf, isUnvouched } from '../../../renderer/screens/ledger/head/fingerprint'
import { everything } from '../../../renderer/screens/ledger/memory'
import { share } from '../../../renderer/parts/share'
import { bytesInWords, entriesInWords, momentInWords } from '../../../renderer/screens/ledger/words'
import { LedgerFilter, type LedgerStatus, wholeLedger } from '../../../shared/desk/queries/ledger'
import { sound } from '../../../shared/ledger/trouble'

describe('what somebody looks for in the record', () => {
  it('is everything until they choose something', () => {
    expect(filterOf(everything, [], 'Europe/London')).toEqual(wholeLedger)
    expect(isEverything({ ...everything, words: '  ' })).toBe(true)
    expect(isEverything({ ...everything, groups: ['posts'] })).toBe(false)
    expect(isEverything({ ...everything, post: { id: 'p', key: 'NB-1' } })).toBe(false)
  })

  it('takes days on the desk’s clock, the last one whole, through a change of the clocks', () => {
    const days = { ...everything, from: '2026-03-28', to: '2026-03-29' }
    expect(filterOf(days, [], 'Europe/Berlin')).toMatchObject({
      from: '2026-03-27T23:00:00Z',
      to: '2026-03-29T22:00:00Z',
    })
    expect(filterOf(days, [], 'America/New_York')).toMatchObject({
      from: '2026-03-28T04:00:00Z',
      to: '2026-03-30T04:00:00Z',
    })
  })

  it('leaves a day open that is not typed to its end', () => {
    const half = filterOf({ ...everything, from: '2026-0', to: '2026-02-31' }, [], 'UTC')
    expect(half).toMatchObject({ from: null, to: null })
  })

  it('is always something that main accepts', () => {
    const search = {
      words: ' brand  ',
      groups: ['decisions' as const],
      by: 'ana',
      post: { id: 'p', key: 'NB-1' },
      from: '2026-11-01',
      to: '2026-11-30',
    }
    expect(LedgerFilter.parse(filterOf(search, ['b1'], 'Europe/London'))).toMatchObject({ search: 'brand', post: 'p' })
  })
})

describe('the fingerprint', () => {
  const status: LedgerStatus = {
    entries: 1_204,
    lastAt: null,
    head: 'a'.repeat(24) + 'b'.repeat(40),
    checkpoint: null,
    verification: { state: 'not-run' },
    condition: sound,
    witnesses: [],
    segments: 1,
    bytes: 1,
  }

  it('is that of the newest checkpoint', () => {
    const checkpoint = { size: 1_200, fingerprint: '1111 2222 3333 4444 5555', text: '' }
    expect(digitsOf({ ...status, checkpoint })).toMatchObject({
      digits: '1111 2222 3333 4444 5555',
      name: 'Fingerprint',
      of: 'Fingerprint of entries 1 to 1,200',
    })
  })

  it('gives way to the last hash, by its own name, on a desk without keys', () => {
    expect(digitsOf(status)).toEqual({
      digits: 'aaaa aaaa aaaa aaaa aaaa',
      name: 'Digest of the last entry',
      of: 'Digest of entry 1,204, the last, not signed',
      copyLabel: 'Copy the digest of the last entry',
    })
    expect(digitsOf({ ...status, entries: 0 })).toBeNull()
  })

  it('is not shown of a record in trouble that has no checkpoint', () => {
    const lost = { kind: 'broken-chain' as const, what: 'A line is lost.', wayOut: '' }
    const trouble = { ...lost, where: null, after: { seq: 0, at: null } }
    const found: LedgerStatus = { ...status, verification: { state: 'trouble', trouble } }
    const shut: LedgerStatus = { ...status, condition: { ...sound, trouble } }
    for (const one of [found, shut]) expect([digitsOf(one), isUnvouched(one)]).toEqual([null, true])
    const checkpoint = { size: 1_200, fingerprint: '1111 2222 3333 4444 5555', text: '' }
    const known = { ...found, checkpoint }
    expect([digitsOf(known)?.name, isUnvouched(known)]).toEqual(['Fingerprint', false])
    expect(isUnvouched(status)).toBe(false)
  })
})

describe('the ledger’s words', () => {
  it.each([
    [1, '1 entry'],
    [0, '0 entries'],
    [100_000, '100,000 entries'],
  ])('%d reads %s', (count, words) => expect(entriesInWords(count)).toBe(words))

  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_400, '1.4 kB'],
    [61_000, '61 kB'],
    [1_250_000_000, '1,250 MB'],
  ])('%d reads %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))

  it('never says 100 per cent of what is not done', () => {
    expect(share(999_999, 1_000_000)).toBe(99)
    expect(share(1_000_000, 1_000_000)).toBe(100)
    expect(share(0, 0)).toBe(0)
  })

  it('says moments to the second on the desk’s clock', () => {
    expect(momentInWords('2026-07-01T23:30:05.123Z', 'Europe/Berlin')).toBe('2 Jul 2026 01:30:05')
  })
})
