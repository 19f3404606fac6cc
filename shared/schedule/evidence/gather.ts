// Reads a record once, entry by entry, and keeps what one hand-over's pack is made of.
import { filed } from '../../kit/filed'
import type { Crypto } from '../../ledger/crypto'
import type { Entry } from '../../ledger/events'
import { LeafHashes } from '../../ledger/proofs'
import { mustBeSigned } from '../../ledger/statement'
import { leafHash } from '../../ledger/tree-hash'
import type { PersonId } from '../../people/person'
import type { PostId } from '../../post/revision'
import { caseFileOf } from './case-file'
import { scheduleFrom } from './dossier'
import { keysIn } from './enrolled'
import type { Excerpt } from './excerpt'
import { bySeq, isLeafOf, type Leaf, type LeafOf, personIn } from './leaf'

export interface Gathered {
  readonly handover: LeafOf<'ScheduleExported'>
  readonly entries: readonly Leaf[]
  readonly histories: ReadonlyMap<PostId, readonly Leaf[]>
  /** Null: it is of every post of the hand-over. */
  readonly excerpt: Excerpt | null
  /** Of the whole record up to the checkpoint. */
  readonly tree: LeafHashes
}

export class Gathering {
  private readonly tree: LeafHashes
  private handover: LeafOf<'ScheduleExported'> | null = null
  private policy: Leaf | null = null
  private readonly desk: Leaf[] = []
  private readonly histories = new Map<PostId, Leaf[]>()

  constructor(
    private readonly exportId: string,
    private readonly posts: ReadonlySet<PostId>,
    /** How many entries the checkpoint vouches for; what follows is not looked at. */
    private readonly size: number,
    private readonly crypto: Crypto,
  ) {
    this.tree = new LeafHashes(crypto)
  }

  /** Takes the next entry, from the record's first on, with its text as the journal has it. */
  add(entry: Entry, text: string): void {
    if (entry.seq > this.size) return
    this.tree.add(leafHash(text, this.crypto))
    const leaf = { entry, text }
    if (isLeafOf(leaf, 'ScheduleExported')) {
      if (leaf.entry.event.export === this.exportId) this.handover = leaf
    } else if (isLeafOf(leaf, 'PolicyAdopted')) {
      if (!this.handover) this.policy = leaf
    } else if ('post' in entry.event) this.addOfPost(entry.event.post, leaf)
    else this.desk.push(leaf)
  }

  /**
   * What there is; null when the hand-over is not in the record as far as the checkpoint goes, or `only` is not one of its
   * posts. With `only` it is what concerns that post, beside the list of all that was handed over with it.
   */
  gathered(only: PostId | null = null): Gathered | null {
    const { handover, tree } = this
    if (!handover || tree.size < this.size) return null
    const desk = this.policy ? [...this.desk, this.policy].sort(bySeq) : this.desk
    const excerpt = only === null ? null : this.excerptOf(handover, only, desk)
    if (only !== null && excerpt === null) return null
    const histories = excerpt ? new Map([...this.histories].filter(([post]) => post === only)) : this.histories
    return { handover, histories, excerpt, tree, entries: concerned(handover, desk, histories) }
  }

  private excerptOf(handover: LeafOf<'ScheduleExported'>, only: PostId, desk: readonly Leaf[]): Excerpt | null {
    const { posts } = handover.entry.event
    if (!posts.some(({ post }) => post === only)) return null
    const cases = posts.map((exported) => caseFileOf(exported, this.histories.get(exported.post) ?? [], ''))
    const schedule = scheduleFrom(handover, keysIn(desk), cases)
    return schedule === null ? null : { posts: [only], schedule }
  }

  private addOfPost(post: PostId, leaf: Leaf): void {
    // What came after the hand-over is not what it rested on; what people said to each other is theirs.
    if (this.handover || !this.posts.has(post) || isTalk(leaf) || isTurn(leaf)) return
    filed(this.histories, post).push(leaf)
  }
}

/** What people said to each other. What was applied or taken is told by the revision that brings it in. */
const isTalk = (leaf: Leaf) =>
  isLeafOf(
    leaf,
    'CommentAdded',
    'NoteAdded',
    'CommentResolved',
    'CommentReopened',
    'CommentRetracted',
    'SuggestionMade',
    'SuggestionDeclined',
    'PostBroughtIn',
    'RevisionProposed',
    'ProposalTaken',
    'ProposalDeclined',
  )
/** How they shared the work out. */
const isTurn = (leaf: Leaf) => isLeafOf(leaf, 'TurnTaken', 'TurnReleased', 'Snoozed', 'SnoozeEnded', 'Nudged')

/** Of what there is about the desk: the people who had a hand in it, with their keys and roles; accounts; witnesses. */
function concerned(
  { entry: { seq, by, event } }: LeafOf<'ScheduleExported'>,
  desk: readonly Leaf[],
  histories: ReadonlyMap<PostId, readonly Leaf[]>,
): readonly Leaf[] {
  const accounts = new Set(event.accounts)
  const named = delegationsIn(histories)
  const fixed = desk.filter(
    (leaf) =>
      isLeafOf(leaf, 'DeskFounded', 'DeskKeyEnrolled', 'PolicyAdopted') ||
      (isLeafOf(leaf, 'AccountAdded', 'AccountChanged') &&
        leaf.entry.seq < seq &&
        accounts.has(leaf.entry.event.account.id)) ||
      (isLeafOf(leaf, 'DelegationGiven', 'DelegationEnded') &&
        leaf.entry.seq < seq &&
        named.has(leaf.entry.event.delegation)) ||
      (isLeafOf(leaf, 'CheckpointCountersigned', 'TimestampImported') && leaf.entry.event.size >= seq),
  )
  const people = new Set<PersonId>([by])
  for (const { entry } of [...fixed, ...[...histories.values()].flat()]) if (mustBeSigned(entry)) people.add(entry.by)
  for (const leaf of fixed) {
    if (!isLeafOf(leaf, 'DelegationGiven')) continue
    people.add(leaf.entry.event.from)
    people.add(leaf.entry.event.to)
  }
  const ofPeople = desk.filter((leaf) => personIn(leaf) !== null)
  // Whoever vouched for one of them, and whoever vouched for those.
  for (let before = 0; before < people.size; ) {
    before = people.size
    for (const leaf of ofPeople) if (leaf.entry.signed && people.has(personIn(leaf) ?? '')) people.add(leaf.entry.by)
  }
  const kept = new Set([...fixed, ...ofPeople.filter((leaf) => people.has(personIn(leaf) ?? ''))])
  return desk.filter((leaf) => kept.has(leaf))
}

/** Those that a decision was made by. */
function delegationsIn(histories: ReadonlyMap<PostId, readonly Leaf[]>): ReadonlySet<string> {
  const leaves = [...histories.values()].flat()
  return new Set(
    leaves.flatMap((leaf) => (isLeafOf(leaf, 'SignedOff') ? (leaf.entry.event.onBehalfOf?.delegation ?? []) : [])),
  )
}
