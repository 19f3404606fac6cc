// The files of a desk that a copy holds, and how one of them is copied. Everything else in a desk's folder is a cache, or
// was kept aside as evidence, and stays where it is.
import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAll } from './durable-replace'
import { errorCode, type Files } from './files'

/** Folders of small files, all of them copied. `ledger` holds the journal besides. */
export const smallFolders = ['keys', 'sealed', 'checkpoints', 'working', 'media'] as const
export const folders = ['ledger', ...smallFolders] as const

const segmentName = /^\d{6,}\.log$/
const smallName = /^[A-Za-z0-9][\w-]{0,120}\.(?:json|txt|bin)$/

/** The small files of one folder, none that is half-written. */
export async function smallFilesIn(folder: string, files: Files): Promise<readonly string[]> {
  const names = await files.names(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => smallName.test(name)).toSorted()
}

export interface Copied {
  readonly bytes: number
  readonly sha256: string
}

const blockSize = 1 << 20

/**
 * Copies a file's first `length` bytes to a place where nothing is yet, durably, block by block so that other work gets
 * its turn in between. Null when there is no such file. `step` is told the bytes of each block and may throw to give up.
 */
export async function copyFile(
  from: string,
  to: string,
  length: number,
  files: Files,
  step: (bytes: number) => void,
): Promise<Copied | null> {
  const source = await opened(from, files)
  if (!source) return null
  try {
    const target = await files.open(to, 'create')
    try {
      const hash = createHash('sha256')
      const size = (await source.stat()).size
      const block = new Uint8Array(Math.max(1, Math.min(blockSize, length, size)))
      let done = 0
      while (done < length) {
        const read = await source.read(block.subarray(0, Math.min(block.length, length - done)), done)
        if (read === 0) break
        const bytes = block.subarray(0, read)
        hash.update(bytes)
        await writeAll(target, bytes)
        done += read
        step(read)
      }
      await target.sync()
      return { bytes: done, sha256: hash.digest('hex') }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** A file's size and digest; null when there is none. */
export async function digestOfFile(path: string, files: Files): Promise<Copied | null> {
  const file = await opened(path, files)
  if (!file) return null
  try {
    const hash = createHash('sha256')
    const block = new Uint8Array(blockSize)
    let done = 0
    for (let read = await file.read(block, 0); read > 0; read = await file.read(block, done)) {
      hash.update(block.subarray(0, read))
      done += read
    }
    return { bytes: done, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** The first bytes of a file; null when there is none. */
export async function firstBytes(path: string, length: number, files: Files): Promise<Uint8Array | null> {
  const file = await opened(path, files)
  if (!file) return null
  try {
    const bytes = new Uint8Array(length)
    let done = 0
    for (let read = -1; read !== 0 && done < length; done += read) read = await file.read(bytes.subarray(done), done)
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

async function opened(path: string, files: Files) {
  try {
    return await files.open(path, 'read')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * Makes a fresh folder that only this account may look into: a copy holds keys. Rejects when it is there already, or when
 * the folder around it is not: a drive that is not connected must not be replaced by a folder of the same name.
 */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
}

/** As the keys' own files are kept. A drive that knows no permissions keeps none. */
export async function makePrivate(file: string): Promise<void> {
  await chmod(file, 0o600).catch(() => undefined)
}

/** Whether it is a folder itself, not a link to one. */
export async function isRealFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/**
 * Removes what a copy consists of, and the folder when nothing else is in it: what somebody put there stays. Asked for
 * again after an interruption, it goes on.
 */
export async function removeCopy(copy: string): Promise<void> {
  if (!(await isRealFolder(copy))) return
  for (const name of folders) {
    const folder = join(copy, name)
    if (!(await isRealFolder(folder))) continue
    for (const file of await readdir(folder)) {
      if (segmentName.test(file) || smallName.test(file)) await unlink(join(folder, file))
    }
    await removeIfEmpty(folder)
  }
  // Last, so that what is left after an interruption is still known for a copy.
  await unlink(join(copy, 'backup.json')).catch(unlessAbsent)
  await removeIfEmpty(copy)
}

async function removeIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error))) throw error
  })
}

function unlessAbsent(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}
