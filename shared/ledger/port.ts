// The port that every store of the record fits into. Nothing above it knows which one it has.
import type { Result } from '../kit/result'
import type { Position } from './chain'
import type { Entry, NewEntry } from './events'
import type { Trouble } from './trouble'

/** Someone else's entries came first: read them and decide again. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly at: Position
}
/** The store takes no more entries, and why. What was acknowledged is safe. */
export interface ReadOnly {
  readonly kind: 'read-only'
  readonly trouble: Trouble
}

export interface Ledger {
  /** The place after the last entry. */
  position(): Position
  /** Every entry after a place, in order, verified as it is read. Rejects with LedgerDamaged when the chain is broken. */
  read(after: Position): AsyncIterable<Entry>
  /**
   * Puts entries after `at`: all or none. Resolves only when they are durable. The entries' sequence numbers are
   * the store's to give.
   */
  append(
    at: Position,
    entries: readonly NewEntry[],
  ): Promise<Result<{ entries: readonly Entry[]; position: Position }, Conflict | ReadOnly>>
  close(): Promise<void>
}

/** Thrown while reading a record that cannot be trusted beyond a place. */
export class LedgerDamaged extends Error {
  override readonly name = 'LedgerDamaged'
  constructor(readonly trouble: Trouble) {
    const { where, after, what } = trouble
    super(where ? `${where.file}, byte ${where.offset}, after entry ${after.seq}: ${what}` : what)
  }
}
