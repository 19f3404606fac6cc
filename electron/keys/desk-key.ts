// The desk's own key, with which it signs its checkpoints by itself. It lies in the desk's folder without a passphrase:
// it shows up accidents, and whoever holds a copy of the journal only. It is no protection against somebody who holds
// the whole folder; that is what countersignatures, timestamps and copies elsewhere are for.
import type { KeyObject } from 'node:crypto'
import * as z from 'zod'
import { KeyId, PublicKey } from '../../shared/ledger/events'
import { keyIdOf } from '../../shared/ledger/keys'
import { publicHalf, readPrivateKey } from './key-file'
import { nodeCrypto } from './node-crypto'

const DeskKeyFile = z.strictObject({
  version: z.literal(1),
  keyId: KeyId,
  /** SPKI in DER, base64. */
  publicKey: PublicKey,
  /** PKCS#8 in DER, base64. */
  privateKey: z.base64().max(200),
})

export interface DeskKey {
  readonly keyId: KeyId
  readonly publicKey: string
  readonly privateKey: KeyObject
}

export function deskKeyFile({ keyId, publicKey, privateKey }: DeskKey): Uint8Array {
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  const file: z.infer<typeof DeskKeyFile> = { version: 1, keyId, publicKey, privateKey: secret }
  return Buffer.from(`${JSON.stringify(file)}\n`)
}

/** Null when these bytes are not a desk's key, whole and in agreement with itself. */
export function readDeskKey(bytes: Uint8Array): DeskKey | null {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
  const file = DeskKeyFile.safeParse(json)
  if (!file.success) return null
  const { keyId, publicKey } = file.data
  const privateKey = readPrivateKey(Buffer.from(file.data.privateKey, 'base64'))
  const isWhole =
    privateKey !== null && publicHalf(privateKey) === publicKey && keyIdOf(publicKey, nodeCrypto) === keyId
  return isWhole ? { keyId, publicKey, privateKey } : null
}
