// The checkpoints that were saved to a file, kept beside the desk as well: a timestamp that comes back later is over one
// of these very texts.
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { durableReplace } from '../storage/durable-replace'
import type { Checkpoint } from './checkpoints'

const folderIn = (deskFolder: string) => join(deskFolder, 'checkpoints')

export async function keepCheckpoint(deskFolder: string, { size, note }: Checkpoint): Promise<void> {
  await mkdir(folderIn(deskFolder), { recursive: true })
  await durableReplace(join(folderIn(deskFolder), `${size}.txt`), Buffer.from(note))
}

/** The texts of every checkpoint that was ever saved, the latest first. */
export async function savedCheckpoints(deskFolder: string): Promise<readonly string[]> {
  const names = await readdir(folderIn(deskFolder)).catch(() => [])
  const sizes = names.flatMap((name) => /^(\d+)\.txt$/.exec(name)?.[1] ?? []).map(Number)
  const texts = sizes
    .toSorted((a, b) => b - a)
    .map((size) => readFile(join(folderIn(deskFolder), `${size}.txt`), 'utf8'))
  return Promise.all(texts)
}
