// The ledger as an append-only journal in the desk's folder: one frame a line, made durable before it is acknowledged.
// The journal lies in segments; the chain and the Merkle tree go on from one to the next.
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import { frameLine, type Position, readFrame } from '../../shared/ledger/chain'
import type { Crypto } from '../../shared/ledger/crypto'
import type { Entry, NewEntry } from '../../shared/ledger/events'
import { leafHash, Tree } from '../../shared/ledger/merkle'
import type { Conflict, Ledger, ReadOnly } from '../../shared/ledger/port'
import type { Repair, Trouble } from '../../shared/ledger/trouble'
import { type Files, realFiles } from './files'
import { longestLine } from './lines'
import { type Frame, journalStart, type Mark, type Place } from './place'
import { Reading } from './reading'
import { frameFrom, framesBetween } from './rereading'
import { type Segment, segmentPath, segmentsOf } from './segments'
import { lastBefore } from './standing'
import { mendTail } from './tail'
import { writeTrouble } from './troubles'
import { WriteEnd } from './write-end'

export type { Frame, Mark, Place } from './place'
export { journalStart } from './place'
export { journalFiles } from './segments'

export interface LedgerOptions {
  readonly crypto: Crypto
  readonly files?: Files
  /** A new segment is begun when the last one is longer than this; in bytes. */
  readonly segmentBytes?: number
}

/** Something that has to be put right on the disk before the ledger takes entries. */
export interface Mend {
  /** What is said of it while it is not done; null when there is nothing to say. */
  readonly undone: Repair | null
  readonly run: () => Promise<Repair>
}

/** How a journal was found by whoever read it. */
export interface Found {
  readonly segments: readonly Segment[]
  /** Where its sound part ends. */
  readonly end: Mark
  /** The time of the last entry before the end. */
  readonly lastAt: Instant | null
  /** What keeps it from being written to, whatever is done; null when nothing does. */
  readonly trouble: Trouble | null
  readonly mends: readonly Mend[]
}

const defaultSegmentBytes = 16 << 20

type Appended = Result<{ entries: readonly Entry[]; position: Position }, Conflict | ReadOnly>

export class FileLedger implements Ledger {
  /** What keeps the ledger from taking entries; null when nothing does. `heal` may put an end to it. */
  trouble: Trouble | null
  private readonly files: Files
  private readonly end: WriteEnd
  private readonly tree: Tree
  private place: Mark
  private lastAt: Instant | null
  private readonly mends: Mend[]
  private readonly mended: Repair[] = []
  /** Of the segments before the last. */
  private earlierBytes: number
  private turn: Promise<unknown> = Promise.resolve()
  private isClosed = false

  private constructor(
    private readonly deskFolder: string,
    private readonly options: LedgerOptions,
    private readonly found: Found,
  ) {
    this.files = options.files ?? realFiles
    this.end = new WriteEnd(deskFolder, this.files, options.segmentBytes ?? defaultSegmentBytes)
    this.tree = Tree.of(found.end.seq, found.end.tree, options.crypto)
    this.place = found.end
    this.lastAt = found.lastAt
    this.mends = [...found.mends]
    this.trouble = found.trouble
    const earlier = found.segments.filter(({ number }) => number < found.end.segment)
    this.earlierBytes = earlier.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /**
   * Opens a journal by itself, making it when there is none. Whether it is the whole of a desk's record only the
   * checkpoint and the snapshot beside it can tell: `openRecord` asks them.
   */
  static async open(deskFolder: string, options: LedgerOptions): Promise<FileLedger> {
    const files = options.files ?? realFiles
    const segments = await segmentsOf(deskFolder, files)
    const reading = new Reading({ deskFolder, segments, files, crypto: options.crypto }, journalStart)
    await reading.toEnd()
    const { tail, trouble } = reading
    const mend: Mend | null = tail && { undone: null, run: () => mendTail(deskFolder, tail, files) }
    const mends = mend ? [mend] : []
    return FileLedger.resume(deskFolder, options, { segments, end: reading.at, lastAt: reading.lastAt, trouble, mends })
  }

  /** Goes on with a journal that was read to its end. What cannot be put right now becomes the ledger's trouble. */
  static async resume(deskFolder: string, options: LedgerOptions, found: Found): Promise<FileLedger> {
    const ledger = new FileLedger(deskFolder, options, found)
    await ledger.settle()
    return ledger
  }

  position(): Position {
    return { seq: this.place.seq, head: this.place.head }
  }

  mark(): Mark {
    return this.place
  }

  /** The Merkle tree's root over all entries, base64. */
  root(): string {
    return this.tree.root()
  }

  /** Of all segments together. */
  get bytes(): number {
    return this.earlierBytes + this.place.offset
  }

  get segments(): number {
    return this.place.segment
  }

  /** What was put right, or, where that was not possible, could not be. */
  get repairs(): readonly Repair[] {
    return [...this.mended, ...this.mends.flatMap(({ undone }) => undone ?? [])]
  }

  async *read(after: Position): AsyncGenerator<Entry> {
    for await (const { entries } of this.frames(journalStart)) {
      for (const entry of entries) if (entry.seq > after.seq) yield entry
    }
  }

  /** From a mark known to be right to the end as it is when asked, verified. Rejects with LedgerDamaged. */
  frames(from: Mark): AsyncGenerator<Frame> {
    return framesBetween(from, this.place, this.journal)
  }

  /** The frame that begins at a place, verified. Rejects with LedgerDamaged. */
  frameAt(before: Place): Promise<Pick<Frame, 'entries' | 'leaves'>> {
    return frameFrom(before, this.journal)
  }

  append(at: Position, entries: readonly NewEntry[]): Promise<Appended> {
    return this.inTurn(() => this.appendNow(at, entries))
  }

  /**
   * Tries to take entries again after a failed write. What was acknowledged stays; what was not is cut off. False when
   * that did not work or cannot: `trouble` says why.
   */
  heal(): Promise<boolean> {
    return this.inTurn(async () => (this.trouble === null && !this.isClosed) || this.settle())
  }

  close(): Promise<void> {
    return this.inTurn(() => {
      this.isClosed = true
      return this.end.close()
    })
  }

  private get journal() {
    return { deskFolder: this.deskFolder, files: this.files, crypto: this.options.crypto }
  }

  private get after(): Trouble['after'] {
    return { seq: this.place.seq, at: this.lastAt }
  }

  /** One after another, in the order of asking. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private async settle(): Promise<boolean> {
    if (this.found.trouble || this.isClosed) return false
    try {
      for (let mend = this.mends[0]; mend; mend = this.mends[0]) {
        this.mended.push(await mend.run())
        this.mends.shift()
      }
      await this.end.open(this.place)
      const segments = await segmentsOf(this.deskFolder, this.files)
      if ((await lastBefore(this.place, { ...this.journal, segments })) === undefined) {
        throw new Error('the last acknowledged entry is no longer where it was written')
      }
      this.trouble = null
    } catch (error) {
      this.trouble = this.writeTrouble(error)
    }
    return this.trouble === null
  }

  private async appendNow(at: Position, entries: readonly NewEntry[]): Promise<Appended> {
    if (this.isClosed) return fail({ kind: 'read-only', trouble: this.writeTrouble(new Error('the desk was closed')) })
    if (this.trouble) return fail({ kind: 'read-only', trouble: this.trouble })
    if (at.seq !== this.place.seq || at.head !== this.place.head) return fail({ kind: 'conflict', at: this.position() })
    const numbered = entries.map((entry, index): Entry => ({ seq: at.seq + index + 1, ...entry }))
    const { line, head, leaves } = frameLine(at.head, numbered, this.options.crypto)
    const bytes = Buffer.from(line)
    this.mustBeReadable(line, bytes)
    const before = this.place
    try {
      const end = await this.end.put(before, bytes)
      for (const leaf of leaves) this.tree.add(leafHash(leaf, this.options.crypto))
      this.place = { seq: at.seq + numbered.length, head, ...end, tree: this.tree.frontier() }
    } catch (error) {
      // Nobody knows what the disk holds of it: nothing more is taken until it was looked at again. What is refused is
      // taken back before anybody hears of it; where that fails too, `heal` and the next opening go on with it.
      this.trouble = this.writeTrouble(error)
      await this.end.withdraw(before).catch(() => undefined)
      return fail({ kind: 'read-only', trouble: this.trouble })
    }
    if (this.place.segment !== before.segment) this.earlierBytes += before.offset
    this.lastAt = numbered.at(-1)?.at ?? this.lastAt
    return ok({ entries: numbered, position: this.position() })
  }

  /** What could not be read back is never written: it would close the record to everybody. */
  private mustBeReadable(line: string, bytes: Uint8Array): void {
    const read = readFrame(line.slice(0, -1), this.place, this.options.crypto)
    if (!read.ok) throw new TypeError(`These entries could not be read back: ${read.error.detail}`)
    if (bytes.length > longestLine)
      throw new RangeError(`These entries take ${bytes.length} bytes, too many for a line`)
  }

  private writeTrouble(error: unknown): Trouble {
    const file = segmentPath(this.deskFolder, this.place.segment)
    return writeTrouble(error, { file, offset: this.place.offset }, this.after)
  }
}
