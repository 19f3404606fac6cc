// A signed entry laid out so that standard tools can check it: the envelope, the statement, the signature, and the very
// bytes that were signed, for `openssl pkeyutl -verify`.
import { fromBase64 } from '../../ledger/base64'
import { type Envelope, payloadOf, preAuthEncoding } from '../../ledger/dsse'
import type { Entry } from '../../ledger/events'
import { signedFiles } from './names'
import { jsonOf } from './text'

export type PackFile = readonly [name: string, content: Uint8Array | string]

/** Nothing when the entry is not signed. */
export function* statementFiles(stem: string, { signed }: Pick<Entry, 'signed'>): Generator<PackFile> {
  if (!signed) return
  const names = signedFiles(stem)
  const payload = payloadOf(signed)
  yield [names.envelope, `${JSON.stringify(signed)}\n`]
  yield [names.statement, payload]
  yield [names.signature, signatureIn(signed)]
  yield [names.signedBytes, preAuthEncoding(payload)]
}

/** The 64 bytes of the first signature; empty when they cannot be read. */
export function signatureIn(envelope: Envelope): Uint8Array {
  return fromBase64(envelope.signatures[0]?.sig ?? '') ?? new Uint8Array()
}

/** The statement that an entry's signature is over; null when it has none that can be read. */
export function statementIn({ signed }: Pick<Entry, 'signed'>): unknown {
  return signed ? jsonOf(payloadOf(signed)) : null
}

/** A public key as OpenSSL reads it. `publicKey` is an SPKI in DER, base64. */
export function pemOf(publicKey: string): string {
  const lines = publicKey.match(/.{1,64}/g) ?? []
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`
}
