// The dry run of a restore: reads a copy whole, changes nothing, and says how it stands and what it has in common with
// the desk that is open.
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Problem, RestoreReport } from '../../shared/bridge/contract'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Trouble } from '../../shared/ledger/trouble'
import type { DeskToCopy, Inspect } from './backup-copy'
import { firstBytes, isRealFolder } from './backup-files'
import { sharedEntries } from './backup-history'
import { altered, foundingOf, type Manifest, readManifest } from './backup-manifest'
import type { Files } from './files'
import type { Inspection } from './inspect'
import { segmentPath, segmentsOf } from './segments'
import { t } from '../../shared/words/say'

/** What a dry run found. Restoring compares with it, so that exactly what was shown is restored. */
export interface CopyRead {
  readonly report: Omit<RestoreReport, 'token'>
  readonly inspection: Inspection
}

export interface ReadTools {
  readonly inspect: Inspect
  readonly files: Files
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/** Rejects with the file system's error when the folder cannot be read. `open`: the desk that is open, if one is. */
export async function readCopy(
  folder: string,
  open: Pick<DeskToCopy, 'folder' | 'mark'> | null,
  { inspect, files, onProgress, signal }: ReadTools,
): Promise<Result<CopyRead, Problem>> {
  const segments = await segmentsOf(folder, files).catch(() => [])
  if (segments.length === 0) return fail(await noCopy(folder))
  const inspection = await inspect(folder, onProgress, signal)
  const manifest = await readManifest(folder)
  const { entries, lastAt, fingerprint } = inspection
  const trouble = inspection.trouble ?? (manifest && (await troubleBeside(folder, manifest, inspection, files)))
  return ok({
    inspection,
    report: {
      folder,
      desk: manifest?.desk.name ?? (await nameIn(folder, files)) ?? basename(folder),
      madeAt: manifest?.madeAt ?? null,
      entries,
      lastAt,
      fingerprint,
      trouble,
      compared: open && (await compare(folder, inspection, open, files)),
    },
  })
}

async function noCopy(folder: string): Promise<Problem> {
  const names = await readdir(folder)
  const inside: string[] = []
  for (const name of names.toSorted().reverse()) {
    if ((await isRealFolder(join(folder, name))) && (await readManifest(join(folder, name)))) inside.push(name)
  }
  const safe = t('Nothing was changed.')
  const [newest] = inside
  if (newest === undefined)
    return {
      what: t('{folder} holds no copy of a desk.', { folder }),
      safe,
      wayOut: t('Choose the folder of one copy: it holds a file named backup.json and a folder named ledger.'),
    }
  return {
    what: t('This folder holds {count, plural, one {# copy} other {# copies}}, and one is to be chosen.', {
      count: inside.length,
    }),
    safe,
    wayOut: t('Choose {name}, for example.', { name: newest }),
  }
}

/** A record that is sound in itself may be less than was copied, or stand beside files that are not as they were. */
async function troubleBeside(
  folder: string,
  manifest: Manifest,
  { entries, head, lastAt }: Inspection,
  files: Files,
): Promise<Trouble | null> {
  const [file] = await altered(folder, manifest, files)
  const isWhole = entries === manifest.seq && head === manifest.head
  if (file === undefined && isWhole) return null
  const what =
    file !== undefined && isWhole
      ? t('The record in this copy is sound, and {file} beside it is not as it was copied.', { file })
      : t('The record in this copy ends after entry {last}, and {copied, number} were copied.', {
          last: entries,
          copied: manifest.seq,
        })
  return {
    kind: isWhole ? 'unreadable' : 'journal-cut',
    what,
    where: file === undefined ? null : { file: join(folder, file), offset: 0 },
    after: { seq: entries, at: lastAt },
    wayOut: t('Try another copy first. If there is none, restore this one and check what is missing.'),
  }
}

/** The name that the desk was founded with. */
async function nameIn(folder: string, files: Files): Promise<string | null> {
  const bytes = await firstBytes(segmentPath(folder, 1), 4_096, files)
  const found = /"type":"DeskFounded","name":("(?:[^"\\]|\\.)*")/.exec(new TextDecoder().decode(bytes ?? undefined))
  try {
    const name: unknown = JSON.parse(found?.[1] ?? '')
    return typeof name === 'string' && name !== '' ? name.slice(0, 400) : null
  } catch {
    return null
  }
}

async function compare(
  folder: string,
  { entries }: Inspection,
  open: Pick<DeskToCopy, 'folder' | 'mark'>,
  files: Files,
): Promise<RestoreReport['compared']> {
  const [own, other] = await Promise.all([foundingOf(open.folder, files), foundingOf(folder, files)])
  if (own === null || own !== other) return null
  const here = open.mark().seq
  const shared = Math.min(await sharedEntries(open.folder, folder, files), here, entries)
  return { agrees: shared === Math.min(here, entries), missing: here - shared, more: entries - shared }
}
