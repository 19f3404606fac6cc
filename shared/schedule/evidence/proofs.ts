// proofs.json: that every entry in the pack is in the record which the checkpoint vouches for (inclusion proofs), and
// that earlier witnessed checkpoints are of the same record (consistency proofs), both after RFC 6962. Proofs of one tree
// share most of their hashes, so each hash is written once and the paths count them.
import * as z from 'zod'
import type { Digest } from '../../kit/digest'
import type { Crypto } from '../../ledger/crypto'
import { leafHash, nodeHash, rootOf, verifyConsistency } from '../../ledger/merkle'
import type { LeafHashes } from '../../ledger/proofs'

const nodeNumber = z.number()

const Proofs = z.strictObject({
  format: z.literal('imprimatur-evidence-proofs'),
  version: z.literal(1),
  /** Of the checkpoint: how many entries, and the root of the tree over them, base64. */
  size: z.int().min(1),
  root: z.base64(),
  /** Hashes; one that is none is part of no proof. */
  nodes: z.array(z.string()),
  /** By entry; a path counts `nodes` from 0. The leaf of entry n is leaf n - 1 of the tree. */
  inclusion: z.array(z.strictObject({ seq: z.int().min(1), path: z.array(nodeNumber) })),
  /** From the first `size` entries to the checkpoint. */
  consistency: z.array(z.strictObject({ size: z.int().min(1), path: z.array(nodeNumber) })),
})
export type Proofs = Readonly<z.infer<typeof Proofs>>

export function proofsOf(
  tree: LeafHashes,
  size: number,
  entries: Iterable<number>,
  earlierSizes: Iterable<number>,
): Proofs {
  const places = new Map<Digest, number>()
  const placed = (hashes: readonly Digest[]) =>
    hashes.map((hash) => {
      const known = places.get(hash) ?? places.size
      places.set(hash, known)
      return known
    })
  const inclusion = [...new Set(entries)]
    .sort((a, b) => a - b)
    .map((seq) => ({ seq, path: placed(tree.inclusionProof(seq - 1, size)) }))
  const consistency = [...new Set(earlierSizes)]
    .sort((a, b) => a - b)
    .map((earlier) => ({ size: earlier, path: placed(tree.consistencyProof(earlier, size)) }))
  const root = tree.root(size)
  return {
    format: 'imprimatur-evidence-proofs',
    version: 1,
    size,
    root,
    nodes: [...places.keys()],
    inclusion,
    consistency,
  }
}

/** One hash and one path a line, so that line tools find them too. */
export function proofsText({ nodes, inclusion, consistency, ...head }: Proofs): string {
  const lines = (items: readonly unknown[]) =>
    items.length > 0 ? `\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n` : ''
  const opening = JSON.stringify(head).slice(0, -1)
  return `${opening},\n"nodes":[${lines(nodes)}],\n"inclusion":[${lines(inclusion)}],\n"consistency":[${lines(consistency)}]}\n`
}

export function readProofs(text: string): Proofs | null {
  try {
    const read = Proofs.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/**
 * Checks proofs against one root. What one proof has shown of the tree's inner nodes is kept, so that the next climbs
 * only until it meets known ground: the proofs of 80,000 entries cost about one hash each instead of seventeen.
 */
export class ProofCheck {
  /** The hash of each node that was shown to be in the tree, by its place. */
  private readonly known = new Map<number, Digest>()
  private readonly paths: ReadonlyMap<number, readonly number[]>

  constructor(
    private readonly proofs: Proofs,
    /** Base64, of the checkpoint: what everything is held against. */
    private readonly root: string,
    private readonly crypto: Crypto,
  ) {
    this.paths = new Map(proofs.inclusion.map(({ seq, path }) => [seq, path]))
  }

  /** Whether this text is entry `seq` of the record. */
  includes(seq: number, text: string): boolean {
    const path = this.paths.get(seq)
    const { size } = this.proofs
    if (path === undefined || seq < 1 || seq > size) return false
    let at = seq - 1
    let last = size - 1
    let level = 0
    let hash = leafHash(text, this.crypto)
    const climbed: (readonly [place: number, hash: Digest])[] = []
    for (const step of path) {
      // The last node of a level that has no sibling stands for itself a level higher.
      for (; at === last && at % 2 === 0 && last > 0; last = at, level += 1) at /= 2
      if (this.known.get(placeOf(level, at)) === hash) return this.keep(climbed)
      const sibling = this.proofs.nodes[step]
      if (sibling === undefined || !isHash(sibling) || last === 0) return false
      const isRight = at % 2 === 1
      climbed.push([placeOf(level, at), hash], [placeOf(level, isRight ? at - 1 : at + 1), sibling])
      hash = isRight ? nodeHash(sibling, hash, this.crypto) : nodeHash(hash, sibling, this.crypto)
      at = Math.floor(at / 2)
      last = Math.floor(last / 2)
      level += 1
    }
    return last === 0 && rootOf(hash) === this.root && this.keep(climbed)
  }

  /** Whether the record's first `size` entries, whose root was `oldRoot`, are the beginning of it. */
  grewFrom(size: number, oldRoot: string): boolean {
    const found = this.proofs.consistency.find((proof) => proof.size === size)
    if (!found) return false
    const proof = found.path.map((at) => this.proofs.nodes[at] ?? '')
    return verifyConsistency(
      { oldSize: size, newSize: this.proofs.size, oldRoot, newRoot: this.root, proof },
      this.crypto,
    )
  }

  private keep(climbed: readonly (readonly [place: number, hash: Digest])[]): true {
    for (const [place, hash] of climbed) this.known.set(place, hash)
    return true
  }
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)

/** One number for each node of a tree. */
const placeOf = (level: number, index: number) => level * 2 ** 46 + index
