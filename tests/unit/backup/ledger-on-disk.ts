// A desk's folder on disk with a journal that grows, its keys and what was typed; and a place for its copies.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { SealedData } from '../../../electron/keys/sealed'
import type { DeskToCopy } from '../../../electron/app/backups'
import type { CopyTools, Inspect } from '../../../electron/storage/backup-copy'
import { FileLedger } from '../../../electron/storage/file-ledger'
import { type Files, realFiles } from '../../../electron/storage/files'
import { inspect as inspectFolder } from '../../../electron/storage/inspect'
import type { NewEntry } from '../../../shared/ledger/events'
import { SmallDesk } from '../desk/small-desk'

export interface Place {
  readonly home: string
  readonly deskFolder: string
  readonly backupFolder: string
  readonly desksFolder: string
}

/** Fresh folders for each test. */
export function freshPlace(): Place {
  let home = ''
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'imprimatur-copies-'))
    for (const folder of ['desk', 'copies', 'desks']) await mkdir(join(home, folder))
  })
  afterEach(() => rm(home, { recursive: true, force: true }))
  return {
    get home() {
      return home
    },
    get deskFolder() {
      return join(home, 'desk')
    },
    get backupFolder() {
      return join(home, 'copies')
    },
    get desksFolder() {
      return join(home, 'desks')
    },
  }
}

export const inspect: Inspect = (folder, onProgress) => inspectFolder(folder, { crypto: nodeCrypto, onProgress })

export function tools(files: Files = realFiles, signal = new AbortController().signal): CopyTools {
  return { inspect, files, onProgress: () => undefined, signal }
}

const history: readonly NewEntry[] = new SmallDesk().entries.map(({ seq: _seq, ...entry }) => entry)

export const at = (day: number, time = '09:00:00') => `2026-12-${String(day).padStart(2, '0')}T${time}.000Z`

/** The journal of one desk, which can be added to while copies of it are made. */
export class LedgerOnDisk {
  private added = 0
  private constructor(
    readonly folder: string,
    readonly ledger: FileLedger,
  ) {}

  /** With the small desk's history in it; `founder` makes it another desk's. */
  static async make(folder: string, segmentBytes = 2_000, founder = 'mia'): Promise<LedgerOnDisk> {
    const desk = await LedgerOnDisk.open(folder, segmentBytes)
    for (const entry of history) await desk.put({ ...entry, by: founder })
    return desk
  }

  static async open(folder: string, segmentBytes = 2_000): Promise<LedgerOnDisk> {
    return new LedgerOnDisk(folder, await FileLedger.open(folder, { crypto: nodeCrypto, segmentBytes }))
  }

  /** One more entry; `words` tell it from others. */
  async add(words = 'more'): Promise<void> {
    this.added += 1
    await this.put({
      at: at(1),
      by: 'mia',
      cause: `${words}-${this.added}`,
      batch: null,
      event: { type: 'RolesGranted', person: 'ana', roles: ['writer'], areas: [] },
    })
  }

  async addMany(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) await this.add()
  }

  /** One frame that is longer than what is read at a time, as an import is. */
  async addLong(): Promise<void> {
    const event = { type: 'PersonRemoved', person: 'ben', reason: 'so long '.repeat(1_000) } as const
    const entry = { at: at(1), by: 'mia', cause: 'long', batch: null, event }
    const appended = await this.ledger.append(
      this.ledger.position(),
      Array.from({ length: 80 }, () => entry),
    )
    if (!appended.ok) throw new Error(appended.error.kind)
  }

  get toCopy(): DeskToCopy {
    return { folder: this.folder, name: () => 'North Bank', mark: () => this.ledger.mark(), trouble: () => null }
  }

  private async put(entry: NewEntry): Promise<void> {
    const appended = await this.ledger.append(this.ledger.position(), [entry])
    if (!appended.ok) throw new Error(appended.error.kind)
  }
}

/** What else lies in a desk's folder: keys, a sealed name, what was typed; a cache, and things half-written. */
export async function furnish(folder: string): Promise<{ readonly sealedKey: string }> {
  await mkdir(join(folder, 'keys'), { mode: 0o700 })
  await writeFile(join(folder, 'keys', 'desk.json'), '{"a":"key"}')
  await writeFile(join(folder, 'keys', 'desk.json.1234.part'), 'half')
  await mkdir(join(folder, 'working'))
  await writeFile(join(folder, 'working', `${'ab'.repeat(20)}.json`), '{"typed":true}')
  await mkdir(join(folder, 'checkpoints'))
  await writeFile(join(folder, 'checkpoints', '7.txt'), 'a checkpoint')
  await writeFile(join(folder, 'queue.json'), '{"cache":true}')
  const sealed = await (await SealedData.open(folder)).seal('ana', 'Ana Ruiz')
  return { sealedKey: sealed.key }
}

export type Fault = (act: keyof Files | 'write' | 'sync' | 'read', path: string) => void

/** The real file system, where `fault` may throw before an act. */
export function faulty(fault: Fault): Files {
  return {
    ...realFiles,
    open: async (path, mode) => {
      fault('open', path)
      const file = await realFiles.open(path, mode)
      return {
        ...file,
        write: (bytes, from) => {
          fault('write', path)
          return file.write(bytes, from)
        },
        sync: () => {
          fault('sync', path)
          return file.sync()
        },
      }
    },
    rename: (from, to) => {
      fault('rename', from)
      return realFiles.rename(from, to)
    },
    syncFolder: (folder) => {
      fault('syncFolder', folder)
      return realFiles.syncFolder(folder)
    },
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
