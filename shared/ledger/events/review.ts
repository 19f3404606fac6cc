// What is said and decided about a post.
import * as z from 'zod'
import { Area } from '../../people/person'
import { Anchor, Decision, digest, id, note, revision, SeenRecord } from './parts'

export const reviewEvents = [
  z.strictObject({
    type: z.literal('CommentAdded'),
    post: id,
    comment: id,
    revision,
    text: note,
    anchor: Anchor.nullable(),
  }),
  z.strictObject({ type: z.literal('CommentResolved'), post: id, comment: id }),
  z.strictObject({
    type: z.literal('FindingConsidered'),
    post: id,
    finding: id,
    revision,
    contentDigest: digest,
    note,
    /** What it was, so that a later revision can say what changed since. Absent in older records. */
    rule: z.string().optional(),
    clause: z.string().optional(),
    clauseVersion: digest.optional(),
    quote: z.string().optional(),
  }),
  /** Somebody says that a finding is wrong, and why; rule and clause as they were then. */
  z.strictObject({
    type: z.literal('FindingDisputed'),
    post: id,
    finding: id,
    rule: z.string(),
    clause: z.string(),
    revision,
    contentDigest: digest,
    note,
  }),
  z.strictObject({
    type: z.literal('SignedOff'),
    post: id,
    signOff: id,
    revision,
    contentDigest: digest,
    policyDigest: digest,
    findingsDigest: digest,
    area: Area,
    decision: Decision,
    clauses: z.array(z.string()),
    note,
    /** What they confirmed to have done, as the routes asked: ids and the words they read. */
    obligations: z.array(z.strictObject({ id: z.string(), text: z.string() })).optional(),
    seen: SeenRecord.optional(),
  }),
  z.strictObject({ type: z.literal('SignOffTakenBack'), post: id, signOff: id, reason: note }),
] as const
