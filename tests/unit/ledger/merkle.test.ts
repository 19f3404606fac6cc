import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  LeafHashes,
  nodeHash,
  rootOf,
  Tree,
  verifyConsistency,
  verifyInclusion,
} from '../../../shared/ledger/merkle'
import { published } from './certificate-transparency'

const hexes = (proof: readonly string[]) => proof.map((hash) => Uint8Array.fromBase64(hash).toHex())
const known = published.leaves.map((data) => leafHash(Uint8Array.fromHex(data), crypto))
const knownRoot = (size: number) => rootOf(published.roots[size] ?? '')

function grown(leaves: readonly string[]): Tree {
  const tree = Tree.empty(crypto)
  for (const leaf of leaves) tree.add(leaf)
  return tree
}

describe('the Merkle tree', () => {
  it.each(published.roots.map((root, size) => [size, root] as const))(
    'has the published root over %i leaves',
    (size, root) => {
      expect(grown(known.slice(0, size)).root()).toBe(rootOf(root))
      expect(LeafHashes.of(known, crypto).root(size)).toBe(rootOf(root))
    },
  )

  it('hashes a leaf’s text as its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(leafHash(text, crypto)).toBe(leafHash(new TextEncoder().encode(text), crypto))
      }),
    )
  })

  it.each(published.inclusion)(
    'makes and accepts the published proof that leaf %i is among %i',
    (index, size, proof) => {
      expect(inclusionProof(known.slice(0, size), index, crypto)).toEqual(hexes(proof))
      const claim = { index, size, leaf: known[index] ?? '', proof: hexes(proof), root: knownRoot(size) }
      expect(verifyInclusion(claim, crypto)).toBe(true)
    },
  )

  it.each(published.consistency)(
    'makes and accepts the published proof that %i grew to %i',
    (oldSize, newSize, proof) => {
      expect(consistencyProof(known.slice(0, newSize), oldSize, crypto)).toEqual(hexes(proof))
      const claim = { oldSize, newSize, oldRoot: knownRoot(oldSize), newRoot: knownRoot(newSize), proof: hexes(proof) }
      expect(verifyConsistency(claim, crypto)).toBe(true)
    },
  )
})

/** The tree's definition, word for word (RFC 6962, 2.1). */
function definedRoot(leaves: readonly string[]): string {
  const [first = published.roots[0]] = leaves
  if (leaves.length < 2) return first
  let middle = 1
  while (middle * 2 < leaves.length) middle *= 2
  return nodeHash(definedRoot(leaves.slice(0, middle)), definedRoot(leaves.slice(middle)), crypto)
}

const many = Array.from({ length: 64 }, (_, index) => leafHash(`leaf ${index}`, crypto))

describe('every tree of up to 64 leaves', () => {
  const hashes = LeafHashes.of(many, crypto)
  const roots = Array.from({ length: 65 }, (_, size) => rootOf(definedRoot(many.slice(0, size))))
  const root = (size: number) => roots[size] ?? ''

  it('has the root that the definition gives it, however it was built', () => {
    for (let size = 0; size <= 64; size += 1) {
      expect(grown(many.slice(0, size)).root()).toBe(root(size))
      expect(hashes.root(size)).toBe(root(size))
    }
  })

  it('grows on from its frontier as if it had never stopped', () => {
    for (let size = 0; size < 64; size += 1) {
      const frontier = LeafHashes.of(many.slice(0, size), crypto).frontier()
      expect(grown(many.slice(0, size)).frontier()).toEqual(frontier)
      const tree = Tree.of(size, JSON.parse(JSON.stringify(frontier)), crypto)
      expect(tree.root()).toBe(root(size))
      for (const leaf of many.slice(size)) tree.add(leaf)
      expect([tree.size, tree.root()]).toEqual([64, root(64)])
    }
  })

  it('proves each of its leaves, and no other in its place', () => {
    for (let size = 1; size <= 64; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = hashes.inclusionProof(index, size)
        const claim = { index, size, leaf: many[index] ?? '', proof, root: root(size) }
        expect(verifyInclusion(claim, crypto)).toBe(true)
        for (let other = 0; other < size; other += 1) {
          if (other !== index) expect(verifyInclusion({ ...claim, index: other }, crypto)).toBe(false)
        }
      }
    }
  })

  it('proves that it grew from every smaller one, and from no tree of another size', () => {
    for (let newSize = 0; newSize <= 64; newSize += 1) {
      for (let oldSize = 0; oldSize <= newSize; oldSize += 1) {
        const proof = hashes.consistencyProof(oldSize, newSize)
        const claim = { oldSize, newSize, oldRoot: root(oldSize), newRoot: root(newSize), proof }
        expect(verifyConsistency(claim, crypto)).toBe(true)
        for (const other of [oldSize - 1, oldSize + 1]) {
          if (other >= 0) expect(verifyConsistency({ ...claim, oldSize: other }, crypto)).toBe(false)
        }
      }
    }
  })
})

const place = fc.integer({ min: 1, max: 200 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
const big = LeafHashes.of(
  Array.from({ length: 200 }, (_, index) => leafHash(String(index), crypto)),
  crypto,
)

function flipped(hex: string, bit: number): string {
  const bytes = Uint8Array.fromHex(hex)
  const at = (bit >> 3) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
  return bytes.toHex()
}

const flippedRoot = (root: string, bit: number) => rootOf(flipped(Uint8Array.fromBase64(root).toHex(), bit))

describe('a proof with anything changed', () => {
  it('no longer shows that a leaf is in the tree', () => {
    fc.assert(
      fc.property(
        place,
        fc.nat(255),
        fc.nat(),
        fc.integer({ min: 1, max: 2 ** 40 }),
        ([index, size], bit, which, more) => {
          const claim = {
            index,
            size,
            leaf: big.leaf(index),
            proof: big.inclusionProof(index, size),
            root: big.root(size),
          }
          const { proof } = claim
          const at = which % Math.max(1, proof.length)
          const wrong = [
            { ...claim, leaf: flipped(claim.leaf, bit) },
            { ...claim, root: flippedRoot(claim.root, bit) },
            { ...claim, index: index + more },
            { ...claim, index: size },
            // Sizes whose trees look alike around the leaf share a proof; the checkpoint is what fixes the size.
            { ...claim, size: size * 2 },
            { ...claim, size: Math.floor(size / 2) },
            { ...claim, index: -index - 1 },
            { ...claim, index: index + 0.5 },
            { ...claim, proof: [...proof, claim.leaf] },
            { ...claim, proof: ['', ...proof] },
            { ...claim, leaf: claim.leaf.toUpperCase() === claim.leaf ? '' : claim.leaf.toUpperCase() },
            ...(proof.length === 0
              ? []
              : [
                  { ...claim, proof: proof.with(at, flipped(proof[at] ?? '', bit)) },
                  { ...claim, proof: proof.toSpliced(at, 1) },
                ]),
          ]
          expect(verifyInclusion(claim, crypto)).toBe(true)
          for (const change of wrong) expect(verifyInclusion(change, crypto)).toBe(false)
        },
      ),
    )
  })

  it('no longer shows that one tree grew from another', () => {
    fc.assert(
      fc.property(place, fc.nat(255), fc.nat(), ([old, newSize], bit, which) => {
        const oldSize = old + 1
        const proof = big.consistencyProof(oldSize, newSize)
        const claim = { oldSize, newSize, oldRoot: big.root(oldSize), newRoot: big.root(newSize), proof }
        const at = which % Math.max(1, proof.length)
        const wrong = [
          { ...claim, oldRoot: flippedRoot(claim.oldRoot, bit) },
          { ...claim, newRoot: flippedRoot(claim.newRoot, bit) },
          { ...claim, proof: [...proof, big.leaf(0)] },
          { ...claim, proof: ['', ...proof] },
          { ...claim, oldSize: newSize + 1 },
          ...(oldSize === newSize
            ? []
            : [
                { ...claim, newSize: newSize * 2 },
                { ...claim, newSize: oldSize },
              ]),
          { ...claim, oldSize: -1 },
          ...(proof.length === 0
            ? []
            : [
                { ...claim, proof: proof.with(at, flipped(proof[at] ?? '', bit)) },
                { ...claim, proof: proof.toSpliced(at, 1) },
              ]),
        ]
        expect(verifyConsistency(claim, crypto)).toBe(true)
        for (const change of wrong) expect(verifyConsistency(change, crypto)).toBe(false)
      }),
    )
  })

  it('shows nothing about an old tree that is said to be empty and is not', () => {
    const claim = { oldSize: 0, newSize: 8, newRoot: knownRoot(8), proof: [] }
    expect(verifyConsistency({ ...claim, oldRoot: emptyRoot }, crypto)).toBe(true)
    expect(verifyConsistency({ ...claim, oldRoot: knownRoot(1) }, crypto)).toBe(false)
    expect(verifyConsistency({ ...claim, oldRoot: emptyRoot, proof: known.slice(0, 1) }, crypto)).toBe(false)
  })
})

describe('a tree that is asked for what it cannot give', () => {
  it('refuses a frontier of another size, and one that is not of hashes', () => {
    const frontier = grown(many.slice(0, 6)).frontier()
    expect(() => Tree.of(7, frontier, crypto)).toThrow(RangeError)
    expect(() => Tree.of(6, frontier.slice(1), crypto)).toThrow(RangeError)
    expect(() => Tree.of(6, [frontier[0] ?? '', 'root'], crypto)).toThrow(RangeError)
    expect(() => Tree.of(-1, [], crypto)).toThrow(RangeError)
  })

  it('refuses proofs of leaves and sizes that it does not have', () => {
    const hashes = LeafHashes.of(known, crypto)
    for (const index of [-1, 8, 0.5]) expect(() => hashes.inclusionProof(index)).toThrow(RangeError)
    expect(() => hashes.inclusionProof(3, 3)).toThrow(RangeError)
    for (const size of [-1, 9, 0.5]) expect(() => hashes.root(size)).toThrow(RangeError)
    expect(() => hashes.consistencyProof(5, 4)).toThrow(RangeError)
    expect(() => hashes.consistencyProof(-1)).toThrow(RangeError)
  })
})
