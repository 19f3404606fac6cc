// What several events are made of.
import * as z from 'zod'
import { PersonId } from '../../people/person'
import { Certainty, Severity } from '../../policy/finding'

export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const id = z.string().min(1).max(64)
export const note = z.string().max(10_000)
export const revision = z.int().min(1)

export const Decision = z.enum(['approve', 'request-changes', 'reject'])
export type Decision = z.infer<typeof Decision>

/** Where a comment hangs: quoted words, with context to find them again. */
export const Anchor = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().max(2_000),
  before: z.string().max(64),
  after: z.string().max(64),
  sentence: z.string().max(2_000).optional(),
  /** The text they stand in, where it is not the base text. */
  on: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('override'), account: z.string().max(200) }),
      z.strictObject({ kind: z.literal('alt'), index: z.int().min(0) }),
    ])
    .optional(),
})
export type Anchor = Readonly<z.infer<typeof Anchor>>

export const FindingRecord = z.strictObject({
  id,
  rule: z.string(),
  clause: z.string(),
  severity: Severity,
  certainty: Certainty,
})
export type FindingRecord = Readonly<z.infer<typeof FindingRecord>>

/** Personal data under a key of its own (AES-256-GCM, base64). Destroying the key erases the data; the chain stays whole. */
export const Sealed = z.strictObject({ key: id, iv: z.base64(), data: z.base64() })
export type Sealed = Readonly<z.infer<typeof Sealed>>

/** First 16 bytes of the SHA-256 of the public key's SPKI, in hexadecimal. */
export const KeyId = z.string().regex(/^[0-9a-f]{32}$/)
export type KeyId = z.infer<typeof KeyId>

/** An Ed25519 public key: its SPKI in DER, base64. */
export const PublicKey = z.base64().max(200)

/** A post of this desk that said the same before, and whoever had a hand in it then: they have one here, too. */
export const SameElsewhere = z.strictObject({ post: id, key: z.string().max(64), people: z.array(PersonId).min(1) })
export type SameElsewhere = Readonly<z.infer<typeof SameElsewhere>>

/** Content that came in a file from another desk, and whoever had a hand in it there. */
export const FromElsewhere = z.strictObject({
  bundle: digest,
  /** What that desk is called, and the post there. */
  desk: z.string().max(120),
  post: id,
  key: z.string().max(64),
  revision,
  /** By the ids they have there, with those of whoever they are here; the signer of the file among them. */
  people: z.array(PersonId).min(1),
  /** Who wrote it, where that is somebody of this desk. */
  author: PersonId.optional(),
  /** Signed by a colleague whose key this desk knows: whoever brought it in has no hand in it by that alone. */
  isVouchedFor: z.boolean(),
})
export type FromElsewhere = Readonly<z.infer<typeof FromElsewhere>>

/** Something that was said on another desk, there and then. */
export const SaidElsewhere = z.strictObject({
  bundle: digest,
  desk: z.string().max(120),
  by: PersonId,
  at: z.iso.datetime(),
  /** Whoever its words count as: the speaker, the signer of the file, and who they are here. */
  people: z.array(PersonId).min(1),
  /** What it was about, where those words do not stand here. */
  quote: z.string().max(2_000).optional(),
})
export type SaidElsewhere = Readonly<z.infer<typeof SaidElsewhere>>

/** What a reviewer had on screen when they decided. */
export const SeenRecord = z.strictObject({
  /** The revision they compared with; null: nothing came before, all of it was new to them. */
  base: z.int().min(1).nullable(),
  /** How many changes there were against it, and how many of those had been on screen. */
  changes: z.int().min(0),
  seen: z.int().min(0),
  /** How many findings were shown. */
  findings: z.int().min(0),
  layout: z.enum(['inline', 'side-by-side', 'as-published', 'list']),
})
export type SeenRecord = Readonly<z.infer<typeof SeenRecord>>
