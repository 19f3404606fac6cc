// Folds a record into a desk's state as it is read: from a snapshot, or from the first entry. Signatures are checked from
// where the checkpoint ends; `inspect` checks them all, and more.
import { evolve } from '../../shared/desk/evolve'
import { type DeskState, emptyState, hasKeys } from '../../shared/desk/state'
import type { Instant } from '../../shared/kit/time'
import type { Entry } from '../../shared/ledger/events'
import { KeyBook } from '../../shared/ledger/keys'
import { leafHash, Tree } from '../../shared/ledger/merkle'
import { mustBeSigned } from '../../shared/ledger/statement'
import type { Trouble } from '../../shared/ledger/trouble'
import { type Frame, journalStart, type Mark } from './place'
import { type Journal, Reading, type Tail } from './reading'
import type { Seen } from './checkpoint-judgement'
import { segmentPath } from './segments'
import { signatureTrouble } from './troubles'

export interface WalkOptions extends Journal {
  readonly reveal: (entry: Entry) => Entry
  /** Sizes at which to look at the tree and the chain in passing. */
  readonly lookAt: readonly number[]
  /** How many entries a checkpoint is taken to vouch for: their signatures are not checked again. */
  readonly vouched: number
}

/** The state that a snapshot holds, and where. `lastAt` is the time of the last entry before it. */
export interface Beginning {
  readonly state: DeskState
  readonly mark: Mark
  readonly lastAt: Instant | null
}

export interface Walk {
  readonly state: DeskState
  readonly end: Mark
  readonly lastAt: Instant | null
  readonly trouble: Trouble | null
  /** Its frame, when it has one, is part of the walk. */
  readonly tail: Tail | null
  readonly seen: ReadonlyMap<number, Seen>
  /** People whose names can no longer be read though nobody erased them. */
  readonly unnamed: number
  /** The list of customers can no longer be read. */
  readonly isListUnreadable: boolean
}

/** Null when the record has to be read from its first entry: what follows the snapshot cannot be judged by itself. */
export async function walkFrom(beginning: Beginning | null, options: WalkOptions): Promise<Walk | null> {
  const walker = new Walker(beginning, options)
  return (await walker.walk()) ? walker.result() : null
}

class Walker {
  private readonly state: DeskState
  private readonly reading: Reading
  private readonly book: KeyBook | null
  private readonly seen = new Map<number, Seen>()
  private readonly unnamed = new Set<string>()
  private trouble: Trouble | null = null

  constructor(
    beginning: Beginning | null,
    private readonly options: WalkOptions,
  ) {
    const { state, mark, lastAt } = beginning ?? { state: emptyState(), mark: journalStart, lastAt: null }
    this.state = state
    this.reading = new Reading(options, mark, lastAt)
    this.book = beginning ? null : new KeyBook(options.crypto)
    const root = Tree.of(mark.seq, mark.tree, options.crypto).root()
    if (options.lookAt.includes(mark.seq)) this.seen.set(mark.seq, { root, head: mark.head })
  }

  /** False when what follows the snapshot has to be judged by what came before it. */
  async walk(): Promise<boolean> {
    for await (const batch of this.reading.batches()) {
      for (const frame of batch) {
        const isDone = this.take(frame)
        if (isDone !== 'taken') return isDone === 'trouble'
      }
    }
    this.trouble = this.reading.trouble
    const { tail } = this.reading
    if (!tail) return true
    for (const frame of tail.whole ? this.reading.accepting(tail.whole) : []) {
      const isDone = this.take(frame)
      if (isDone !== 'taken') return isDone === 'trouble'
    }
    return true
  }

  result(): Walk {
    const { state, reading, trouble, seen } = this
    const unnamed = [...this.unnamed].filter((person) => state.gone.get(person) !== 'erased').length
    const isListUnreadable = state.lists.customers?.isReadable === false
    return {
      state,
      end: reading.at,
      lastAt: reading.lastAt,
      trouble,
      tail: reading.tail,
      seen,
      unnamed,
      isListUnreadable,
    }
  }

  private take(frame: Frame): 'taken' | 'trouble' | 'cannot-judge' {
    for (const entry of frame.entries) {
      if (!this.book) {
        if (needsBook(entry, this.state)) return 'cannot-judge'
        continue
      }
      const judged = entry.seq > this.options.vouched ? this.book.judged(entry) : null
      if (judged?.ok === false) {
        const file = segmentPath(this.options.deskFolder, frame.before.segment)
        this.trouble = signatureTrouble(judged.error, { file, offset: frame.before.offset }, this.reading.after)
        return 'trouble'
      }
      this.book.fold(entry)
    }
    this.look(frame)
    for (const entry of frame.entries) this.fold(this.options.reveal(entry))
    return 'taken'
  }

  private fold(entry: Entry): void {
    const { event } = entry
    if (event.type === 'PersonAdded' && event.name === undefined) this.unnamed.add(event.person)
    evolve(this.state, entry)
  }

  private look({ before, after, leaves }: Frame): void {
    const { crypto } = this.options
    for (const size of this.options.lookAt) {
      if (size <= before.seq || size > after.seq) continue
      const tree = Tree.of(before.seq, before.tree, crypto)
      for (const leaf of leaves.slice(0, size - before.seq)) tree.add(leafHash(leaf, crypto))
      this.seen.set(size, { root: tree.root(), head: size === after.seq ? after.head : null })
    }
  }
}

/** Entries whose rightness hangs on who holds which key, which only a reading from the first entry knows. */
function needsBook(entry: Entry, state: DeskState): boolean {
  return entry.signed !== undefined || keyEvents.has(entry.event.type) || (hasKeys(state) && mustBeSigned(entry))
}

const keyEvents: ReadonlySet<Entry['event']['type']> = new Set(['DeskKeyEnrolled', 'KeyEnrolled', 'KeyRevoked'])
