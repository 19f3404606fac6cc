import type { Digest } from '../kit/digest'
import type { Instant } from '../kit/time'
import type { PersonId } from '../people/person'
import type { Content } from './content'

export type PostId = string

/** An immutable version of a post. Numbers start at 1 and have no gaps. */
export interface Revision {
  readonly number: number
  readonly content: Content
  readonly contentDigest: Digest
  readonly by: PersonId
  readonly at: Instant
  /** Whose suggestions it brought in. */
  readonly suggestedBy?: readonly PersonId[]
  /** The other desk it came from in a file, and whoever had a hand in it there. */
  readonly from?: {
    readonly bundle: Digest
    readonly desk: string
    readonly post: PostId
    readonly key: string
    readonly revision: number
    readonly people: readonly PersonId[]
    readonly author?: PersonId | undefined
    readonly isVouchedFor: boolean
  }
  /** The post that said the same before, and whoever had a hand in that. */
  readonly sameAs?: { readonly post: PostId; readonly key: string; readonly people: readonly PersonId[] }
}
