// Keeps what is damaged beside what replaces it. Nothing that might be evidence is ever written over.
import { basename, dirname, join } from 'node:path'
import { writeNew } from './durable-replace'
import { errorCode, type Files } from './files'

/** Moves a damaged file out of the way, durably. @returns where it is kept */
export async function keepFileAside(path: string, files: Files): Promise<string> {
  const folder = dirname(path)
  const taken = new Set(await files.names(folder))
  const kept = join(
    folder,
    freeName(taken, (number) => `${basename(path)}.damaged-${number}`),
  )
  await files.rename(path, kept)
  await files.syncFolder(folder)
  return kept
}

/** Keeps bytes in a file of their own, durably. @returns where they are kept */
export async function keepBytesAside(folder: string, name: string, bytes: Uint8Array, files: Files): Promise<string> {
  const taken = new Set(await files.names(folder))
  const path = join(
    folder,
    freeName(taken, (number) => (number === 1 ? `${name}.part` : `${name}-${number}.part`)),
  )
  try {
    await writeNew(path, bytes, files)
    await files.syncFolder(folder)
  } catch (error) {
    // What was kept only in part would pass for the whole; the bytes are still where they were found.
    if (errorCode(error) !== 'EEXIST') await files.remove(path).catch(() => undefined)
    throw error
  }
  return path
}

function freeName(taken: ReadonlySet<string>, nameOf: (number: number) => string): string {
  for (let number = 1; ; number += 1) if (!taken.has(nameOf(number))) return nameOf(number)
}
