// The verifier's answer: what holds, what does not and where, and what nobody could prove from a pack.
import type { Instant } from '../../../kit/time'
import type { KeyId } from '../../../ledger/events'
import type { PostId } from '../../../post/revision'
import type { Failure } from '../zip'

/** `unproven`: nothing is wrong with it, and a signature that would prove it is not there. */
export type Verdict = 'holds' | 'unproven' | 'fails'

export interface PostVerdict {
  readonly post: PostId
  readonly key: string
  readonly verdict: Verdict
  /** Why it does not hold, or what is unproven; empty when it holds. */
  readonly why: readonly string[]
  readonly approvals: readonly {
    readonly area: string
    readonly name: string
    readonly at: Instant
    /** Null when it is not signed. */
    readonly keyId: KeyId | null
  }[]
}

export interface PackReport {
  /** Of the pack as a whole: the worst of all there is. */
  readonly verdict: Verdict
  readonly desk: { readonly name: string; readonly keyId: KeyId | null; readonly sample: boolean } | null
  readonly handover: {
    readonly export: string
    readonly name: string
    readonly at: Instant
    readonly profile: string
    readonly isSigned: boolean
  } | null
  readonly checkpoint: { readonly size: number; readonly fingerprint: string } | null
  /** Others who vouch for the record up to a checkpoint that covers the hand-over. */
  readonly witnesses: readonly string[]
  readonly posts: readonly PostVerdict[]
  /** Everything that is not as it must be, by the file it is in. */
  readonly failures: readonly Failure[]
  /** The exported files that were held against the record; null when one is not among what was handed over. */
  readonly files: readonly { readonly name: string; readonly recordedAs: string | null }[]
  readonly warnings: readonly string[]
  readonly proves: readonly string[]
  readonly cannot: readonly string[]
}
