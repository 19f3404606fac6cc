import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Digest = string

/** SHA-256 of a text's UTF-8 bytes, or of bytes as they are. */
export function digestOf(data: string | Uint8Array): Digest {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/**
 * Canonical JSON after RFC 8785: one text for one value, whatever the order of its keys.
 * Throws on what JSON cannot hold faithfully (lone surrogates, NaN, infinities, undefined).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no canonical JSON')
  return text
}

export function digestOfJson(value: unknown): Digest {
  return digestOf(canonicalJson(value))
}
