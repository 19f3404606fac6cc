// Public keys: their one right form, and their ids.
import { fromBase64 } from './base64'
import type { Crypto } from './crypto'
import type { KeyId } from './events'

/** How the SPKI of an Ed25519 key begins in DER; the 32 bytes of the key follow. */
const spkiHead = '302a300506032b6570032100'

/**
 * Points of low order, with the bit of their sign left out: a signature by such a key can be made by anybody, for any
 * words, so that its owner could disown what they signed. As listed at https://c2sp.org/CCTV/ed25519.
 */
const lowOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** The 32 bytes of an Ed25519 key, or null when `publicKey` is not its SPKI in DER, base64, in the one right form. */
export function rawKeyOf(publicKey: string): Uint8Array | null {
  const bytes = fromBase64(publicKey)
  if (bytes?.length !== 44 || bytes.subarray(0, 12).toHex() !== spkiHead) return null
  const raw = bytes.subarray(12)
  const unsigned = raw.slice()
  unsigned[31] = (unsigned[31] ?? 0) & 0x7f
  return lowOrder.has(unsigned.toHex()) ? null : raw
}

export function isPublicKey(publicKey: string): boolean {
  return rawKeyOf(publicKey) !== null
}

/** First 16 bytes of the SHA-256 of the key's SPKI, in hexadecimal. Null when it is not such a key. */
export function keyIdOf(publicKey: string, crypto: Pick<Crypto, 'sha256'>): KeyId | null {
  const spki = rawKeyOf(publicKey) && fromBase64(publicKey)
  return spki ? crypto.sha256(spki).slice(0, 32) : null
}
