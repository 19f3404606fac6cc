// What happens to a post on its way to its reviewers.
import * as z from 'zod'
import { PersonId } from '../../people/person'
import { ContentRecord } from '../../post/content'
import { digest, FindingRecord, FromElsewhere, id, note, revision, SameElsewhere } from './parts'

export const postEvents = [
  /** Brings revision 1. */
  z.strictObject({
    type: z.literal('PostDrafted'),
    post: id,
    key: z.string(),
    origin: z.enum(['typed', 'imported']),
    content: ContentRecord,
    contentDigest: digest,
    sameAs: SameElsewhere.optional(),
    from: FromElsewhere.optional(),
  }),
  z.strictObject({
    type: z.literal('RevisionSaved'),
    post: id,
    revision,
    content: ContentRecord,
    contentDigest: digest,
    /** Whose suggestions it brings in, beside whoever saved it. */
    suggestedBy: z.array(PersonId).min(1).optional(),
    sameAs: SameElsewhere.optional(),
    from: FromElsewhere.optional(),
  }),
  z.strictObject({ type: z.literal('Submitted'), post: id, revision, contentDigest: digest, note }),
  z.strictObject({ type: z.literal('Withdrawn'), post: id, revision, reason: note }),
  z.strictObject({
    type: z.literal('Checked'),
    post: id,
    revision,
    contentDigest: digest,
    policyDigest: digest,
    engineVersion: z.string(),
    findings: z.array(FindingRecord),
    findingsDigest: digest,
  }),
] as const
