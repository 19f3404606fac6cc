// Signed notes after C2SP (https://c2sp.org/signed-note): a text, an empty line, and a line for each signature.
// A signature is named, and its first four bytes tell the key, so that one note can carry the words of many.
import { digestOf } from '../kit/digest'
import { fail, ok, type Result } from '../kit/result'
import { fromBase64, toBase64 } from './base64'
import type { Crypto } from './crypto'
import { rawKeyOf } from './public-key'
import { t } from '../words/say'

/** The signature type of plain Ed25519. */
const ed25519 = 0x01

/** More than a desk will ever have; a note of thousands is not read to its end. */
const mostSignatures = 100

export interface NoteSignature {
  readonly name: string
  /** Eight hexadecimal digits: which key of that name. */
  readonly key: string
  /** What the key made of the text. */
  readonly signature: Uint8Array
}

export interface Note {
  /** What is signed, with its final newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** First four bytes of SHA-256(name, newline, 0x01, key), in hexadecimal. `publicKey` is an SPKI in DER, base64. */
export function noteKeyOf(name: string, publicKey: string): string {
  const text = new TextEncoder().encode(`${name}\n`)
  const raw = rawKeyOf(publicKey) ?? new Uint8Array()
  const bytes = new Uint8Array(text.length + 1 + raw.length)
  bytes.set(text)
  bytes[text.length] = ed25519
  bytes.set(raw, text.length + 1)
  return digestOf(bytes).slice(0, 8)
}

/** A signature as a note carries it, with its newline. `signature` is over the note's text. */
export function signatureLine(name: string, publicKey: string, signature: Uint8Array): string {
  const bytes = new Uint8Array(4 + signature.length)
  bytes.setFromHex(noteKeyOf(name, publicKey))
  bytes.set(signature, 4)
  return `— ${name} ${toBase64(bytes)}\n`
}

/** A text that ends in a newline, and its signature lines. */
export function noteOf(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.join('')}`
}

/** Takes a note apart without judging its signatures. The error says what is not as it must be. */
export function readNote(note: string): Result<Note, string> {
  if (hasControls(note)) return fail(t('it holds control characters'))
  const gap = note.lastIndexOf('\n\n')
  if (gap < 1) return fail(t('no empty line parts its text from its signatures'))
  const lines = note.slice(gap + 2).split('\n')
  if (lines.pop() !== '') return fail(t('its last line does not end'))
  if (lines.length === 0) return fail(t('it carries no signature'))
  if (lines.length > mostSignatures)
    return fail(t('it carries more than {limit, number} signatures', { limit: mostSignatures }))
  const signatures = lines.map(signatureIn)
  return signatures.every((signature) => signature !== null)
    ? ok({ text: note.slice(0, gap + 1), signatures })
    : fail(t('a line below its text is not a signature'))
}

/** Whether the note carries a right signature of that name by that key. */
export function isSignedBy({ text, signatures }: Note, name: string, publicKey: string, crypto: Crypto): boolean {
  const key = noteKeyOf(name, publicKey)
  const claimed = signatures.filter((signature) => signature.name === name && signature.key === key)
  const message = new TextEncoder().encode(text)
  return claimed.length > 0 && claimed.every(({ signature }) => crypto.verifies(publicKey, message, signature))
}

function signatureIn(line: string): NoteSignature | null {
  const parts = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line)
  const bytes = fromBase64(parts?.[2] ?? '')
  if (!parts?.[1] || !bytes || bytes.length < 5) return null
  return { name: parts[1], key: bytes.subarray(0, 4).toHex(), signature: bytes.subarray(4) }
}

/** Control characters below U+0020 other than the newline. */
function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && code !== 0x0a) return true
  }
  return false
}
