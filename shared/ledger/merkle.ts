// The Merkle tree over the record's entries, after RFC 6962: the left side of a node is always the largest whole power
// of two. `Tree` grows with the journal and remembers only what it needs to grow on; proofs are checked here.
import type { Digest } from '../kit/digest'
import { fromBase64 } from './base64'
import type { Crypto } from './crypto'
import { emptyRoot, nodeHash, rootOf } from './tree-hash'

export { consistencyProof, inclusionProof, LeafHashes } from './proofs'
export { emptyRoot, leafHash, nodeHash, rootOf } from './tree-hash'

/** A tree that can grow and tell its root: a hash for each whole subtree, which is as many as `size` has bits set. */
export class Tree {
  private constructor(
    private readonly crypto: Crypto,
    private count: number,
    private readonly peaks: Digest[],
  ) {}

  static empty(crypto: Crypto): Tree {
    return new Tree(crypto, 0, [])
  }

  /** The tree of `size` leaves that a frontier was taken from. Throws when it cannot be of that size. */
  static of(size: number, frontier: readonly Digest[], crypto: Crypto): Tree {
    if (!Number.isSafeInteger(size) || size < 0 || bitsSet(size) !== frontier.length || !frontier.every(isHash)) {
      throw new RangeError(`This is not the frontier of a tree of ${size} leaves`)
    }
    return new Tree(crypto, size, [...frontier])
  }

  get size(): number {
    return this.count
  }

  add(leaf: Digest): void {
    let hash = leaf
    for (let size = this.count; size % 2 === 1; size = half(size)) {
      hash = nodeHash(this.peaks.pop() ?? '', hash, this.crypto)
    }
    this.peaks.push(hash)
    this.count += 1
  }

  /** Base64. */
  root(): string {
    const last = this.peaks.at(-1)
    if (last === undefined) return emptyRoot
    return rootOf(this.peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right, this.crypto), last))
  }

  /** The hashes of the whole subtrees, the largest first. With `size`, all that `of` needs. */
  frontier(): readonly Digest[] {
    return [...this.peaks]
  }
}

export interface InclusionClaim {
  /** Of the leaf, counted from 0: an entry's `seq` less one. */
  readonly index: number
  readonly size: number
  readonly leaf: Digest
  readonly proof: readonly Digest[]
  /** Base64. */
  readonly root: string
}

/** Whether a leaf is in the tree with this root, at this place (RFC 9162, 2.1.3.2). */
export function verifyInclusion({ index, size, leaf, proof, root }: InclusionClaim, crypto: Crypto): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, ...proof].every(isHash)) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const step of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(step, hash, crypto)
      for (; place % 2 === 0 && place !== 0; last = half(last)) place = half(place)
    } else {
      hash = nodeHash(hash, step, crypto)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && rootOf(hash) === root
}

export interface ConsistencyClaim {
  readonly oldSize: number
  readonly newSize: number
  /** Base64, both. */
  readonly oldRoot: string
  readonly newRoot: string
  readonly proof: readonly Digest[]
}

/** Whether the old tree is the beginning of the new one (RFC 9162, 2.1.4.2). The empty tree begins every tree. */
export function verifyConsistency(claim: ConsistencyClaim, crypto: Crypto): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize || !proof.every(isHash)) return false
  if (!isRoot(oldRoot) || !isRoot(newRoot)) return false
  if (oldSize === 0) return proof.length === 0 && oldRoot === emptyRoot
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot
  return grewFrom(claim, crypto)
}

function grewFrom({ oldSize, newSize, oldRoot, newRoot, proof }: ConsistencyClaim, crypto: Crypto): boolean {
  // A whole subtree is not repeated in its own proof.
  const [first, ...steps] = bitsSet(oldSize) === 1 ? [hashIn(oldRoot), ...proof] : proof
  if (first === undefined || proof.length === 0) return false
  let place = oldSize - 1
  let last = newSize - 1
  for (; place % 2 === 1; last = half(last)) place = half(place)
  let older = first
  let newer = first
  for (const step of steps) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      older = nodeHash(step, older, crypto)
      newer = nodeHash(step, newer, crypto)
      for (; place % 2 === 0 && place !== 0; last = half(last)) place = half(place)
    } else {
      newer = nodeHash(newer, step, crypto)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && rootOf(older) === oldRoot && rootOf(newer) === newRoot
}

const half = (value: number) => Math.floor(value / 2)
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const isHash = (hash: string) => /^[0-9a-f]{64}$/.test(hash)
const isRoot = (root: string) => fromBase64(root)?.length === 32
const hashIn = (root: string) => fromBase64(root)?.toHex() ?? ''

function bitsSet(value: number): number {
  let bits = 0
  for (let rest = value; rest > 0; rest = half(rest)) bits += rest % 2
  return bits
}
