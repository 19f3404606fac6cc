// People who leave the desk, and whose name is erased.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { evolve } from '../../../shared/desk/evolve'
import { keyOf } from '../../../shared/desk/state'
import type { Role } from '../../../shared/people/person'
import { codeOf, deskWithKeys, keyNumber, refusalOf, typesOf } from './key-desk'
import { policy, SmallDesk } from './small-desk'

const remove = (person: string): Command => ({ type: 'remove-person', person, reason: 'Moved to another team' })
const erase = (person: string): Command => ({ type: 'erase-person', person })
const enrol = (person: string, number: number): Command => ({ type: 'enrol-key', person, key: keyNumber(number) })
const revoke = (person: string): Command => ({ type: 'revoke-key', person, reason: 'The laptop was stolen' })
const grant = (person: string, ...roles: Role[]): Command => ({ type: 'grant-roles', person, roles, areas: [] })
const add = (id: string, name: string): Command => ({ type: 'add-person', person: { id, name, roles: [], areas: [] } })

describe('removing a person', () => {
  it('is for admins, and leaves the person without roles and without a key, in one act', () => {
    const desk = deskWithKeys('mia', 'ana')
    expect(codeOf(desk.act('ben', remove('ana')))).toBe('not-allowed')
    expect(typesOf(desk.act('mia', remove('ana')))).toEqual(['KeyRevoked', 'PersonRemoved'])
    expect(desk.state.people.get('ana')).toMatchObject({ name: 'Ana Ruiz', roles: [] })
    expect(desk.state.gone.get('ana')).toBe('removed')
    expect(keyOf(desk.state, 'ana')).toBeNull()
    expect(desk.state.keys.get('ana')).toMatchObject([{ revoked: { by: 'mia', reason: 'Its owner left the desk.' } }])
  })

  it('says nothing of a key where there was none', () => {
    expect(typesOf(new SmallDesk().act('mia', remove('ana')))).toEqual(['PersonRemoved'])
  })

  it('keeps what they did, and the posts whose turn was theirs', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    desk.must('mia', remove('cleo'))
    desk.must('mia', remove('ana'))
    expect(desk.post('p')).toMatchObject({ createdBy: 'ana', signOffs: [{ by: 'cleo', takenBack: null }] })
    expect(desk.export('mia', 'p').ok).toBe(true)
  })

  it('is refused for a stranger, and for somebody who has already left', () => {
    const desk = new SmallDesk()
    expect(codeOf(desk.act('mia', remove('nobody')))).toBe('not-found')
    desk.must('mia', remove('ana'))
    expect(codeOf(desk.act('mia', remove('ana')))).toBe('no-change')
  })

  it('is refused for the last admin, also by themself', () => {
    const desk = new SmallDesk()
    expect(refusalOf(desk.act('mia', remove('mia')))).toMatchObject({
      code: 'not-allowed',
      what: 'A desk needs at least one admin.',
    })
    desk.must('mia', grant('ben', 'admin'))
    desk.must('ben', remove('mia'))
    expect(codeOf(desk.act('ben', remove('ben')))).toBe('not-allowed')
  })

  it('is possible of oneself while another admin stays, signed with the key that ends by it', () => {
    const desk = deskWithKeys('mia', 'ben')
    desk.must('mia', grant('ben', 'admin'))
    // A second signed entry would come after the end of the key.
    expect(typesOf(desk.act('mia', remove('mia')))).toEqual(['PersonRemoved'])
    expect(keyOf(desk.state, 'mia')).toBeNull()
    expect(desk.state.keys.get('mia')).toMatchObject([{ revoked: { by: 'mia', reason: 'Moved to another team' } }])
  })

  it('keeps an earlier revocation as it was', () => {
    const desk = deskWithKeys('mia', 'ana')
    desk.must('mia', revoke('ana'))
    desk.must('mia', remove('ana'))
    expect(desk.state.keys.get('ana')).toMatchObject([{ revoked: { reason: 'The laptop was stolen' } }])
  })

  it('does not count an admin whose key was revoked as one who stays', () => {
    const desk = deskWithKeys('mia', 'ben')
    desk.must('mia', grant('ben', 'admin'))
    desk.must('ben', revoke('ben'))
    expect(refusalOf(desk.act('mia', remove('mia')))?.what).toBe('A desk needs at least one admin with a key.')
    expect(codeOf(desk.act('mia', grant('mia', 'manager')))).toBe('not-allowed')
    desk.must('mia', enrol('ben', 20))
    expect(desk.act('mia', remove('mia')).ok).toBe(true)
  })
})

describe('a desk whose only admin has no key any more', () => {
  it('still lets the others end a key of their own', () => {
    const desk = deskWithKeys('mia', 'ben')
    // No command comes to that; a record that was written elsewhere may hold it all the same.
    evolve(desk.state, {
      seq: desk.entries.length + 1,
      at: desk.now,
      by: 'mia',
      cause: 'earlier',
      batch: null,
      event: { type: 'KeyRevoked', person: 'mia', keyId: keyNumber(0).keyId, reason: 'Lost' },
    })
    expect(codeOf(desk.act('ben', revoke('ben')))).toBe('done')
  })
})

describe('an admin who never had a key', () => {
  it('counts as one who stays, since they can still enrol their first', () => {
    const desk = deskWithKeys('mia')
    desk.must('mia', grant('ben', 'admin'))
    desk.must('mia', remove('mia'))
    expect(codeOf(desk.act('ben', add('new', 'New Person')))).toBe('needs-key')
    desk.must('ben', enrol('ben', 2))
    expect(codeOf(desk.act('ben', add('new', 'New Person')))).toBe('done')
  })
})

describe('somebody who has left', () => {
  it('can do nothing any more, whatever it is', () => {
    const desk = deskWithKeys('mia')
    desk.draft('ben', 'p', 'Rates are up.')
    desk.must('mia', grant('ben', 'writer', 'reviewer', 'manager', 'admin'))
    desk.must('mia', remove('ben'))
    const commands: Command[] = [
      add('new', 'New Person'),
      grant('ana', 'writer'),
      remove('ana'),
      erase('ben'),
      enrol('ben', 20),
      revoke('ben'),
      { type: 'comment', post: 'p', revision: 1, text: 'One more word', anchor: null },
      { type: 'submit', post: 'p', expect: desk.expect('p'), note: '' },
      { type: 'adopt-policy', document: policy(2) },
    ]
    for (const command of commands) {
      expect(refusalOf(desk.act('ben', command))).toMatchObject({
        code: 'not-allowed',
        what: 'You are not on this desk.',
      })
    }
  })

  it('gets no roles, no key, no account and no second place under the same id', () => {
    const desk = deskWithKeys('mia', 'ana')
    desk.must('mia', remove('ana'))
    expect(codeOf(desk.act('mia', grant('ana', 'admin')))).toBe('not-found')
    expect(codeOf(desk.act('mia', enrol('ana', 20)))).toBe('not-found')
    expect(codeOf(desk.act('mia', revoke('ana')))).toBe('no-change')
    expect(codeOf(desk.act('mia', add('ana', 'Somebody Else')))).toBe('exists')
    const account = {
      id: 'x/other',
      channel: 'x',
      handle: 'other',
      market: 'UK',
      zone: 'Europe/London',
      spokespeople: ['ana'],
      tier: 'routine',
    } as const
    const command: Command = { type: 'add-account', account: { ...account, spokespeople: [...account.spokespeople] } }
    expect(codeOf(desk.act('mia', command))).toBe('not-found')
  })

  it('leaves their name to whoever comes next; a name in use stays taken', () => {
    const desk = new SmallDesk()
    expect(codeOf(desk.act('mia', add('ana-2', 'ana ruiz')))).toBe('exists')
    desk.must('mia', remove('ana'))
    expect(codeOf(desk.act('mia', add('ana-2', 'Ana Ruiz')))).toBe('done')
    expect(codeOf(desk.act('mia', add('ana-3', 'Ana Ruiz')))).toBe('exists')
  })
})

describe('erasing a person', () => {
  it('is for admins, after removal, and once', () => {
    const desk = new SmallDesk()
    expect(codeOf(desk.act('mia', erase('ana')))).toBe('not-ready')
    expect(codeOf(desk.act('mia', erase('nobody')))).toBe('not-found')
    desk.must('mia', remove('ana'))
    expect(codeOf(desk.act('ben', erase('ana')))).toBe('not-allowed')
    expect(typesOf(desk.act('mia', erase('ana')))).toEqual(['PersonErased'])
    expect(desk.state.people.get('ana')?.name).toBe('Erased person ana')
    expect(desk.state.gone.get('ana')).toBe('erased')
    expect(codeOf(desk.act('mia', erase('ana')))).toBe('no-change')
    expect(codeOf(desk.act('mia', remove('ana')))).toBe('no-change')
  })
})
