// The journal's files: ledger/000001.log, 000002.log and so on, without gaps. None is ever written anew or deleted.
import { join } from 'node:path'
import { errorCode, type Files, realFiles } from './files'

export interface Segment {
  /** From 1. */
  readonly number: number
  readonly path: string
  readonly bytes: number
}

export const ledgerFolder = (deskFolder: string) => join(deskFolder, 'ledger')

export function segmentPath(deskFolder: string, number: number): string {
  return join(ledgerFolder(deskFolder), `${String(number).padStart(6, '0')}.log`)
}

/** The segments that are there, in order; one in the middle may be missing. */
export async function segmentsOf(deskFolder: string, files: Files): Promise<readonly Segment[]> {
  const names = await files.names(ledgerFolder(deskFolder)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const segments: Segment[] = []
  for (const name of names) {
    const number = Number(/^(\d{6,})\.log$/.exec(name)?.[1] ?? 0)
    const path = segmentPath(deskFolder, number)
    if (number === 0 || !path.endsWith(name)) continue
    const bytes = await files.size(path)
    if (bytes !== null) segments.push({ number, path, bytes })
  }
  return segments.toSorted((a, b) => a.number - b.number)
}

/** The journal's files, the oldest first, with their sizes. */
export async function journalFiles(
  deskFolder: string,
  files: Files = realFiles,
): Promise<readonly { readonly path: string; readonly bytes: number }[]> {
  const segments = await segmentsOf(deskFolder, files)
  return segments.map(({ path, bytes }) => ({ path, bytes }))
}
