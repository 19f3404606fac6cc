// backup.json: what a copy is of and what is in it. It is written last, when the rest has been read back and is right.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Instant } from '../../shared/kit/time'
import { digestOfFile, firstBytes, folders } from './backup-files'
import type { Files } from './files'
import { segmentPath } from './segments'

export const manifestName = 'backup.json'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
/** Never a way out of the copy's folder: this file is read from a place that others may write to. */
const fileName = z.string().regex(new RegExp(`^(?:${folders.join('|')})/[A-Za-z0-9][\\w.-]{0,130}$`))

export const Manifest = z.strictObject({
  v: z.literal(1),
  desk: z.strictObject({
    name: z.string().max(400),
    /** The chain's hash after the journal's first frame: the same for every copy of one desk, and no other's. */
    founding: digest,
  }),
  madeAt: z.iso.datetime(),
  seq: z.int().min(1),
  head: digest,
  /** Of the checkpoint in it; null on a desk without keys. */
  fingerprint: z.string().max(80).nullable(),
  files: z.array(z.strictObject({ name: fileName, bytes: z.int().min(0), sha256: digest })).max(1_000_000),
  /** The keys to personal data. Without digests: one that is gone was erased. */
  sealed: z.array(fileName).max(100_000),
})
export type Manifest = Readonly<z.infer<typeof Manifest>>

/** Null when there is none, or none that can be read. */
export async function readManifest(copy: string): Promise<Manifest | null> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(copy, manifestName), 'utf8')))
  } catch {
    return null
  }
}

export const manifestBytes = (manifest: Manifest) => Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)

/** The names of files that are not in the copy as they were copied. */
export async function altered(copy: string, manifest: Manifest, files: Files): Promise<readonly string[]> {
  const names: string[] = []
  for (const { name, bytes, sha256 } of manifest.files) {
    const found = await digestOfFile(join(copy, name), files)
    if (found?.bytes !== bytes || found.sha256 !== sha256) names.push(name)
  }
  return names
}

/** Which desk a folder is of, or is a copy of: see Manifest. Null when no journal begins there. */
export async function foundingOf(deskFolder: string, files: Files): Promise<string | null> {
  const bytes = await firstBytes(segmentPath(deskFolder, 1), 64, files)
  const text = new TextDecoder('latin1').decode(bytes ?? new Uint8Array())
  return /^[0-9a-f]{64}$/.test(text) ? text : null
}

/** What a copy is called: the desk's name and the time in UTC, `northbank-2026-11-22-213005`. */
export function copyName(deskName: string, at: Instant): string {
  return `${slugOf(deskName)}-${at.slice(0, 19).replace('T', '-').replaceAll(':', '')}`
}

export function slugOf(deskName: string): string {
  const slug = deskName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return slug || 'desk'
}

/** The state of a copy that its folder's name ends in. */
export const endings = { building: '.building', unsound: '.unsound', removing: '.removing' } as const

const ended = new RegExp(`-(\\d{4}-\\d\\d-\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)(?:-\\d+)?\\.(building|removing)$`)

/** When something that was never finished was begun, by its name; null for any other name. */
export function unfinishedSince(name: string): Instant | null {
  const found = ended.exec(name)
  return found ? `${found[1]}T${found[2]}:${found[3]}:${found[4]}Z` : null
}
