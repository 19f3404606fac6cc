// The shape of an export profile: what it promises as data, and how it renders.
import type { Digest } from '../../kit/digest'
import type { Instant, Zone } from '../../kit/time'
import type { Account, AccountId, Channel } from '../../post/account'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'

/** An approved revision, ready to leave the desk. */
export interface ScheduledPost {
  readonly id: PostId
  /** The key people use: NB-1042. */
  readonly key: string
  readonly content: Content
  /** Which of the content’s targets are wanted; absent means all of them. */
  readonly accounts?: readonly AccountId[]
  readonly contentDigest: Digest
  readonly revision: number
  /** Higher for a newer version of the same post, so that calendars notice a change. */
  readonly sequence: number
  readonly approvedAt: Instant
  readonly approvedBy: readonly { readonly name: string; readonly area: string }[]
  /** Left the desk earlier and is taken back: calendars are told, every other format leaves it out. */
  readonly withdrawn?: boolean
}

export interface ExportContext {
  readonly desk: { readonly name: string; readonly zone: Zone; readonly sample: boolean }
  readonly accounts: readonly Account[]
  readonly policy: { readonly version: number; readonly digest: Digest }
}

export interface ExportFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime: string
}

export interface LeftOut {
  readonly id: PostId
  readonly key: string
  /** Null when the whole post is left out. */
  readonly account: AccountId | null
  /** In words, for people. */
  readonly reason: string
}

/** Something that is in, but of which the format carries less than was approved. */
export interface ExportNote {
  readonly id: PostId
  readonly key: string
  readonly account: AccountId
  readonly note: string
}

export interface ExportResult {
  readonly files: readonly ExportFile[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly ExportNote[]
}

/** A first-party page, B first-party code, C somebody else's account, K general knowledge. */
export type Grade = 'A' | 'B' | 'C' | 'K'

/** A number or rule that someone else sets, with where it was read, when, and how good the evidence is. */
export interface Sourced<T> {
  readonly value: T
  readonly source: string
  /** The date it was last confirmed: 2026-09-17. */
  readonly checked: string
  readonly grade: Grade
}

export type ProfileId = 'schedule-json' | 'icalendar' | 'buffer-csv' | 'review-csv'

/** One post on one account. */
export interface ExportEntry {
  readonly post: ScheduledPost
  readonly account: Account
  /** What readers of this account will read. */
  readonly text: string
  readonly slot: NonNullable<Content['slot']>
}

export interface ExportProfile {
  readonly id: ProfileId
  /** What it is for, in words for people. */
  readonly describes: string
  readonly source: string
  readonly checked: string
  readonly grade: Grade
  readonly extension: string
  readonly mime: string
  readonly files: 'one' | 'one-per-account'
  /** The limits the other side sets, each with its source; empty for formats of our own. */
  readonly limits: Readonly<Record<string, Sourced<string | number>>>
  /** Channels this format cannot serve, with the reason. */
  readonly unsupported: Readonly<Partial<Record<Channel, string>>>
  /** Whether posts that were taken back are told about. */
  readonly tellsWithdrawn: boolean
  /** Why this entry cannot go out in this format; null when it can. */
  readonly refuses: (entry: ExportEntry) => string | null
  /** What of this entry the format cannot carry. */
  readonly notes: (entry: ExportEntry) => readonly string[]
  /** The files, from entries in their final order; never called with none. */
  readonly render: (entries: readonly ExportEntry[], context: ExportContext) => readonly ExportFile[]
}
