// Files that hold secrets: durable like any other, and readable by this computer's account only.
import { chmod, mkdir, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stage, syncFolder } from '../storage/durable-replace'

/** Puts a secret file in place, whole and durable, in a folder that is made when it is missing. */
export async function replacePrivately(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const isNew = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isNew !== undefined) await syncFolder(dirname(folder))
  const staged = await stage(path, bytes)
  try {
    await chmod(staged.temporary, 0o600)
    await staged.commit()
  } catch (error) {
    await staged.discard()
    throw error
  }
}

/** What lies in a folder; nothing when there is no such folder yet. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** Whether an error says that a file or a folder is not there. */
export function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
