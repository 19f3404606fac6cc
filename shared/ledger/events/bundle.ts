// Posts that go from desk to desk in a file, without a server: what left, what came in, and what was made of it.
import * as z from 'zod'
import { Area, PersonId } from '../../people/person'
import { ContentRecord } from '../../post/content'
import { Decision, digest, FromElsewhere, id, KeyId, note, revision, Sealed } from './parts'

/** A decision that was made on another desk. It counts there and not here. */
export const DecidedElsewhere = z.strictObject({
  signOff: id,
  by: PersonId,
  at: z.iso.datetime(),
  area: Area,
  decision: Decision,
  contentDigest: digest,
  note,
  /** The key of its right signature; null when it carries none. */
  keyId: KeyId.nullable(),
})
export type DecidedElsewhere = Readonly<z.infer<typeof DecidedElsewhere>>

/** How a post is taken in: as a post of its own, as other words for one that is here, or only what was said about it. */
export const TakenAs = z.enum(['draft', 'proposal', 'words'])
export type TakenAs = z.infer<typeof TakenAs>

export const bundleEvents = [
  /** Words that may not be approved yet leave the desk: whoever hands them over signs the digest of bundle.json. */
  z.strictObject({
    type: z.literal('BundleHandedOver'),
    bundle: digest,
    /** To whom, and what for. */
    purpose: note,
    posts: z.array(z.strictObject({ post: id, revision, contentDigest: digest })).min(1),
  }),
  z.strictObject({
    type: z.literal('BundleBroughtIn'),
    bundle: digest,
    desk: z.strictObject({ name: z.string(), keyId: KeyId }),
    /** Who signed it there, with which key, and whose key that is here; null: nobody's here. */
    signedBy: PersonId,
    keyId: KeyId,
    knownAs: PersonId.nullable(),
    handedOverAt: z.iso.datetime(),
    /** Of its posts, by the ids they have there, those that were taken in. */
    posts: z.array(id).min(1),
  }),
  /** Somebody of another desk, by the id they have there. Their name is sealed in the record, as everybody's is. */
  z.strictObject({
    type: z.literal('OutsiderNamed'),
    person: PersonId,
    /** The keys that desk knows them by. */
    keys: z.array(KeyId),
    name: z.string().optional(),
    sealed: Sealed.optional(),
  }),
  z.strictObject({
    type: z.literal('PostBroughtIn'),
    post: id,
    as: TakenAs,
    bundle: digest,
    desk: z.string(),
    theirs: z.strictObject({ post: id, key: z.string(), revision, contentDigest: digest }),
    decisions: z.array(DecidedElsewhere),
  }),
  /** The content that a post has on another desk, for its writer here to take or to decline. */
  z.strictObject({
    type: z.literal('RevisionProposed'),
    post: id,
    proposal: id,
    content: ContentRecord,
    contentDigest: digest,
    from: FromElsewhere,
  }),
  /** `revision` is the one that brings it in. */
  z.strictObject({ type: z.literal('ProposalTaken'), post: id, proposal: id, revision }),
  z.strictObject({ type: z.literal('ProposalDeclined'), post: id, proposal: id, reason: note }),
  /** What came of a bundle and was still untouched is taken back; it can be brought in again. */
  z.strictObject({ type: z.literal('BundleTakenBack'), bundle: digest, posts: z.array(id).min(1) }),
] as const
