// What an admin can do about the people of a desk, what others can, and what is said of their keys.
import { describe, expect, it, test } from 'vitest'
import { keyStandingOf } from '../../../renderer/screens/people/key-state'
import { chosenOf, groupsOf, offersFor, type Offers } from '../../../renderer/screens/people/offers'
import { areasOf, settledRoles, wrongsOfRoles } from '../../../renderer/screens/people/roles'
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import type { Role } from '../../../shared/people/person'

const key = { keyId: 'ab12cd34'.repeat(4), publicKey: '', by: 'mia', at: '2026-03-02T09:00:00Z', revoked: null }
const old = { ...key, revoked: { by: 'mia', at: '2026-03-03T09:00:00Z', reason: '' } }
const member = (id: string, change: Partial<Member> = {}, roles: Role[] = ['writer']): Member => ({
  person: { id, name: id, roles, areas: [] },
  gone: null,
  key,
  revoked: [],
  ...change,
})
const mia = member('mia', {}, ['admin'])
const ben = member('ben')
const ground = {
  people: [mia.person, ben.person],
  capabilities: ['keep-people'],
  signs: true,
  sample: false,
  condition: { trouble: null, repairs: [] },
  me: mia.person,
} satisfies Partial<DeskView>
const asBen = { ...ground, me: ben.person, capabilities: [] }

/** What can be done, and of the rest only that it cannot. */
const can = (offers: Offers) => Object.entries(offers).flatMap(([act, reason]) => (reason === null ? [act] : []))

describe('an admin', () => {
  test.each([
    ['changes, rekeys and removes who is here', ben, ['add', 'roles', 'enrol', 'revoke', 'remove']],
    ['has no key to revoke where there is none', member('ben', { key: null }), ['add', 'roles', 'enrol', 'remove']],
    ['can only erase who has left', member('ben', { gone: 'removed', key: null }), ['add', 'erase']],
    ['can do nothing about who was erased', member('ben', { gone: 'erased', key: null }), ['add']],
  ])('%s', (_name, about, expected) => expect(can(offersFor(ground, about))).toEqual(expected))

  it('cannot vouch for a new key of their own, but makes their first', () => {
    expect(offersFor(ground, mia).enrol).toContain('another admin')
    expect(offersFor(ground, { ...mia, key: null, revoked: [old] }).enrol).toContain('another admin')
    expect(offersFor(ground, { ...mia, key: null }).enrol).toBeNull()
  })

  it('sees nothing of keys on a desk that does not sign', () => {
    expect(Object.keys(offersFor({ ...ground, signs: false }, ben))).toEqual(['add', 'roles', 'remove'])
  })

  it('leaves the keys of the sample desk alone', () => {
    const { enrol, revoke } = offersFor({ ...ground, sample: true }, ben)
    expect([enrol, revoke]).toEqual([expect.stringContaining('sample desk'), expect.stringContaining('sample desk')])
  })
})

describe('somebody who is no admin', () => {
  it('can do nothing about others, and is told who can', () => {
    const offers = offersFor(asBen, mia)
    expect(can(offers)).toEqual([])
    for (const reason of Object.values(offers)) expect(reason).toContain('Ask mia')
  })

  it('can report their own key lost, and make their first', () => {
    expect(can(offersFor(asBen, ben))).toEqual(['revoke'])
    expect(can(offersFor(asBen, { ...ben, key: null }))).toEqual(['enrol'])
  })
})

it('on a desk that can only be read nobody does anything, and the reason is said', () => {
  const trouble = {
    kind: 'folder-read-only',
    what: 'The folder cannot be written to.',
    where: null,
    after: { seq: 3, at: null },
    wayOut: 'Give the folder back.',
  } as const
  const readOnly = { ...ground, condition: { trouble, repairs: [] } }
  expect(can(offersFor(readOnly, ben))).toEqual([])
  expect(can(offersFor({ ...readOnly, me: ben.person, capabilities: [] }, ben))).toEqual([])
  expect(offersFor(readOnly, ben).roles).toContain('reading only')
})

describe('the list', () => {
  const gone = member('cleo', { gone: 'removed' })
  it('parts those who have left from those who are here, each in the order they came', () => {
    const { here, left } = groupsOf([gone, mia, member('dan', { gone: 'erased' }), ben])
    expect(here.map(({ person }) => person.id)).toEqual(['mia', 'ben'])
    expect(left.map(({ person }) => person.id)).toEqual(['cleo', 'dan'])
  })

  it('keeps its cursor on the one chosen, and starts at the first', () => {
    expect(chosenOf([mia, ben], 'ben')).toBe(ben)
    expect(chosenOf([mia, ben], 'nobody')).toBe(mia)
    expect(chosenOf([], null)).toBeNull()
  })
})

test.each([
  ['a key that counts by its first digits', ben, 'Key ab12 cd34'],
  ['one that was revoked', member('ben', { key: null, revoked: [old] }), 'Key revoked'],
  ['one that was replaced is not called revoked', member('ben', { revoked: [old] }), 'Key ab12 cd34'],
  ['none yet', member('ben', { key: null }), 'No key yet'],
])('says of a key: %s', (_name, of, words) => expect(keyStandingOf(of).words).toBe(words))

describe('roles', () => {
  it('are at least one, and a reviewer answers for something', () => {
    expect(wrongsOfRoles({ roles: [], areas: [] }).roles).not.toBeNull()
    expect(wrongsOfRoles({ roles: ['reviewer'], areas: [] }).areas).not.toBeNull()
    expect(wrongsOfRoles({ roles: ['writer'], areas: [] })).toEqual({ roles: null, areas: null })
  })

  it('are recorded in their usual order, with areas only for a reviewer', () => {
    expect(settledRoles({ roles: ['admin', 'writer'], areas: ['brand'] })).toEqual({
      roles: ['writer', 'admin'],
      areas: [],
    })
    expect(settledRoles({ roles: ['reviewer'], areas: ['tone'] })).toEqual({ roles: ['reviewer'], areas: ['tone'] })
  })

  it('offer the areas that the desk knows besides the usual ones', () => {
    expect(areasOf([{ areas: ['brand', 'medical'] }])).toEqual(['brand', 'compliance', 'legal', 'medical'])
  })
})
