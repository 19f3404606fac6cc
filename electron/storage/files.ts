// How the record reaches the disk. Everything that is precious goes through this small interface, so that a full disk, a
// failing sync and a power cut can be played in tests; the real one is Node's own.
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'

/** An open file. Rejects with the system's error, whose `code` says which it is (ENOSPC, EIO, EROFS, …). */
export interface OpenFile {
  /** Fills `into` from a place in the file, as far as there is something. @returns how many bytes were read */
  read(into: Uint8Array, position: number): Promise<number>
  /** Writes from an offset of `bytes` on, at the file's end when it was opened to append. @returns how many bytes were taken, which may be fewer */
  write(bytes: Uint8Array, from: number): Promise<number>
  /** Makes the bytes durable, and of the file's properties what is needed to read them. */
  datasync(): Promise<void>
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  /** Its size in bytes, and how many names it has: none when it was removed or replaced while open. */
  stat(): Promise<{ readonly size: number; readonly names: number }>
  close(): Promise<void>
}

/**
 * `read`: it must be there. `append`: made when it is not there; every write goes to the end. `create`: must not be there
 * yet. `change`: must be there; for cutting it.
 */
export type OpenMode = 'read' | 'append' | 'create' | 'change'

export interface Files {
  open(path: string, mode: OpenMode): Promise<OpenFile>
  /** Null when there is none. */
  size(path: string): Promise<number | null>
  /** Names in a folder, in no order. */
  names(folder: string): Promise<readonly string[]>
  /** Makes a folder and those above it, when they are not there. */
  makeFolder(folder: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes a folder's list of names durable. */
  syncFolder(folder: string): Promise<void>
}

const flags: Record<OpenMode, number> = {
  read: constants.O_RDONLY,
  append: constants.O_RDWR | constants.O_CREAT | constants.O_APPEND,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  change: constants.O_RDWR,
}

export const realFiles: Files = {
  open: async (path, mode) => openFile(await open(path, flags[mode])),
  size: (path) =>
    stat(path).then(
      (found) => found.size,
      (error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null
        throw error
      },
    ),
  names: (folder) => readdir(folder),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true })
  },
  rename,
  remove: unlink,
  async syncFolder(folder) {
    // Windows cannot sync a folder; its file system orders renames itself.
    if (process.platform === 'win32') return
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes, from) => (await handle.write(bytes, from)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (size) => handle.truncate(size),
    stat: async () => {
      const { size, nlink } = await handle.stat()
      return { size, names: nlink }
    },
    close: () => handle.close(),
  }
}

/** The system's name for what went wrong; empty when it has none. */
export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? ''
}

/** Reads until `into` is full or the file ends. @returns how many bytes were read */
export async function readFully(file: Pick<OpenFile, 'read'>, into: Uint8Array, position: number): Promise<number> {
  let read = 0
  for (let more = -1; read < into.length && more !== 0; read += more) {
    more = await file.read(into.subarray(read), position + read)
  }
  return read
}

/** All the bytes of a file; null when there is none. */
export async function readWhole(path: string, files: Files): Promise<Buffer | null> {
  const size = await files.size(path)
  if (size === null) return null
  const file = await files.open(path, 'read')
  try {
    const bytes = Buffer.alloc(size)
    return bytes.subarray(0, await readFully(file, bytes, 0))
  } finally {
    await file.close()
  }
}
