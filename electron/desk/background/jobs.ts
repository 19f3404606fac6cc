// What is done beside the main thread, because it reads a whole record or every post: verifying the record, listing it,
// keeping a snapshot, comparing policies.
import type { PostChange, PostToCompare } from '../../../shared/desk/queries/policy-change'
import type { Digest } from '../../../shared/kit/digest'
import type { PolicyDocument } from '../../../shared/policy/document'
import type { Registers } from '../../../shared/policy/registers'
import type { Account } from '../../../shared/post/account'
import type { Line } from '../../../shared/desk/queries/ledger/lines'
import type { Mark } from '../../storage/place'
import type { Inspection } from '../../storage/inspect'

export type Job =
  /** Reads everything from the first byte and says how the record stands. */
  | { readonly kind: 'verify'; readonly folder: string }
  /** Lists the entries between two places that are known to be acknowledged. */
  | { readonly kind: 'list'; readonly folder: string; readonly from: Mark; readonly to: Mark }
  /** Folds the record up to a place that is known to be acknowledged, and keeps that as the desk's snapshot. */
  | { readonly kind: 'snapshot'; readonly folder: string; readonly to: Mark }
  /** Checks the posts it is handed under two policies. Several may share the posts between them. */
  | {
      readonly kind: 'compare'
      readonly before: PolicyDocument
      readonly after: PolicyDocument
      readonly accounts: readonly Account[]
      readonly registers: Registers
    }

export interface Outcomes {
  verify: Inspection
  /** Why it ended before the place it was to reach; null when it reached it. */
  list: { readonly problem: string | null }
  snapshot: null
  compare: null
}

/** An entry of the list, and where its text stands in the journal. */
export interface Listed {
  readonly line: Line
  readonly segment: number
  /** Bytes from the start of the segment's file. */
  readonly offset: number
  readonly bytes: number
  /** The hash of its text as a leaf of the Merkle tree, as it was when it was read and verified. */
  readonly leaf: Digest
  /** The chain's hash after the frame it stands in. */
  readonly head: string
}

export type News =
  /** In bytes. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'listed'; readonly entries: readonly Listed[] }
  /** How many posts were checked, what differs on them; and a wish for more. */
  | { readonly kind: 'compared'; readonly posts: number; readonly changes: readonly PostChange[] }

/** What goes back for a piece of news: nothing for most; for a comparison the next posts, none when it is done. */
export type Reply = { readonly kind: 'posts'; readonly posts: readonly PostToCompare[] } | undefined

export interface RunOptions {
  readonly onNews?: (news: News) => void
  /** The next posts to compare; asked for after each piece of news about a comparison. */
  readonly next?: () => Reply
  /** Aborted: the job ends as soon as it can, and its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface Background {
  run<K extends Job['kind']>(job: Extract<Job, { kind: K }>, options?: RunOptions): Promise<Outcomes[K]>
}

/** What a worker is told: a job once it has none, and an answer to each piece of news. */
export type ToWorker = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'reply'; readonly reply: Reply }

/** What a worker says to whoever started it. Every piece of news is answered before the next one comes. */
export type FromWorker =
  | { readonly kind: 'news'; readonly news: News }
  | { readonly kind: 'done'; readonly outcome: Outcomes[Job['kind']] }
  | { readonly kind: 'failed'; readonly message: string }
