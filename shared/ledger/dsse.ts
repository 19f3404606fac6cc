// DSSE: the envelope around a signed statement. The exact bytes that were signed are kept, so that no signature hangs on
// canonicalisation. Specification: https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
import * as z from 'zod'
import { fromBase64, toBase64 } from './base64'
import type { Crypto, Signature } from './crypto'

const payloadType = 'application/vnd.in-toto+json'

/**
 * `payload` and `sig` are base64; `keyid` is a KeyId. A statement about an export names every post and file of it, so the
 * longest allowed is longer than the largest export calls for.
 */
export const Envelope = z.strictObject({
  payloadType: z.literal(payloadType),
  payload: z.base64().max(64_000_000),
  signatures: z
    .array(z.strictObject({ keyid: z.string().max(64), sig: z.base64().max(200) }))
    .min(1)
    .max(8),
})
export type Envelope = Readonly<z.infer<typeof Envelope>>

/** What is really signed: the type and the payload, each with its length in bytes, so that neither can run into the other. */
export function preAuthEncoding(payload: Uint8Array, type: string = payloadType): Uint8Array {
  const text = new TextEncoder()
  const typeBytes = text.encode(type)
  const head = text.encode(`DSSEv1 ${typeBytes.length} ${type} ${payload.length} `)
  const bytes = new Uint8Array(head.length + payload.length)
  bytes.set(head)
  bytes.set(payload, head.length)
  return bytes
}

export function envelopeOf(payload: Uint8Array, { keyId, signature }: Signature): Envelope {
  return { payloadType, payload: toBase64(payload), signatures: [{ keyid: keyId, sig: toBase64(signature) }] }
}

/** The bytes that were signed; empty when they cannot be read, which no statement is. */
export function payloadOf(envelope: Envelope): Uint8Array {
  return fromBase64(envelope.payload) ?? new Uint8Array()
}

/** Whether the envelope carries exactly one signature, by this key, and it is right. */
export function envelopeVerifies(envelope: Envelope, publicKey: string, keyId: string, crypto: Crypto): boolean {
  const [only, ...others] = envelope.signatures
  if (!only || others.length > 0 || only.keyid !== keyId) return false
  const payload = fromBase64(envelope.payload)
  const signature = fromBase64(only.sig)
  return payload !== null && signature !== null && crypto.verifies(publicKey, preAuthEncoding(payload), signature)
}
