import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { leafHash, verifyInclusion } from '../../../shared/ledger/merkle'
import { LeafHashes } from '../../../shared/ledger/proofs'
import { ProofCheck, proofsOf, proofsText, readProofs } from '../../../shared/schedule/evidence/proofs'

const texts = (size: number) => Array.from({ length: size }, (_, index) => `{"seq":${index + 1}}`)
const treeOf = (leaves: readonly string[]) =>
  LeafHashes.of(
    leaves.map((text) => leafHash(text, crypto)),
    crypto,
  )

/** A record of up to 70 entries, and some of them in any order. */
const someEntries = fc
  .integer({ min: 1, max: 70 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), seqs: fc.array(fc.integer({ min: 1, max: size }), { minLength: 1 }) }),
  )

describe('the proofs of a pack', () => {
  it('show every entry they are for, in whatever order they are asked', () => {
    fc.assert(
      fc.property(someEntries, ({ size, seqs }) => {
        const leaves = texts(size)
        const tree = treeOf(leaves)
        const check = new ProofCheck(proofsOf(tree, size, seqs, []), tree.root(), crypto)
        return seqs.every((seq) => check.includes(seq, leaves[seq - 1] ?? ''))
      }),
    )
  })

  it('show no other text and no other place, even after much was shown', () => {
    fc.assert(
      fc.property(someEntries, fc.integer({ min: 1, max: 70 }), ({ size, seqs }, other) => {
        const leaves = texts(size)
        const tree = treeOf(leaves)
        const check = new ProofCheck(proofsOf(tree, size, seqs, []), tree.root(), crypto)
        for (const seq of seqs) check.includes(seq, leaves[seq - 1] ?? '')
        return seqs.every(
          (seq) =>
            !check.includes(seq, 'another text') && (other === seq || !check.includes(other, leaves[seq - 1] ?? '')),
        )
      }),
    )
  })

  it('are each the proof that RFC 6962 has', () => {
    const leaves = texts(37)
    const tree = treeOf(leaves)
    const proofs = proofsOf(tree, 37, [1, 19, 37], [])
    for (const { seq, path } of proofs.inclusion) {
      const claim = { index: seq - 1, size: 37, leaf: tree.leaf(seq - 1), root: tree.root() }
      expect(verifyInclusion({ ...claim, proof: path.map((at) => proofs.nodes[at] ?? '') }, crypto)).toBe(true)
    }
  })

  it('show nothing against another root, or with a changed hash', () => {
    const leaves = texts(20)
    const tree = treeOf(leaves)
    const proofs = proofsOf(tree, 20, [7], [])
    expect(new ProofCheck(proofs, treeOf(texts(21)).root(), crypto).includes(7, leaves[6] ?? '')).toBe(false)
    for (const index of proofs.nodes.keys()) {
      const nodes = proofs.nodes.map((hash, at) => (at === index ? 'f'.repeat(64) : hash))
      expect(new ProofCheck({ ...proofs, nodes }, tree.root(), crypto).includes(7, leaves[6] ?? '')).toBe(false)
    }
  })

  it('pass no node of the tree off for an entry', () => {
    const tree = treeOf(texts(8))
    const proofs = proofsOf(tree, 8, [1], [])
    const shorter = { ...proofs, inclusion: [{ seq: 1, path: (proofs.inclusion[0]?.path ?? []).slice(1) }] }
    expect(new ProofCheck(shorter, tree.root(), crypto).includes(1, '{"seq":1}')).toBe(false)
  })

  it('show that a record grew from an earlier one, and from no other', () => {
    const leaves = texts(30)
    const tree = treeOf(leaves)
    const check = new ProofCheck(proofsOf(tree, 30, [1], [12]), tree.root(), crypto)
    expect(check.grewFrom(12, tree.root(12))).toBe(true)
    expect(check.grewFrom(12, tree.root(13))).toBe(false)
    expect(check.grewFrom(13, tree.root(13))).toBe(false)
  })

  it('are read as they were written', () => {
    const proofs = proofsOf(treeOf(texts(9)), 9, [2, 5], [4])
    expect(readProofs(proofsText(proofs))).toEqual(proofs)
    expect(readProofs(proofsText(proofsOf(treeOf(texts(1)), 1, [1], [])))?.nodes).toEqual([])
  })
})
