// A desk's folder with a record in it, made for a test: the journal, a key of the desk's own, its checkpoint, its snapshot.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { writeNote } from '../../../electron/storage/checkpoint-file'
import type { FileLedger, Mark } from '../../../electron/storage/file-ledger'
import { type OpenRecord, openRecord, type RecordOptions } from '../../../electron/storage/record'
import { evolve } from '../../../shared/desk/evolve'
import { checkpointBody, noteOf, signatureLine } from '../../../shared/ledger/checkpoint'
import type { NewEntry } from '../../../shared/ledger/events'
import { Tree } from '../../../shared/ledger/merkle'
import { keyIdOf } from '../../../shared/ledger/keys'
import { history } from './conformance'

export class DeskFolder {
  private constructor(
    readonly path: string,
    private readonly key: KeyObject,
    readonly publicKey: string,
    readonly keyId: string,
  ) {}

  static async make(): Promise<DeskFolder> {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const path = await mkdtemp(join(tmpdir(), 'imprimatur-record-'))
    return new DeskFolder(path, privateKey, spki, keyIdOf(spki, nodeCrypto) ?? '')
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true })
  }

  file(...parts: readonly string[]): string {
    return join(this.path, ...parts)
  }

  segment(number = 1): string {
    return this.file('ledger', `${String(number).padStart(6, '0')}.log`)
  }

  get queue(): string {
    return this.file('queue.json')
  }

  get head(): string {
    return this.file('ledger', 'head.json')
  }

  open(options: Partial<RecordOptions> = {}): Promise<OpenRecord> {
    return openRecord(this.path, { crypto: nodeCrypto, reveal: (entry) => entry, ...options })
  }

  /** The history, with the desk's key enrolled by its second entry, a frame an entry. */
  get history(): readonly NewEntry[] {
    const [founded, ...rest] = history
    if (!founded) throw new Error('The history is not empty')
    const { keyId, publicKey } = this
    return [founded, { ...founded, event: { type: 'DeskKeyEnrolled', keyId, publicKey } }, ...rest]
  }

  /** A record of so many entries, closed, with its checkpoint and its snapshot. */
  async fill(count: number, options: Partial<RecordOptions> = {}): Promise<void> {
    const record = await this.open(options)
    for (const entry of this.history.slice(0, count)) await add(record, entry)
    await this.vouch(record.ledger)
    await record.close()
  }

  /** Puts the desk's checkpoint in place for the ledger as it stands. */
  async vouch(ledger: FileLedger): Promise<void> {
    await writeNote(this.path, this.noteFor(ledger.mark()))
  }

  /** The desk's checkpoint for the record up to a place. */
  noteFor({ seq: size, head, tree }: Mark): string {
    const root = Tree.of(size, tree, nodeCrypto).root()
    const body = checkpointBody({ deskKeyId: this.keyId, size, root, head })
    const signature = sign(null, Buffer.from(body), this.key)
    return noteOf(body, [signatureLine(`imprimatur/${this.keyId}`, this.publicKey, signature)])
  }

  async lines(number = 1): Promise<readonly string[]> {
    const text = await readFile(this.segment(number), 'utf8')
    return text.split('\n').slice(0, -1)
  }

  async setLines(lines: readonly string[], number = 1): Promise<void> {
    await writeFile(this.segment(number), lines.map((line) => `${line}\n`).join(''))
  }

  /** Every file and what is in it, to see that nothing was touched. */
  async contents(): Promise<ReadonlyMap<string, string>> {
    const found = await readdir(this.path, { recursive: true, withFileTypes: true })
    const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const)))
  }
}

/** Appends and folds, as the Desk does. */
export async function add({ ledger, state }: OpenRecord, ...entries: readonly NewEntry[]): Promise<void> {
  const appended = await ledger.append(ledger.position(), entries)
  if (!appended.ok) throw new Error(`Not appended: ${JSON.stringify(appended.error)}`)
  for (const entry of appended.value.entries) evolve(state, entry)
}
