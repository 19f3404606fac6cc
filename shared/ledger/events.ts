// The event vocabulary: everything that can happen on a desk, in the past tense.
// Versioned by adding, never by changing: what was written once must be readable for ever.
import * as z from 'zod'
import { Area, PersonId, Role } from '../people/person'
import { PolicyDocument } from '../policy/document'
import { Certainty, Severity } from '../policy/finding'
import { AnyRegisterEntry, areEntriesOf, CustomerName, mostCustomers, RegisterName } from '../policy/registers'
import { AccountId, AccountRecord } from '../post/account'
import { ContentRecord } from '../post/content'
import { SlotRecord } from '../post/slot'
import { Envelope } from './dsse'

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

/** Personal data under a key of its own (AES-256-GCM, base64). Destroying the key erases the data; the chain stays whole. */
export const Sealed = z.strictObject({ key: id, iv: z.base64(), data: z.base64() })
export type Sealed = Readonly<z.infer<typeof Sealed>>

/** First 16 bytes of the SHA-256 of the public key's SPKI, in hexadecimal. */
export const KeyId = z.string().regex(/^[0-9a-f]{32}$/)
export type KeyId = z.infer<typeof KeyId>

/** An Ed25519 public key: its SPKI in DER, base64. */
export const PublicKey = z.base64().max(200)

export const DeskEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('DeskFounded'), name: z.string(), zone: z.string(), sample: z.boolean() }),
  /** The desk's own key, with which it signs its checkpoints. */
  z.strictObject({ type: z.literal('DeskKeyEnrolled'), keyId: KeyId, publicKey: PublicKey }),
  z.strictObject({
    type: z.literal('PersonAdded'),
    person: PersonId,
    /** In the clear on desks from before names were sealed, and in memory while the key to `sealed` exists. */
    name: z.string().optional(),
    sealed: Sealed.optional(),
  }),
  /** Somebody who leaves the desk: no roles, no key, still named in the record. */
  z.strictObject({ type: z.literal('PersonRemoved'), person: PersonId, reason: note }),
  /** The key to a removed person's data has been destroyed. */
  z.strictObject({ type: z.literal('PersonErased'), person: PersonId }),
  z.strictObject({
    type: z.literal('KeyEnrolled'),
    person: PersonId,
    keyId: KeyId,
    publicKey: PublicKey,
    /** The new key's signature over `enrolmentText`: whoever enrolled it held it. */
    proof: z.base64(),
  }),
  z.strictObject({ type: z.literal('KeyRevoked'), person: PersonId, keyId: KeyId, reason: note }),
  /** A second person has put their name to the record up to a checkpoint. */
  z.strictObject({
    type: z.literal('CheckpointCountersigned'),
    size: z.int().min(1),
    root: z.base64(),
    fingerprint: z.string(),
    /** The checkpoint's text as it was countersigned, with the signatures it had then. */
    note: z.string().max(10_000),
  }),
  /** A timestamp authority's token (RFC 3161) over a checkpoint's text, brought in from a file. */
  z.strictObject({
    type: z.literal('TimestampImported'),
    size: z.int().min(1),
    fingerprint: z.string(),
    /** The text that was stamped. */
    body: z.string().max(2_000),
    /** The token in DER, base64. */
    token: z.base64().max(100_000),
    /** The authority's word of when. */
    genTime: z.iso.datetime(),
    authority: z.string().max(400),
  }),
  z.strictObject({
    type: z.literal('RolesGranted'),
    person: PersonId,
    roles: z.array(Role),
    areas: z.array(Area),
  }),
  z.strictObject({ type: z.literal('AccountAdded'), account: AccountRecord }),
  /** An account as it is from now on; its channel and handle stay. */
  z.strictObject({ type: z.literal('AccountChanged'), account: AccountRecord }),
  z.strictObject({ type: z.literal('PolicyAdopted'), document: PolicyDocument, policyDigest: digest }),
  /** Entries of one of the desk's lists, new or in the place of those with their ids, and the ids of those taken off. */
  z
    .strictObject({
      type: z.literal('RegisterChanged'),
      register: RegisterName,
      put: z.array(AnyRegisterEntry),
      removed: z.array(id),
    })
    .refine(({ register, put }) => areEntriesOf(register, put), 'An entry does not belong to this list'),
  /** The whole list of customers, in the place of any before it. */
  z.strictObject({
    type: z.literal('CustomersListed'),
    count: z.int().min(0),
    /** In memory while the key to `sealed` exists; in the clear in the record only where nothing is sealed. */
    names: z.array(CustomerName).max(mostCustomers).optional(),
    sealed: Sealed.optional(),
  }),

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
    /** SHA-256 of the evidence pack's schedule.json for this export. */
    schedule: digest.optional(),
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
  /** The signature of `by` over the statement of this entry, on what must be signed. */
  signed: Envelope.optional(),
})
export type Entry = Readonly<z.infer<typeof Entry>>
export type NewEntry = Omit<Entry, 'seq'>
