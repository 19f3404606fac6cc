// Turns single bits of a desk's files over, and holds what is said about it against what was done.
import { join } from 'node:path'
import type { Files } from '../../../electron/storage/files'
import { journalOn, type Place } from './desk-on-disk'
import type { DiskImage } from './disk-image'
import type { Chance } from './power-cut'
import { SimulatedDisk } from './simulated-disk'
import { simulatedFiles } from './simulated-files'

/** What is said about a record: null when it is found sound. */
export interface Finding {
  readonly kind: string
  readonly where: { readonly file: string; readonly offset: number } | null
  readonly after: { readonly seq: number }
}
export type Look = (folder: string, files: Files) => Promise<Finding | null>

export interface FlipReport {
  readonly positions: number
  readonly flips: number
  /** Found sound, or named wrongly; and looks that ended in an error. */
  readonly missed: readonly string[]
  readonly crashed: readonly string[]
  readonly kinds: Readonly<Record<string, number>>
}

/** One byte of the journal, and what has to be said when it is not what it was. */
export interface Position {
  readonly file: number
  readonly name: string
  readonly byte: number
  /** Where its line begins, and the last entry before it. */
  readonly lineFrom: number
  readonly after: number
}

/** Every byte of the journal on a disk. */
export function positionsOf(image: DiskImage): readonly Position[] {
  const ledger = image.folders.get(image.folders.get(0)?.get('ledger') ?? -1) ?? new Map<string, number>()
  const names = [...ledger.keys()].filter((name) => name.endsWith('.log')).toSorted()
  let after = 0
  return journalOn(image).frames.flatMap(({ segment, from, to, entries }) => {
    const name = names[segment] ?? ''
    const line = { file: ledger.get(name) ?? -1, name, lineFrom: from, after }
    after += entries.length
    return Array.from({ length: to - from }, (_byte, index) => ({ ...line, byte: from + index }))
  })
}

/** So many different ones, by chance. */
export function someOf<T>(all: readonly T[], count: number, chance: Chance): readonly T[] {
  const pool = [...all]
  const chosen: T[] = []
  while (chosen.length < count && pool.length > 0) {
    const index = Math.floor(chance() * pool.length)
    const [one] = pool.splice(index, 1, ...pool.splice(-1))
    if (one !== undefined) chosen.push(one)
  }
  return chosen
}

export async function flipReport(
  place: Place,
  image: DiskImage,
  {
    positions,
    bits,
    look,
  }: { positions: readonly Position[]; bits: (position: Position) => readonly number[]; look: Look },
): Promise<FlipReport> {
  const missed: string[] = []
  const crashed: string[] = []
  const kinds: Record<string, number> = {}
  let flips = 0
  for (const position of positions) {
    for (const bit of bits(position)) {
      flips += 1
      const what = `bit ${bit} of byte ${position.byte} in ${position.name}`
      const disk = new SimulatedDisk(flipped(image, position, bit))
      try {
        const finding = await look(place.folder, simulatedFiles(disk, place.folder))
        if (finding) kinds[finding.kind] = (kinds[finding.kind] ?? 0) + 1
        const complaint = complaintAbout(finding, position, place)
        if (complaint) missed.push(`${what}: ${complaint}`)
      } catch (error) {
        crashed.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
      }
      if (disk.made.length > 0) missed.push(`${what}: looking at it changed the disk`)
    }
  }
  return { positions: positions.length, flips, missed, crashed, kinds }
}

/** Damage is named rightly when the line is, and the last entry before it. */
function complaintAbout(finding: Finding | null, position: Position, place: Place): string | null {
  if (!finding) return 'found sound'
  const file = join(place.folder, 'ledger', position.name)
  const { kind, where, after } = finding
  if (where?.file !== file || where.offset !== position.lineFrom || after.seq !== position.after)
    return `named as ${kind} at ${where?.file} ${where?.offset} after ${after.seq}, not at ${position.lineFrom} after ${position.after}`
  return null
}

export function flipped(image: DiskImage, { file, byte }: { file: number; byte: number }, bit: number): DiskImage {
  const copy = image.copy()
  const bytes = Uint8Array.from(image.files.get(file) ?? [])
  bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit)
  copy.files.set(file, bytes)
  return copy
}
