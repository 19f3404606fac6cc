// The hashes of the record's Merkle tree, after RFC 6962: a leaf is SHA-256(0x00 || entry), a node SHA-256(0x01 || left ||
// right). Roots are written in base64, as checkpoints have them; all other hashes in hexadecimal.
import { type Digest, digestOf } from '../kit/digest'
import { toBase64 } from './base64'
import type { Crypto } from './crypto'

/** The root of a tree without leaves: SHA-256 of nothing, base64. */
export const emptyRoot = rootOf(digestOf(''))

/** The leaf of an entry: `data` is its JSON exactly as the journal holds it. */
export function leafHash(data: string | Uint8Array, crypto: Crypto): Digest {
  // U+0000 is the byte 0x00 in UTF-8.
  if (typeof data === 'string') return crypto.sha256(`\u0000${data}`)
  const bytes = new Uint8Array(data.length + 1)
  bytes.set(data, 1)
  return crypto.sha256(bytes)
}

/** The node above two others. */
export function nodeHash(left: Digest, right: Digest, crypto: Crypto): Digest {
  const bytes = new Uint8Array(65)
  bytes[0] = 1
  bytes.subarray(1, 33).setFromHex(left)
  bytes.subarray(33).setFromHex(right)
  return crypto.sha256(bytes)
}

/** A hash as a root is written. */
export function rootOf(hash: Digest): string {
  return toBase64(Uint8Array.fromHex(hash))
}
