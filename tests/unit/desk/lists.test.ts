// The lists that a desk keeps for its checks, and changes of an account.
import { describe, expect, it } from 'vitest'
import { Command } from '../../../shared/desk/commands'
import { undoOf } from '../../../shared/desk/undo'
import { emptyState } from '../../../shared/desk/state'
import { evolve } from '../../../shared/desk/evolve'
import { forkOf } from '../../../shared/desk/fork'
import type { Decided } from '../../../shared/desk/refusal'
import type { Claim, Embargo, SensitiveDate, Topic } from '../../../shared/policy/registers'
import { restored } from './restored'
import { SmallDesk } from './small-desk'

const claim = (text: string, more: Partial<Claim> = {}): Claim => ({
  id: text,
  text,
  wordings: [],
  evidence: 'Rate sheet',
  from: '2026-01-01',
  until: null,
  channels: [],
  markets: [],
  ...more,
})
const embargo: Embargo = { id: 'e', title: 'Results', terms: ['half-year result'], until: '2027-02-01T07:00:00Z' }
const put = (
  register: 'claims' | 'embargoes' | 'topics' | 'dates',
  ...entries: (Claim | Embargo | Topic | SensitiveDate)[]
): Command => Command.parse({ type: 'change-register', register, put: entries, removed: [] })
const codeOf = (decided: Decided) => (decided.ok ? 'done' : decided.error.code)
const typesOf = (decided: Decided) => (decided.ok ? decided.value.map(({ type }) => type) : [])

describe('a list', () => {
  it('is kept by admins, and the claims by reviewers too; others hear whom to ask', () => {
    const desk = new SmallDesk()
    expect(codeOf(desk.act('mia', put('embargoes', embargo)))).toBe('done')
    expect(codeOf(desk.act('cleo', put('claims', claim('4.15% AER'))))).toBe('done')
    expect(codeOf(desk.act('mia', put('claims', claim('No fees'))))).toBe('done')
    expect(codeOf(desk.act('cleo', put('embargoes', { ...embargo, id: 'f' })))).toBe('not-allowed')
    const refused = desk.act('ana', put('claims', claim('Best of all')))
    expect(refused).toMatchObject({ ok: false, error: { what: expect.stringContaining('a reviewer or an admin') } })
    expect(desk.state.lists.registers.claims.map(({ text }) => text)).toEqual(['4.15% AER', 'No fees'])
    expect(desk.state.lists.kept.claims.map(({ by }) => by)).toEqual(['cleo', 'mia'])
  })

  it('takes a changed entry in the place of the one before, and takes entries off', () => {
    const desk = new SmallDesk()
    desk.must('mia', put('claims', claim('a'), claim('b')))
    desk.must('mia', put('claims', claim('a', { evidence: 'A better one' })))
    desk.must('mia', { type: 'change-register', register: 'claims', put: [], removed: ['b'] })
    expect(desk.state.lists.registers.claims).toEqual([claim('a', { evidence: 'A better one' })])
  })

  it('takes no entry that ends before it begins; one of a single day, or without an end, is fine', () => {
    const desk = new SmallDesk()
    const ofDays = (from: string, until: string | null) => put('claims', claim(`${from} to ${until}`, { from, until }))
    expect(codeOf(desk.act('mia', ofDays('2026-05-02', '2026-05-01')))).toBe('in-the-way')
    expect(codeOf(desk.act('mia', ofDays('2026-05-02', '2026-05-02')))).toBe('done')
    expect(codeOf(desk.act('mia', ofDays('2026-05-02', null)))).toBe('done')
    const date = (from: string, to: string): SensitiveDate => ({
      id: `${from} to ${to}`,
      title: 'A strike',
      from,
      to,
      advice: 'Think twice.',
      weight: 'mind',
      markets: [],
    })
    expect(codeOf(desk.act('mia', put('dates', date('2026-05-02', '2026-05-01'))))).toBe('in-the-way')
    expect(codeOf(desk.act('mia', put('dates', date('2026-05-02', '2026-05-02'))))).toBe('done')
  })

  it('holds at most 20,000 entries', () => {
    const desk = new SmallDesk()
    const many = Array.from({ length: 20_000 }, (_, index) => claim(`Claim ${index}`))
    expect(codeOf(desk.act('mia', put('claims', ...many)))).toBe('done')
    expect(codeOf(desk.act('mia', put('claims', claim('One more'))))).toBe('in-the-way')
    const instead: Command = {
      type: 'change-register',
      register: 'claims',
      put: [claim('One more')],
      removed: ['Claim 0'],
    }
    expect(codeOf(desk.act('mia', instead))).toBe('done')
  })

  it('writes nothing when nothing changes', () => {
    const desk = new SmallDesk()
    desk.must('mia', put('claims', claim('a')))
    expect(typesOf(desk.act('mia', put('claims', claim('a'))))).toEqual([])
    const lists = desk.state.lists
    expect(typesOf(desk.act('mia', put('claims', claim('a'), claim('b'))))).toEqual(['RegisterChanged'])
    expect(lists.registers.claims).toHaveLength(1)
  })

  it('takes no entry of another list', () => {
    expect(
      Command.safeParse({ type: 'change-register', register: 'claims', put: [embargo], removed: [] }).success,
    ).toBe(false)
  })

  it('refuses what cannot be: wrong days, people and accounts that are not there, and the same entry twice', () => {
    const desk = new SmallDesk()
    const topic: Topic = { id: 't', title: 'Pay', terms: ['salary'], speakers: ['ana'], accounts: ['x/northbank'] }
    expect(codeOf(desk.act('mia', put('claims', claim('a', { until: '2025-12-31' }))))).toBe('in-the-way')
    expect(codeOf(desk.act('mia', put('topics', { ...topic, speakers: ['nobody'] })))).toBe('not-found')
    expect(codeOf(desk.act('mia', put('topics', { ...topic, accounts: ['x/other'] })))).toBe('not-found')
    expect(codeOf(desk.act('mia', put('topics', topic, topic)))).toBe('exists')
    expect(codeOf(desk.act('mia', { type: 'change-register', register: 'topics', put: [], removed: ['t'] }))).toBe(
      'not-found',
    )
    expect(codeOf(desk.act('mia', put('topics', topic)))).toBe('done')
  })

  it('does not let somebody write over what they have not seen', () => {
    const desk = new SmallDesk()
    desk.must('mia', put('claims', claim('a')))
    const seen = desk.state.seq
    desk.must('cleo', put('claims', claim('a', { evidence: 'Cleo’s' })))
    const late: Command = {
      type: 'change-register',
      register: 'claims',
      put: [claim('a', { evidence: 'Mia’s' })],
      removed: [],
      seen,
    }
    expect(codeOf(desk.act('mia', late))).toBe('stale')
    expect(codeOf(desk.act('mia', { ...late, seen: desk.state.seq }))).toBe('done')
  })

  it('can be undone as it was, unless somebody changed it since', () => {
    const desk = new SmallDesk()
    desk.must('mia', put('claims', claim('a'), claim('b')))
    const before = desk.state.lists.registers
    const change: Command = {
      type: 'change-register',
      register: 'claims',
      put: [claim('a', { evidence: 'Other' }), claim('c')],
      removed: ['b'],
    }
    desk.must('mia', change)
    const undo = undoOf(desk.state, change, { by: 'mia', now: '', commandId: desk.entries.at(-1)?.cause ?? '' })
    if (!undo) throw new Error('It can be undone')
    expect(undo.label).toBe('change the register of claims')
    const other = forkOf(desk.state)
    desk.must('mia', undo.command)
    expect(new Set(desk.state.lists.registers.claims)).toEqual(new Set(before.claims))
    expect(other.lists.registers.claims).toHaveLength(2)
    expect(undoOf(desk.state, change, { by: 'mia', now: '', commandId: 'another' })).toBe(null)
  })

  it('of customers is one whole list, without names that stand on it twice', () => {
    const desk = new SmallDesk()
    expect(codeOf(desk.act('cleo', { type: 'list-customers', names: ['Maria Keller'] }))).toBe('not-allowed')
    desk.must('mia', { type: 'list-customers', names: ['Maria Keller', 'Jan Ott', 'Jan Ott'] })
    desk.must('mia', { type: 'list-customers', names: ['Jan Ott'] })
    expect(desk.state.lists.registers.customers).toEqual(['Jan Ott'])
    expect(desk.state.lists.customers).toMatchObject({ by: 'mia', count: 1, key: null, isReadable: true })
  })

  it('makes no approval fall', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    desk.must('mia', put('claims', claim('a')))
    expect(codeOf(desk.export('mia', 'p'))).toBe('done')
  })

  it('comes back from a snapshot as it was', () => {
    const desk = new SmallDesk()
    desk.must('mia', put('claims', claim('a')))
    desk.must('mia', put('embargoes', embargo))
    desk.must('mia', { type: 'list-customers', names: ['Jan Ott'] })
    const again = restored(desk.state)
    expect(again.lists).toEqual(desk.state.lists)
    const replayed = emptyState()
    for (const entry of desk.entries) evolve(replayed, entry)
    expect(replayed.lists).toEqual(desk.state.lists)
  })
})

describe('an account', () => {
  const change: Command = {
    type: 'change-account',
    account: 'x/northbank',
    market: 'US',
    zone: 'America/New_York',
    spokespeople: ['ana'],
    tier: 'public-figure',
    textLimit: 1_000,
  }

  it('can be changed by an admin, but for its channel and handle, and changed back', () => {
    const desk = new SmallDesk()
    const before = desk.state.accounts.get('x/northbank')
    expect(codeOf(desk.act('cleo', change))).toBe('not-allowed')
    expect(typesOf(desk.act('mia', change))).toEqual(['AccountChanged'])
    expect(desk.state.accounts.get('x/northbank')).toEqual({
      ...before,
      market: 'US',
      zone: 'America/New_York',
      spokespeople: ['ana'],
      tier: 'public-figure',
      textLimit: 1_000,
    })
    expect(typesOf(desk.act('mia', change))).toEqual([])
    const undo = undoOf(desk.state, change, { by: 'mia', now: '', commandId: desk.entries.at(-1)?.cause ?? '' })
    desk.must('mia', undo?.command ?? change)
    expect(desk.state.accounts.get('x/northbank')).toEqual(before)
  })

  it('keeps a spokesperson who has left, without anybody being asked about them', () => {
    const desk = new SmallDesk()
    desk.must('mia', change)
    desk.must('mia', { type: 'remove-person', person: 'ana', reason: '' })
    expect(typesOf(desk.act('mia', { ...change, market: 'DE' }))).toEqual(['AccountChanged'])
    expect(codeOf(desk.act('mia', { ...change, account: 'linkedin/northbank' }))).toBe('not-found')
  })

  it('is not given to people who are not there, nor changed when it is not there itself', () => {
    const desk = new SmallDesk()
    expect(codeOf(desk.act('mia', { ...change, spokespeople: ['nobody'] }))).toBe('not-found')
    expect(codeOf(desk.act('mia', { ...change, account: 'x/other' }))).toBe('not-found')
  })
})
