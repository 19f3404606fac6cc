// One draft as it was written, before anything in it is judged.
import type { ImportProblem } from './report'

export interface RawDraft {
  readonly file: string
  readonly row: number
  readonly text: string
  /** Accounts, channels or handles as written; any of them may name several. */
  readonly accounts: readonly string[]
  readonly channels: readonly string[]
  /** A day, a time, or both in one, as written. */
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly media: readonly { readonly url: string; readonly alt: string }[]
  /** Alternative texts that belong to no picture. */
  readonly spareAlt: readonly string[]
  readonly link: string
  readonly campaign: string
  readonly tags: string
  readonly language: string
  readonly kind: string
  readonly replyTo: string
  readonly disclosures: readonly string[]
  readonly claims: readonly string[]
  readonly relationships: readonly { readonly party: string; readonly nature: string }[]
  /** A text of its own for single accounts. */
  readonly overrides: readonly (readonly [account: string, text: string])[]
  /** What was wrong already when the row was read, such as a missing cell. */
  readonly problems: readonly ImportProblem[]
}

export const blankDraft: Omit<RawDraft, 'file' | 'row'> = {
  text: '',
  accounts: [],
  channels: [],
  date: '',
  time: '',
  zone: '',
  media: [],
  spareAlt: [],
  link: '',
  campaign: '',
  tags: '',
  language: '',
  kind: '',
  replyTo: '',
  disclosures: [],
  claims: [],
  relationships: [],
  overrides: [],
  problems: [],
}
