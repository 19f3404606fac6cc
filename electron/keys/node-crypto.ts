// Node's cryptography for the record, behind the port that shared/ledger asks for.
import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import type { Crypto } from '../../shared/ledger/crypto'
import { isPublicKey } from '../../shared/ledger/public-key'

/** A desk has tens of keys; a file full of made-up ones must not fill the memory. */
const mostKept = 1_000

const kept = new Map<string, KeyObject | null>()

export const nodeCrypto: Crypto = {
  sha256: (data) => hash('sha256', data, 'hex'),

  verifies(publicKey, message, signature) {
    const key = keyOf(publicKey)
    if (key === null || signature.length !== 64) return false
    try {
      return verify(null, message, key, signature)
    } catch {
      return false
    }
  },
}

/** Reading a key costs as much as checking a signature with it, so keys are kept. */
function keyOf(publicKey: string): KeyObject | null {
  const known = kept.get(publicKey)
  if (known !== undefined) return known
  const key = isPublicKey(publicKey) ? readKey(publicKey) : null
  if (kept.size >= mostKept) kept.clear()
  kept.set(publicKey, key)
  return key
}

function readKey(publicKey: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}
