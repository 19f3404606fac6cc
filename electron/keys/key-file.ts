// The file of a person's private key: an Ed25519 key in PKCS#8, under AES-256-GCM, under a key that scrypt makes of the
// passphrase. All that stands in the file in the clear is authenticated with it, so that nobody can give a key another
// owner, another id or easier parameters. The digest at the end tells a damaged file from a wrong passphrase.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto'
import * as z from 'zod'
import { canonicalJson, digestOfJson } from '../../shared/kit/digest'
import { fail, ok, type Result } from '../../shared/kit/result'
import { KeyId, PublicKey } from '../../shared/ledger/events'
import { keyIdOf } from '../../shared/ledger/keys'
import { PersonId } from '../../shared/people/person'
import type { KeyStoreWrap } from './key-store'
import { nodeCrypto } from './node-crypto'

/** N of scrypt for new files: about 0.4 s and 128 MiB on a desktop computer of 2026. */
export const usualCost = 2 ** 17

/** What a file may ask for at most, so that a planted one cannot stop the computer: 512 MiB, and 16 times the usual work. */
const most = { memory: 512 * 1024 ** 2, work: usualCost * 8 * 16 }
const memoryOf = ({ N, r }: { N: number; r: number }) => 128 * N * r

const Derivation = z
  .strictObject({
    name: z.literal('scrypt'),
    N: z.int().min(2),
    r: z.int().min(1),
    p: z.int().min(1),
    salt: z.base64().min(20).max(100),
  })
  .refine(({ N }) => Number.isInteger(Math.log2(N)), 'N is a power of two')
  .refine((asked) => memoryOf(asked) <= most.memory, 'More memory than any key needs')
  .refine(({ N, r, p }) => N * r * p <= most.work, 'More work than any key needs')

const Header = z.strictObject({
  version: z.literal(1),
  keyId: KeyId,
  person: PersonId,
  /** SPKI in DER, base64. */
  publicKey: PublicKey,
  derivation: Derivation,
  cipher: z.literal('aes-256-gcm'),
  /** base64, 12 bytes */
  iv: z.base64().length(16),
  /** Whether the ciphertext is also under the key store of the computer's account. */
  keyStore: z.boolean(),
})
type Header = Readonly<z.infer<typeof Header>>

const KeyFile = Header.extend({
  /** The ciphertext with its tag, base64; wrapped once more when `keyStore` says so. */
  data: z.base64().max(20_000),
  /** SHA-256 of the canonical JSON of everything above. */
  digest: z.string().length(64),
})
export type KeyFile = Readonly<z.infer<typeof KeyFile>>

/** A key file is some 700 bytes; one that is far larger is none. */
export const largestFile = 64 * 1024

export interface Owned {
  readonly keyId: KeyId
  readonly person: PersonId
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** The bytes of a key's file under a passphrase. Rejects when the key store that was asked for fails. */
export async function sealedKey(
  { keyId, person, publicKey, privateKey }: Owned,
  passphrase: string,
  { cost, keyStore }: { readonly cost: number; readonly keyStore: KeyStoreWrap | null },
): Promise<Uint8Array> {
  const header: Header = {
    version: 1,
    keyId,
    person,
    publicKey,
    derivation: { name: 'scrypt', N: cost, r: 8, p: 1, salt: randomBytes(16).toString('base64') },
    cipher: 'aes-256-gcm',
    iv: randomBytes(12).toString('base64'),
    keyStore: keyStore !== null,
  }
  const key = await derived(passphrase, header.derivation)
  const cipher = createCipheriv(header.cipher, key, Buffer.from(header.iv, 'base64'))
  cipher.setAAD(Buffer.from(canonicalJson(header)))
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  secret.fill(0)
  key.fill(0)
  const data = keyStore ? await wrappedSafely(sealed, keyStore) : sealed
  const body = { ...header, data: data.toString('base64') }
  return Buffer.from(`${JSON.stringify({ ...body, digest: digestOfJson(body) } satisfies KeyFile)}\n`)
}

/** A key that its own store could not give back would be lost, so it is asked for at once. */
async function wrappedSafely(sealed: Buffer, keyStore: KeyStoreWrap): Promise<Buffer> {
  const wrapped = await keyStore.wrap(sealed)
  if (!sealed.equals(await keyStore.unwrap(wrapped))) throw new Error('The key store does not give back what it took')
  return wrapped
}

/** The file of the key `keyId`, or null when these bytes are not that, whole and unchanged. */
export function readKeyFile(bytes: Uint8Array, keyId: KeyId): KeyFile | null {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
  const file = KeyFile.safeParse(json)
  if (!file.success) return null
  const { digest, ...body } = file.data
  const isWhole = digestOfJson(body) === digest && body.keyId === keyId && keyIdOf(body.publicKey, nodeCrypto) === keyId
  return isWhole ? file.data : null
}

/** The private key in a file that was read, as long as the passphrase is its own. */
export async function openedKey(
  file: KeyFile,
  passphrase: string,
  keyStore: KeyStoreWrap | null,
): Promise<Result<Owned, 'wrong-passphrase' | 'damaged' | 'key-store'>> {
  const { data, digest: _digest, ...header } = file
  const { keyId, person, publicKey } = header
  const sealed = header.keyStore ? await unwrapped(data, keyStore) : Buffer.from(data, 'base64')
  if (!sealed) return fail('key-store')
  if (sealed.length < tagLength) return fail('damaged')
  const key = await derived(passphrase, header.derivation)
  const decipher = createDecipheriv(header.cipher, key, Buffer.from(header.iv, 'base64'), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(canonicalJson(header)))
  decipher.setAuthTag(sealed.subarray(-tagLength))
  key.fill(0)
  const secret = decipher.update(sealed.subarray(0, -tagLength))
  try {
    decipher.final()
  } catch {
    secret.fill(0)
    return fail('wrong-passphrase')
  }
  const privateKey = readPrivateKey(secret)
  secret.fill(0)
  return privateKey && publicHalf(privateKey) === publicKey
    ? ok({ keyId, person, publicKey, privateKey })
    : fail('damaged')
}

const tagLength = 16

async function unwrapped(data: string, keyStore: KeyStoreWrap | null): Promise<Buffer | null> {
  if (!keyStore || !(await keyStore.isAvailable()).ok) return null
  return keyStore.unwrap(Buffer.from(data, 'base64')).catch(() => null)
}

/** The private key in PKCS#8, or null when these bytes hold none. */
export function readPrivateKey(pkcs8: Buffer): KeyObject | null {
  try {
    return createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' })
  } catch {
    return null
  }
}

/** The public half: its SPKI in DER, base64. */
export function publicHalf(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
}

/** 32 bytes. Off the main thread. The same words typed on another keyboard, composed differently, give the same key. */
function derived(passphrase: string, { N, r, p, salt }: z.infer<typeof Derivation>): Promise<Buffer> {
  const words = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  // scrypt needs a little more than its table.
  const maxmem = memoryOf({ N, r }) + 4 * 1024 ** 2
  return new Promise((resolve, reject) => {
    scrypt(words, Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem }, (error, key) => {
      words.fill(0)
      if (error) reject(error)
      else resolve(key)
    })
  })
}
