// The record's own store, and stores with a fault that the power cuts have to find. All keep the same entries on the
// same files, so that whatever a test says of one it says of all.
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { writeAll } from '../../../electron/storage/durable-replace'
import { journalStart } from '../../../electron/storage/file-ledger'
import type { Files, OpenFile } from '../../../electron/storage/files'
import { openRecord } from '../../../electron/storage/record'
import type { NewEntry } from '../../../shared/ledger/events'

export interface OpenStore {
  /** Whether a batch was acknowledged. */
  keep(batch: readonly NewEntry[]): Promise<boolean>
  /** The entries as the store has them, in order. */
  held(): Promise<readonly string[]>
  /** What was wrong and what was put right when it was opened. */
  readonly trouble: string | null
  readonly repairs: readonly string[]
  close(): Promise<void>
}

/** Rejects when it does not open. */
export type Store = (folder: string, files: Files) => Promise<OpenStore>

/** Small enough that a short history fills several. */
export const smallSegments = 6_000

/** How an entry is told apart, whatever number a store gives it. */
export const textOf = ({ at, by, cause, batch, event }: NewEntry) => JSON.stringify({ at, by, cause, batch, event })

export const recordStore: Store = async (folder, files) => {
  const record = await openRecord(folder, {
    crypto: nodeCrypto,
    reveal: (entry) => entry,
    files,
    segmentBytes: smallSegments,
  })
  const { ledger, condition } = record
  return {
    keep: async (batch) => (await ledger.append(ledger.position(), batch)).ok,
    held: async () => {
      const texts: string[] = []
      for await (const { entries } of ledger.frames(journalStart)) texts.push(...entries.map(textOf))
      return texts
    },
    trouble: condition.trouble && `${condition.trouble.kind}: ${condition.trouble.what}`,
    repairs: condition.repairs.map(({ kind }) => kind),
    close: () => record.close(),
  }
}

/** Fault: takes what the system's cache holds for durable. */
export const withoutSync: Store = (folder, files) =>
  recordStore(
    folder,
    withFiles(files, () => ({ sync: async () => undefined, datasync: async () => undefined })),
  )

/** Fault: acknowledges as soon as a sync is asked for; it happens with the next write. */
export const acknowledgingBeforeSync: Store = (folder, files) =>
  recordStore(
    folder,
    withFiles(files, (file) => {
      let isOwed = false
      return {
        datasync: async () => {
          isOwed = true
        },
        write: async (bytes, from) => {
          if (isOwed) await file.datasync()
          isOwed = false
          return file.write(bytes, from)
        },
      }
    }),
  )

/** Fault: makes no folder's names durable, so that a file that was synced can still be gone. */
export const withoutFolderSync: Store = (folder, files) =>
  recordStore(folder, { ...files, syncFolder: async () => undefined })

/** Fault: one act in two writes. */
export const withTwoFramesABatch: Store = async (folder, files) => {
  const store = await recordStore(folder, files)
  const keep = async (batch: readonly NewEntry[]) => {
    const middle = Math.ceil(batch.length / 2)
    const first = await store.keep(batch.slice(0, middle))
    return first && (middle === batch.length || (await store.keep(batch.slice(middle))))
  }
  return { ...store, keep }
}

/** Fault: cuts the last line off when it opens, torn or not. */
export const cuttingASoundTail: Store = async (folder, files) => {
  const ledger = join(folder, 'ledger')
  const names = (await files.size(ledger)) === null ? [] : await files.names(ledger)
  const last = names
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1)
  if (last !== undefined) await cutLastLine(files, join(ledger, last))
  return recordStore(folder, files)
}

/** lowdb as it is: the whole state to a temporary file, then renamed; nothing synced (steno 4.0.2). */
export const plainLowdb: Store = async (folder, files) => {
  const path = join(folder, 'db.json')
  const temporary = join(folder, '.db.json.tmp')
  const adapter: Adapter<string[]> = {
    read: async () => {
      const text = await readText(files, path)
      return text === null ? null : (JSON.parse(text) as string[])
    },
    write: async (data) => {
      if ((await files.size(temporary)) !== null) await files.remove(temporary)
      const file = await files.open(temporary, 'create')
      await writeAll(file, Buffer.from(JSON.stringify(data)))
      await file.close()
      await files.rename(temporary, path)
    },
  }
  const db = new Low(adapter, [])
  await db.read()
  return {
    keep: async (batch) => {
      await db.update((data) => data.push(...batch.map(textOf)))
      return true
    },
    held: async () => db.data,
    trouble: null,
    repairs: [],
    close: async () => undefined,
  }
}

function withFiles(files: Files, changed: (file: OpenFile) => Partial<OpenFile>): Files {
  return {
    ...files,
    open: async (path, mode) => {
      const file = await files.open(path, mode)
      return { ...file, ...changed(file) }
    },
  }
}

async function readText(files: Files, path: string): Promise<string | null> {
  const size = await files.size(path)
  if (size === null) return null
  const file = await files.open(path, 'read')
  const bytes = Buffer.alloc(size)
  await file.read(bytes, 0)
  await file.close()
  return bytes.toString('utf8')
}

async function cutLastLine(files: Files, path: string): Promise<void> {
  const text = await readText(files, path)
  if (!text) return
  const file = await files.open(path, 'change')
  await file.truncate(Buffer.byteLength(text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)))
  await file.sync()
  await file.close()
}
