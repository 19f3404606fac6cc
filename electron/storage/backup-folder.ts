// The folder that copies go to: which there are, which are old enough to go, and what is to be erased in them. Others may
// keep their files, and their desks' copies, in the same folder.
import { access, constants, readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { BackupCopy, Problem } from '../../shared/bridge/contract'
import type { Instant } from '../../shared/kit/time'
import { SealedData } from '../keys/sealed'
import { isRealFolder, removeCopy } from './backup-files'
import { headsHeld } from './backup-history'
import type { CopyMade } from './backup-copy'
import { endings, foundingOf, readManifest, slugOf, unfinishedSince } from './backup-manifest'
import { problemOf, problems } from './backup-problem'
import type { Files } from './files'
import { t } from '../../shared/words/say'

/** The whole copies of one desk, the newest first. Rejects when the folder cannot be read. */
export async function copiesIn(backupFolder: string, founding: string): Promise<readonly CopyMade[]> {
  const copies: CopyMade[] = []
  for (const name of await readdir(backupFolder)) {
    if (Object.values(endings).some((ending) => name.endsWith(ending))) continue
    const folder = join(backupFolder, name)
    const manifest = (await isRealFolder(folder)) ? await readManifest(folder) : null
    if (manifest?.desk.founding === founding) copies.push({ folder, manifest })
  }
  return copies.toSorted((a, b) => order(b).localeCompare(order(a)))
}

const order = ({ manifest, folder }: CopyMade) => `${manifest.madeAt} ${folder}`

/**
 * Removes the oldest copies of the desk beyond `keep`, counting `newest`, which was just made and found sound. Only a copy
 * of which `newest` holds every entry can go: copies of another history of this desk stay.
 * @returns the folders that were removed
 */
export async function removeOlder(
  backupFolder: string,
  newest: CopyMade,
  keep: number,
  files: Files,
): Promise<readonly string[]> {
  const others = (await copiesIn(backupFolder, newest.manifest.desk.founding)).filter(
    ({ folder }) => folder !== newest.folder,
  )
  const heads = new Set(others.map(({ manifest }) => manifest.head))
  const held = await headsHeld(newest.folder, heads, files)
  const old = others.filter(({ manifest }) => held.has(manifest.head)).slice(Math.max(0, keep - 1))
  for (const { folder } of old) {
    // Out of the list first: what is left of it after an interruption must not pass for a copy.
    await files.rename(folder, folder + endings.removing)
    await files.syncFolder(backupFolder)
    await removeCopy(folder + endings.removing)
  }
  return old.map(({ folder }) => folder)
}

const dayMs = 24 * 60 * 60 * 1_000

/** Removes what an interruption left behind at least a day ago. Younger ones may be another computer's, at work. */
export async function tidy(backupFolder: string, deskName: string, now: Instant): Promise<void> {
  for (const name of await readdir(backupFolder)) {
    const since = name.startsWith(`${slugOf(deskName)}-`) ? unfinishedSince(name) : null
    if (since === null || Date.parse(now) - Date.parse(since) < dayMs) continue
    await removeCopy(join(backupFolder, name))
  }
}

/**
 * Destroys the keys to what was erased on the desk, in every copy of it in these folders, whole or not. `erased` names
 * people or keys, as SealedData.destroy takes them.
 * @returns the folders in which not every copy could be reached
 */
export async function eraseIn(
  backupFolders: readonly string[],
  founding: string,
  erased: readonly string[],
  files: Files,
): Promise<readonly string[]> {
  const unreached = new Set<string>()
  for (const folder of backupFolders) {
    const unreachable = () => unreached.add(folder)
    const names = await readdir(folder).catch(unreachable)
    if (names instanceof Set) continue
    for (const name of names) await eraseInCopy(join(folder, name), founding, erased, files).catch(unreachable)
  }
  return [...unreached]
}

async function eraseInCopy(copy: string, founding: string, erased: readonly string[], files: Files): Promise<void> {
  if (!(await isRealFolder(copy)) || !(await isRealFolder(join(copy, 'sealed')))) return
  if ((await foundingOf(copy, files)) !== founding) return
  const sealed = await SealedData.open(copy)
  for (const subject of erased) await sealed.destroy(subject)
}

/** Why copies of a desk cannot go to a folder; null when they can. */
export async function unfitness(deskFolder: string, folder: string): Promise<Problem | null> {
  try {
    await access(folder, constants.R_OK | constants.W_OK)
    const [desk, chosen] = await Promise.all([realpath(deskFolder), realpath(folder)])
    return `${chosen}${sep}`.startsWith(`${desk}${sep}`) ? problems.insideDesk : null
  } catch (error) {
    return problemOf(error, folder, t('Nothing was changed: copies go where they went before.'))
  }
}

/** A copy as a window is told of it. */
export function viewOf({ folder, manifest }: CopyMade): BackupCopy {
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  return { folder, at: manifest.madeAt, entries: manifest.seq, bytes, fingerprint: manifest.fingerprint }
}
