// What each channel accepts, as dated and graded facts. The numbers are in limits-data.ts, the counting is in
// limits-count.ts. Networks change these without notice, so every number says where it is from and how sure it is.
import type { Channel } from './account'
import { channelLimits } from './limits-data'

/** A first-party page, B first-party code, C third party, K not confirmed. */
export type Grade = 'A' | 'B' | 'C' | 'K'

/** One number, and how firm the ground under it is. */
export interface Fact {
  readonly value: number
  readonly source: string
  /** ISO date on which it was last looked up. */
  readonly checked: string
  readonly grade: Grade
  /** What a reader should know before relying on it. */
  readonly note?: string
}

/**
 * How a channel counts. `weighted`: twitter-text's configuration v3. `graphemes`: characters as people see them.
 * `bytes`: UTF-8. `units`: UTF-16 code units. `emoji-bytes`: UTF-16 units, but emoji by their UTF-8 bytes.
 * `short-links`: graphemes with every http(s) link as 23 and @user@host as @user.
 */
export type Unit = 'weighted' | 'graphemes' | 'bytes' | 'units' | 'emoji-bytes' | 'short-links'

export interface TextLimit extends Fact {
  readonly unit: Unit
}

export interface Limits {
  /** All of them must hold: Bluesky limits graphemes and bytes. */
  readonly text: readonly TextLimit[]
  /** Characters shown before "…see more" on a small screen; null: no cut, or none known. */
  readonly fold: Fact | null
  readonly hashtags: Fact | null
  /** Most pictures and films in one post. */
  readonly media: Fact | null
  /** Fewest, where the channel takes no post of text alone. */
  readonly leastMedia: Fact | null
}

export function limitsOf(channel: Channel): Limits {
  return channelLimits[channel]
}

/** A number below grade B may be wrong, so what rests on it warns and never blocks. */
export function isCertain(fact: { readonly grade: Grade }): boolean {
  return fact.grade === 'A' || fact.grade === 'B'
}
