// Finds which words of the old text are still there in the new one, in order: a longest common subsequence.
import { diffArrays } from 'diff'
import type { Side } from './units'

/** For each old unit the new unit that it is, or -1; rising from left to right. Null when the work is too much. */
export type Alignment = Int32Array

// The work of Myers' algorithm grows with (edits)² and with edits × length, so both are bounded. A bound on edits
// instead of a clock: the same two texts give the same diff on every machine, however busy it is.
const mostEdits = 600
const mostSteps = 10_000_000

export function alignmentOf(old: Side, next: Side): Alignment | null {
  const alignment = new Int32Array(old.cores.length).fill(-1)
  const head = commonHead(old.cores, next.cores)
  const tail = commonTail(old.cores, next.cores, head)
  const oldEnd = old.cores.length - tail
  const newEnd = next.cores.length - tail
  for (let at = 0; at < head; at += 1) alignment[at] = at
  for (let at = 0; at < tail; at += 1) alignment[oldEnd + at] = newEnd + at

  // A word that only one side has can never be matched; leaving it out changes nothing but the time.
  const oldPlaces = placesFoundIn(old.cores, head, oldEnd, next.cores, newEnd)
  const newPlaces = placesFoundIn(next.cores, head, newEnd, old.cores, oldEnd)
  const changes = diffArrays(
    oldPlaces.map((place) => old.cores[place] ?? 0),
    newPlaces.map((place) => next.cores[place] ?? 0),
    { maxEditLength: Math.min(mostEdits, Math.floor(mostSteps / (oldPlaces.length + newPlaces.length + 1))) },
  )
  if (changes === undefined) return null
  let o = 0
  let n = 0
  for (const { added, removed, count } of changes) {
    if (added) n += count
    else if (removed) o += count
    else {
      for (let at = 0; at < count; at += 1) alignment[oldPlaces[o + at] ?? 0] = newPlaces[n + at] ?? 0
      o += count
      n += count
    }
  }
  return alignment
}

/** Only what begins and ends both texts is kept. */
export function edgesOnly(old: Side, next: Side): Alignment {
  const alignment = new Int32Array(old.cores.length).fill(-1)
  const head = commonHead(old.cores, next.cores)
  const tail = commonTail(old.cores, next.cores, head)
  for (let at = 0; at < head; at += 1) alignment[at] = at
  for (let at = 1; at <= tail; at += 1) alignment[old.cores.length - at] = next.cores.length - at
  return alignment
}

function commonHead(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count += 1
  return count
}

function commonTail(a: readonly number[], b: readonly number[], head: number): number {
  const most = Math.min(a.length, b.length) - head
  let count = 0
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

function placesFoundIn(
  cores: readonly number[],
  from: number,
  to: number,
  others: readonly number[],
  othersTo: number,
): number[] {
  // Words are numbered from 1 over both sides, so there are at most as many numbers as words.
  const isKnown = new Uint8Array(cores.length + others.length + 1)
  for (let at = from; at < othersTo; at += 1) isKnown[others[at] ?? 0] = 1
  const places: number[] = []
  for (let at = from; at < to; at += 1) {
    if (isKnown[cores[at] ?? 0] === 1) places.push(at)
  }
  return places
}
