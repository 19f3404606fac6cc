// Exceptions asked for, granted and refused: each is for one finding on one post.
import * as z from 'zod'
import { digest, id, note, revision } from './parts'

/** Why an exception is asked for. */
export const WaiverReason = z.enum([
  'approved-by-law',
  'quoted-words',
  'required-wording',
  'already-public',
  'rule-being-mended',
  'other',
])
export type WaiverReason = z.infer<typeof WaiverReason>

const waiver = { post: id, waiver: id }
/** What whoever asks or decides had on screen. */
const seen = { finding: id, revision, contentDigest: digest }

export const waiverEvents = [
  /** Rule, clause and words as they were then. */
  z.strictObject({
    type: z.literal('WaiverRequested'),
    ...waiver,
    ...seen,
    rule: z.string(),
    clause: z.string(),
    clauseVersion: digest,
    quote: z.string(),
    scope: z.literal('this-finding'),
    reason: WaiverReason,
    note,
    until: z.iso.datetime(),
  }),
  z.strictObject({ type: z.literal('WaiverGranted'), ...waiver, ...seen, until: z.iso.datetime(), note }),
  z.strictObject({ type: z.literal('WaiverRefused'), ...waiver, ...seen, note }),
  /** By who asked, before it is decided. */
  z.strictObject({ type: z.literal('WaiverWithdrawn'), ...waiver, reason: note }),
  /** By who decided: the request waits again. */
  z.strictObject({ type: z.literal('WaiverDecisionTakenBack'), ...waiver, reason: note }),
] as const
