// What is said and decided about a post.
import * as z from 'zod'
import { Area, PersonId } from '../../people/person'
import { Anchor, Decision, digest, id, note, revision, SaidElsewhere, Sealed, SeenRecord } from './parts'

/** The comment or suggestion that is answered. */
const thread = id.optional()
const mentions = z.array(PersonId).min(1).optional()

export const reviewEvents = [
  z.strictObject({
    type: z.literal('CommentAdded'),
    post: id,
    comment: id,
    revision,
    text: note,
    anchor: Anchor.nullable(),
    thread,
    mentions,
    from: SaidElsewhere.optional(),
  }),
  /** A comment among those who decide. Its words are sealed in the record, so that nothing made of the record holds them. */
  z.strictObject({
    type: z.literal('NoteAdded'),
    post: id,
    comment: id,
    revision,
    /** In memory while there is a key to `sealed`; in the clear in the record only where nothing is sealed. */
    text: note.optional(),
    sealed: Sealed.optional(),
    anchor: Anchor.nullable(),
    thread,
    mentions,
  }),
  /** Of a thread, by the comment that began it. */
  z.strictObject({ type: z.literal('CommentResolved'), post: id, comment: id }),
  z.strictObject({ type: z.literal('CommentReopened'), post: id, comment: id }),
  /** Its writer takes it back: it is shown no more, and stays in the record. */
  z.strictObject({ type: z.literal('CommentRetracted'), post: id, comment: id }),
  /** Other words for those that are quoted. */
  z.strictObject({
    type: z.literal('SuggestionMade'),
    post: id,
    suggestion: id,
    revision,
    anchor: Anchor,
    replacement: note,
    note,
    mentions,
    from: SaidElsewhere.optional(),
  }),
  /** `revision` is the one that brings it in. */
  z.strictObject({ type: z.literal('SuggestionApplied'), post: id, suggestion: id, revision, suggestedBy: PersonId }),
  z.strictObject({ type: z.literal('SuggestionDeclined'), post: id, suggestion: id, reason: note }),
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
  /** Its author no longer thinks so: the finding waits to be considered again. */
  z.strictObject({ type: z.literal('ConsiderationTakenBack'), post: id, finding: id, reason: note }),
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
    /** In whose place it was given, and by which delegation. */
    onBehalfOf: z.strictObject({ person: PersonId, delegation: id }).optional(),
  }),
  z.strictObject({ type: z.literal('SignOffTakenBack'), post: id, signOff: id, reason: note }),
] as const
