// Makes a copy of a desk while it is open, and reads it back before it is called one. The journal only grows, so what was
// acknowledged at one moment can be copied while more is appended. Everything is built beside its final name.
//
// Reading back goes through the operating system, which may answer from its memory instead of the drive: it finds what
// was written wrongly, not what a drive loses later. The dry run of a restore reads a copy again.
import { join } from 'node:path'
import type { Problem } from '../../shared/bridge/contract'
import type { Instant } from '../../shared/kit/time'
import { copyContents, journalBytes } from './backup-contents'
import { makePrivateFolder, removeCopy } from './backup-files'
import { altered, copyName, endings, foundingOf, type Manifest, manifestBytes, manifestName } from './backup-manifest'
import { CopyFailed, GivenUp } from './backup-problem'
import { writeNew } from './durable-replace'
import { errorCode, type Files } from './files'
import type { Inspection } from './inspect'
import type { Place } from './place'
import { t } from '../../shared/words/say'

/** The open desk, as far as copying it goes. */
export interface DeskToCopy {
  readonly folder: string
  readonly name: () => string
  /** The journal's acknowledged end at the moment of asking. */
  readonly mark: () => Place
}

/** Reads a record from its first byte, as `inspect` does; here or beside. Progress is told in bytes. */
export type Inspect = (
  folder: string,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
) => Promise<Inspection>

export interface CopyTools {
  readonly inspect: Inspect
  readonly files: Files
  /** In bytes; copying and reading back count alike. */
  readonly onProgress: (done: number, total: number) => void
  /** Ends the work as soon as can be. */
  readonly signal: AbortSignal
}

export interface CopyMade {
  readonly folder: string
  readonly manifest: Manifest
}

/**
 * Makes a copy in `backupFolder`, which must be there. Rejects with CopyFailed, GivenUp, or the file system's error; then
 * nothing stands under a copy's name, and what was half-built is removed as far as that can be done.
 */
export async function makeCopy(
  desk: DeskToCopy,
  backupFolder: string,
  at: Instant,
  tools: CopyTools,
): Promise<CopyMade> {
  const { files, signal } = tools
  const { name, building } = await begin(backupFolder, copyName(desk.name(), at), files)
  let isSettled = false
  try {
    const { manifest, fault } = await build(desk, building, at, tools)
    const folder = join(backupFolder, fault === null ? name : name + endings.unsound)
    if (fault === null) await writeNew(join(building, manifestName), manifestBytes(manifest), files)
    await files.syncFolder(building)
    giveUpIfAsked(signal)
    await files.rename(building, folder)
    isSettled = true
    await files.syncFolder(backupFolder)
    if (fault !== null) throw new CopyFailed(unsound(fault, folder), folder)
    return { folder, manifest }
  } finally {
    if (!isSettled) await removeCopy(building).catch(() => undefined)
  }
}

/** A fresh folder to build in. Two copies of one second get names of their own. */
async function begin(
  backupFolder: string,
  wanted: string,
  files: Files,
): Promise<{ readonly name: string; readonly building: string }> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    const taken = ['', endings.unsound, endings.removing].map((ending) => files.size(join(backupFolder, name + ending)))
    if ((await Promise.all(taken)).some((size) => size !== null)) continue
    const building = join(backupFolder, name + endings.building)
    try {
      await makePrivateFolder(building)
      return { name, building }
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
}

/** Copies everything, and reads it back. `fault`: what is not right with what was written; null when all is. */
async function build(
  desk: DeskToCopy,
  building: string,
  at: Instant,
  { inspect, files, onProgress, signal }: CopyTools,
): Promise<{ readonly manifest: Manifest; readonly fault: string | null }> {
  const journal = await journalBytes(desk.folder, desk.mark(), files)
  const total = Math.max(1, journal * 2)
  let done = 0
  const { place, copied, sealed } = await copyContents(desk.folder, building, desk.mark, {
    files,
    step: (bytes) => {
      giveUpIfAsked(signal)
      done = Math.min(journal, done + bytes)
      onProgress(done, total)
    },
  })
  const read = await orGivenUp(
    inspect(building, (part, whole) => onProgress(journal + (part / Math.max(1, whole)) * journal, total), signal),
    signal,
  )
  const manifest: Manifest = {
    v: 1,
    desk: { name: desk.name(), founding: (await foundingOf(building, files)) ?? place.head },
    madeAt: at,
    seq: place.seq,
    head: place.head,
    fingerprint: read.fingerprint,
    files: [...copied].map(([file, { bytes, sha256 }]) => ({ name: file, bytes, sha256 })),
    sealed: [...sealed],
  }
  return { manifest, fault: faultOf(read, place) ?? alteredFault(await altered(building, manifest, files)) }
}

function faultOf({ trouble, entries, head }: Inspection, place: Place): string | null {
  if (trouble) return trouble.what
  return entries === place.seq && head === place.head
    ? null
    : t('it ends after entry {last}, and the desk had {had, number} when the copy was begun', {
        last: entries,
        had: place.seq,
      })
}

function alteredFault(names: readonly string[]): string | null {
  const [first] = names
  return first === undefined ? null : t('{first} does not read as it was written', { first })
}

function unsound(fault: string, keptAs: string): Problem {
  return {
    what: t('The copy was written, and reading it back found it not sound: {fault}.', {
      fault: fault.replace(/\.$/, ''),
    }),
    safe: t(
      'It does not count as a copy. It was kept as {path}, so that it can be looked at. Earlier copies are as they were.',
      { path: keptAs },
    ),
    wayOut: t(
      'Verify the record of this desk. If the record is sound, the drive is at fault: choose a folder on another one.',
    ),
  }
}

function giveUpIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new GivenUp()
}

/** Does not wait for work whose answer is not wanted any more. */
export function orGivenUp<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new GivenUp())
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
