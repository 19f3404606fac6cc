// What a window knows of the record: a page of its timeline, one entry in full, and how the record stands.
import * as z from 'zod'
import type { Instant } from '../../kit/time'
import type { Condition, Trouble } from '../../ledger/trouble'
import { PersonId } from '../../people/person'
import type { PostId } from '../../post/revision'

/** What kinds of entries people look for. */
export const ledgerGroups = ['posts', 'decisions', 'schedule', 'policy', 'people', 'record'] as const
export type LedgerGroup = (typeof ledgerGroups)[number]

export const LedgerFilter = z.strictObject({
  /** Words that all have to be there, in any order; matches names, keys and what happened. */
  search: z.string().max(400),
  /** Null: all. */
  groups: z.array(z.enum(ledgerGroups)).nullable(),
  by: PersonId.nullable(),
  post: z.string().min(1).max(64).nullable(),
  from: z.iso.datetime().nullable(),
  /** Exclusive. */
  to: z.iso.datetime().nullable(),
  /** The batches whose entries are rows of their own; every other batch is one row. */
  opened: z.array(z.string().min(1).max(64)).max(1_000),
})
export type LedgerFilter = Readonly<z.infer<typeof LedgerFilter>>

export const wholeLedger: LedgerFilter = {
  search: '',
  groups: null,
  by: null,
  post: null,
  from: null,
  to: null,
  opened: [],
}

export interface LedgerRow {
  /** Of the entry; of a batch, its newest. */
  readonly seq: number
  readonly at: Instant
  readonly by: PersonId
  readonly name: string
  readonly group: LedgerGroup
  /** What happened, as a sentence that goes on from the name: "approved NB-1042 for brand". */
  readonly words: string
  readonly post: { readonly id: PostId; readonly key: string } | null
  readonly isSigned: boolean
  readonly batch: string | null
  /** Set on the one row of a batch: how many of its entries match, its oldest, and whether they follow as rows. */
  readonly holds: { readonly count: number; readonly from: number; readonly isOpen: boolean } | null
  /** An entry that follows the row of its opened batch. */
  readonly isPart: boolean
}

/** The newest first. */
export interface LedgerPage {
  readonly rows: readonly LedgerRow[]
  readonly offset: number
  /** How many rows there are, of what has been read so far. */
  readonly total: number
  /** How many entries match the filter; more than the rows where batches are folded. */
  readonly entries: number
  /** How far the record has been read for the list; null when it is whole. */
  readonly reading: { readonly done: number; readonly total: number } | null
}

/** One thing that an entry says, for people: "Revision", "2". `code` is for digests, ids and keys. */
export interface LedgerFact {
  readonly label: string
  readonly value: string
  readonly isCode: boolean
}

export interface LedgerEntryView {
  readonly row: LedgerRow
  readonly facts: readonly LedgerFact[]
  /** The entry as the journal holds it, laid out for reading. */
  readonly json: string
  /** The chain's hash after the frame it stands in. */
  readonly hash: string
  readonly signature: {
    readonly keyId: string
    /** Whether the signature is right for this entry and the key was the person's then. */
    readonly isRight: boolean
    /** What is wrong with it, in words; null when it is right. */
    readonly problem: string | null
    /** What was signed, laid out for reading. */
    readonly statement: string
  } | null
}

export type VerificationState =
  | { readonly state: 'running'; readonly done: number; readonly total: number }
  | { readonly state: 'sound'; readonly at: Instant; readonly entries: number; readonly signatures: number }
  | { readonly state: 'trouble'; readonly trouble: Trouble }
  | { readonly state: 'not-run' }

export interface WitnessView {
  readonly kind: 'countersigned' | 'timestamped'
  readonly size: number
  readonly fingerprint: string
  /** The person who countersigned, or the authority. */
  readonly who: string
  readonly at: Instant
}

export interface LedgerStatus {
  readonly entries: number
  readonly lastAt: Instant | null
  /** The chain's hash after the last entry. */
  readonly head: string
  /** Of the newest checkpoint; null on a desk without keys. */
  readonly checkpoint: { readonly size: number; readonly fingerprint: string; readonly text: string } | null
  readonly verification: VerificationState
  readonly condition: Condition
  readonly witnesses: readonly WitnessView[]
  readonly segments: number
  readonly bytes: number
}

/** An export as the record has it. */
export interface ExportMade {
  readonly id: string
  readonly at: Instant
  readonly name: string
  readonly profile: string
  readonly posts: number
  readonly files: readonly string[]
  /** Whether it was signed, so that an evidence pack proves who handed it over. */
  readonly isSigned: boolean
}
