// Puts a file in place so that after a power cut either the old bytes or the new ones are there, whole.
// Our own, because write-file-atomic 7 and atomically 2.1 were seen to report success and install a truncated file
// on a nearly full disk.
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { errorCode, type Files, type OpenFile, realFiles } from './files'

/** The bytes of a file, or pieces of them, made as they are written, for what is too large to be held in memory whole. */
export type Bytes = Uint8Array | Iterable<Uint8Array, void, void>

/** Writes `bytes` beside `path`, makes them durable, and moves them into place. Rejects with the old file untouched. */
export async function durableReplace(path: string, bytes: Bytes, files: Files = realFiles): Promise<void> {
  const staged = await stage(path, bytes, files)
  try {
    await staged.commit()
  } catch (error) {
    await staged.discard()
    throw error
  }
}

export interface Staged {
  /** Where the bytes lie until they are moved. */
  readonly temporary: string
  /** Moves the durable bytes into place. */
  readonly commit: () => Promise<void>
  /** Removes them again; the old file stays. */
  readonly discard: () => Promise<void>
}

/** Makes the bytes durable under a temporary name, to be moved into place or thrown away. */
export async function stage(path: string, bytes: Bytes, files: Files = realFiles): Promise<Staged> {
  const temporary = `${path}.${randomUUID()}.part`
  const discard = async () => files.remove(temporary).catch(() => undefined)
  try {
    await writeNew(temporary, bytes, files)
  } catch (error) {
    await discard()
    throw error
  }
  const commit = async () => {
    await renamePatiently(temporary, path, files)
    await files.syncFolder(dirname(path))
  }
  return { temporary, commit, discard }
}

/** Removes what replacements of this file left behind that never came to their end: it is nobody's record. */
export async function removeUnfinished(path: string, files: Files): Promise<void> {
  const folder = dirname(path)
  const begin = `${basename(path)}.`
  const isUnfinished = (name: string) =>
    name.startsWith(begin) && /^[0-9a-f-]{36}\.part$/.test(name.slice(begin.length))
  for (const name of await files.names(folder)) if (isUnfinished(name)) await files.remove(join(folder, name))
}

/** Writes a file that is not there yet, and makes its bytes durable; its name is durable once its folder is synced. */
export async function writeNew(path: string, bytes: Bytes, files: Files): Promise<void> {
  const file = await files.open(path, 'create')
  try {
    let length = 0
    for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      await writeAll(file, piece)
      length += piece.length
    }
    await file.sync()
    const { size } = await file.stat()
    if (size !== length) throw new Error(`Only ${size} of ${length} bytes could be written`)
  } finally {
    await file.close()
  }
}

const patience = { tries: 10, pauseMs: 200 }

/** A virus scanner or a spreadsheet may hold the old file for a moment; Windows then refuses the rename. */
async function renamePatiently(from: string, to: string, files: Files): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (tried === patience.tries || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error
      await setTimeout(patience.pauseMs)
    }
  }
}

/** Writes every byte; a short write is continued, never taken for success. */
export async function writeAll(file: Pick<OpenFile, 'write'>, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const taken = await file.write(bytes, written)
    if (taken === 0) throw new Error('The disk took no more bytes')
    written += taken
  }
}

/** Makes a folder's list of names durable. */
export function syncFolder(folder: string): Promise<void> {
  return realFiles.syncFolder(folder)
}
