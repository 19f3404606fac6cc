// What an admin can do about the people of a desk, what others can, and what is said of their keys.
import { describe, expect, it, test } from 'vitest'
import {
  daysInWords,
  liveCovers,
  momentsOf,
  pastCovers,
  phaseInWords,
  lastDayInWords,
} from '../../../renderer/screens/people/covers'
import { keyStandingOf } from '../../../renderer/screens/people/key-state'
import { chosenOf, groupsOf, offersFor as offersAt, type Offers } from '../../../renderer/screens/people/offers'
import { areasOf, settledRoles, wrongsOfRoles } from '../../../renderer/screens/people/roles'
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import type { Delegation } from '../../../shared/people/delegation'
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
  delegations: [] as readonly Delegation[],
} satisfies Partial<DeskView>
const asBen = { ...ground, me: ben.person, capabilities: [] }

const now = '2026-12-02T12:00:00Z'
const offersFor = (desk: Parameters<typeof offersAt>[0], about: Member | null) => offersAt(desk, about, now)

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

describe('cover', () => {
  const zone = 'Europe/Berlin'
  const reviewer = (id: string) => {
    const { person, ...rest } = member(id, {}, ['reviewer'])
    return { ...rest, person: { ...person, areas: ['legal'] } }
  }
  const [cleo, dev] = [reviewer('cleo'), reviewer('dev')]
  const cover = (id: string, first: string, last: string, more: Partial<Delegation> = {}): Delegation => ({
    id,
    from: 'dev',
    to: 'cleo',
    areas: ['legal'],
    ...momentsOf(first, last, zone),
    reason: '',
    by: 'dev',
    at: '2026-12-01T09:00:00Z',
    ended: null,
    ...more,
  })
  const ended = { by: 'dev', at: '2026-12-01T10:00:00Z', reason: '' }
  const delegations = [
    cover('over', '2026-11-01', '2026-11-30'),
    cover('later', '2026-12-20', '2026-12-24'),
    cover('now', '2026-12-01', '2026-12-02'),
    cover('ended', '2026-12-01', '2026-12-10', { ended }),
  ]
  const desk = { ...ground, people: [mia.person, ben.person, cleo.person, dev.person], delegations }

  it('is arranged by whoever reviews and is away, or an admin, and ended by both of them', () => {
    expect(can(offersFor(desk, dev))).toContain('cover')
    expect(can(offersFor({ ...asBen, me: dev.person }, dev))).toContain('cover')
    expect(offersFor(asBen, dev).cover).toContain('Only an admin arranges cover for somebody else.')
    expect(offersFor(desk, ben).cover).toBeUndefined()
    expect(can(offersFor({ ...desk, me: cleo.person, capabilities: [] }, dev))).toEqual(['end-cover'])
    expect(offersFor({ ...desk, me: ben.person, capabilities: [] }, dev)['end-cover']).toContain('Ask one of them')
  })

  it('is listed as in force or coming, and what is over apart, under both people', () => {
    expect(liveCovers(delegations, 'dev', now).map(({ id }) => id)).toEqual(['now', 'later'])
    expect(pastCovers(delegations, 'cleo', now).map(({ id }) => id)).toEqual(['ended', 'over'])
    expect(liveCovers(delegations, 'ben', now)).toEqual([])
  })

  it('says how it stands, and so when it does nothing because a role is gone', () => {
    const words = delegations.map((one) => phaseInWords(one, desk.people, now))
    expect(words).toEqual(['Over', 'Coming', 'Now', 'Ended early'])
    const [, , current] = delegations
    expect(current && phaseInWords(current, [dev.person, { ...cleo.person, roles: [] }], now)).toContain('Not in force')
  })

  it('is in whole days of the desk, also when the clocks change', () => {
    const winter = momentsOf('2026-10-24', '2026-10-25', zone)
    expect(winter).toEqual({ begins: '2026-10-23T22:00:00Z', until: '2026-10-25T23:00:00Z' })
    expect(lastDayInWords(winter, zone)).toBe('Sun, 25 Oct 2026')
    expect(daysInWords(winter, zone)).toBe('Sat, 24 Oct 2026 to Sun, 25 Oct 2026')
    expect(daysInWords(momentsOf('2026-12-24', '2026-12-24', zone), zone)).toBe('Thu, 24 Dec 2026')
    expect(daysInWords({ begins: '2026-12-24T08:00:00Z', until: '2026-12-24T12:00:00Z' }, zone)).toBe(
      'Thu, 24 Dec 2026, 09:00 to Thu, 24 Dec 2026, 13:00 Berlin',
    )
  })
})
