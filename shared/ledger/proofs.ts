// Makes Merkle proofs: keeps every whole subtree's hash, so that a proof costs the same few hashes however long the
// record is. 64 bytes an entry; `Tree` in merkle.ts is for those who need only the root.
import type { Digest } from '../kit/digest'
import type { Crypto } from './crypto'
import { emptyRoot, nodeHash, rootOf } from './tree-hash'

const bytesEach = 32

export class LeafHashes {
  /** levels[h] holds the hashes of the whole subtrees of 2^h leaves, one after another. */
  private readonly levels: Hashes[] = []

  constructor(private readonly crypto: Crypto) {}

  static of(leaves: Iterable<Digest>, crypto: Crypto): LeafHashes {
    const hashes = new LeafHashes(crypto)
    for (const leaf of leaves) hashes.add(leaf)
    return hashes
  }

  get size(): number {
    return this.levels[0]?.count ?? 0
  }

  add(leaf: Digest): void {
    let hash = leaf
    for (let height = 0; ; height += 1) {
      const level = (this.levels[height] ??= new Hashes())
      level.push(hash)
      if (level.count % 2 === 1) return
      hash = nodeHash(level.at(level.count - 2), hash, this.crypto)
    }
  }

  leaf(index: number): Digest {
    return this.hashOf(index, index + 1)
  }

  /** Of the first `size` leaves, base64. */
  root(size: number = this.size): string {
    this.mustHold(size)
    return size === 0 ? emptyRoot : rootOf(this.hashOf(0, size))
  }

  /** As `Tree.frontier` has it. */
  frontier(): readonly Digest[] {
    const whole = this.levels.filter(({ count }) => count % 2 === 1)
    return whole.map((level) => level.at(level.count - 1)).reverse()
  }

  /** That leaf `index`, counted from 0, is in the tree of the first `size` leaves. */
  inclusionProof(index: number, size: number = this.size): Digest[] {
    this.mustHold(size)
    if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`There is no leaf ${index}`)
    return this.pathTo(index, 0, size)
  }

  /** That the tree of the first `oldSize` leaves is the beginning of the tree of the first `size`. */
  consistencyProof(oldSize: number, size: number = this.size): Digest[] {
    this.mustHold(size)
    if (!Number.isInteger(oldSize) || oldSize < 0 || oldSize > size) {
      throw new RangeError(`A tree of ${size} leaves did not grow from one of ${oldSize}`)
    }
    return oldSize === 0 ? [] : this.pathFrom(oldSize, 0, size, true)
  }

  /** RFC 6962, 2.1.1: PATH(m, D[n]). */
  private pathTo(index: number, from: number, to: number): Digest[] {
    if (to - from === 1) return []
    const middle = from + leftOf(to - from)
    return index < middle
      ? [...this.pathTo(index, from, middle), this.hashOf(middle, to)]
      : [...this.pathTo(index, middle, to), this.hashOf(from, middle)]
  }

  /** RFC 6962, 2.1.2: SUBPROOF(m, D[n], b). */
  private pathFrom(oldEnd: number, from: number, to: number, isWhole: boolean): Digest[] {
    if (oldEnd === to) return isWhole ? [] : [this.hashOf(from, to)]
    const middle = from + leftOf(to - from)
    return oldEnd <= middle
      ? [...this.pathFrom(oldEnd, from, middle, isWhole), this.hashOf(middle, to)]
      : [...this.pathFrom(oldEnd, middle, to, false), this.hashOf(from, middle)]
  }

  /** The hash over the leaves from `from` up to but not including `to`. Whole subtrees are at hand. */
  private hashOf(from: number, to: number): Digest {
    const count = to - from
    const height = 31 - Math.clz32(count)
    if (count === 2 ** height) {
      const hash = this.levels[height]?.at(from / count)
      if (hash === undefined) throw new RangeError(`There are no leaves from ${from} to ${to}`)
      return hash
    }
    const middle = from + leftOf(count)
    return nodeHash(this.hashOf(from, middle), this.hashOf(middle, to), this.crypto)
  }

  private mustHold(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size) {
      throw new RangeError(`There are ${this.size} leaves, not ${size}`)
    }
  }
}

export function inclusionProof(leaves: readonly Digest[], index: number, crypto: Crypto): Digest[] {
  return LeafHashes.of(leaves, crypto).inclusionProof(index)
}

export function consistencyProof(leaves: readonly Digest[], oldSize: number, crypto: Crypto): Digest[] {
  return LeafHashes.of(leaves, crypto).consistencyProof(oldSize)
}

/** The largest power of two below a number of leaves. */
function leftOf(count: number): number {
  return 2 ** (31 - Math.clz32(count - 1))
}

/** A list of hashes in one block of memory, which doubles when it is full. */
class Hashes {
  count = 0
  private bytes = new Uint8Array(bytesEach * 16)

  push(hash: Digest): void {
    const at = this.count * bytesEach
    if (at === this.bytes.length) {
      const more = new Uint8Array(at * 2)
      more.set(this.bytes)
      this.bytes = more
    }
    this.bytes.subarray(at, at + bytesEach).setFromHex(hash)
    this.count += 1
  }

  at(index: number): Digest {
    if (index < 0 || index >= this.count) throw new RangeError(`There is no hash ${index}`)
    return this.bytes.subarray(index * bytesEach, (index + 1) * bytesEach).toHex()
  }
}
