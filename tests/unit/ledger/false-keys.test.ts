// Somebody can write to the journal, works every hash out anew, and tries to bring in a key of their own.
import { describe, expect, it } from 'vitest'
import type { DeskEvent } from '../../../shared/ledger/events'
import { happened, keys, problemIn, texts, worked } from './signed-record'
import { TestKey } from './test-key'

const benSigned = worked().entries.length

describe('whoever has nobody’s key cannot bring in a key', () => {
  const next = benSigned + 1
  const stranger = keys.stranger
  const after = (by: string, ...events: readonly DeskEvent[]) => {
    const record = worked()
    for (const event of events) record.add(by, event, { sign: false })
    return problemIn(record.entries)
  }

  it.each<[string, string, () => DeskEvent, string, RegExp]>([
    [
      'for a person who had one, as if by themself',
      'ben',
      () => stranger.enrolled('ben'),
      'bad-signature',
      /only an admin may vouch for/,
    ],
    ['for a person, as if by an admin', 'mia', () => stranger.enrolled('ben'), 'unsigned', /not signed/],
    ['for somebody who is not on the desk', 'eve', () => stranger.enrolled('eve'), 'bad-signature', /not on the desk/],
    [
      'without proof that anybody held it',
      'eve',
      () => ({ ...stranger.enrolled('eve'), proof: 'AAAA' }),
      'bad-signature',
      /without proof/,
    ],
    [
      'with the proof of another person’s enrolment',
      'eve',
      () => ({ ...stranger.enrolled('eve'), proof: stranger.proof('ben') }),
      'bad-signature',
      /without proof/,
    ],
    [
      'with the proof of another key’s enrolment',
      'eve',
      () => ({ ...stranger.enrolled('eve'), proof: stranger.proof('eve', keys.ben.keyId) }),
      'bad-signature',
      /without proof/,
    ],
    [
      'under another key’s id',
      'eve',
      () => ({ ...stranger.enrolled('eve'), keyId: keys.ben.keyId }),
      'bad-signature',
      /not its own/,
    ],
    ['that is another person’s', 'eve', () => keys.ben.enrolled('eve'), 'bad-signature', /enrolled before/],
    ['that is the desk’s', 'eve', () => keys.desk.enrolled('eve'), 'bad-signature', /enrolled before/],
    [
      'that is no key',
      'eve',
      () => ({ ...stranger.enrolled('eve'), publicKey: 'AAAA' }),
      'bad-signature',
      /not its own/,
    ],
    [
      'in place of the desk’s',
      'mia',
      () => ({ ...happened.deskKey, keyId: stranger.keyId, publicKey: stranger.publicKey }),
      'bad-signature',
      /in the place of the desk’s own/,
    ],
  ])('%s', (what, by, event, kind, words) => {
    const added = what === 'for somebody who is not on the desk' || by !== 'eve' ? [] : [happened.added('eve')]
    const problem = after(by, ...added, event())
    expect(problem).toMatchObject({ kind, seq: next + added.length })
    expect(problem?.what).toMatch(words)
  })

  it('nor give roles, revoke a key or remove a person in an admin’s name', () => {
    for (const event of [
      happened.roles('ana', ['admin']),
      happened.revoked('ben', keys.ben.keyId),
      happened.removed('ben'),
    ]) {
      expect(after('mia', event)).toMatchObject({ kind: 'unsigned', seq: next })
    }
  })

  it('nor put another name to a person', () => {
    expect(after('mia', { type: 'PersonAdded', person: 'ben', name: 'Somebody Else' })).toMatchObject({ seq: next })
    expect(after('mia', happened.added('eve'))).toBe(null)
  })

  it('nor pass a statement from another desk for one from here', () => {
    const record = worked()
    const event = happened.signedOff('p2', 1, texts.p2, { signOff: 'elsewhere' })
    record.add('ben', event, { ground: { desk: TestKey.named('another desk').keyId } })
    expect(problemIn(record.entries)?.what).toMatch(/predicate\.desk/)
  })
})
