// What is approved: everything in a revision, and the digest that sign-offs bind to.
import * as z from 'zod'
import { type Digest, digestOfJson } from '../kit/digest'
import { t } from '../words/say'
import { AccountId } from './account'
import { Slot, SlotRecord } from './slot'

/** Longer than the longest channel allows (Facebook, 63,206), so that a check can say what is too long. */
export const longestText = 100_000

const words = (most: number) =>
  z.string().max(most).refine(isWellFormed, t('This text holds half of a character (a lone surrogate)'))

export const PostKind = z.enum(['post', 'reply', 'advocacy'])
export type PostKind = z.infer<typeof PostKind>

/** A picture or film that goes with a post, by public address, by the digest of its bytes, or both. */
export const Media = z.strictObject({
  name: words(400),
  alt: words(5_000),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_048)
    .nullable(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
export type Media = Readonly<z.infer<typeof Media>>

/** A material connection the writer declared: who, and what the tie is. */
export const Relationship = z.strictObject({ party: words(200), nature: words(400) })
export type Relationship = Readonly<z.infer<typeof Relationship>>

/** How many there can be, and how long each. */
export const mostClaims = { count: 100, length: 1_000 }
export const mostDisclosures = { count: 40, length: 1_000 }

export const Content = z.strictObject({
  kind: PostKind,
  /** For a reply: the address of what is answered. */
  replyTo: words(2_048).nullable(),
  text: words(longestText),
  /** A text of its own for single accounts, in place of the base text. */
  overrides: z.record(AccountId, words(longestText)),
  media: z.array(Media).max(40),
  /** An address shown as a card, apart from those in the text. */
  link: words(2_048).nullable(),
  targets: z.array(AccountId).max(200),
  slot: Slot.nullable(),
  /** A label of the desk's own; nobody outside sees it. */
  campaign: words(200),
  /** BCP 47: en, de-CH. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35),
  claims: z.array(words(mostClaims.length)).max(mostClaims.count),
  disclosures: z.array(words(mostDisclosures.length)).max(mostDisclosures.count),
  relationships: z.array(Relationship).max(40),
})
export type Content = Readonly<z.infer<typeof Content>>

/** Content as it was recorded; see SlotRecord. */
export const ContentRecord = Content.extend({ slot: SlotRecord.nullable() })

export const blankContent: Content = {
  kind: 'post',
  replyTo: null,
  text: '',
  overrides: {},
  media: [],
  link: null,
  targets: [],
  slot: null,
  campaign: '',
  language: 'en',
  claims: [],
  disclosures: [],
  relationships: [],
}

/** What readers on one account will read. */
export function textFor(content: Pick<Content, 'text' | 'overrides'>, account: AccountId): string {
  return content.overrides[account] ?? content.text
}

/**
 * SHA-256 over the canonical JSON of everything that readers or the law could notice. The campaign label is left
 * out: it is the desk's own, so renaming a campaign makes no approval fall. Targets are a set, so their order is too.
 */
export function contentDigest(content: Content): Digest {
  const { campaign: _label, targets, ...noticed } = content
  return digestOfJson({ ...noticed, targets: [...targets].sort() })
}

function isWellFormed(text: string): boolean {
  return text.isWellFormed()
}
