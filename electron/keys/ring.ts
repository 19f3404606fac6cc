// The keys of a desk on this computer: people's, each under its own passphrase, and the desk's own. What is unlocked is
// held here and nowhere else, and only while the person is signed in.
import { generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { NewKey } from '../../shared/desk/commands'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Signature } from '../../shared/ledger/crypto'
import { KeyId } from '../../shared/ledger/events'
import { keyIdOf } from '../../shared/ledger/keys'
import { enrolmentText } from '../../shared/ledger/statement'
import { type DeskKey, deskKeyFile, readDeskKey } from './desk-key'
import { largestFile, openedKey, type Owned, publicHalf, readKeyFile, sealedKey, usualCost } from './key-file'
import type { KeyStoreWrap } from './key-store'
import { nodeCrypto } from './node-crypto'
import { Patience } from './patience'
import { isAbsent, namesIn, replacePrivately } from './private-file'

/** `key-store`: the key is also under this computer's key store, and that does not open it here and now. */
export type UnlockProblem = 'wrong-passphrase' | 'missing' | 'damaged' | 'key-store'

export interface RingOptions {
  readonly keyStore?: KeyStoreWrap
  /** N of scrypt for files that are written, a power of two; files that are read bring their own. */
  readonly scryptCost?: number
  /** A clock in milliseconds that never goes back, and a way to wait, for the pauses after wrong passphrases. */
  readonly now?: () => number
  readonly wait?: (milliseconds: number) => Promise<void>
}

export class KeyRing {
  private readonly unlocked = new Map<KeyId, KeyObject>()
  /** How often all keys were locked, and each of them, so that no unlocking under way outlives that. */
  private locks = 0
  private readonly locksOf = new Map<KeyId, number>()
  /** The last try at each key: they are made one after another. */
  private readonly tries = new Map<KeyId, Promise<unknown>>()

  private constructor(
    private readonly folder: string,
    private readonly onDisk: Set<KeyId>,
    private desk: DeskKey | null,
    private readonly keyStore: KeyStoreWrap | null,
    private readonly cost: number,
    private readonly patience: Patience,
  ) {}

  /** Looks at the keys in a desk's folder and unlocks none of them. A folder without keys is an empty ring. */
  static async open(deskFolder: string, options: RingOptions = {}): Promise<KeyRing> {
    const folder = join(deskFolder, 'keys')
    const names = await namesIn(folder)
    const ids = names.flatMap((name) => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? [])
    const deskFile = names.includes(deskFileName) ? await readSmall(join(folder, deskFileName)) : null
    return new KeyRing(
      folder,
      new Set(ids),
      deskFile && readDeskKey(deskFile),
      options.keyStore ?? null,
      options.scryptCost ?? usualCost,
      new Patience(options.now ?? (() => performance.now()), options.wait ?? ((pause) => setTimeout(pause))),
    )
  }

  /** Null when the desk has no key of its own, or its file does not hold it any more. */
  get deskKeyId(): KeyId | null {
    return this.desk?.keyId ?? null
  }

  /** Whether this computer has the file of this key. */
  has(keyId: KeyId): boolean {
    return this.onDisk.has(keyId)
  }

  /** Makes a person's key, durable before this resolves, and leaves it unlocked, unless all keys were locked meanwhile. */
  async create(person: string, passphrase: string): Promise<NewKey> {
    const before = this.locks
    const key: Owned = { ...(await freshKey()), person }
    const { keyId, publicKey, privateKey } = key
    const bytes = await sealedKey(key, passphrase, { cost: this.cost, keyStore: null })
    await replacePrivately(this.fileOf(keyId), bytes)
    this.onDisk.add(keyId)
    // Whoever locked everything meanwhile meant this one too.
    if (this.locks === before) this.unlocked.set(keyId, privateKey)
    const proof = sign(null, Buffer.from(enrolmentText(person, keyId)), privateKey).toString('base64')
    return { keyId, publicKey, proof }
  }

  /** Makes the desk's own key, durable before this resolves. Throws when there is a file of one already, whole or not. */
  async createDeskKey(): Promise<{ readonly keyId: KeyId; readonly publicKey: string }> {
    const path = join(this.folder, deskFileName)
    if (await readSmall(path)) throw new Error('This desk has a key of its own already')
    const key = await freshKey()
    await replacePrivately(path, deskKeyFile(key))
    this.desk = key
    return { keyId: key.keyId, publicKey: key.publicKey }
  }

  /** Forgets a key that was made and never enrolled, and removes its file. */
  async discard(keyId: KeyId): Promise<void> {
    this.lock(keyId)
    this.onDisk.delete(keyId)
    await unlink(this.fileOf(keyId)).catch(() => undefined)
  }

  /**
   * Unlocks a key with its passphrase. Takes the time that scrypt takes, and after several wrong passphrases a pause
   * before it. A key that was locked in the meantime stays locked.
   */
  async unlock(keyId: KeyId, passphrase: string): Promise<Result<null, UnlockProblem>> {
    const before = this.timesLocked(keyId)
    const opened = await this.attempt(keyId, passphrase)
    if (!opened.ok) return opened
    if (this.timesLocked(keyId) === before) this.unlocked.set(keyId, opened.value.privateKey)
    return ok(null)
  }

  isUnlocked(keyId: KeyId): boolean {
    return this.unlocked.has(keyId)
  }

  lock(keyId: KeyId): void {
    this.locksOf.set(keyId, (this.locksOf.get(keyId) ?? 0) + 1)
    this.unlocked.delete(keyId)
  }

  lockAll(): void {
    this.locks += 1
    this.unlocked.clear()
  }

  /**
   * Puts a key under another passphrase, and under the computer's key store or no longer under it. A kill at any moment
   * leaves the old file or the new one. Rejects when the disk or the key store fails; the old file then stays.
   */
  async changePassphrase(
    keyId: KeyId,
    old: string,
    next: string,
    { useKeyStore }: { readonly useKeyStore: boolean },
  ): Promise<Result<null, UnlockProblem>> {
    const keyStore = useKeyStore ? this.keyStore : null
    if (useKeyStore && !(await keyStore?.isAvailable())?.ok) return fail('key-store')
    const opened = await this.attempt(keyId, old)
    if (!opened.ok) return opened
    await replacePrivately(this.fileOf(keyId), await sealedKey(opened.value, next, { cost: this.cost, keyStore }))
    return ok(null)
  }

  /** Null while the key is locked. */
  sign(keyId: KeyId, message: Uint8Array): Signature | null {
    const key = this.unlocked.get(keyId)
    return key ? { keyId, signature: sign(null, message, key) } : null
  }

  /** Null on a desk without a key of its own. */
  signAsDesk(message: Uint8Array): Signature | null {
    return this.desk && { keyId: this.desk.keyId, signature: sign(null, message, this.desk.privateKey) }
  }

  private timesLocked(keyId: KeyId): number {
    return this.locks + (this.locksOf.get(keyId) ?? 0)
  }

  private attempt(keyId: KeyId, passphrase: string): Promise<Result<Owned, UnlockProblem>> {
    const before = this.tries.get(keyId) ?? Promise.resolve()
    const attempt = before.then(() => this.tried(keyId, passphrase))
    this.tries.set(
      keyId,
      attempt.catch(() => undefined),
    )
    return attempt
  }

  private async tried(keyId: KeyId, passphrase: string): Promise<Result<Owned, UnlockProblem>> {
    await this.patience.before(keyId)
    const bytes = await readSmall(this.fileOf(keyId))
    if (!bytes) return fail('missing')
    const file = readKeyFile(bytes, keyId)
    if (!file) return fail('damaged')
    const opened = await openedKey(file, passphrase, this.keyStore)
    if (opened.ok) this.patience.wasRight(keyId)
    else if (opened.error === 'wrong-passphrase') this.patience.wasWrong(keyId)
    return opened
  }

  private fileOf(keyId: KeyId): string {
    // A key id that is none would be a path to somewhere else.
    return join(this.folder, `${KeyId.parse(keyId)}.json`)
  }
}

const deskFileName = 'desk.json'

async function freshKey(): Promise<DeskKey> {
  const { privateKey } = await promisify(generateKeyPair)('ed25519')
  const publicKey = publicHalf(privateKey)
  const keyId = keyIdOf(publicKey, nodeCrypto)
  if (keyId === null) throw new Error('A fresh key is not in the form that this program knows')
  return { keyId, publicKey, privateKey }
}

/** A file's bytes, cut off where no key file reaches; null when it is not there. What cannot be read is read as nothing. */
async function readSmall(path: string): Promise<Buffer | null> {
  const bytes = Buffer.alloc(largestFile)
  try {
    const file = await open(path)
    try {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      return bytes.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    return isAbsent(error) ? null : Buffer.alloc(0)
  }
}
