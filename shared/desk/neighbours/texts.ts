// Many texts, and which of them are near to one: an inverted index over the shingles that two near texts cannot both do
// without, then the exact share of every text that it names. In typed arrays, because there may be 100,000 texts.
//
// Two sets that share at least `lowestShare` of all they have share at least that part of the larger one. So when both are
// in the same order, each has a shared number among its first n - ⌈lowestShare·n⌉ + 1 (prefix filtering; Chaudhuri et al.,
// A Primitive Operator for Similarity Joins, ICDE 2006). Only those are in the index, and still nothing is missed. The
// order puts what many texts say last ("Find out more on our page"), and what most say at the very end, so that an index
// entry names few texts.
import { almost, type Form, jaccard } from './shingles'

/** Nothing that is less alike is ever found. */
export const lowestShare = 0.6

export interface Near {
  readonly text: number
  readonly share: number
}

/** So many texts are looked at to learn what many say, and a shingle is common that is in so many of them. */
const sampled = 4_000
const commonIn = 4
/** The order is made anew when there are twice as many texts as when it was made, and at least these. */
const fewestToOrder = 500

export class NearTexts {
  /** How many texts there are, those that were taken out among them. */
  count = 0
  gone = 0
  private pool = new Uint32Array(1 << 10)
  private starts = new Uint32Array(1 << 6)
  private wholes = new Uint32Array(1 << 6)
  private isGone = new Uint8Array(1 << 6)
  /** The query that last looked at a text. */
  private seen = new Uint32Array(1 << 6)
  private query = 0
  /** How common a shingle is: 1, and one more for each time that twice as many texts have it; not there: hardly any does. */
  private common: ReadonlyMap<number, number> = new Map()
  private ranks = new Uint8Array(1 << 8)
  private orderedAt = 0
  /** How many texts are in the index; the rest go in before the next query. */
  private indexed = 0
  private postings = new Postings()

  /** The number of the new text. */
  add({ shingles, whole }: Form): number {
    const text = this.count
    const start = this.starts[text] ?? 0
    this.starts = roomFor(this.starts, text + 1)
    this.wholes = roomFor(this.wholes, text)
    this.isGone = roomFor(this.isGone, text)
    this.seen = roomFor(this.seen, text)
    this.pool = roomFor(this.pool, start + shingles.length)
    this.pool.set(shingles, start)
    this.starts[text + 1] = start + shingles.length
    this.wholes[text] = whole
    this.count += 1
    return text
  }

  remove(text: number): void {
    this.isGone[text] = 1
    this.gone += 1
  }

  /** Every text at least `lowestShare` alike that `isMeant`, in no order. */
  near({ shingles, whole }: Form, isMeant: (text: number) => boolean): readonly Near[] {
    this.index()
    const found: Near[] = []
    const { starts, isGone, seen, wholes, pool } = this
    const size = shingles.length
    this.query += 1
    for (const shingle of this.prefixOf(shingles)) {
      this.postings.each(shingle, (text) => {
        if (seen[text] === this.query) return
        seen[text] = this.query
        if (isGone[text] === 1) return
        const start = starts[text] as number
        const other = (starts[text + 1] as number) - start
        if (Math.min(size, other) < lowestShare * Math.max(size, other)) return
        const share = jaccard(pool, start, other, shingles, lowestShare)
        if (share < lowestShare || !isMeant(text)) return
        found.push({ text, share: wholes[text] === whole && other === size ? 1 : almost(share) })
      })
    }
    return found
  }

  /** Of what it holds, in memory. */
  get bytes(): number {
    const arrays = [this.pool, this.starts, this.wholes, this.isGone, this.seen]
    return arrays.reduce((sum, array) => sum + array.byteLength, this.postings.bytes)
  }

  /** Puts so many more texts into the index; false when all are in it. */
  index(most = Number.POSITIVE_INFINITY): boolean {
    if (this.indexed === this.count) return false
    if (this.count >= Math.max(fewestToOrder, 2 * this.orderedAt)) this.order()
    for (let left = most; left > 0 && this.indexed < this.count; left -= 1, this.indexed += 1)
      for (const shingle of this.prefixOf(this.shinglesOf(this.indexed))) this.postings.add(shingle, this.indexed)
    return this.indexed < this.count
  }

  /** Learns what many texts say, and begins the index anew. */
  private order(): void {
    const counts = new Map<number, number>()
    const step = Math.max(1, Math.floor(this.count / sampled))
    for (let text = 0; text < this.count; text += step)
      for (const shingle of this.shinglesOf(text)) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
    this.common = new Map(
      [...counts].flatMap(([shingle, count]) =>
        count >= commonIn ? [[shingle, 1 + Math.floor(Math.log2(count / commonIn))]] : [],
      ),
    )
    this.orderedAt = this.count
    this.indexed = 0
    this.postings = new Postings()
  }

  private shinglesOf(text: number): Uint32Array {
    return this.pool.subarray(this.starts[text], this.starts[text + 1])
  }

  /** The first of these in the index's order, as many as two near texts cannot both do without. */
  private prefixOf(shingles: Uint32Array): readonly number[] {
    const size = shingles.length
    const needed = size === 0 ? 0 : size - Math.ceil(lowestShare * size - 1e-9) + 1
    this.ranks = roomFor(this.ranks, size)
    const { ranks, common } = this
    for (let at = 0; at < size; at += 1) ranks[at] = common.get(shingles[at] as number) ?? 0
    const prefix: number[] = []
    for (let rank = 0; prefix.length < needed; rank += 1)
      for (let at = 0; at < size && prefix.length < needed; at += 1)
        if (ranks[at] === rank) prefix.push(shingles[at] as number)
    return prefix
  }
}

/** Which texts a shingle is in: open addressing, and a chain of postings for each. */
class Postings {
  private keys = new Uint32Array(1 << 8)
  /** One more than the newest posting of a key; 0 where there is none. */
  private heads = new Uint32Array(1 << 8)
  private used = 0
  private count = 0
  private textOf = new Uint32Array(1 << 8)
  private older = new Uint32Array(1 << 8)

  add(shingle: number, text: number): void {
    if (this.used * 4 > this.keys.length * 3) this.spread()
    const slot = this.slotOf(shingle)
    const head = this.heads[slot] as number
    if (head === 0) {
      this.keys[slot] = shingle
      this.used += 1
    }
    this.textOf = roomFor(this.textOf, this.count)
    this.older = roomFor(this.older, this.count)
    this.textOf[this.count] = text
    this.older[this.count] = head
    this.count += 1
    this.heads[slot] = this.count
  }

  each(shingle: number, visit: (text: number) => void): void {
    const { textOf, older } = this
    for (
      let posting = this.heads[this.slotOf(shingle)] as number;
      posting !== 0;
      posting = older[posting - 1] as number
    )
      visit(textOf[posting - 1] as number)
  }

  get bytes(): number {
    return [this.keys, this.heads, this.textOf, this.older].reduce((sum, array) => sum + array.byteLength, 0)
  }

  /** Where a shingle is, or would be put. */
  private slotOf(shingle: number): number {
    const { keys, heads } = this
    const mask = keys.length - 1
    let slot = (Math.imul(shingle, 0x9e3779b1) >>> 7) & mask
    while (heads[slot] !== 0 && keys[slot] !== shingle) slot = (slot + 1) & mask
    return slot
  }

  private spread(): void {
    const { keys, heads } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.heads = new Uint32Array(keys.length * 2)
    for (let at = 0; at < keys.length; at += 1) {
      const head = heads[at] as number
      if (head === 0) continue
      const slot = this.slotOf(keys[at] as number)
      this.keys[slot] = keys[at] as number
      this.heads[slot] = head
    }
  }
}

/** The same array, or a larger one with what it holds, so that it has a place at `index`. */
function roomFor<A extends Uint32Array | Uint8Array>(array: A, index: number): A {
  if (index < array.length) return array
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(index + 1, Math.ceil(array.length * 1.5)),
  )
  larger.set(array)
  return larger
}
