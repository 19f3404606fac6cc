// All that a pack is made from, put in order: the entries of the record that concern one hand-over, the checkpoint that
// vouches for them, and what people are called. The packer makes one from the record; the verifier makes one from a pack
// and expects to arrive at the very same files.
import type { Crypto } from '../../ledger/crypto'
import { fingerprintOf } from '../../ledger/checkpoint'
import type { EventOf } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import type { AccountRecord } from '../../post/account'
import type { PostId } from '../../post/revision'
import type { SignOff } from '../../review/sign-off'
import type * as z from 'zod'
import { type CaseFile, caseFileOf, handedOver, keyIn } from './case-file'
import { type Excerpt, isListOf } from './excerpt'
import { type EnrolledKey, keysIn } from './enrolled'
import { bySeq, isLeafOf, type Leaf, type LeafOf } from './leaf'
import { foldersOf } from './names'
import type { Proofs } from './proofs'
import { evidenceSchedule } from './schedule'

export interface Parts {
  readonly handover: LeafOf<'ScheduleExported'>
  /** About the desk: its founding, keys, roles, accounts, the policy, witnesses. */
  readonly entries: readonly Leaf[]
  readonly histories: ReadonlyMap<PostId, readonly Leaf[]>
  /** Null: the pack is of every post of the hand-over. */
  readonly excerpt: Excerpt | null
  /** What people are called now; those whose names were erased are not in it. */
  readonly people: ReadonlyMap<PersonId, string>
  /** The signed note of a checkpoint that covers every entry here; on a desk without keys its text alone. */
  readonly note: string
  readonly proofs: Proofs
  /** proofs.json, from which they were read or to which they were written. */
  readonly proofsText: string
}

export interface PackCheckpoint {
  /** Empty on a desk without keys. */
  readonly desk: string
  readonly size: number
  /** Base64. */
  readonly root: string
  /** The text that is signed, with its final newline. */
  readonly body: string
  readonly isSigned: boolean
  readonly fingerprint: string
}

export type Account = Readonly<z.infer<typeof AccountRecord>>
export type WitnessLeaf = LeafOf<'CheckpointCountersigned' | 'TimestampImported'>

export interface Dossier extends Parts {
  readonly desk: EventOf<'DeskFounded'> | null
  readonly deskKey: EventOf<'DeskKeyEnrolled'> | null
  /** The policy in force at the hand-over. */
  readonly policy: LeafOf<'PolicyAdopted'> | null
  readonly accounts: readonly Account[]
  readonly keys: readonly EnrolledKey[]
  readonly witnesses: readonly WitnessLeaf[]
  readonly cases: readonly CaseFile[]
  /** schedule.json; null when a post's entries are not there. */
  readonly schedule: string | null
  /** Null when the note is no checkpoint. */
  readonly checkpoint: PackCheckpoint | null
}

export function dossierOf(parts: Parts, crypto: Crypto): Dossier {
  const { handover, histories, excerpt } = parts
  const entries = parts.entries.toSorted(bySeq)
  // A hand-over rests on what came before it and on nothing else.
  const isBefore = (leaf: Leaf) => leaf.entry.seq < handover.entry.seq
  const before = entries.filter(isBefore)
  const historyOf = (post: PostId) => (histories.get(post) ?? []).filter(isBefore)
  const posts = handover.entry.event.posts.filter(({ post }) => excerpt === null || excerpt.posts.includes(post))
  const folders = foldersOf(posts, (post) => keyIn(historyOf(post)))
  const keys = keysIn(entries)
  const cases = posts.map((post) => caseFileOf(post, historyOf(post.post), folders.get(post.post) ?? ''))
  return {
    ...parts,
    entries,
    keys,
    cases,
    schedule: scheduleIn(excerpt, handover, keys, cases),
    desk: before.find((leaf) => isLeafOf(leaf, 'DeskFounded'))?.entry.event ?? null,
    deskKey: entries.find((leaf) => isLeafOf(leaf, 'DeskKeyEnrolled'))?.entry.event ?? null,
    policy: before.findLast((leaf) => isLeafOf(leaf, 'PolicyAdopted')) ?? null,
    accounts: accountsIn(before),
    witnesses: entries.filter((leaf) => isLeafOf(leaf, 'CheckpointCountersigned', 'TimestampImported')),
    checkpoint: checkpointIn(parts.note, crypto),
  }
}

/** Of an excerpt the list comes whole, and is the right one when it says of these posts what their entries do. */
function scheduleIn(
  excerpt: Excerpt | null,
  handover: Parts['handover'],
  keys: readonly EnrolledKey[],
  cases: readonly CaseFile[],
): string | null {
  const made = scheduleFrom(handover, keys, cases)
  if (excerpt === null || made === null) return made
  const posts = handover.entry.event.posts.map(({ post }) => post)
  return isListOf(excerpt.schedule, made, posts, new Set(cases.map(({ post }) => post))) ? excerpt.schedule : null
}

/** schedule.json, as far as these posts go. */
export function scheduleFrom(
  handover: Parts['handover'],
  keys: readonly EnrolledKey[],
  cases: readonly CaseFile[],
): string | null {
  const desk = keys.find(({ person, enrolled }) => person === null && enrolled.seq < handover.entry.seq)?.keyId ?? null
  const known = new Map(cases.map((file) => [file.post, { key: file.key, content: handedOver(file)?.content }]))
  const { by, at, event } = handover.entry
  try {
    const posts = event.posts.filter(({ post }) => known.has(post))
    return evidenceSchedule(desk, { by, at, event: { ...event, posts } }, (id) => {
      const { key, content } = known.get(id) ?? {}
      if (key === undefined || content === undefined) throw new RangeError(`The entries of post ${id} are missing`)
      return { key, content }
    })
  } catch {
    return null
  }
}

/** The name, or for who was erased the id. */
export function nameOf({ people }: Pick<Dossier, 'people'>, person: PersonId): string {
  return people.get(person) ?? `${person} (name not kept)`
}

/** "Cleo Hart", or "Cleo Hart in the place of Dev Patel". */
export function givenBy(
  dossier: Pick<Dossier, 'people'>,
  { by, onBehalfOf }: Pick<SignOff, 'by' | 'onBehalfOf'>,
): string {
  const name = nameOf(dossier, by)
  return onBehalfOf ? `${name} in the place of ${nameOf(dossier, onBehalfOf.person)}` : name
}

/** What a decision in somebody's place rests on; undefined when the pack does not hold it. */
export function arrangementIn({ entries }: Dossier, delegation: string): LeafOf<'DelegationGiven'> | undefined {
  return entries
    .filter((leaf) => isLeafOf(leaf, 'DelegationGiven'))
    .find((leaf) => leaf.entry.event.delegation === delegation)
}

/** Every leaf of the pack, in order. */
export function leavesOf({ handover, entries, cases }: Dossier): readonly Leaf[] {
  return [handover, ...entries, ...cases.flatMap((file) => file.leaves)].toSorted(bySeq)
}

/** The last word on each account. */
function accountsIn(entries: readonly Leaf[]): readonly Account[] {
  const accounts = new Map<string, Account>()
  for (const leaf of entries) {
    if (isLeafOf(leaf, 'AccountAdded', 'AccountChanged'))
      accounts.set(leaf.entry.event.account.id, leaf.entry.event.account)
  }
  return [...accounts.values()]
}

function checkpointIn(note: string, crypto: Crypto): PackCheckpoint | null {
  const gap = note.lastIndexOf('\n\n')
  const body = gap === -1 ? note : note.slice(0, gap + 1)
  const lines = /^imprimatur\/((?:[0-9a-f]{32})?)\n([1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\nhead [0-9a-f]{64}\n$/.exec(
    body,
  )
  const [, desk, size, root] = lines ?? []
  if (desk === undefined || size === undefined || root === undefined) return null
  return { desk, size: Number(size), root, body, isSigned: gap !== -1, fingerprint: fingerprintOf(body, crypto) }
}
