// What leaves the desk, who keeps it, and what undo means.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Decided } from '../../../shared/desk/refusal'
import { standingOf } from '../../../shared/desk/standing'
import { undoOf } from '../../../shared/desk/undo'
import { content, policy, SmallDesk } from './small-desk'

let desk: SmallDesk
beforeEach(() => {
  desk = new SmallDesk()
})

const status = (post = 'p') => standingOf(desk.state, desk.post(post), desk.now).status
const refusalOf = (decided: Decided) => (decided.ok ? null : decided.error)

function submitted(text = 'Rates are up.'): void {
  desk.draft('ana', 'p', text)
  desk.submit('ana', 'p')
}

describe('the last gate', () => {
  it('lets nothing out that is not approved, and nothing at all of a batch with one such post', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.draft('ana', 'q', 'Second')
    desk.submit('ana', 'q')
    expect(refusalOf(desk.export('mia', 'p', 'q'))).toMatchObject({
      code: 'not-ready',
      what: 'N-1002: it is not approved yet',
    })
    expect(status('p')).toBe('approved')
  })

  it('takes no post twice', () => {
    submitted()
    desk.sign('cleo', 'p')
    expect(refusalOf(desk.export('mia', 'p', 'p'))?.code).toBe('exists')
  })

  it('records the sign-offs that stood', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.export('mia', 'p')
    expect(desk.entries.at(-1)?.event).toMatchObject({
      posts: [{ post: 'p', signOffs: [desk.post('p').signOffs[0]?.id] }],
    })
  })

  it('locks what has left: no edit, no slot, no second thoughts', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.export('mia', 'p')
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    expect(refusalOf(desk.edit('ana', 'p', 'Other words'))?.code).toBe('locked')
    expect(
      refusalOf(desk.act('mia', { type: 'move-slot', post: 'p', expect: desk.expect('p'), slot: null }))?.code,
    ).toBe('locked')
    expect(refusalOf(desk.act('cleo', { type: 'take-back-sign-off', post: 'p', signOff, reason: '' }))?.code).toBe(
      'locked',
    )
  })

  it('may hand over again what it handed over, while the approval stands', () => {
    submitted()
    desk.sign('cleo', 'p')
    desk.export('mia', 'p')
    expect(desk.export('mia', 'p').ok).toBe(true)
    desk.must('mia', { type: 'adopt-policy', document: policy(2) })
    expect(refusalOf(desk.export('mia', 'p'))?.what).toBe(
      'N-1001: it was exported before, and its approval no longer stands',
    )
  })

  it('refuses a slot that has passed', () => {
    const past = { wall: '2026-11-01T09:00', zone: 'Europe/London', instant: '2026-11-01T09:00:00Z' }
    desk.draft('ana', 'p', 'Late', { slot: past })
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    expect(refusalOf(desk.export('mia', 'p'))?.what).toBe('N-1001: its slot has passed')
  })
})

describe('keeping the desk', () => {
  it('is for admins', () => {
    const person = { id: 'eve', name: 'Eve', roles: [], areas: [] }
    expect(refusalOf(desk.act('ana', { type: 'add-person', person }))?.code).toBe('not-allowed')
    expect(desk.act('mia', { type: 'add-person', person }).ok).toBe(true)
  })

  it('keeps at least one admin', () => {
    const decided = desk.act('mia', { type: 'grant-roles', person: 'mia', roles: ['manager'], areas: [] })
    expect(refusalOf(decided)?.what).toBe('A desk needs at least one admin.')
  })

  it('refuses a policy that cannot be read, and names the place', () => {
    const broken = { ...policy(2), packs: [{ name: 'words', yaml: 'pack: words\ntitle: [' }] }
    expect(refusalOf(desk.act('mia', { type: 'adopt-policy', document: broken }))).toMatchObject({
      code: 'policy-unreadable',
      what: expect.stringMatching(/words\.yaml:\d+:\d+/),
    })
  })

  it('knows strangers as strangers', () => {
    expect(refusalOf(desk.act('nobody', { type: 'withdraw-import', batch: 'x' }))?.code).toBe('not-allowed')
  })
})

describe('undo', () => {
  it('takes a decision back without erasing it', () => {
    submitted()
    const command = {
      type: 'sign-off',
      post: 'p',
      expect: desk.expect('p'),
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
    } as const
    desk.sign('cleo', 'p')
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    const undo = undoOf(desk.state, { ...command, clauses: [] }, { by: 'cleo', now: '', commandId: signOff })
    expect(undo?.label).toBe('approve N-1001')
    if (undo) desk.must('cleo', undo.command)
    expect(status()).toBe('in-review')
    expect(desk.entries.map(({ event }) => event.type).slice(-2)).toEqual(['SignedOff', 'SignOffTakenBack'])
  })

  it('takes an import back as one unit, but not what was worked on since', () => {
    const drafts = ['q', 'r', 's'].map((post) => ({ post, content: content(post) }))
    desk.must('ana', { type: 'import-drafts', drafts })
    // The service stamps a batch on every entry of an import; here the fold is given it by hand.
    for (const { post } of drafts) desk.state.posts.set(post, { ...desk.post(post), batch: 'b' })
    desk.edit('ana', 'r', 'Changed')
    desk.must('ana', { type: 'withdraw-import', batch: 'b' })
    expect(['q', 'r', 's'].map((post) => status(post))).toEqual(['withdrawn', 'draft', 'withdrawn'])
  })
})
