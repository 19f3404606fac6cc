// What can be asked about posts that go to another desk in a file, and come from one.
import * as z from 'zod'
import { DecidedElsewhere, KeyId, TakenAs } from '../../ledger/events'
import { PersonId } from '../../people/person'
import { HandedPerson, HandedPost } from '../../schedule/bundle/bundle'
import { mostHandedOver } from '../../schedule/bundle/bounds'
import { Expectation, id, note } from './parts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A post of a bundle, and what becomes of it here. */
export const BringingIn = z.strictObject({
  as: TakenAs,
  /** The post here: a new id for a draft. */
  post: id,
  /** What the person saw of it; absent for a draft. */
  expect: Expectation.optional(),
  handed: HandedPost.omit({ decisions: true }),
  decided: z.array(DecidedElsewhere).max(500),
})
export type BringingIn = Readonly<z.infer<typeof BringingIn>>

export const bundleCommands = [
  z.strictObject({
    type: z.literal('hand-over'),
    /** SHA-256 of bundle.json. */
    bundle: digest,
    purpose: note.min(1, 'Say to whom they go, and what for'),
    posts: z
      .array(z.strictObject({ post: id, expect: Expectation }))
      .min(1)
      .max(mostHandedOver),
  }),
  /** Of a bundle in which every digest and signature was found right. */
  z.strictObject({
    type: z.literal('bring-in'),
    bundle: digest,
    desk: z.strictObject({ name: z.string().min(1).max(120), keyId: KeyId }),
    signedBy: PersonId,
    keyId: KeyId,
    handedOverAt: z.iso.datetime(),
    /** Absent: a desk whose posts are meant. */
    fromSample: z.boolean().optional(),
    people: z.array(HandedPerson).max(5_000),
    posts: z.array(BringingIn).min(1).max(mostHandedOver),
  }),
  z.strictObject({ type: z.literal('take-back-bundle'), bundle: digest }),
  z.strictObject({ type: z.literal('take-proposal'), post: id, expect: Expectation, proposal: id }),
  z.strictObject({
    type: z.literal('decline-proposal'),
    post: id,
    proposal: id,
    reason: note.min(1, 'Say why in a few words'),
  }),
] as const
