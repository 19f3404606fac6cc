// What stands on a simulated disk: folders of names, files of bytes, and the changes that were made to them.

/** One thing that was asked of the disk. Files and folders are numbered; 0 is the folder the disk begins at. */
export type Change =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'cut'; readonly file: number; readonly size: number }
  /** Names that come, go or change what they stand for, all at once: making, removing, renaming. */
  | { readonly kind: 'names'; readonly names: readonly NameChange[] }

export interface NameChange {
  readonly folder: number
  readonly name: string
  /** What the name stands for afterwards; null when it is gone. */
  readonly node: number | null
}

/** How much of a change reached the disk before the power went. */
export type Survival =
  | 'all'
  | 'none'
  /** The first bytes of a write, and the file as long as they reach. */
  | { readonly kind: 'first'; readonly bytes: number }
  /**
   * Some of a write's blocks. A lost one reads as before, or as zeros where the file had not reached yet; the file has
   * the write's whole length when `isGrown`, and otherwise ends with its last block that survived.
   */
  | { readonly kind: 'blocks'; readonly size: number; readonly survived: readonly boolean[]; readonly isGrown: boolean }

export class DiskImage {
  readonly files = new Map<number, Uint8Array>()
  readonly folders = new Map<number, Map<string, number>>([[0, new Map()]])

  /** The same disk again, sharing no folder and no file with this one. */
  copy(): DiskImage {
    const copy = new DiskImage()
    for (const [number, bytes] of this.files) copy.files.set(number, bytes)
    for (const [number, names] of this.folders) copy.folders.set(number, new Map(names))
    return copy
  }

  apply(change: Change, survival: Survival = 'all'): void {
    if (survival === 'none') return
    if (change.kind === 'names') {
      for (const { folder, name, node } of change.names) this.rename(folder, name, node)
      return
    }
    const before = this.files.get(change.file) ?? new Uint8Array()
    this.files.set(
      change.file,
      change.kind === 'cut' ? resized(before, change.size) : written(before, change, survival),
    )
  }

  private rename(folder: number, name: string, node: number | null): void {
    const names = this.folders.get(folder) ?? new Map<string, number>()
    if (node === null) names.delete(name)
    else names.set(name, node)
    this.folders.set(folder, names)
  }
}

/** Which blocks of a size a write touches: the first one's number and how many there are. */
export function blocksOf({ at, bytes }: { at: number; bytes: Uint8Array }, size: number) {
  const first = Math.floor(at / size)
  return { first, count: Math.ceil((at + bytes.length) / size) - first }
}

function written(before: Uint8Array, write: Change & { kind: 'write' }, survival: Survival): Uint8Array {
  if (survival === 'all' || survival === 'none') return overlaid(before, write.at, write.bytes)
  if (survival.kind === 'first') return overlaid(before, write.at, write.bytes.subarray(0, survival.bytes))
  let after = before
  const { first } = blocksOf(write, survival.size)
  survival.survived.forEach((isThere, index) => {
    if (!isThere) return
    const from = Math.max(write.at, (first + index) * survival.size)
    const to = Math.min(write.at + write.bytes.length, (first + index + 1) * survival.size)
    after = overlaid(after, from, write.bytes.subarray(from - write.at, to - write.at))
  })
  const end = write.at + write.bytes.length
  return survival.isGrown && after.length < end ? resized(after, end) : after
}

function overlaid(before: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return before
  const after = new Uint8Array(Math.max(before.length, at + bytes.length))
  after.set(before)
  after.set(bytes, at)
  return after
}

function resized(before: Uint8Array, size: number): Uint8Array {
  const after = new Uint8Array(size)
  after.set(before.subarray(0, size))
  return after
}
