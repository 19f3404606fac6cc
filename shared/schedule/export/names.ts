// File names: what is in the file and when it is for, safe on every platform.
import { wallAt, type Zone } from '../../kit/time'
import type { ExportContext, ExportEntry } from './profile'

/** What marks a sample desk's files and texts, so that nothing made for trying can pass for real. */
export const sampleFile = 'SAMPLE '
export const sampleText = 'SAMPLE, do not publish: '

/** "Imprimatur schedule 2026-W10.json", or "SAMPLE Imprimatur …" on a sample desk. */
export function fileName(
  what: string,
  when: string,
  context: ExportContext,
  extension: string,
  part?: { readonly number: number; readonly of: number },
): string {
  const parts = part === undefined || part.of === 1 ? '' : ` part ${part.number} of ${part.of}`
  const name = `Imprimatur ${safe(what)} ${when}${parts}.${extension}`
  return context.desk.sample ? `${sampleFile}${name}` : name
}

/** The ISO week, when all slots lie in one, else the first and last day; days are the desk's. */
export function period(entries: readonly ExportEntry[], zone: Zone): string {
  const days = entries.map(({ slot }) => wallAt(slot.instant, zone).slice(0, 10)).sort()
  const [first] = days
  const last = days[days.length - 1]
  if (first === undefined || last === undefined) return 'empty'
  if (weekOf(first) === weekOf(last)) return weekOf(first)
  return `${first} to ${last}`
}

/**
 * Letters, digits, dot, hyphen and space only: no path, no control or direction character, nothing a platform forbids.
 * At most 100 bytes, so that the whole name stays below the 255 that file systems allow.
 */
export function safe(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-. ]+|[-. ]+$/g, '')
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const character of plain) {
    bytes += encoder.encode(character).length
    if (bytes > 100) break
    kept += character
  }
  return kept.replace(/[-. ]+$/, '') || 'file'
}

/** Two names that differ in case only are one file on many disks: the second gets a number. */
export function distinct<T extends { readonly name: string }>(files: readonly T[]): readonly T[] {
  const taken = new Set<string>()
  return files.map((file) => {
    let { name } = file
    const dot = name.lastIndexOf('.')
    for (let number = 2; taken.has(name.normalize('NFKC').toLowerCase()); number += 1) {
      name = `${file.name.slice(0, dot)} (${number})${file.name.slice(dot)}`
    }
    taken.add(name.normalize('NFKC').toLowerCase())
    return { ...file, name }
  })
}

function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
}
