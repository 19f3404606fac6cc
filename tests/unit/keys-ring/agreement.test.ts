// What the desk decides of people and keys, its own verification must accept: a desk that wrote what it then condemns
// would lock everybody out. Real keys, real signatures, real lines of the journal.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command, NewKey } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { evolve } from '../../../shared/desk/evolve'
import { type DeskState, emptyState, keyOf } from '../../../shared/desk/state'
import { frameLine, readFrame, start } from '../../../shared/ledger/chain'
import { envelopeOf, preAuthEncoding } from '../../../shared/ledger/dsse'
import type { Entry } from '../../../shared/ledger/events'
import { keyIdOf } from '../../../shared/ledger/keys'
import { enrolmentText, mustBeSigned, statementOf } from '../../../shared/ledger/statement'
import { LedgerCheck } from '../../../shared/ledger/verify'
import { publicHalf } from '../../../electron/keys/key-file'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { commandOf, history } from '../desk/people-histories'
import { people, policy } from '../desk/small-desk'

const secrets = new Map<string, KeyObject>()
const pool = Array.from({ length: 302 }, () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const publicKey = publicHalf(privateKey)
  const keyId = keyIdOf(publicKey, nodeCrypto) ?? ''
  secrets.set(keyId, privateKey)
  return { keyId, publicKey }
})

function secretOf(keyId: string): KeyObject {
  const secret = secrets.get(keyId)
  if (!secret) throw new Error('The test has no such key')
  return secret
}

function keyFor(number: number, person: string): NewKey {
  const key = pool[number]
  if (!key) throw new Error('The test has too few keys')
  const proof = sign(null, Buffer.from(enrolmentText(person, key.keyId)), secretOf(key.keyId)).toString('base64')
  return { ...key, proof }
}

/** A desk that signs and writes lines, as the machine does, and has each of them checked. */
class CheckedDesk {
  readonly state: DeskState = emptyState()
  readonly check = new LedgerCheck(nodeCrypto)
  private position = start

  /** What the verification says of what came of a command; undefined when the command was refused. */
  act(by: string, command: Command) {
    const now = '2026-12-01T08:00:00.000Z'
    const circumstances = { by, now, commandId: `c${this.state.seq}` }
    const decided = decide(this.state, command, circumstances)
    if (!decided.ok) return undefined
    const entries: Entry[] = []
    for (const event of decided.value) {
      const bare = { seq: this.state.seq + 1, at: now, by, cause: circumstances.commandId, batch: null, event }
      const entry = this.signed(bare)
      entries.push(entry)
      evolve(this.state, entry)
    }
    const read = readFrame(frameLine(this.position.head, entries).line.trimEnd(), this.position)
    if (!read.ok) throw new Error(read.error.detail)
    this.position = read.value.next
    return this.check.frame(read.value.entries, read.value.leaves)
  }

  private signed(entry: Entry): Entry {
    if (this.state.keys.size === 0 || !mustBeSigned(entry)) return entry
    const key = keyOf(this.state, entry.by)
    const { roles = [], areas = [] } = this.state.people.get(entry.by) ?? {}
    if (!key) throw new Error(`Decided without a key to sign with: ${entry.event.type} by ${entry.by}`)
    const inForce = this.state.policies.at(-1)
    const statement = Buffer.from(
      statementOf(entry, {
        desk: this.state.deskKey?.keyId ?? '',
        signatory: { person: entry.by, keyId: key.keyId, roles, areas },
        policy: inForce ? { version: inForce.document.version, digest: inForce.digest } : null,
      }),
    )
    const signature = sign(null, preAuthEncoding(statement), secretOf(key.keyId))
    return { ...entry, signed: envelopeOf(statement, { keyId: key.keyId, signature }) }
  }
}

function founded(isKeyed: boolean): CheckedDesk {
  const desk = new CheckedDesk()
  const { proof: _proof, ...deskKey } = keyFor(290, 'desk')
  const founder = { ...people.mia, roles: [...people.mia.roles], areas: [] }
  const problem = desk.act('mia', {
    type: 'found-desk',
    name: 'Northbank',
    zone: 'Europe/London',
    sample: false,
    founder,
    policy: policy(1),
    ...(isKeyed && { keys: { founder: keyFor(291, 'mia'), desk: deskKey } }),
  })
  expect(problem).toBeNull()
  for (const { id, name, roles, areas } of [people.ana, people.ben, people.cleo, people.dev]) {
    const person = { id, name, roles: [...roles], areas: [...areas] }
    expect(desk.act('mia', { type: 'add-person', person })).toBeNull()
  }
  return desk
}

describe('over random histories of people and keys', () => {
  it('nothing that the desk lets happen is condemned by its own verification', () => {
    let signatures = 0
    fc.assert(
      fc.property(fc.boolean(), history, (isKeyed, steps) => {
        const desk = founded(isKeyed)
        for (const step of steps) expect(desk.act(step.by, commandOf(step, keyFor)) ?? null).toBeNull()
        signatures += desk.check.signatures
      }),
      { numRuns: 150, seed: 20_261_122 },
    )
    // The property is empty unless much is signed.
    expect(signatures).toBeGreaterThan(1_000)
  })
})
