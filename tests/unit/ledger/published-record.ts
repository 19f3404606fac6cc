// The small record that the room's README prints for those who write a verifier of their own. Its keys are those of
// RFC 8032, 7.1: the desk's is of TEST 1, Mia's of TEST 2.
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { frameLine, origin } from '../../../shared/ledger/chain'
import {
  checkpointBody,
  countersignerName,
  deskName,
  fingerprintOf,
  noteOf,
  signatureLine,
} from '../../../shared/ledger/checkpoint'
import { payloadOf } from '../../../shared/ledger/dsse'
import type { DeskEvent, Entry } from '../../../shared/ledger/events'
import { KeyBook } from '../../../shared/ledger/keys'
import { leafHash, LeafHashes } from '../../../shared/ledger/merkle'
import { signedEntry } from './signed-record'
import { TestKey } from './test-key'

const desk = new TestKey(Uint8Array.fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
const mia = new TestKey(Uint8Array.fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'))

/** Two frames: a founding in five entries, and a comment. */
const frames: readonly (readonly DeskEvent[])[] = [
  [
    { type: 'DeskFounded', name: 'Northbank', zone: 'Europe/London', sample: false },
    { type: 'DeskKeyEnrolled', keyId: desk.keyId, publicKey: desk.publicKey },
    { type: 'PersonAdded', person: 'p1', name: 'Mia' },
    mia.enrolled('p1'),
  ],
  [{ type: 'RolesGranted', person: 'p1', roles: ['admin'], areas: [] }],
]

export function smallRecord() {
  const book = new KeyBook(crypto)
  const tree = new LeafHashes(crypto)
  const lines: string[] = []
  let head = origin
  let statement = ''
  for (const [index, events] of frames.entries()) {
    const record = { size: tree.size, root: tree.root() }
    const entries = events.map((event, place) => {
      const seq = tree.size + place + 1
      const bare: Entry = {
        seq,
        at: `2026-12-01T08:00:0${index}Z`,
        by: 'p1',
        cause: `c${index + 1}`,
        batch: null,
        event,
      }
      const ground = book.signs ? book.groundOf('p1') : null
      const entry = ground ? signedEntry(bare, mia, { ...ground, record }) : bare
      if (entry.signed) statement = new TextDecoder().decode(payloadOf(entry.signed))
      book.fold(entry)
      return entry
    })
    const frame = frameLine(head, entries, crypto)
    for (const leaf of frame.leaves) tree.add(leafHash(leaf, crypto))
    lines.push(frame.line)
    head = frame.head
  }
  const size = tree.size
  const body = checkpointBody({ deskKeyId: desk.keyId, size, root: tree.root(), head })
  const name = countersignerName(desk.keyId, mia.keyId)
  return {
    journal: lines.join(''),
    leaves: Array.from({ length: size }, (_, index) => tree.leaf(index)),
    statement,
    note: noteOf(body, [
      signatureLine(deskName(desk.keyId), desk.publicKey, desk.raw(body)),
      signatureLine(name, mia.publicKey, mia.raw(body)),
    ]),
    fingerprint: fingerprintOf(body, crypto),
    keyIds: [desk.keyId, mia.keyId],
    inclusion: tree.inclusionProof(2),
    consistency: tree.consistencyProof(4),
    root: tree.root(),
  }
}
