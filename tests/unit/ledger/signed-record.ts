// A record for tests, signed as a desk signs it: Mia keeps the desk, Ben reviews for the brand, Cleo for brand and law,
// Ana writes. And what an attacker does to one: changes entries at will and works every hash out anew.
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { frameLine, origin, readFrame, start } from '../../../shared/ledger/chain'
import {
  checkpointBody,
  countersignerName,
  deskName,
  fingerprintOf,
  noteOf,
  signatureLine,
} from '../../../shared/ledger/checkpoint'
import { envelopeOf, preAuthEncoding } from '../../../shared/ledger/dsse'
import type { DeskEvent, Entry, EventOf } from '../../../shared/ledger/events'
import { KeyBook } from '../../../shared/ledger/keys'
import { leafHash, LeafHashes } from '../../../shared/ledger/merkle'
import { type Ground, mustBeSigned, statementOf } from '../../../shared/ledger/statement'
import { type CheckProblem, LedgerCheck } from '../../../shared/ledger/verify'
import { policyDigest } from '../../../shared/policy/document'
import type { Role } from '../../../shared/people/person'
import { type Content, contentDigest } from '../../../shared/post/content'
import { content, policy } from '../desk/small-desk'
import { TestKey } from './test-key'

export const keys = {
  desk: TestKey.named('desk'),
  mia: TestKey.named('mia'),
  ben: TestKey.named('ben'),
  cleo: TestKey.named('cleo'),
  cleoAnew: TestKey.named('cleo anew'),
  ana: TestKey.named('ana'),
  stranger: TestKey.named('stranger'),
} as const

export const texts = {
  p1: content('Autumn is here.'),
  p1Again: content('Autumn is here!'),
  p2: content('A new branch.'),
}
export const policyNow = policyDigest(policy(1))

export class RecordMaker {
  readonly entries: Entry[] = []
  readonly book = new KeyBook(crypto)
  readonly tree = new LeafHashes(crypto)

  /** Adds what happened, with the signature it needs; `by` another key or over another ground when the test says so. */
  add(by: string, event: DeskEvent, how: { key?: TestKey; ground?: Partial<Ground>; sign?: boolean } = {}): Entry {
    const seq = this.entries.length + 1
    const at = new Date(Date.UTC(2026, 11, 1, 8, seq)).toISOString()
    const bare: Entry = { seq, at, by, cause: `c${seq}`, batch: null, event }
    const key = how.key ?? Object.values(keys).find(({ keyId }) => keyId === this.book.keyOf(by)?.keyId)
    const known = this.book.groundOf(by)
    const ground = known && { ...known, record: { size: this.tree.size, root: this.tree.root() } }
    const isSigned = how.sign ?? (this.book.signs && mustBeSigned(bare))
    const entry = isSigned && key && ground ? signedEntry(bare, key, { ...ground, ...how.ground }) : bare
    this.entries.push(entry)
    this.book.fold(entry)
    this.tree.add(leafHash(JSON.stringify(entry), crypto))
    return entry
  }

  /** The desk's checkpoint over the first `size` entries, countersigned by those named. */
  note(size = this.entries.length, countersigners: readonly TestKey[] = [], desk: TestKey = keys.desk) {
    const root = this.tree.root(size)
    const body = checkpointBody({ deskKeyId: desk.keyId, size, root, head: crypto.sha256(`head ${size}`) })
    const lines = countersigners.map((key) =>
      signatureLine(countersignerName(desk.keyId, key.keyId), key.publicKey, key.raw(body)),
    )
    const note = noteOf(body, [signatureLine(deskName(desk.keyId), desk.publicKey, desk.raw(body)), ...lines])
    return { size, root, fingerprint: fingerprintOf(body, crypto), note }
  }
}

export function signedEntry(bare: Entry, key: TestKey, ground: Ground): Entry {
  const { signed: _old, ...entry } = bare
  const statement = new TextEncoder().encode(statementOf(entry, ground))
  return { ...entry, signed: envelopeOf(statement, key.sign(preAuthEncoding(statement))) }
}

const event = <E extends DeskEvent>(what: E): E => what

const waived = (waiver: string) => ({
  post: 'p1',
  waiver,
  finding: 'f1',
  revision: 2,
  contentDigest: contentDigest(texts.p1Again),
})

export const happened = {
  desk: event({ type: 'DeskFounded', name: 'Northbank', zone: 'Europe/London', sample: false }),
  deskKey: event({ type: 'DeskKeyEnrolled', keyId: keys.desk.keyId, publicKey: keys.desk.publicKey }),
  added: (person: string) =>
    event({ type: 'PersonAdded', person, sealed: { key: `k-${person}`, iv: 'AAAA', data: 'AAAA' } }),
  roles: (person: string, roles: Role[], areas: string[] = []) => event({ type: 'RolesGranted', person, roles, areas }),
  policy: event({ type: 'PolicyAdopted', document: policy(1), policyDigest: policyNow }),
  drafted: (post: string, what = texts.p1) =>
    event({
      type: 'PostDrafted',
      post,
      key: `NB-${post}`,
      origin: 'typed',
      content: what,
      contentDigest: contentDigest(what),
    }),
  revised: (post: string, revision: number, what: Content) =>
    event({ type: 'RevisionSaved', post, revision, content: what, contentDigest: contentDigest(what) }),
  comment: (text: string) =>
    event({ type: 'CommentAdded', post: 'p1', comment: 'k1', revision: 1, text, anchor: null }),
  signedOff: (post: string, revision: number, what: Content, more: Partial<EventOf<'SignedOff'>> = {}) =>
    event({
      type: 'SignedOff',
      post,
      signOff: `s-${post}-${revision}`,
      revision,
      contentDigest: contentDigest(what),
      policyDigest: policyNow,
      findingsDigest: crypto.sha256('findings'),
      area: 'brand',
      decision: 'approve',
      clauses: ['W2'],
      note: 'Fine.',
      ...more,
    }),
  takenBack: (post: string, signOff: string) =>
    event({ type: 'SignOffTakenBack', post, signOff, reason: 'A second thought.' }),
  waiverAsked: (waiver: string) =>
    event({
      type: 'WaiverRequested',
      ...waived(waiver),
      rule: 'words/W1#1',
      clause: 'W1',
      clauseVersion: crypto.sha256('W1'),
      quote: 'guaranteed returns',
      scope: 'this-finding',
      reason: 'quoted-words',
      note: 'A regulator’s own words.',
      until: '2027-02-01T00:00:00Z',
    }),
  waiverGranted: (waiver: string) =>
    event({ type: 'WaiverGranted', ...waived(waiver), until: '2027-02-01T00:00:00Z', note: 'So be it.' }),
  waiverRefused: (waiver: string) => event({ type: 'WaiverRefused', ...waived(waiver), note: 'Say it otherwise.' }),
  waiverTakenBack: (waiver: string) =>
    event({ type: 'WaiverDecisionTakenBack', post: 'p1', waiver, reason: 'A second thought.' }),
  /** Ben covers for Cleo, for legal, until the year ends. */
  delegated: (more: Partial<EventOf<'DelegationGiven'>> = {}) =>
    event({
      type: 'DelegationGiven',
      delegation: 'd1',
      from: 'cleo',
      to: 'ben',
      areas: ['legal'],
      begins: '2026-12-01T00:00:00Z',
      until: '2027-01-01T00:00:00Z',
      reason: 'On leave.',
      ...more,
    }),
  delegationEnded: (delegation = 'd1') => event({ type: 'DelegationEnded', delegation, reason: 'Back early.' }),
  handedOver: (posts: EventOf<'ScheduleExported'>['posts']) =>
    event({
      type: 'ScheduleExported',
      export: 'e1',
      profile: 'schedule-json',
      policyDigest: policyNow,
      files: [{ name: 'schedule.json', sha256: crypto.sha256('a file'), bytes: 6 }],
      posts,
      accounts: ['x/northbank'],
      schedule: crypto.sha256('a schedule'),
    }),
  claimed: (register: 'claims' | 'terms' = 'claims') =>
    event({
      type: 'RegisterChanged',
      register,
      put: register === 'terms' ? [{ id: 't1', term: 'Heron' }] : [],
      removed: register === 'terms' ? [] : ['c1'],
    }),
  customers: event({ type: 'CustomersListed', count: 2, sealed: { key: 'k-c', iv: 'AAAA', data: 'AAAA' } }),
  account: event({
    type: 'AccountChanged',
    account: {
      id: 'x/northbank',
      channel: 'x',
      handle: 'northbank',
      market: 'UK',
      zone: 'Europe/London',
      spokespeople: ['ana'],
      tier: 'routine',
    },
  }),
  revoked: (person: string, keyId: string) => event({ type: 'KeyRevoked', person, keyId, reason: 'A lost laptop.' }),
  removed: (person: string) => event({ type: 'PersonRemoved', person, reason: 'Another post.' }),
}

/** What a decision of Ben's says that he makes in Cleo's place. */
export const inPlace = { person: 'cleo', delegation: 'd1' }

/** Founding, people with keys, and a little work: the last entry is Ben's sign-off of p1 at revision 2. */
export function worked(): RecordMaker {
  const record = new RecordMaker()
  record.add('mia', happened.desk)
  record.add('mia', happened.deskKey)
  record.add('mia', happened.added('mia'))
  record.add('mia', keys.mia.enrolled('mia'))
  record.add('mia', happened.roles('mia', ['manager', 'admin']))
  record.add('mia', happened.policy)
  for (const [person, roles, areas] of [
    ['ben', ['reviewer'], ['brand']],
    ['cleo', ['reviewer'], ['brand', 'legal']],
    ['ana', ['writer'], []],
  ] as const) {
    record.add('mia', happened.added(person))
    record.add('mia', happened.roles(person, [...roles], [...areas]))
    record.add(person, keys[person].enrolled(person))
  }
  record.add('ana', happened.drafted('p1'))
  record.add('ana', happened.drafted('p2', texts.p2))
  record.add('ana', happened.comment('See the headline.'))
  record.add('ana', happened.revised('p1', 2, texts.p1Again))
  record.add('cleo', happened.signedOff('p2', 1, texts.p2))
  record.add('ben', happened.signedOff('p1', 2, texts.p1Again))
  return record
}

/** Everything that is signed happens in it at least once. */
export function wholeStory(): RecordMaker {
  const record = worked()
  record.add('cleo', happened.takenBack('p2', 's-p2-1'))
  record.add('ben', { type: 'CheckpointCountersigned', ...record.note(undefined, [keys.ben]) })
  const { size, fingerprint, note } = record.note(20)
  const stamp = { token: 'AAAA', genTime: '2026-12-02T00:00:00Z', authority: 'An authority' }
  record.add('mia', { type: 'TimestampImported', size, fingerprint, body: note, ...stamp })
  const digest = contentDigest(texts.p1Again)
  record.add('mia', happened.handedOver([{ post: 'p1', revision: 2, contentDigest: digest, signOffs: ['s-p1-2'] }]))
  record.add('mia', happened.revoked('cleo', keys.cleo.keyId))
  record.add('mia', keys.cleoAnew.enrolled('cleo'))
  record.add('cleo', happened.signedOff('p2', 1, texts.p2, { signOff: 's-again', area: 'legal', decision: 'reject' }))
  record.add('mia', happened.removed('ana'))
  record.add('ben', happened.claimed())
  record.add('mia', happened.claimed('terms'))
  record.add('mia', happened.customers)
  record.add('mia', happened.account)
  record.add('ana', happened.waiverAsked('w1'))
  record.add('ben', happened.waiverGranted('w1'))
  record.add('ben', happened.waiverTakenBack('w1'))
  record.add('cleo', happened.waiverRefused('w1'))
  record.add('cleo', happened.delegated())
  record.add('ben', happened.signedOff('p2', 1, texts.p2, { signOff: 's-for', area: 'legal', onBehalfOf: inPlace }))
  record.add('mia', happened.delegationEnded())
  return record
}

/** Reads a record that somebody wrote with every hash as it must be. */
export function judged(entries: readonly Entry[]): (CheckProblem & { check: LedgerCheck }) | LedgerCheck {
  const check = new LedgerCheck(crypto)
  let position = start
  let head = origin
  for (const entry of entries) {
    const frame = frameLine(head, [entry], crypto)
    head = frame.head
    const read = readFrame(frame.line.slice(0, -1), position, crypto)
    if (!read.ok) throw new Error(`The line itself is refused: ${read.error.detail}`)
    position = read.value.next
    const problem = check.frame(read.value.entries, read.value.leaves)
    if (problem) return { ...problem, check }
  }
  return check
}

export function problemIn(entries: readonly Entry[]): { kind: string; what: string; seq: number } | null {
  const result = judged(entries)
  return result instanceof LedgerCheck ? null : { kind: result.kind, what: result.what, seq: result.seq }
}

/** Entries numbered anew, as they must be to be read at all. */
export function renumbered(entries: readonly Entry[]): Entry[] {
  return entries.map((entry, index) => ({ ...entry, seq: index + 1 }))
}

export function entryAt(entries: readonly Entry[], seq: number): Entry {
  const entry = entries[seq - 1]
  if (!entry) throw new Error(`There is no entry ${seq}`)
  return entry
}

export function seqOf(entries: readonly Entry[], type: DeskEvent['type']): number {
  return entries.find((entry) => entry.event.type === type)?.seq ?? 0
}

/** The record with one entry exchanged. */
export function withEntry(entries: readonly Entry[], seq: number, change: (entry: Entry) => object): readonly Entry[] {
  const entry = entryAt(entries, seq)
  return entries.with(seq - 1, { ...entry, ...change(entry) })
}

export function withEvent(entries: readonly Entry[], seq: number, change: object): readonly Entry[] {
  return withEntry(entries, seq, (entry) => ({ event: { ...entry.event, ...change } }))
}
