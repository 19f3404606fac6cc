// Puts a file in place so that after a power cut either the old bytes or the new ones are there, whole.
// Our own, because write-file-atomic 7 and atomically 2.1 were seen to report success and install a truncated file
// on a nearly full disk.
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Writes `bytes` beside `path`, makes them durable, and moves them into place. Rejects with the old file untouched. */
export async function durableReplace(path: string, bytes: Uint8Array): Promise<void> {
  const staged = await stage(path, bytes)
  await staged.commit()
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
export async function stage(path: string, bytes: Uint8Array): Promise<Staged> {
  const temporary = `${path}.${randomUUID()}.part`
  const discard = async () => unlink(temporary).catch(() => undefined)
  try {
    const file = await open(temporary, 'wx')
    try {
      await writeAll(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const { size } = await stat(temporary)
    if (size !== bytes.length) throw new Error(`Only ${size} of ${bytes.length} bytes could be written`)
  } catch (error) {
    await discard()
    throw error
  }
  const commit = async () => {
    await renamePatiently(temporary, path)
    await syncFolder(dirname(path))
  }
  return { temporary, commit, discard }
}

const patience = { tries: 10, pauseMs: 200 }

/** A virus scanner or a spreadsheet may hold the old file for a moment; Windows then refuses the rename. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (tried === patience.tries || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error
      await setTimeout(patience.pauseMs)
    }
  }
}

/** Writes every byte at the file's end; a short write is continued, never taken for success. */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written)
    if (bytesWritten === 0) throw new Error('The disk took no more bytes')
    written += bytesWritten
  }
}

/** Makes a folder's list of names durable. Windows cannot sync a folder; its file system orders renames itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
