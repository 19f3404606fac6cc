// What is known of a post while it is being written.
import type { Instant } from '../../../../shared/kit/time'
import type { Checklist } from '../../../../shared/post/checklist'
import { type Content, contentDigest } from '../../../../shared/post/content'
import type { PostId } from '../../../../shared/post/revision'

/** The revision on the desk that the writing started from. */
export interface Ground {
  readonly post: PostId
  readonly key: string
  readonly revision: number
  readonly contentDigest: string
  readonly content: Content
}

export type Keeping =
  | { readonly kind: 'same' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'kept'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly why: string }

export interface DraftState {
  readonly content: Content
  /** Of the template that the post began from, ticked by its writer. */
  readonly checklist: Checklist | null
  /** Null until the desk has given the post its id. */
  readonly ground: Ground | null
  readonly keeping: Keeping
  /** When the words that were brought back on opening had been typed. */
  readonly restored: Instant | null
  /** A save or submission is on its way. */
  readonly isBusy: boolean
  /** The submit sheet is open; it stays open while a new post gets its id. */
  readonly isAsking: boolean
  /** What changed last was typed into an editor, which shows it by itself. */
  readonly isTyped: boolean
  /** Goes up when the texts were replaced from outside, so that the editors start afresh. */
  readonly edition: number
}

/** Whether saving would make another revision: other bytes, or another campaign. */
export function differs({ content, ground }: Pick<DraftState, 'content' | 'ground'>): boolean {
  if (!ground) return true
  if (content === ground.content) return false
  return content.campaign !== ground.content.campaign || contentDigest(content) !== ground.contentDigest
}

/** Nothing is on the desk yet, and nothing is written. */
export function isUntouched({ content, ground }: Pick<DraftState, 'content' | 'ground'>): boolean {
  return ground === null && content.text === '' && content.media.length === 0
}
