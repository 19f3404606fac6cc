// A disk for tests, with a cache over it, that promises what POSIX promises and no more: bytes are safe once their file
// was synced, names once their folder was. It remembers every change, so that a power cut can be tried at any moment
// (power-cut.ts), and it can be told to run full and to fail.
import { type Change, DiskImage, type NameChange } from './disk-image'

/** A change that was made, and since when it is safe. Moments are counted in changes and syncs since the disk began. */
export interface Made {
  readonly change: Change
  readonly at: number
  /** Null while a power cut may still take it. */
  safeSince: number | null
  /** Its sync failed: the system takes it for written, and no later sync writes it. */
  isForgotten: boolean
}

export interface Acknowledgement {
  readonly at: number
  readonly what: string
}

/** What can be made to go wrong. Each may throw; `room` says how many bytes of a write the disk takes. */
export interface Faults {
  room: (wanted: number, used: number) => number
  onSync: () => void
  onName: () => void
}

const noFaults: Faults = { room: (wanted) => wanted, onSync: () => undefined, onName: () => undefined }

export class SimulatedDisk {
  readonly made: Made[] = []
  readonly acknowledged: Acknowledgement[] = []
  readonly folderNodes: Set<number>
  faults: Faults = noFaults
  now = 0
  readonly image: DiskImage
  private lastNode: number

  constructor(readonly birth: DiskImage = new DiskImage()) {
    this.image = birth.copy()
    this.folderNodes = new Set(birth.folders.keys())
    const named = [...birth.folders.values()].flatMap((names) => [...names.values()])
    this.lastNode = Math.max(...birth.files.keys(), ...birth.folders.keys(), ...named)
  }

  /** Notes that somebody was promised something: from this moment a power cut must not take it. */
  acknowledge(what: string): void {
    this.acknowledged.push({ at: this.now, what })
  }

  mend(): void {
    this.faults = noFaults
  }

  /** The node a path leads to, from the names below the disk's first folder; null when there is none. */
  find(path: readonly string[]): number | null {
    let node = 0
    for (const name of path) {
      const next = this.image.folders.get(node)?.get(name)
      if (next === undefined) return null
      node = next
    }
    return node
  }

  names(folder: number): readonly string[] {
    return [...(this.image.folders.get(folder)?.keys() ?? [])]
  }

  /** How many names lead to a node. */
  namesOf(node: number): number {
    const all = this.image.folders.values().flatMap((names) => names.values())
    return all.filter((other) => other === node).toArray().length
  }

  bytes(file: number): Uint8Array {
    return this.image.files.get(file) ?? new Uint8Array()
  }

  get used(): number {
    return this.image.files.values().reduce((sum, { length }) => sum + length, 0)
  }

  create(folder: number, name: string, kind: 'file' | 'folder'): number {
    this.lastNode += 1
    const node = this.lastNode
    this.faults.onName()
    if (kind === 'file') this.image.files.set(node, new Uint8Array())
    else {
      this.image.folders.set(node, new Map())
      this.folderNodes.add(node)
    }
    this.make({ kind: 'names', names: [{ folder, name, node }] })
    return node
  }

  rename(names: readonly NameChange[]): void {
    this.faults.onName()
    this.make({ kind: 'names', names })
  }

  /** Writes what there is room for, and says how many bytes that was. */
  write(file: number, at: number, bytes: Uint8Array): number {
    const taken = Math.min(bytes.length, this.faults.room(bytes.length, this.used))
    if (taken > 0) this.make({ kind: 'write', file, at, bytes: new Uint8Array(bytes.subarray(0, taken)) })
    return taken
  }

  cut(file: number, size: number): void {
    this.make({ kind: 'cut', file, size })
  }

  /** Makes a file's bytes or a folder's names safe, or throws and forgets that they are not. */
  sync(node: number): void {
    const waiting = this.made.filter((made) => made.safeSince === null && !made.isForgotten && touches(made, node))
    this.now += 1
    try {
      this.faults.onSync()
    } catch (error) {
      // Names are kept in the file system's own journal: where that fails, nothing more is written at all.
      for (const made of waiting) made.isForgotten = made.change.kind !== 'names'
      throw error
    }
    for (const made of waiting) made.safeSince = this.now
  }

  private make(change: Change): void {
    this.now += 1
    this.image.apply(change)
    this.made.push({ change, at: this.now, safeSince: null, isForgotten: false })
  }
}

function touches({ change }: Made, node: number): boolean {
  return change.kind === 'names' ? change.names.some(({ folder }) => folder === node) : change.file === node
}
