// A desk for packing: it decides, signs and seals as the real one does, keeps every entry's text as a journal would,
// and vouches for its record with a key of its own. Its keys are the same every time, so its packs are too. And what
// somebody does who holds the journal and some of its keys: puts in entries that no desk would have decided.
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import type { Command } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { evolve } from '../../../shared/desk/evolve'
import { asSeen, type DeskState, emptyState, latest, type Post } from '../../../shared/desk/state'
import {
  checkpointBody,
  countersignerName,
  deskName,
  fingerprintOf,
  noteOf,
  signatureLine,
} from '../../../shared/ledger/checkpoint'
import { envelopeOf, preAuthEncoding } from '../../../shared/ledger/dsse'
import type { DeskEvent, Entry } from '../../../shared/ledger/events'
import { KeyBook } from '../../../shared/ledger/keys'
import { leafHash } from '../../../shared/ledger/merkle'
import { LeafHashes } from '../../../shared/ledger/proofs'
import { mustBeSigned, statementOf } from '../../../shared/ledger/statement'
import type { Content } from '../../../shared/post/content'
import { Gathering } from '../../../shared/schedule/evidence/gather'
import { buildPack, type PackSource } from '../../../shared/schedule/evidence/pack'
import { content, type Name, people, policy } from '../desk/small-desk'
import { TestKey } from '../ledger/test-key'

export interface Making {
  /** Tells one desk's keys from another's. */
  readonly seed?: string
  /** False makes a desk as they were before there were keys. */
  readonly hasKeys?: boolean
  readonly isSample?: boolean
  /** Whether each signature also vouches for the record before it. */
  readonly vouches?: boolean
}

const person = (name: Name) => ({ ...people[name], roles: [...people[name].roles], areas: [...people[name].areas] })

export class SigningDesk {
  readonly state: DeskState = emptyState()
  readonly leaves: { readonly entry: Entry; readonly text: string }[] = []
  readonly deskKey: TestKey
  private readonly keys = new Map<string, TestKey>()
  private readonly book = new KeyBook(crypto)
  private count = 0

  constructor(readonly making: Making = {}) {
    this.deskKey = TestKey.named(`${making.seed ?? 'northbank'} desk`)
    const { keyId, publicKey } = this.deskKey
    this.must('mia', {
      type: 'found-desk',
      name: 'Northbank',
      zone: 'Europe/London',
      sample: making.isSample ?? false,
      founder: person('mia'),
      policy: policy(1),
      ...(this.hasKeys ? { keys: { founder: this.keyFor('mia'), desk: { keyId, publicKey } } } : {}),
    })
    for (const name of ['ana', 'ben', 'cleo', 'dev'] as const) {
      this.must('mia', { type: 'add-person', person: person(name) })
      if (this.hasKeys) this.enrol(name)
    }
    for (const channel of ['x', 'linkedin'] as const) {
      const id = `${channel}/northbank`
      const account = { id, channel, handle: 'northbank', market: 'UK', zone: 'Europe/London' }
      this.must('mia', { type: 'add-account', account: { ...account, spokespeople: [], tier: 'routine' } })
    }
  }

  get hasKeys(): boolean {
    return this.making.hasKeys ?? true
  }

  /** `key` names the key to enrol; a second one of a person is vouched for by `by`. */
  enrol(name: string, by = name, key = name): void {
    this.must(by, { type: 'enrol-key', person: name, key: this.keyFor(name, key) })
  }

  keyOf(name: string): TestKey {
    const key = this.keys.get(this.book.keyOf(name)?.keyId ?? '')
    if (!key) throw new Error(`${name} has no key`)
    return key
  }

  /** Carries out a command; a refusal is a mistake of the test. */
  must(by: string, command: Command): void {
    this.count += 1
    const now = new Date(Date.UTC(2026, 11, 1, 8, 0, this.count)).toISOString()
    const cause = `c${this.count}`
    const decided = decide(this.state, command, { by, now, commandId: cause })
    if (!decided.ok) throw new Error(`${command.type} was refused: ${decided.error.what}`)
    for (const event of decided.value) this.enter(by, event, now, cause)
  }

  /** Enters what no desk would have decided, with the signature of whoever it says it is by. */
  force(by: string, event: DeskEvent): void {
    this.count += 1
    this.enter(by, event, new Date(Date.UTC(2026, 11, 1, 8, 0, this.count)).toISOString(), `c${this.count}`)
  }

  /** Rewrites an entry as it stands, signature and all, as somebody can who holds the journal. */
  tamper(isIt: (entry: Entry) => boolean, change: (entry: Entry) => Entry): void {
    const at = this.leaves.findIndex(({ entry }) => isIt(entry))
    const found = this.leaves[at]
    if (!found) throw new Error('There is no such entry')
    const entry = change(found.entry)
    this.leaves[at] = { entry, text: JSON.stringify(entry) }
  }

  post(id: string): Post {
    const post = this.state.posts.get(id)
    if (!post) throw new Error(`There is no post ${id}`)
    return post
  }

  draft(by: string, post: string, text: string, more: Partial<Content> = {}): void {
    this.must(by, { type: 'draft-post', post, content: content(text, more) })
  }

  edit(by: string, post: string, text: string): void {
    const { content: before } = latest(this.post(post))
    this.must(by, { type: 'save-revision', post, expect: asSeen(this.post(post)), content: { ...before, text } })
  }

  submit(by: string, post: string): void {
    this.must(by, { type: 'submit', post, expect: asSeen(this.post(post)), note: '' })
  }

  sign(by: string, post: string, area = 'brand', decision: 'approve' | 'request-changes' = 'approve'): void {
    const note = decision === 'approve' ? '' : 'Please say it differently.'
    const expect = asSeen(this.post(post))
    this.must(by, { type: 'sign-off', post, expect, area, decision, clauses: ['W2'], note })
  }

  /** @returns the export's id */
  export(by: string, ...posts: string[]): string {
    const files = [{ name: 'schedule.json', sha256: crypto.sha256('the file'), bytes: 8 }]
    const seen = posts.map((post) => ({ post, expect: asSeen(this.post(post)) }))
    this.must(by, { type: 'record-export', profile: 'schedule-json', files, posts: seen })
    return `c${this.count}`
  }

  countersign(by: string): void {
    const { size, root, body, note } = this.checkpoint()
    const key = this.keyOf(by)
    const line = signatureLine(countersignerName(this.deskKey.keyId, key.keyId), key.publicKey, key.raw(body))
    this.must(by, { type: 'countersign', size, root, fingerprint: fingerprintOf(body, crypto), note: note + line })
  }

  stamp(by: string): void {
    const { size, body, note } = this.checkpoint()
    const stamp = { token: 'AAAA', genTime: '2026-12-02T00:00:00Z', authority: 'An authority' }
    this.must(by, { type: 'import-timestamp', size, fingerprint: fingerprintOf(body, crypto), body: note, ...stamp })
  }

  checkpoint() {
    const tree = LeafHashes.of(
      this.leaves.map(({ text }) => leafHash(text, crypto)),
      crypto,
    )
    const deskKeyId = this.hasKeys ? this.deskKey.keyId : ''
    const head = crypto.sha256(`head ${this.leaves.length}`)
    const [size, root] = [tree.size, tree.root()]
    const body = checkpointBody({ deskKeyId, size, root, head })
    const line = signatureLine(deskName(deskKeyId), this.deskKey.publicKey, this.deskKey.raw(body))
    return { size, root, body, note: this.hasKeys ? noteOf(body, [line]) : body }
  }

  source(exportId: string, only: string | null = null): PackSource {
    const { size, note } = this.checkpoint()
    const posts = this.state.exports.find((made) => made.id === exportId)?.posts ?? []
    const gathering = new Gathering(exportId, new Set(posts), size, crypto)
    for (const { entry, text } of this.leaves) gathering.add(entry, text)
    const gathered = gathering.gathered(only)
    if (!gathered) throw new Error(`The record holds no export ${exportId}`)
    const names = new Map([...this.state.people.values()].map(({ id, name }) => [id, name]))
    const signAsDesk = (message: Uint8Array) => (this.hasKeys ? this.deskKey.sign(message) : null)
    return { ...gathered, note, names, signAsDesk, crypto }
  }

  /** `only`: of this post of the hand-over alone. */
  pack(exportId: string, only: string | null = null) {
    return buildPack(this.source(exportId, only))
  }

  private enter(by: string, event: DeskEvent, at: string, cause: string): void {
    const entry = this.signed({ seq: this.leaves.length + 1, at, by, cause, batch: null, event })
    evolve(this.state, entry)
    this.book.fold(entry)
    const stored = this.hasKeys ? sealed(entry) : entry
    this.leaves.push({ entry: stored, text: JSON.stringify(stored) })
  }

  private signed(entry: Entry): Entry {
    const ground = this.book.groundOf(entry.by)
    if (!ground || !this.book.signs || !mustBeSigned(entry)) return entry
    const statement = new TextEncoder().encode(statementOf(entry, { ...ground, ...this.vouched() }))
    return { ...entry, signed: envelopeOf(statement, this.keyOf(entry.by).sign(preAuthEncoding(statement))) }
  }

  private vouched() {
    if (!this.making.vouches) return {}
    const { size, root } = this.checkpoint()
    return { record: { size, root } }
  }

  private keyFor(name: string, key = name) {
    const made = TestKey.named(`${this.making.seed ?? 'northbank'} ${key}`)
    this.keys.set(made.keyId, made)
    return { keyId: made.keyId, publicKey: made.publicKey, proof: made.proof(name) }
  }
}

function sealed(entry: Entry): Entry {
  if (entry.event.type !== 'PersonAdded') return entry
  const { name: _name, ...event } = entry.event
  return { ...entry, event: { ...event, sealed: { key: `k-${event.person}`, iv: 'AAAA', data: 'AAAA' } } }
}

/** Two posts ready to leave: one that two areas read after changes were asked for, one that was right at once. */
export function approvedDesk(making: Making = {}): SigningDesk {
  const desk = new SigningDesk(making)
  desk.draft('ana', 'p1', 'Our branch opens on Saturday, at 9.', { targets: ['linkedin/northbank', 'x/northbank'] })
  desk.submit('ana', 'p1')
  desk.sign('cleo', 'p1', 'brand', 'request-changes')
  desk.edit('ana', 'p1', 'Our branch in Leith opens on Saturday, at 10.')
  desk.submit('ana', 'p1')
  desk.sign('cleo', 'p1')
  desk.sign('dev', 'p1', 'legal')
  desk.draft('ben', 'p2', 'We never ask for your PIN. <script>alert(1)</script> \u202egnp.exe')
  desk.submit('ben', 'p2')
  desk.sign('dev', 'p2')
  desk.draft('ana', 'other', 'A post that stays.')
  return desk
}

export function handedOverDesk(making: Making = {}) {
  const desk = approvedDesk(making)
  const exportId = desk.export('mia', 'p1', 'p2')
  return { desk, exportId }
}
