// The cryptography that this room is given: the machine room brings Node's, so that shared/ stays pure.
import type { Digest } from '../kit/digest'

export interface Crypto {
  /** SHA-256 of a text's UTF-8 bytes or of bytes, in lower-case hexadecimal. */
  readonly sha256: (data: string | Uint8Array) => Digest
  /** Whether an Ed25519 signature is right. `publicKey` is an SPKI in DER, base64. Never throws: a malformed key is not right. */
  readonly verifies: (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean
}

/** What signing gives back. `keyId` is a KeyId, `signature` the 64 bytes of Ed25519. */
export interface Signature {
  readonly keyId: string
  readonly signature: Uint8Array
}
