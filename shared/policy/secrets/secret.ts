// What the finders of this folder hand over.
import type { Certainty } from '../finding'

export interface Secret {
  /** "A Stripe key": never the secret itself. */
  readonly name: string
  /** In the shadow. */
  readonly start: number
  readonly end: number
  readonly certainty: Certainty
}
