// People's keys, and what is done only with one.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { emptyState, keyOf } from '../../../shared/desk/state'
import type { Role } from '../../../shared/people/person'
import { codeOf, deskWithKeys, everybody, keyNumber, refusalOf, typesOf } from './key-desk'
import { type Name, people, policy, SmallDesk } from './small-desk'

const remove = (person: string): Command => ({ type: 'remove-person', person, reason: 'Moved to another team' })
const enrol = (person: string, number: number): Command => ({ type: 'enrol-key', person, key: keyNumber(number) })
const revoke = (person: string): Command => ({ type: 'revoke-key', person, reason: 'The laptop was stolen' })
const grant = (person: string, ...roles: Role[]): Command => ({ type: 'grant-roles', person, roles, areas: [] })
const add = (id: string, name: string): Command => ({ type: 'add-person', person: { id, name, roles: [], areas: [] } })

describe('enrolling a key', () => {
  it('is for the person, the first time', () => {
    const desk = new SmallDesk()
    expect(typesOf(desk.act('ana', enrol('ana', 1)))).toEqual(['KeyEnrolled'])
    expect(keyOf(desk.state, 'ana')).toMatchObject({ keyId: keyNumber(1).keyId, by: 'ana', revoked: null })
  })

  it('is not for the person a second time, whether their key is good or revoked', () => {
    const desk = deskWithKeys('mia', 'ana')
    expect(refusalOf(desk.act('ana', enrol('ana', 20)))).toMatchObject({
      code: 'not-allowed',
      what: 'You have a key already. Another one is enrolled with you by an admin, so that nobody can take your place.',
      wayOut: 'Ask Mia Lang to enrol a new key for you. What your old key signed stays good.',
    })
    desk.must('ana', revoke('ana'))
    expect(refusalOf(desk.act('ana', enrol('ana', 20)))?.what).toContain('Your key was revoked.')
  })

  it('is for an admin after that, who vouches: the old key is revoked in the same act, with a reason', () => {
    const desk = deskWithKeys('mia', 'ana')
    expect(codeOf(desk.act('ben', enrol('ana', 20)))).toBe('not-allowed')
    expect(typesOf(desk.act('mia', enrol('ana', 20)))).toEqual(['KeyRevoked', 'KeyEnrolled'])
    expect(desk.state.keys.get('ana')).toMatchObject([
      { keyId: keyNumber(1).keyId, revoked: { by: 'mia', reason: 'An admin enrolled a new key in its place.' } },
      { keyId: keyNumber(20).keyId, by: 'mia', revoked: null },
    ])
    desk.must('mia', revoke('ana'))
    expect(typesOf(desk.act('mia', enrol('ana', 21)))).toEqual(['KeyEnrolled'])
  })

  it('for somebody else needs a key of the admin’s own, even before anybody on the desk has one', () => {
    const desk = new SmallDesk()
    expect(refusalOf(desk.act('mia', enrol('ana', 1)))).toMatchObject({ code: 'needs-key' })
    desk.must('mia', enrol('mia', 0))
    expect(typesOf(desk.act('mia', enrol('ana', 1)))).toEqual(['KeyEnrolled'])
  })

  it('is refused for a stranger', () => {
    expect(codeOf(deskWithKeys('mia').act('mia', enrol('nobody', 1)))).toBe('not-found')
  })

  it('is refused for a key under an id that is not its own, or in another form', () => {
    const desk = deskWithKeys('mia')
    const key = keyNumber(1)
    const wrongs = [
      { ...key, keyId: keyNumber(2).keyId },
      { ...key, publicKey: keyNumber(2).publicKey },
      { ...key, publicKey: Buffer.from('no key at all').toString('base64') },
    ]
    for (const wrong of wrongs) {
      expect(refusalOf(desk.act('ana', { type: 'enrol-key', person: 'ana', key: wrong }))?.what).toBe(
        'This key goes by an id that is not its own.',
      )
    }
  })

  it('is refused for a key that anybody ever used, also the person’s own old one and the desk’s', () => {
    const desk = deskWithKeys('mia', 'ana')
    desk.must('mia', revoke('ana'))
    expect(codeOf(desk.act('ben', enrol('ben', 0)))).toBe('exists')
    expect(codeOf(desk.act('ben', enrol('ben', 1)))).toBe('exists')
    expect(codeOf(desk.act('mia', enrol('ana', 1)))).toBe('exists')
    desk.state.deskKey = keyNumber(9)
    expect(codeOf(desk.act('ben', enrol('ben', 9)))).toBe('exists')
    expect(codeOf(desk.act('ben', enrol('ben', 2)))).toBe('done')
  })

  it('sends an admin who lost their key to another one, by name', () => {
    const desk = deskWithKeys('mia', 'ben', 'dev')
    desk.must('mia', grant('ben', 'admin'))
    desk.must('mia', grant('dev', 'admin'))
    expect(refusalOf(desk.act('mia', enrol('mia', 20)))?.wayOut).toBe(
      'Ask Ben Okoro or Dev Patel to enrol a new key for you. What your old key signed stays good.',
    )
    expect(typesOf(desk.act('ben', enrol('mia', 20)))).toEqual(['KeyRevoked', 'KeyEnrolled'])
  })

  it('tells the only admin who lost their key the truth: the backup, or a new desk', () => {
    const { wayOut } = refusalOf(deskWithKeys('mia', 'ben').act('mia', enrol('mia', 20))) ?? {}
    expect(wayOut).toContain('You are the only admin')
    expect(wayOut).toContain('backup')
    expect(wayOut).toContain('found a new desk')
  })
})

describe('revoking a key', () => {
  it('is for its owner and for admins', () => {
    const desk = deskWithKeys('mia', 'ana', 'ben')
    expect(codeOf(desk.act('ben', revoke('ana')))).toBe('not-allowed')
    expect(typesOf(desk.act('ana', revoke('ana')))).toEqual(['KeyRevoked'])
    expect(typesOf(desk.act('mia', revoke('ben')))).toEqual(['KeyRevoked'])
    expect(desk.state.keys.get('ben')).toMatchObject([{ revoked: { by: 'mia', reason: 'The laptop was stolen' } }])
  })

  it('is refused where there is nothing to revoke', () => {
    const desk = deskWithKeys('mia', 'ana')
    expect(codeOf(desk.act('mia', revoke('ben')))).toBe('no-change')
    expect(codeOf(desk.act('mia', revoke('nobody')))).toBe('not-found')
    desk.must('mia', revoke('ana'))
    expect(codeOf(desk.act('mia', revoke('ana')))).toBe('no-change')
  })

  it('is refused for the key without which no admin could act, with the way to do it all the same', () => {
    const desk = deskWithKeys('mia', 'ben')
    expect(refusalOf(desk.act('mia', revoke('mia')))).toMatchObject({
      code: 'not-allowed',
      what: 'A desk needs at least one admin with a key.',
      wayOut: 'Make someone else an admin first.',
    })
    desk.must('mia', grant('ben', 'admin'))
    expect(typesOf(desk.act('ben', revoke('mia')))).toEqual(['KeyRevoked'])
    expect(typesOf(desk.act('ben', enrol('mia', 20)))).toEqual(['KeyEnrolled'])
  })
})

describe('what must be signed, on a desk with keys', () => {
  /** Everything that Mia, Cleo and Dev could do at once but for their keys. */
  function readyDesk(...owners: readonly Name[]) {
    const desk = deskWithKeys(...owners)
    desk.draft('ana', 'p', 'Rates are up.')
    desk.submit('ana', 'p')
    return desk
  }

  it('is refused to whoever never had a key, with the way to one', () => {
    const desk = readyDesk('ben')
    expect(refusalOf(desk.sign('cleo', 'p'))).toEqual({
      code: 'needs-key',
      what: 'This must be signed, and you have no key yet.',
      wayOut: 'Choose a passphrase to make your key, then do this again. Nothing was written.',
      obstacles: [],
    })
    for (const command of [
      remove('ana'),
      grant('ana', 'manager'),
      revoke('ben'),
      enrol('ana', 20),
      { type: 'adopt-policy', document: policy(2) } as const,
      add('new', 'New Person'),
    ]) {
      expect(codeOf(desk.act('mia', command))).toBe('needs-key')
    }
  })

  it('is refused to whoever’s key was revoked, with the admin to ask', () => {
    const desk = readyDesk('mia', 'cleo')
    desk.must('mia', revoke('cleo'))
    expect(refusalOf(desk.sign('cleo', 'p'))).toMatchObject({
      code: 'needs-key',
      what: 'Your key was revoked, and this must be signed.',
      wayOut: 'Ask Mia Lang to enrol a new key for you. What your old key signed stays good.',
    })
  })

  it('is for signing off, taking back and handing over too', () => {
    const desk = readyDesk('mia', 'cleo')
    desk.must('cleo', {
      type: 'sign-off',
      post: 'p',
      expect: desk.expect('p'),
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
    })
    desk.must('mia', grant('ben', 'manager'))
    expect(codeOf(desk.export('ben', 'p'))).toBe('needs-key')
    expect(codeOf(desk.export('mia', 'p'))).toBe('done')
  })

  it('leaves alone what is only attributed', () => {
    const desk = readyDesk('mia')
    desk.draft('ana', 'q', 'Rates are down.')
    expect(codeOf(desk.act('ana', { type: 'comment', post: 'p', revision: 1, text: 'Good', anchor: null }))).toBe(
      'done',
    )
  })

  it('is free on a desk on which nobody has a key', () => {
    const desk = readyDesk()
    expect(codeOf(desk.sign('cleo', 'p'))).toBe('done')
    expect(codeOf(desk.act('mia', remove('ana')))).toBe('done')
  })

  it('says first what else stands in the way', () => {
    expect(codeOf(readyDesk('mia').act('ben', grant('ana', 'admin')))).toBe('not-allowed')
  })
})

describe('founding with keys', () => {
  const founder = { ...people.mia, roles: [...people.mia.roles], areas: [] }
  const found = (keys: Extract<Command, { type: 'found-desk' }>['keys']) =>
    decide(
      emptyState(),
      {
        type: 'found-desk',
        name: 'Northbank',
        zone: 'Europe/London',
        sample: false,
        founder,
        policy: policy(1),
        ...(keys && { keys }),
      },
      { by: 'mia', now: '2026-12-01T08:00:00.000Z', commandId: 'c' },
    )
  const { proof: _proof, ...deskKey } = keyNumber(50)

  it('enrols the desk’s key and the founder’s before anything that must be signed', () => {
    expect(typesOf(found({ founder: keyNumber(0), desk: deskKey }))).toEqual([
      'DeskFounded',
      'DeskKeyEnrolled',
      'PersonAdded',
      'KeyEnrolled',
      'RolesGranted',
      'PolicyAdopted',
    ])
    expect(typesOf(found(undefined))).not.toContain('KeyEnrolled')
  })

  it('is refused with a key under a wrong id, or one key for both', () => {
    const { keyId } = keyNumber(7)
    expect(codeOf(found({ founder: { ...keyNumber(0), keyId }, desk: deskKey }))).toBe('not-allowed')
    expect(codeOf(found({ founder: keyNumber(0), desk: { ...deskKey, keyId } }))).toBe('not-allowed')
    expect(codeOf(found({ founder: keyNumber(50), desk: deskKey }))).toBe('not-allowed')
  })
})

describe('everybody with a key', () => {
  it('goes through the whole life of a post', () => {
    const desk = deskWithKeys(...everybody)
    desk.draft('ana', 'p', 'Rates are up.', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'p')
    desk.sign('cleo', 'p')
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(codeOf(desk.export('mia', 'p'))).toBe('done')
  })
})
