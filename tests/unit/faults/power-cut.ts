// Power cuts on a simulated disk: what may stand on it when the power goes at some moment. Whatever was synced is there;
// of everything else any part may be, in any order, and a write may be torn between blocks.
import { createHash } from 'node:crypto'
import { type Change, DiskImage, type Survival, blocksOf } from './disk-image'
import type { Made, SimulatedDisk } from './simulated-disk'

export interface PowerCut {
  /** The moment of the cut. */
  readonly at: number
  readonly image: DiskImage
  /** What had been acknowledged by then. */
  readonly acknowledged: readonly string[]
  /** How each change that was not safe fared, for the report of a failure. */
  readonly fates: readonly string[]
}

/** 0 to 1, the same for the same seed. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Below this many ways to lose what was not safe at a moment, all of them are tried; above it, as many by chance. */
const waysAtAMoment = 64

/** Every moment of a disk's history, with every way it may have fared, or a sample where those are too many. No two are alike. */
export function* everyPowerCut(disk: SimulatedDisk, seed: number, ways = waysAtAMoment): Generator<PowerCut> {
  const chance = chanceFrom(seed)
  const seen = new Set<string>()
  const grounds = new Grounds(disk)
  for (let at = 0; at <= disk.now; at += 1) {
    const unsafe = unsafeAt(disk, at)
    const choices = unsafe.map(({ change }) => fatesOf(change))
    const count = choices.reduce((product, { length }) => product * length, 1)
    const tries = Math.min(count, ways)
    for (let number = 0; number < tries; number += 1) {
      const chosen = count <= ways ? numbered(choices, number) : choices.map((fates) => picked(fates, chance))
      const cut = cutAt(grounds, at, unsafe, chosen)
      const name = nameOf(cut)
      if (seen.has(name)) continue
      seen.add(name)
      yield cut
    }
  }
}

/** A cut at one moment, each unsafe change faring by chance. */
export function powerCutAt(disk: SimulatedDisk, at: number, chance: Chance): PowerCut {
  const unsafe = unsafeAt(disk, at)
  const chosen = unsafe.map(({ change }) => picked(fatesOf(change), chance))
  return cutAt(new Grounds(disk), at, unsafe, chosen)
}

function unsafeAt(disk: SimulatedDisk, at: number): readonly Made[] {
  return disk.made.filter((made) => made.at <= at && (made.safeSince === null || made.safeSince > at))
}

/** What is beyond doubt on a disk: everything before the first change that is not safe. Grows from one moment to the next. */
class Grounds {
  private readonly image: DiskImage
  private count = 0

  constructor(readonly disk: SimulatedDisk) {
    this.image = disk.birth.copy()
    for (const node of disk.folderNodes) if (!this.image.folders.has(node)) this.image.folders.set(node, new Map())
  }

  /** The disk up to a moment, its changes faring as told, and all others whole. */
  imageAt(at: number, fates: ReadonlyMap<Made, Survival>): DiskImage {
    const { made } = this.disk
    for (let next = made[this.count]; next && next.at <= at && !fates.has(next); next = made[this.count]) {
      this.image.apply(next.change)
      this.count += 1
    }
    const image = this.image.copy()
    for (const later of made.slice(this.count)) if (later.at <= at) image.apply(later.change, fates.get(later) ?? 'all')
    return image
  }
}

function cutAt(grounds: Grounds, at: number, unsafe: readonly Made[], chosen: readonly Survival[]): PowerCut {
  const fates = new Map(unsafe.map((made, index) => [made, chosen[index] ?? 'none']))
  return {
    at,
    image: grounds.imageAt(at, fates),
    acknowledged: grounds.disk.acknowledged.filter((given) => given.at <= at).map(({ what }) => what),
    fates: unsafe.map((made) => `${wordsOf(made.change)}: ${JSON.stringify(fates.get(made))}`),
  }
}

/** Every way a change may fare: whole, gone, cut short, or with some of its blocks missing. */
function fatesOf(change: Change): readonly Survival[] {
  if (change.kind !== 'write') return ['all', 'none']
  const { length } = change.bytes
  // A line's hash ends after 64 bytes, its first bracket is the 66th, its line end the last.
  const cuts = [1, 64, 65, 66, length >> 2, length >> 1, length - 2, length - 1].filter(
    (size) => size > 0 && size < length,
  )
  const fates: Survival[] = ['all', 'none', ...[...new Set(cuts)].map((bytes): Survival => ({ kind: 'first', bytes }))]
  for (const size of [512, 4096]) {
    for (const survived of patterns(blocksOf(change, size).count)) {
      for (const isGrown of [true, false]) fates.push({ kind: 'blocks', size, isGrown, survived })
    }
  }
  return fates
}

/** Which of a write's blocks may have survived: any of them when they are few; else all but one, one alone, or the first so many. */
function patterns(count: number): readonly (readonly boolean[])[] {
  const blocks = (survives: (index: number) => boolean) =>
    Array.from({ length: count }, (_block, index) => survives(index))
  if (count <= 4)
    return Array.from({ length: 2 ** count - 1 }, (_pattern, bits) => blocks((index) => ((bits >> index) & 1) === 1))
  const some = [0, 1, count >> 1, count - 2, count - 1]
  return some.flatMap((at) => [blocks((i) => i !== at), blocks((i) => i === at), blocks((i) => i < at)])
}

function numbered(choices: readonly (readonly Survival[])[], number: number): readonly Survival[] {
  let rest = number
  return choices.map((fates) => {
    const fate = fates[rest % fates.length] ?? 'none'
    rest = Math.floor(rest / fates.length)
    return fate
  })
}

const picked = (fates: readonly Survival[], chance: Chance): Survival =>
  fates[Math.floor(chance() * fates.length)] ?? 'none'

function wordsOf(change: Change): string {
  if (change.kind === 'write') return `write of ${change.bytes.length} bytes at ${change.at} in ${change.file}`
  if (change.kind === 'cut') return `cut of ${change.file} to ${change.size}`
  return `names ${change.names.map(({ folder, name, node }) => `${folder}/${name}=${node}`).join(', ')}`
}

/** Two cuts that leave the same disk behind the same promises are one. */
function nameOf({ image, acknowledged }: PowerCut): string {
  const hash = createHash('sha256').update(String(acknowledged.length))
  const visit = (folder: number, path: string) => {
    for (const [name, node] of [...(image.folders.get(folder) ?? [])].sort()) {
      hash.update(`${path}/${name}\0`)
      if (image.folders.has(node)) visit(node, `${path}/${name}`)
      else hash.update(image.files.get(node) ?? '').update('\0')
    }
  }
  visit(0, '')
  return hash.digest('hex')
}
