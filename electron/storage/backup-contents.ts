// Copies what a desk consists of from one folder to another, durably: the journal up to a place, the checkpoint, and the
// small files. Used both ways: to make a copy, and to put one back.
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Copied, copyFile, firstBytes, makePrivate, smallFilesIn, smallFolders } from './backup-files'
import { notePath } from './checkpoint-file'
import { writeNew } from './durable-replace'
import type { Files } from './files'
import type { Place } from './place'
import { ledgerFolder, segmentsOf } from './segments'

export interface ContentsTools {
  readonly files: Files
  /** Told the bytes of every block copied. What it throws ends the copying. */
  readonly step: (bytes: number) => void
}

export interface Contents {
  /** By their names in the copy. */
  readonly copied: ReadonlyMap<string, Copied>
  /** The names of the keys to personal data. */
  readonly sealed: readonly string[]
}

const largestCheckpoint = 1 << 20
/** More than the largest film that a desk takes. */
const largestSmallFile = 1 << 27

/**
 * `to` is there and empty. `end` says how far the journal is copied, null for all of it. It is asked once, after the
 * checkpoint was read: a checkpoint is only ever written for what is acknowledged already, so the one in the copy never
 * vouches for more than the copy holds.
 */
export async function copyContents<P extends Place | null>(
  from: string,
  to: string,
  end: () => P,
  { files, step }: ContentsTools,
): Promise<Contents & { readonly place: P }> {
  const copied = new Map<string, Copied>()
  const sealed: string[] = []
  const checkpoint = await firstBytes(notePath(from), largestCheckpoint, files)
  const place = end()

  await mkdir(ledgerFolder(to), { mode: 0o700 })
  for (const { number, path, bytes } of await segmentsOf(from, files)) {
    if (place && (number > place.segment || (number === place.segment && place.offset === 0))) continue
    const length = number === place?.segment ? place.offset : bytes
    const file = await copyFile(path, join(ledgerFolder(to), basename(path)), length, files, step)
    if (file) copied.set(`ledger/${basename(path)}`, file)
  }
  if (checkpoint) {
    await writeNew(notePath(to), checkpoint, files)
    const sha256 = createHash('sha256').update(checkpoint).digest('hex')
    copied.set(`ledger/${basename(notePath(to))}`, { bytes: checkpoint.length, sha256 })
  }
  await files.syncFolder(ledgerFolder(to))

  for (const folder of smallFolders) {
    const names = await smallFilesIn(join(from, folder), files)
    if (names.length === 0) continue
    await mkdir(join(to, folder), { mode: 0o700 })
    for (const name of names) {
      const target = join(to, folder, name)
      // It may have been replaced or removed by now: then the new one is copied, or none.
      const file = await copyFile(join(from, folder, name), target, largestSmallFile, files, step)
      if (!file) continue
      await makePrivate(target)
      if (folder === 'sealed') sealed.push(`${folder}/${name}`)
      else copied.set(`${folder}/${name}`, file)
    }
    await files.syncFolder(join(to, folder))
  }
  await files.syncFolder(to)
  return { place, copied, sealed }
}

/** How many bytes of journal there are to copy up to a place. */
export async function journalBytes(from: string, place: Place | null, files: Files): Promise<number> {
  const segments = await segmentsOf(from, files)
  return segments.reduce((sum, { number, bytes }) => {
    if (place && number > place.segment) return sum
    return sum + (number === place?.segment ? place.offset : bytes)
  }, 0)
}
