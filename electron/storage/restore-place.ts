// Puts a copy back as a desk of its own: into a new folder, never over anything. It is built beside its final name, read
// back, and only then moved there.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { SealedData } from '../keys/sealed'
import { orGivenUp } from './backup-copy'
import { copyContents, journalBytes } from './backup-contents'
import { makePrivateFolder, removeCopy } from './backup-files'
import { endings, slugOf } from './backup-manifest'
import { CopyFailed, GivenUp } from './backup-problem'
import type { CopyRead, ReadTools } from './restore'
import { t } from '../../shared/words/say'

/**
 * Restores the copy of a dry run, exactly as it was then. Rejects with CopyFailed, GivenUp or the file system's error; then
 * there is no new desk. `erased`: whose personal data was erased since and may still be in the copy.
 * @returns the new desk's folder, under `desksFolder`
 */
export async function placeCopy(
  { report, inspection }: CopyRead,
  desksFolder: string,
  erased: readonly string[],
  { inspect, files, onProgress, signal }: ReadTools,
): Promise<string> {
  await files.makeFolder(desksFolder)
  const name = await freshName(desksFolder, `${slugOf(report.desk)}-restored`)
  const building = join(desksFolder, name + endings.building)
  // Left behind by a restore that was interrupted: only one runs at a time.
  await removeCopy(building)
  await makePrivateFolder(building)
  let isPlaced = false
  try {
    const journal = await journalBytes(report.folder, null, files)
    const total = Math.max(1, journal * 2)
    let done = 0
    await copyContents(report.folder, building, () => null, {
      files,
      step: (bytes) => {
        if (signal.aborted) throw new GivenUp()
        done = Math.min(journal, done + bytes)
        onProgress(done, total)
      },
    })
    const onRead = (part: number, whole: number) => onProgress(journal + (part / Math.max(1, whole)) * journal, total)
    const read = await orGivenUp(inspect(building, onRead, signal), signal)
    const isSame =
      read.entries === inspection.entries &&
      read.head === inspection.head &&
      read.trouble?.kind === inspection.trouble?.kind
    if (!isSame) throw new CopyFailed(changed(report.folder))
    const sealed = await SealedData.open(building)
    for (const subject of erased) await sealed.destroy(subject)
    const folder = join(desksFolder, name)
    await files.rename(building, folder)
    isPlaced = true
    await files.syncFolder(desksFolder)
    return folder
  } finally {
    if (!isPlaced) await removeCopy(building).catch(() => undefined)
  }
}

async function freshName(desksFolder: string, wanted: string): Promise<string> {
  const taken = new Set(await readdir(desksFolder))
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(name)) return name
  }
}

const changed = (folder: string) => ({
  what: t('{folder} does not read as it did a moment ago.', { folder }),
  safe: t('No desk was restored. The open desk and the copy are as they were.'),
  wayOut: t('Read the copy again. If this repeats, its drive or this computer’s may be failing: try another copy.'),
})
