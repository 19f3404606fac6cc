// The event vocabulary: everything that can happen on a desk, in the past tense.
// Versioned by adding, never by changing: what was written once must be readable for ever.
import * as z from 'zod'
import { Area, PersonId, Role } from '../people/person'
import { PolicyDocument } from '../policy/document'
import { Certainty, Severity } from '../policy/finding'
import { AccountId, AccountRecord } from '../post/account'
import { ContentRecord } from '../post/content'
import { SlotRecord } from '../post/slot'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const id = z.string().min(1).max(64)
const note = z.string().max(10_000)
const revision = z.int().min(1)

export const Decision = z.enum(['approve', 'request-changes', 'reject'])
export type Decision = z.infer<typeof Decision>

/** Where a comment hangs: quoted words in the base text, with context to find them again. */
export const Anchor = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().max(2_000),
  before: z.string().max(64),
  after: z.string().max(64),
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

export const ExportedFile = z.strictObject({ name: z.string(), sha256: digest, bytes: z.int().min(0) })
export type ExportedFile = Readonly<z.infer<typeof ExportedFile>>
export const ExportedPost = z.strictObject({
  post: id,
  revision,
  contentDigest: digest,
  /** The sign-offs that stood for it. */
  signOffs: z.array(id),
})

export const DeskEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DeskFounded'), name: z.string(), zone: z.string(), sample: z.boolean() }),
  z.strictObject({ type: z.literal('PersonAdded'), person: PersonId, name: z.string() }),
  z.strictObject({
    type: z.literal('RolesGranted'),
    person: PersonId,
    roles: z.array(Role),
    areas: z.array(Area),
  }),
  z.strictObject({ type: z.literal('AccountAdded'), account: AccountRecord }),
  z.strictObject({ type: z.literal('PolicyAdopted'), document: PolicyDocument, policyDigest: digest }),

  /** Brings revision 1. */
  z.strictObject({
    type: z.literal('PostDrafted'),
    post: id,
    key: z.string(),
    origin: z.enum(['typed', 'imported']),
    content: ContentRecord,
    contentDigest: digest,
  }),
  z.strictObject({
    type: z.literal('RevisionSaved'),
    post: id,
    revision,
    content: ContentRecord,
    contentDigest: digest,
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
  }),
  z.strictObject({ type: z.literal('SignOffTakenBack'), post: id, signOff: id, reason: note }),
  z.strictObject({ type: z.literal('SlotMoved'), post: id, from: SlotRecord.nullable(), to: SlotRecord.nullable() }),
  z.strictObject({
    type: z.literal('ScheduleExported'),
    export: id,
    profile: z.string(),
    policyDigest: digest,
    files: z.array(ExportedFile),
    posts: z.array(ExportedPost),
    accounts: z.array(AccountId),
  }),
])
export type DeskEvent = Readonly<z.infer<typeof DeskEvent>>
export type EventOf<T extends DeskEvent['type']> = Extract<DeskEvent, { type: T }>

/** What one event was, who caused it, when, and by which command. `seq` starts at 1 and has no gaps. */
export const Entry = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: PersonId,
  /** The id of the command that caused it. */
  cause: id,
  /** Shared by the entries of one batch act, such as an import. */
  batch: id.nullable(),
  event: DeskEvent,
})
export type Entry = Readonly<z.infer<typeof Entry>>
export type NewEntry = Omit<Entry, 'seq'>
