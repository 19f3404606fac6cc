// What vouches for a whole record in four lines: a checkpoint after C2SP (https://c2sp.org/tlog-checkpoint), as a note
// signed by the desk's key and, where somebody put their name to it, by theirs.
//
//   imprimatur/<desk key id>
//   <how many entries>
//   <root of the tree over them, base64>
//   head <the chain's hash after the last of them>
import type { Digest } from '../kit/digest'
import { fail, ok, type Result } from '../kit/result'
import { fromBase64 } from './base64'
import type { Crypto } from './crypto'
import { keyIdOf } from './public-key'
import { isSignedBy, type Note, type NoteSignature, readNote } from './note'
import { t } from '../words/say'

export { noteOf, signatureLine } from './note'

export interface Checkpoint {
  readonly deskKeyId: string
  readonly size: number
  /** Base64. */
  readonly root: string
  readonly head: Digest
}

/** The name under which a desk signs. */
export function deskName(deskKeyId: string): string {
  return `imprimatur/${deskKeyId}`
}

/** The name under which a person countersigns. */
export function countersignerName(deskKeyId: string, personKeyId: string): string {
  return `imprimatur/${deskKeyId}/${personKeyId}`
}

/** What is signed, with its final newline. */
export function checkpointBody({ deskKeyId, size, root, head }: Checkpoint): string {
  return `${deskName(deskKeyId)}\n${size}\n${root}\nhead ${head}\n`
}

/** Null when the text is not a checkpoint's in every byte. */
export function parseCheckpointBody(body: string): Checkpoint | null {
  const lines = /^imprimatur\/([0-9a-f]{32})\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\nhead ([0-9a-f]{64})\n$/.exec(
    body,
  )
  const [, deskKeyId = '', size = '', root = '', head = ''] = lines ?? []
  return lines && fromBase64(root) ? { deskKeyId, size: Number(size), root, head } : null
}

export interface OpenCheckpoint {
  readonly checkpoint: Checkpoint
  readonly body: string
  /** All that the note carries, the desk's among them. Only the desk's has been found right. */
  readonly signatures: readonly NoteSignature[]
}

/** Reads a checkpoint that this desk's key signed. The error says what is wrong with it. */
export function openNote(note: string, deskPublicKey: string, crypto: Crypto): Result<OpenCheckpoint, string> {
  const read = readNote(note)
  if (!read.ok) return read
  const checkpoint = parseCheckpointBody(read.value.text)
  if (!checkpoint) return fail(t('its text is not a checkpoint'))
  const deskKeyId = keyIdOf(deskPublicKey, crypto)
  if (deskKeyId === null || checkpoint.deskKeyId !== deskKeyId) return fail(t('it is of another desk'))
  if (!isSignedBy(read.value, deskName(deskKeyId), deskPublicKey, crypto)) {
    return fail(t('the desk’s signature on it is missing or not right'))
  }
  return ok({ checkpoint, body: read.value.text, signatures: read.value.signatures })
}

/** Whether a person's key signed an opened checkpoint as a countersigner. `publicKey` is an SPKI in DER, base64. */
export function isCountersignedBy(opened: OpenCheckpoint, publicKey: string, crypto: Crypto): boolean {
  const keyId = keyIdOf(publicKey, crypto)
  const note: Note = { text: opened.body, signatures: opened.signatures }
  return keyId !== null && isSignedBy(note, countersignerName(opened.checkpoint.deskKeyId, keyId), publicKey, crypto)
}

/** Twenty hexadecimal digits in groups of four: what people read to each other, print and compare. */
export function fingerprintOf(body: string, crypto: Crypto): string {
  return (crypto.sha256(body).slice(0, 20).match(/.{4}/g) ?? []).join(' ')
}
