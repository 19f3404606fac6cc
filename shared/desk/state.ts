// What a desk is at one moment: the fold of its ledger. Owned by one Desk; the posts inside are never changed, only replaced.
import type { Digest } from '../kit/digest'
import type { Instant, Zone } from '../kit/time'
import type {
  Anchor,
  DecidedElsewhere,
  ExportedFile,
  FindingRecord,
  FromElsewhere,
  KeyId,
  SaidElsewhere,
  TakenAs,
} from '../ledger/events'
import type { Delegation } from '../people/delegation'
import type { Person, PersonId } from '../people/person'
import type { PolicyDocument } from '../policy/document'
import type { Content } from '../post/content'
import type { Account, AccountId } from '../post/account'
import type { PostId, Revision } from '../post/revision'
import type { Fate } from '../review/fate'
import type { Stage } from '../review/review'
import type { SignOff } from '../review/sign-off'
import { type TurnKept } from '../review/turn'
import type { Waiver } from '../review/waiver'
import type { Suggestion } from '../review/suggestion'
import type { Expectation } from './commands'
import { NeighbourIndex } from './neighbours'
import { SaidBefore } from './said-before'
import { type Lists, listsFrom, noLists, recordOfLists } from './lists'

export interface PolicyVersion {
  readonly document: PolicyDocument
  readonly digest: Digest
  readonly by: PersonId
  readonly at: Instant
}

export interface Comment {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
  readonly revision: number
  readonly text: string
  readonly anchor: Anchor | null
  readonly resolved: boolean
  /** The comment or suggestion that it answers; null for one that begins a thread. */
  readonly thread: string | null
  readonly mentions: readonly PersonId[]
  /** A note among those who decide. */
  readonly internal: boolean
  readonly retracted: boolean
  /** It was said on another desk; `by` brought it in. */
  readonly from?: SaidElsewhere
}

/** Content that a post has on another desk, for its writer here to take or to decline. */
export interface Proposal {
  readonly id: string
  /** Who brought it in. */
  readonly by: PersonId
  readonly at: Instant
  readonly content: Content
  readonly contentDigest: Digest
  readonly from: FromElsewhere
  /** Null while it waits for an answer. */
  readonly answer:
    | { readonly kind: 'taken'; readonly revision: number; readonly by: PersonId; readonly at: Instant }
    | { readonly kind: 'declined'; readonly reason: string; readonly by: PersonId; readonly at: Instant }
    | null
}

/** That a file from another desk told of this post, and what was decided on it there. */
export interface BroughtIn {
  readonly by: PersonId
  readonly at: Instant
  readonly as: TakenAs
  readonly bundle: Digest
  readonly desk: string
  readonly theirs: {
    readonly post: PostId
    readonly key: string
    readonly revision: number
    readonly contentDigest: Digest
  }
  readonly decisions: readonly DecidedElsewhere[]
}

export interface CheckRecord {
  /** The state of the lists that it was made under. */
  readonly lists: number
  readonly contentDigest: Digest
  readonly policyDigest: Digest
  readonly findings: readonly FindingRecord[]
  readonly findingsDigest: Digest
}

export interface Consideration {
  readonly finding: string
  readonly by: PersonId
  readonly at: Instant
  readonly note: string
  readonly revision: number
  /** Absent in records from before this was kept. */
  readonly rule?: string | undefined
  readonly clauseVersion?: string | undefined
  readonly quote?: string | undefined
}

/** A finding that somebody says is wrong. */
export interface Dispute {
  readonly finding: string
  readonly rule: string
  readonly clause: string
  readonly revision: number
  readonly by: PersonId
  readonly at: Instant
  readonly note: string
}

export interface Post extends TurnKept {
  readonly id: PostId
  /** What people call it: NB-1042. */
  readonly key: string
  readonly createdBy: PersonId
  readonly createdAt: Instant
  /** The batch it was imported with. */
  readonly batch: string | null
  readonly stage: Stage
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly submitted: {
    readonly revision: number
    readonly by: PersonId
    readonly at: Instant
    readonly note: string
  } | null
  readonly checked: CheckRecord | null
  readonly signOffs: readonly SignOff[]
  readonly considered: readonly Consideration[]
  readonly disputed: readonly Dispute[]
  readonly waivers: readonly Waiver[]
  /** Every finding that was ever recorded on it, and what became of it. */
  readonly fates: readonly Fate[]
  readonly comments: readonly Comment[]
  readonly suggestions: readonly Suggestion[]
  readonly proposals: readonly Proposal[]
  readonly broughtIn: readonly BroughtIn[]
  readonly exports: readonly string[]
  /** Since when it has been the present turn. */
  readonly turnSince: Instant
}

export interface ExportRecord {
  readonly id: string
  readonly by: PersonId
  readonly at: Instant
  readonly profile: string
  readonly files: readonly ExportedFile[]
  readonly posts: readonly PostId[]
  /** Whether the person who handed it over signed it. */
  readonly isSigned: boolean
}

/** Of a bundle that was brought in: its posts, by the ids they have there, that are taken. */
export interface BundleRecord {
  readonly by: PersonId
  readonly at: Instant
  readonly posts: readonly PostId[]
}

/** Somebody of another desk. */
export interface Outsider {
  readonly name: string
  readonly keys: readonly KeyId[]
}

export interface PersonKey {
  readonly keyId: KeyId
  /** SPKI in DER, base64. */
  readonly publicKey: string
  /** Who enrolled it: the person, or an admin who vouches for them. */
  readonly by: PersonId
  readonly at: Instant
  readonly revoked: { readonly by: PersonId; readonly at: Instant; readonly reason: string } | null
}

/** Somebody outside the desk's own key who vouches for the record up to a checkpoint. */
export type Witness =
  | {
      readonly kind: 'countersigned'
      readonly size: number
      readonly fingerprint: string
      readonly note: string
      readonly by: PersonId
      readonly at: Instant
    }
  | {
      readonly kind: 'timestamped'
      readonly size: number
      readonly fingerprint: string
      readonly body: string
      readonly token: string
      readonly genTime: Instant
      readonly authority: string
      readonly by: PersonId
      readonly at: Instant
    }

/** What a desk keeps by id. Nothing is ever taken out. */
export interface Table<K, V> extends ReadonlyMap<K, V> {
  set(key: K, value: V): unknown
}

export interface DeskState {
  name: string
  zone: Zone
  sample: boolean
  /** How many entries have been folded in. */
  seq: number
  readonly people: Table<PersonId, Person>
  readonly accounts: Table<AccountId, Account>
  readonly policies: PolicyVersion[]
  readonly posts: Table<PostId, Post>
  readonly exports: ExportRecord[]
  /** The desk's own key; null on a desk without keys. */
  deskKey: { readonly keyId: KeyId; readonly publicKey: string } | null
  /** Every key a person ever had, the present one last. */
  readonly keys: Table<PersonId, readonly PersonKey[]>
  /** Who has left the desk. They stay among the people, without roles. */
  readonly gone: Table<PersonId, 'removed' | 'erased'>
  /** Who decides in whose place; those that ended as well. */
  readonly delegations: Table<string, Delegation>
  readonly witnesses: Witness[]
  /** By the SHA-256 that was signed. */
  readonly bundles: Table<Digest, BundleRecord>
  readonly outsiders: Table<PersonId, Outsider>
  lists: Lists
  /** Which posts stand near which; follows from the posts and is not kept. */
  readonly neighbours: NeighbourIndex
  /** Where the same words stood before; follows from the posts and is not kept. */
  readonly said: SaidBefore
}

export function emptyState(): DeskState {
  const posts = new Map<PostId, Post>()
  return {
    name: '',
    zone: 'UTC',
    sample: false,
    seq: 0,
    people: new Map(),
    accounts: new Map(),
    policies: [],
    posts,
    exports: [],
    deskKey: null,
    keys: new Map(),
    gone: new Map(),
    delegations: new Map(),
    witnesses: [],
    bundles: new Map(),
    outsiders: new Map(),
    lists: noLists,
    neighbours: new NeighbourIndex(posts),
    said: new SaidBefore(posts),
  }
}

/** What somebody is called, of this desk or of another; the id of who is not known. */
export function nameOf({ people, outsiders }: Pick<DeskState, 'people' | 'outsiders'>, id: PersonId): string {
  return people.get(id)?.name ?? outsiders.get(id)?.name ?? id
}

/** The key with which a person signs now; null when they have none that is not revoked. */
export function keyOf(state: DeskState, person: PersonId): PersonKey | null {
  const key = state.keys.get(person)?.at(-1)
  return key && key.revoked === null ? key : null
}

/** Whether this desk signs its decisions: from its first enrolled key on, what must be signed is. */
export function hasKeys(state: DeskState): boolean {
  return state.keys.size > 0
}

export function isFounded(state: DeskState): boolean {
  return state.name !== ''
}

/** The policy version in force: the one adopted last. */
export function policyInForce(state: DeskState): PolicyVersion {
  const policy = state.policies.at(-1)
  if (!policy) throw new Error('A founded desk has a policy')
  return policy
}

export function latest(post: Post): Revision {
  return post.revisions.at(-1) ?? post.revisions[0]
}

/** What a command names who saw this post as it is. */
export function asSeen(post: Post): Expectation {
  const { number, contentDigest } = latest(post)
  return { revision: number, contentDigest }
}

/** All but its posts as plain JSON, and back. The order of the maps is kept. */
export type DeskRecord = ReturnType<typeof recordOfDesk>

export function recordOfDesk({ posts: _posts, neighbours: _near, said: _said, ...state }: DeskState) {
  return {
    ...state,
    people: [...state.people.values()],
    accounts: [...state.accounts.values()],
    keys: [...state.keys],
    gone: [...state.gone],
    bundles: [...state.bundles],
    outsiders: [...state.outsiders],
    delegations: [...state.delegations.values()],
    lists: recordOfLists(state.lists),
  }
}

export function deskFrom(record: DeskRecord, posts: Map<PostId, Post>): DeskState {
  return {
    ...record,
    people: new Map(record.people.map((person) => [person.id, person])),
    accounts: new Map(record.accounts.map((account) => [account.id, account])),
    posts,
    keys: new Map(record.keys),
    gone: new Map(record.gone),
    bundles: new Map(record.bundles),
    outsiders: new Map(record.outsiders),
    delegations: new Map(record.delegations.map((delegation) => [delegation.id, delegation])),
    lists: listsFrom(record.lists),
    neighbours: new NeighbourIndex(posts),
    said: new SaidBefore(posts),
  }
}

/** All of it as plain JSON. */
export function toSnapshot(state: DeskState) {
  return { ...recordOfDesk(state), posts: [...state.posts.values()] }
}
