// What a person signs: an in-toto Statement (https://in-toto.io/Statement/v1) that says everything about an entry that
// matters, so that a signature cannot be moved to another post, another place or another person. It names people by id
// only. README.md describes it for those who check it without this program.
import * as z from 'zod'
import { type Digest, digestOf, digestOfJson } from '../kit/digest'
import { missingCase } from '../kit/exhaustive'
import type { PersonId } from '../people/person'
import { policyDigest } from '../policy/document'
import type { DeskEvent, Entry, EventOf, KeyId } from './events'
import { readNote } from './note'

/** The predicate type's name of every kind of event that carries a signature. */
const acts = {
  SignedOff: 'sign-off',
  SignOffTakenBack: 'sign-off-taken-back',
  WaiverGranted: 'waiver',
  WaiverRefused: 'waiver-refusal',
  WaiverDecisionTakenBack: 'waiver-decision-taken-back',
  PolicyAdopted: 'policy-adoption',
  RegisterChanged: 'register',
  CustomersListed: 'customer-list',
  AccountChanged: 'account',
  ScheduleExported: 'export',
  BundleHandedOver: 'bundle',
  RolesGranted: 'roles',
  KeyEnrolled: 'key-enrolment',
  KeyRevoked: 'key-revocation',
  DelegationGiven: 'delegation',
  DelegationEnded: 'delegation-end',
  PersonRemoved: 'removal',
  PersonErased: 'erasure',
  CheckpointCountersigned: 'countersignature',
  TimestampImported: 'timestamp',
} as const satisfies Partial<Record<DeskEvent['type'], string>>

type SignedEvent = EventOf<keyof typeof acts>

function isSignedKind(event: DeskEvent): event is SignedEvent {
  return event.type in acts
}

/**
 * Whether an entry carries the signature of `by`, once the desk has keys. All of the kinds above do; a person's own
 * enrolment does not, since nobody signs before they have a key, and the new key's proof stands in for it.
 */
export function mustBeSigned({ by, event }: Pick<Entry, 'by' | 'event'>): boolean {
  return isSignedKind(event) && !(event.type === 'KeyEnrolled' && event.person === by)
}

/** Who signs, with the roles and areas they have at that entry. */
export interface Signatory {
  readonly person: PersonId
  readonly keyId: KeyId
  readonly roles: readonly string[]
  readonly areas: readonly string[]
}

/** For themselves, or in the place of somebody who had it arranged so; that follows from the entry alone. */
type Capacity =
  | { readonly capacity: 'own' }
  | { readonly capacity: 'delegate'; readonly onBehalfOf: PersonId; readonly delegation: string }

function capacityOf(event: SignedEvent): Capacity {
  if (event.type !== 'SignedOff' || event.onBehalfOf === undefined) return { capacity: 'own' }
  const { person, delegation } = event.onBehalfOf
  return { capacity: 'delegate', onBehalfOf: person, delegation }
}

/** What a statement says beyond its entry: how the desk stood just before it. */
export interface Ground {
  /** The desk’s key id; empty on a desk without one. */
  readonly desk: string
  readonly signatory: Signatory
  /** The version in force. Null before the first. */
  readonly policy: { readonly version: number; readonly digest: Digest } | null
  /** The record that it was signed on: whoever signs vouches for everything before, too. */
  readonly record?: RecordSeen
}

/** A record by how many entries it held and the root of the tree over them, base64. */
export interface RecordSeen {
  readonly size: number
  readonly root: string
}

interface Subject {
  readonly name: string
  readonly digest: { readonly sha256: Digest }
}

export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1'
  readonly subject: readonly Subject[]
  readonly predicateType: string
  readonly predicate: {
    readonly desk: string
    readonly position: number
    readonly time: string
    readonly command: string
    readonly batch: string | null
    readonly record?: RecordSeen
    readonly signatory: Signatory & Capacity
    readonly policy: Ground['policy']
    readonly act: Readonly<Record<string, unknown>>
  }
}

/** The exact text to sign for an entry. Throws on an entry of a kind that is not signed. */
export function statementOf(entry: Entry, ground: Ground): string {
  return JSON.stringify(statementFor(entry, ground))
}

export function statementFor({ seq, at, by, cause, batch, event }: Entry, ground: Ground): Statement {
  if (!isSignedKind(event)) throw new TypeError(`${event.type} is not signed`)
  const { keyId, roles, areas } = ground.signatory
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...subjectsOf(event), subject(`entry/${seq}`, digestOfJson(event))],
    predicateType: `https://imprimatur.example/${acts[event.type]}/v1`,
    predicate: {
      desk: ground.desk,
      position: seq,
      time: at,
      command: cause,
      batch,
      ...(ground.record && { record: { size: ground.record.size, root: ground.record.root } }),
      signatory: { person: by, keyId, roles, areas, ...capacityOf(event) },
      policy: ground.policy && { version: ground.policy.version, digest: ground.policy.digest },
      act: actOf(event),
    },
  }
}

const subject = (name: string, sha256: Digest): Subject => ({ name, digest: { sha256 } })

/** What the statement is about, by digest: content, files, a policy, a checkpoint. The entry's own event comes after. */
function subjectsOf(event: SignedEvent): Subject[] {
  switch (event.type) {
    case 'SignedOff':
    case 'WaiverGranted':
    case 'WaiverRefused':
      return [subject(`${event.post}@${event.revision}`, event.contentDigest)]
    case 'PolicyAdopted':
      // Of the document itself, so that a document exchanged beside an old digest is found out.
      return [subject(`policy/${event.document.version}`, policyDigest(event.document))]
    case 'ScheduleExported':
      return [
        ...(event.schedule === undefined ? [] : [subject('schedule.json', event.schedule)]),
        ...event.files.map(({ name, sha256 }) => subject(`file/${name}`, sha256)),
        ...event.posts.map(({ post, revision, contentDigest }) => subject(`${post}@${revision}`, contentDigest)),
      ]
    case 'BundleHandedOver':
      return [
        subject('bundle.json', event.bundle),
        ...event.posts.map(({ post, revision, contentDigest }) => subject(`${post}@${revision}`, contentDigest)),
      ]
    case 'CheckpointCountersigned': {
      const note = readNote(event.note)
      return [subject(`checkpoint/${event.size}`, digestOf(note.ok ? note.value.text : event.note))]
    }
    case 'TimestampImported':
      return [subject(`checkpoint/${event.size}`, digestOf(event.body))]
    case 'SignOffTakenBack':
    case 'WaiverDecisionTakenBack':
    case 'RegisterChanged':
    case 'CustomersListed':
    case 'AccountChanged':
    case 'RolesGranted':
    case 'KeyEnrolled':
    case 'KeyRevoked':
    case 'DelegationGiven':
    case 'DelegationEnded':
    case 'PersonRemoved':
    case 'PersonErased':
      return []
    default:
      return missingCase(event)
  }
}

/** The event in words that people can read. What is long stands among the subjects, or in the event's digest. */
function actOf(event: SignedEvent): Record<string, unknown> {
  switch (event.type) {
    case 'PolicyAdopted': {
      const { version, title, effective } = event.document
      return { version, title, effective, policyDigest: event.policyDigest }
    }
    case 'ScheduleExported': {
      const { type: _type, files: _files, posts: _posts, ...act } = event
      return act
    }
    case 'BundleHandedOver': {
      const { type: _type, posts: _posts, ...act } = event
      return act
    }
    case 'RegisterChanged': {
      const { register, put, removed } = event
      return { register, put: put.map((entry) => entry.id), removed }
    }
    case 'CustomersListed':
      // Names nobody, and outlives the key to the names.
      return { count: event.count }
    case 'CheckpointCountersigned': {
      const { type: _type, note: _note, ...act } = event
      return act
    }
    case 'TimestampImported': {
      const { type: _type, body: _body, token: _token, ...act } = event
      return act
    }
    default: {
      const { type: _type, ...act } = event
      return act
    }
  }
}

const Seen = z.object({ size: z.int().min(0), root: z.string() })

const Said = z.object({
  predicate: z.object({
    desk: z.string(),
    record: Seen.optional(),
    signatory: z.object({
      person: z.string(),
      keyId: z.string(),
      roles: z.array(z.string()),
      areas: z.array(z.string()),
      capacity: z.enum(['own', 'delegate']),
    }),
    policy: z.object({ version: z.int(), digest: z.string() }).nullable(),
  }),
})

/**
 * The first field in which a statement differs from its entry, such as `predicate.position`; null when it says just what
 * the entry says. Without `ground`, what an entry alone does not know (the desk, the signatory's key, roles and areas,
 * the policy's version, the record before it) is taken as the statement has it.
 */
export function statementMismatch(statement: unknown, entry: Entry, ground?: Ground): string | null {
  if (!isSignedKind(entry.event)) return 'predicateType'
  const said = Said.safeParse(statement)
  if (!said.success) return said.error.issues[0]?.path.join('.') || 'predicate'
  return difference(statementFor(entry, ground ?? groundIn(said.data, entry.event)), statement, '')
}

function groundIn(
  { predicate: { desk, signatory, policy, record } }: z.infer<typeof Said>,
  event: SignedEvent,
): Ground {
  const digest = event.type === 'SignedOff' || event.type === 'ScheduleExported' ? event.policyDigest : policy?.digest
  const inForce = policy && { version: policy.version, digest: digest ?? '' }
  return { desk, signatory, policy: inForce, ...(record && { record }) }
}

/** The record that a statement vouches for; null when it does not say. */
export function recordIn(statement: unknown): RecordSeen | null {
  const said = Said.safeParse(statement)
  return (said.success && said.data.predicate.record) || null
}

function difference(expected: unknown, found: unknown, path: string): string | null {
  if (!isNest(expected) || !isNest(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return expected === found ? null : path
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const at = path === '' ? key : `${path}.${key}`
    if (!Object.hasOwn(expected, key) || !Object.hasOwn(found, key)) return at
    const differs = difference(expected[key], found[key], at)
    if (differs !== null) return differs
  }
  return null
}

const isNest = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What the proof in a KeyEnrolled is a signature over. */
export function enrolmentText(person: PersonId, keyId: KeyId): string {
  return `imprimatur key enrolment v1\n${person}\n${keyId}\n`
}
