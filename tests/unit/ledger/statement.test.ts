import { describe, expect, it } from 'vitest'
import { payloadOf } from '../../../shared/ledger/dsse'
import type { DeskEvent, Entry } from '../../../shared/ledger/events'
import { digestOfJson } from '../../../shared/kit/digest'
import {
  enrolmentText,
  mustBeSigned,
  type Statement,
  statementMismatch,
  statementOf,
} from '../../../shared/ledger/statement'
import { happened, keys, policyNow, wholeStory } from './signed-record'

const story = wholeStory().entries
const signed = story.filter((entry) => entry.signed)
const ofType = (type: DeskEvent['type']): Entry => signed.find(({ event }) => event.type === type) ?? raise(type)
const statementIn = (entry: Entry): Statement =>
  JSON.parse(new TextDecoder().decode(payloadOf(entry.signed ?? raise('unsigned'))))

function raise(what: string): never {
  throw new Error(`The story has no ${what}`)
}

describe('a statement', () => {
  it('is written for every kind of entry that must be signed', () => {
    expect([...new Set(signed.map(({ event }) => event.type))].sort()).toEqual([
      'AccountChanged',
      'CheckpointCountersigned',
      'CustomersListed',
      'DelegationEnded',
      'DelegationGiven',
      'KeyEnrolled',
      'KeyRevoked',
      'PersonRemoved',
      'PolicyAdopted',
      'RegisterChanged',
      'RolesGranted',
      'ScheduleExported',
      'SignOffTakenBack',
      'SignedOff',
      'TimestampImported',
      'WaiverDecisionTakenBack',
      'WaiverGranted',
      'WaiverRefused',
    ])
    for (const entry of signed) expect(mustBeSigned(entry)).toBe(true)
  })

  it('of a sign-off says what was decided, on what, by whom, and where it stands', () => {
    const entry = ofType('SignedOff')
    expect(statementIn(entry)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { name: 'p2@1', digest: { sha256: 'contentDigest' in entry.event ? entry.event.contentDigest : '' } },
        { name: `entry/${entry.seq}`, digest: { sha256: digestOfJson(entry.event) } },
      ],
      predicateType: 'https://imprimatur.example/sign-off/v1',
      predicate: {
        desk: keys.desk.keyId,
        position: entry.seq,
        time: entry.at,
        command: entry.cause,
        batch: null,
        record: { size: entry.seq - 1, root: wholeStory().tree.root(entry.seq - 1) },
        signatory: {
          person: 'cleo',
          keyId: keys.cleo.keyId,
          roles: ['reviewer'],
          areas: ['brand', 'legal'],
          capacity: 'own',
        },
        policy: { version: 1, digest: policyNow },
        act: (({ type: _type, ...act }) => act)(entry.event),
      },
    })
  })

  it('of a sign-off in another’s place says in whose, and by which arrangement', () => {
    const entry = signed.find(({ event }) => event.type === 'SignedOff' && event.onBehalfOf) ?? raise('delegate')
    const { predicate } = statementIn(entry)
    expect(predicate.signatory).toEqual({
      person: 'ben',
      keyId: keys.ben.keyId,
      roles: ['reviewer'],
      areas: ['brand'],
      capacity: 'delegate',
      onBehalfOf: 'cleo',
      delegation: 'd1',
    })
    expect(predicate.act).toMatchObject({ onBehalfOf: { person: 'cleo', delegation: 'd1' } })
  })

  it('of a list says how many it names and holds no names, and of a register which entries changed', () => {
    expect(statementIn(ofType('CustomersListed')).predicate.act).toEqual({ count: 2 })
    expect(statementIn(ofType('RegisterChanged')).predicate.act).toEqual({
      register: 'claims',
      put: [],
      removed: ['c1'],
    })
  })

  it('of an export names the schedule, every file and every post by digest', () => {
    const entry = ofType('ScheduleExported')
    const { subject, predicate } = statementIn(entry)
    expect(subject.map(({ name }) => name)).toEqual([
      'schedule.json',
      'file/schedule.json',
      'p1@2',
      `entry/${entry.seq}`,
    ])
    expect(predicate.act).not.toHaveProperty('posts')
  })

  it('of a first policy stands on no policy', () => {
    const { subject, predicate } = statementIn(ofType('PolicyAdopted'))
    expect(predicate.policy).toBe(null)
    expect(subject[0]).toEqual({ name: 'policy/1', digest: { sha256: policyNow } })
  })

  it('names nobody, only ids', () => {
    for (const entry of signed) expect(JSON.stringify(statementIn(entry))).not.toMatch(/"name":"[A-Z]/)
  })

  it('is not made for an entry that nobody signs', () => {
    const ground = { desk: '', signatory: statementIn(ofType('SignedOff')).predicate.signatory, policy: null }
    expect(() => statementOf(story[0] ?? raise('entry'), ground)).toThrow(TypeError)
    expect(mustBeSigned({ by: 'ana', event: happened.comment('') })).toBe(false)
  })

  it('is needed for an enrolment by somebody else only', () => {
    expect(mustBeSigned({ by: 'ben', event: keys.ben.enrolled('ben') })).toBe(false)
    expect(mustBeSigned({ by: 'mia', event: keys.ben.enrolled('ben') })).toBe(true)
    expect(enrolmentText('ben', 'abc')).toBe('imprimatur key enrolment v1\nben\nabc\n')
  })
})

describe('a statement held against its entry', () => {
  it('agrees', () => {
    for (const entry of signed) expect(statementMismatch(statementIn(entry), entry)).toBe(null)
  })

  it.each<[string, (statement: Statement) => unknown, string]>([
    ['another place', (s) => ({ ...s, predicate: { ...s.predicate, position: 1 } }), 'predicate.position'],
    ['another time', (s) => ({ ...s, predicate: { ...s.predicate, time: '' } }), 'predicate.time'],
    [
      'another person',
      (s) => ({ ...s, predicate: { ...s.predicate, signatory: { ...s.predicate.signatory, person: 'ben' } } }),
      'predicate.signatory.person',
    ],
    [
      'another decision',
      (s) => ({ ...s, predicate: { ...s.predicate, act: { ...s.predicate.act, decision: 'reject' } } }),
      'predicate.act.decision',
    ],
    [
      'another policy',
      (s) => ({ ...s, predicate: { ...s.predicate, policy: { version: 1, digest: '' } } }),
      'predicate.policy.digest',
    ],
    ['another kind', (s) => ({ ...s, predicateType: 'https://imprimatur.example/export/v1' }), 'predicateType'],
    ['another subject', (s) => ({ ...s, subject: s.subject.slice(1) }), 'subject.0.name'],
    [
      'one subject too many',
      (s) => ({ ...s, subject: [...s.subject, { name: 'x', digest: { sha256: '' } }] }),
      'subject.2',
    ],
    ['a word too many', (s) => ({ ...s, also: 'this' }), 'also'],
    ['a word too many that objects seem to have', (s) => Object.assign(JSON.parse('{"__proto__":{}}'), s), '__proto__'],
    ['a word too few', ({ subject: _subject, ...s }) => s, 'subject'],
    ['another version of the form', (s) => ({ ...s, _type: 'https://in-toto.io/Statement/v2' }), '_type'],
    [
      'a capacity that is not known',
      (s) => ({ ...s, predicate: { ...s.predicate, signatory: { ...s.predicate.signatory, capacity: 'deputy' } } }),
      'predicate.signatory.capacity',
    ],
    [
      'that it was in another’s place',
      (s) => ({ ...s, predicate: { ...s.predicate, signatory: { ...s.predicate.signatory, capacity: 'delegate' } } }),
      'predicate.signatory.capacity',
    ],
    ['nothing', () => null, 'predicate'],
    ['a list', () => [], 'predicate'],
  ])('is told apart by the first field that says %s', (_what, change, field) => {
    const entry = ofType('SignedOff')
    expect(statementMismatch(change(statementIn(entry)), entry)).toBe(field)
  })

  it('does not agree with another policy under the same digest', () => {
    const entry = ofType('PolicyAdopted')
    if (entry.event.type !== 'PolicyAdopted') throw new Error('It adopts a policy')
    const document = { ...entry.event.document, summary: 'Anything goes.' }
    const changed = { ...entry, event: { ...entry.event, document } }
    expect(statementMismatch(statementIn(entry), changed)).toBe('subject.0.digest.sha256')
  })

  it('cannot agree with an entry that nobody signs', () => {
    expect(statementMismatch(statementIn(ofType('SignedOff')), story[0] ?? raise('entry'))).toBe('predicateType')
  })

  it('is also held against what the record says of its signatory', () => {
    const entry = ofType('SignedOff')
    const { signatory, policy, desk, record } = statementIn(entry).predicate
    const ground = { desk, signatory: { ...signatory, areas: ['brand'] }, policy, ...(record && { record }) }
    expect(statementMismatch(statementIn(entry), entry, ground)).toBe('predicate.signatory.areas.1')
    expect(statementMismatch(statementIn(entry), entry, { ...ground, signatory })).toBe(null)
    expect(statementMismatch(statementIn(entry), entry, { desk, signatory, policy })).toBe('predicate.record')
    const other = { size: 1, root: '' }
    expect(statementMismatch(statementIn(entry), entry, { ...ground, signatory, record: other })).toBe(
      'predicate.record.size',
    )
  })
})
