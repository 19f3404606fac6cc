// Where things stand in a journal.
import * as z from 'zod'
import type { Digest } from '../../shared/kit/digest'
import { type Position, start } from '../../shared/ledger/chain'
import type { Entry } from '../../shared/ledger/events'

/** A place in the journal's files, between two frames. */
export interface Place extends Position {
  /** The segment's number, from 1. */
  readonly segment: number
  /** Bytes from the start of the segment's file. */
  readonly offset: number
}

/** A place, with what is needed to let the Merkle tree grow on from there. */
export interface Mark extends Place {
  readonly tree: readonly Digest[]
}

export const journalStart: Mark = { ...start, segment: 1, offset: 0, tree: [] }

export interface Frame {
  readonly entries: readonly Entry[]
  /** The entries' text exactly as the journal has it: what the leaves of the Merkle tree are made of. */
  readonly leaves: readonly string[]
  /** Where it begins, and where it ends. */
  readonly before: Mark
  readonly after: Mark
}

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A mark as a file has it. */
export const MarkRecord = z
  .strictObject({
    seq: z.int().min(0),
    head: digest,
    segment: z.int().min(1),
    offset: z.int().min(0),
    tree: z.array(digest),
  })
  .refine(({ seq, tree }) => bitsSet(seq) === tree.length, 'The tree is not of this many entries')

/** A Merkle tree of so many leaves is remembered by as many hashes as its size has bits set. */
function bitsSet(size: number): number {
  return size.toString(2).replaceAll('0', '').length
}
