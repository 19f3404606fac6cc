// Keys for tests, the same every time: each is made from a seed of 32 bytes, as RFC 8032 has them.
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import type { Signature } from '../../../shared/ledger/crypto'
import { enrolmentText } from '../../../shared/ledger/statement'

export class TestKey {
  readonly keyId: string
  /** SPKI in DER, base64. */
  readonly publicKey: string
  private readonly secret: KeyObject

  constructor(seed: Uint8Array) {
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
    this.secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    const spki = createPublicKey(this.secret).export({ format: 'der', type: 'spki' })
    this.publicKey = spki.toString('base64')
    this.keyId = nodeCrypto.sha256(spki).slice(0, 32)
  }

  /** A key by a name: its seed is the name's digest. */
  static named(name: string): TestKey {
    return new TestKey(Uint8Array.fromHex(nodeCrypto.sha256(name)))
  }

  raw(message: Uint8Array | string): Uint8Array {
    return sign(null, typeof message === 'string' ? Buffer.from(message) : message, this.secret)
  }

  sign(message: Uint8Array): Signature {
    return { keyId: this.keyId, signature: this.raw(message) }
  }

  proof(person: string, keyId = this.keyId): string {
    return Buffer.from(this.raw(enrolmentText(person, keyId))).toString('base64')
  }

  /** What an entry that enrols it holds. */
  enrolled(person: string) {
    const { keyId, publicKey } = this
    return { type: 'KeyEnrolled' as const, person, keyId, publicKey, proof: this.proof(person) }
  }
}
