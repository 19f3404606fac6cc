// A bundle: posts that one desk hands to another in a file, without a server. bundle.json holds the posts as they stand,
// what was said and decided about them, and whose hand is in them; whoever hands them over signs its SHA-256 in an entry of
// the desk's own record, and that entry goes with it. Notes among reviewers are in none of it.
import * as z from 'zod'
import { Anchor, KeyId, PublicKey } from '../../ledger/events'
import { PersonId } from '../../people/person'
import { Content } from '../../post/content'
import { mostHandedOver } from './bounds'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const id = z.string().min(1).max(64)
const moment = z.iso.datetime()
const words = z
  .string()
  .max(10_000)
  .refine((text) => text.isWellFormed())
const anchor = Anchor.nullable()

export const HandedComment = z.strictObject({
  id,
  by: PersonId,
  at: moment,
  text: words,
  /** In the content that is handed over; null: about all of it, or about words that are gone. */
  anchor,
  /** The words that are gone. */
  quote: words.max(2_000),
  thread: id.nullable(),
})
export type HandedComment = Readonly<z.infer<typeof HandedComment>>

export const HandedSuggestion = z.strictObject({
  id,
  by: PersonId,
  at: moment,
  anchor: Anchor,
  replacement: words,
  note: words,
  /** Whoever its words count as. */
  people: z.array(PersonId).min(1).max(100),
})
export type HandedSuggestion = Readonly<z.infer<typeof HandedSuggestion>>

export const HandedPost = z.strictObject({
  post: id,
  /** What it is called on desks that it came from, the nearest first. */
  before: z.array(id).max(100),
  key: z.string().min(1).max(64),
  stage: z.enum(['draft', 'submitted', 'withdrawn', 'exported']),
  author: PersonId,
  revision: z.int().min(1),
  content: Content,
  contentDigest: digest,
  /** How it came to this: the digest of every revision, the words of none but the last. */
  revisions: z
    .array(z.strictObject({ contentDigest: digest, by: PersonId, at: moment }))
    .min(1)
    .max(10_000),
  /** Whoever had a hand in it. */
  people: z.array(PersonId).min(1).max(1_000),
  comments: z.array(HandedComment).max(2_000),
  suggestions: z.array(HandedSuggestion).max(500),
  /** Entries of the record with the sign-offs that were not taken back, letter by letter. */
  decisions: z.array(z.string().max(100_000)).max(500),
})
export type HandedPost = Readonly<z.infer<typeof HandedPost>>

export const HandedPerson = z.strictObject({
  id: PersonId,
  /** Empty where it is not kept. */
  name: z.string().max(120),
  keys: z.array(KeyId).max(50),
})
export type HandedPerson = Readonly<z.infer<typeof HandedPerson>>

export const Bundle = z.strictObject({
  format: z.literal('imprimatur-bundle'),
  version: z.literal(1),
  desk: z.strictObject({ name: z.string().min(1).max(120), keyId: KeyId, publicKey: PublicKey, sample: z.boolean() }),
  /** The record that it was taken from, and the desk's signed word for it. */
  record: z.strictObject({ size: z.int().min(1), checkpoint: z.string().max(20_000) }),
  policy: z.strictObject({ version: z.int().min(1), digest }),
  by: PersonId,
  at: moment,
  /** To whom, and what for. */
  purpose: words.min(1),
  people: z.array(HandedPerson).min(1).max(5_000),
  /** What signed this bundle and the decisions in it. */
  keys: z
    .array(z.strictObject({ keyId: KeyId, publicKey: PublicKey, person: PersonId }))
    .min(1)
    .max(5_000),
  posts: z.array(HandedPost).min(1).max(mostHandedOver),
})
export type Bundle = Readonly<z.infer<typeof Bundle>>
