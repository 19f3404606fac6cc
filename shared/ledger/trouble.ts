// What can be wrong with a record, by name. Each says what, where, since when, and what can be done.
import type { Instant } from '../kit/time'

/** What makes a desk open for reading only. */
export type TroubleKind =
  /** A line's hash is not that of its text: a flipped bit, or an edit. */
  | 'altered-line'
  /** A line is sound in itself and does not follow the one before: lines were removed, added or put in another order. */
  | 'broken-chain'
  /** A line is not in the journal's form at all. */
  | 'malformed-line'
  /** A sound line holds an entry that this version does not know: a newer version wrote it. */
  | 'unknown-entry'
  | 'wrong-sequence'
  /** A segment of the journal is gone. */
  | 'missing-segment'
  /** The journal ends before what a checkpoint or a snapshot vouches for. */
  | 'journal-cut'
  /** The journal differs from what a checkpoint vouches for: it was written anew. */
  | 'checkpoint-differs'
  /** An entry that must be signed is not, or its signature is not right. */
  | 'bad-signature'
  | 'unsigned'
  /** The folder or the journal cannot be written to. */
  | 'folder-read-only'
  /** Opening or writing needed room that the disk did not have. */
  | 'disk-full'
  /** A write or a sync failed, and nobody knows what the disk holds. */
  | 'write-failed'
  | 'unreadable'

export interface Trouble {
  readonly kind: TroubleKind
  readonly what: string
  /** Null when it is not in one place. Offsets count bytes from the file's start. */
  readonly where: { readonly file: string; readonly offset: number } | null
  /** The last entry known to be sound; `at` is null when there is none. */
  readonly after: { readonly seq: number; readonly at: Instant | null }
  readonly wayOut: string
}

/** What was put right on opening; nothing is mended without saying so. */
export type RepairKind =
  /** A last line that was never acknowledged was kept aside and cut off. */
  | 'torn-tail'
  /** The last line was whole but for its line end, which was put back. */
  | 'line-end-restored'
  | 'snapshot-unreadable'
  /** A sound snapshot, but not of this journal or of another version. */
  | 'snapshot-differs'
  | 'checkpoint-missing'
  | 'checkpoint-unreadable'
  /** Names that can no longer be read though nobody erased them. */
  | 'personal-data-missing'

export interface Repair {
  readonly kind: RepairKind
  readonly what: string
  /** Where the damaged file was kept, when there was one. */
  readonly keptAs: string | null
}

/** How a record was found. */
export interface Condition {
  /** Null when the desk may be written to. */
  readonly trouble: Trouble | null
  readonly repairs: readonly Repair[]
}

export const sound: Condition = { trouble: null, repairs: [] }
