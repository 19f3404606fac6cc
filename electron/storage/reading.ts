// Reads a journal from a mark on, frame by frame, and checks each as far as a frame can be checked in itself: its bytes,
// its place in the chain, the shape of its entries. Says where and why it stopped. Changes nothing.
import { isUtf8 } from 'node:buffer'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import { diagnose, type FrameProblem, type Position, readFrame } from '../../shared/ledger/chain'
import type { Crypto } from '../../shared/ledger/crypto'
import type { Entry } from '../../shared/ledger/events'
import { leafHash, Tree } from '../../shared/ledger/merkle'
import type { Trouble } from '../../shared/ledger/trouble'
import { errorCode, type Files, type OpenFile } from './files'
import { lineFrom, linesBetween, longestLine } from './lines'
import type { Frame, Mark } from './place'
import { type Segment, segmentPath } from './segments'
import { alteredLineEnd, lineTrouble, missingSegment, unendedSegment, unreadable } from './troubles'
import { t } from '../../shared/words/say'

export interface Journal {
  readonly deskFolder: string
  /** As they were listed; reading ends with the bytes they had then. */
  readonly segments: readonly Segment[]
  readonly files: Files
  readonly crypto: Crypto
}

/** What stands after the last whole line of the journal. */
export interface Tail {
  readonly path: string
  readonly offset: number
  readonly bytes: Buffer
  /** The last entry before it. */
  readonly afterEntry: number
  /** When its text is a whole sound frame that only lacks its line end: it may have been acknowledged. */
  readonly whole: ReadLine | null
}

export interface ReadLine {
  readonly entries: readonly Entry[]
  readonly leaves: readonly string[]
  readonly next: Position
  /** With its line end. */
  readonly bytes: number
}

interface Stop {
  readonly line: Buffer
  readonly problem: FrameProblem
}

export class Reading {
  /** Why it cannot go on; null at the journal's end. */
  trouble: Trouble | null = null
  tail: Tail | null = null
  private readonly tree: Tree
  private given: Frame | null = null
  private stopped: Stop | null = null

  /** `lastAt` is the time of the last entry before `at`. */
  constructor(
    private readonly journal: Journal,
    public at: Mark,
    public lastAt: Instant | null = null,
  ) {
    this.tree = Tree.of(at.seq, at.tree, journal.crypto)
  }

  get after(): Trouble['after'] {
    return { seq: this.at.seq, at: this.lastAt }
  }

  /** Bytes read so far, of all segments. */
  get done(): number {
    const earlier = this.journal.segments.filter(({ number }) => number < this.at.segment)
    return earlier.reduce((sum, { bytes }) => sum + bytes, this.at.offset)
  }

  async *frames(): AsyncGenerator<Frame, void, void> {
    for await (const batch of this.batches()) yield* batch
  }

  /** Reads for what it tells of the journal's end alone, with a last line that only lacks its line end. */
  async toEnd(): Promise<void> {
    for await (const batch of this.batches()) drain(batch)
    if (this.tail?.whole) drain(this.accepting(this.tail.whole))
  }

  /** The same frames, a chunk of the file at a time, which is quicker. Take all of a batch before asking for the next. */
  async *batches(): AsyncGenerator<Iterable<Frame>, void, void> {
    const { segments, deskFolder } = this.journal
    const last = segments.at(-1)?.number ?? 0
    while (this.at.segment <= last) {
      const segment = segments.find(({ number }) => number === this.at.segment)
      if (!segment) {
        this.trouble = missingSegment(segmentPath(deskFolder, this.at.segment), this.after)
        return
      }
      try {
        yield* this.through(segment, segment.number === last)
      } catch (error) {
        if (errorCode(error) === '') throw error
        this.trouble = unreadable(error, { file: segment.path, offset: this.at.offset }, this.after)
      }
      if (this.trouble || segment.number === last) return
      this.at = { ...this.at, segment: segment.number + 1, offset: 0 }
    }
  }

  private async *through(segment: Segment, isLast: boolean): AsyncGenerator<Iterable<Frame>, void, void> {
    const file = await this.journal.files.open(segment.path, 'read')
    try {
      for await (const { lines, rest } of linesBetween(file, this.at.offset, segment.bytes)) {
        yield this.framesIn(lines)
        if (this.stopped) return await this.stopAt(this.stopped, segment, isLast, file)
        if (rest !== null && rest.length > 0) this.endWith(rest, segment, isLast)
      }
    } finally {
      await file.close()
    }
  }

  private *framesIn(lines: readonly Buffer[]): Generator<Frame, void, void> {
    for (const line of lines) {
      const read = this.read(line)
      if (!read.ok) {
        this.stopped = { line, problem: read.error }
        return
      }
      yield this.frameOf(read.value)
      this.goOn()
    }
  }

  /** Takes the line that lacks only its line end for a frame like the others. */
  *accepting(line: ReadLine): Generator<Frame, void, void> {
    yield this.frameOf(line)
    this.goOn()
  }

  private frameOf({ entries, leaves, next, bytes }: ReadLine): Frame {
    for (const leaf of leaves) this.tree.add(leafHash(leaf, this.journal.crypto))
    const { segment, offset } = this.at
    const { seq, head } = next
    const after = { seq, head, segment, offset: offset + bytes, tree: this.tree.frontier() }
    this.given = { entries, leaves, before: this.at, after }
    return this.given
  }

  /** The reading stands after a frame once the next one is asked for: whoever stops at a frame has not taken it. */
  private goOn(): void {
    if (!this.given) return
    this.at = this.given.after
    this.lastAt = this.given.entries.at(-1)?.at ?? this.lastAt
  }

  private read(line: Buffer): Result<ReadLine, FrameProblem> {
    // The hash is over text: two runs of bytes that are no text would otherwise pass for each other.
    if (!isUtf8(line)) return fail({ kind: 'altered-line', detail: t('its bytes are not UTF-8 text') })
    const read = readFrame(line.toString('utf8'), this.at, this.journal.crypto)
    return read.ok ? ok({ ...read.value, bytes: line.length + 1 }) : read
  }

  private endWith(rest: Buffer, segment: Segment, isLast: boolean): void {
    const where = { file: segment.path, offset: this.at.offset }
    if (rest.length > longestLine) {
      const detail = t('no line end follows in {size, number} MiB', { size: longestLine >> 20 })
      this.trouble = lineTrouble({ kind: 'malformed', detail }, where, this.after)
      return
    }
    const whole = this.read(withoutZeros(rest))
    if (!isLast) {
      this.trouble = unendedSegment(where, this.after)
    } else if (!whole.ok && this.read(rest.subarray(0, -1)).ok) {
      // No interruption writes a wrong byte; this one has turned over since.
      this.trouble = alteredLineEnd(where, this.after)
    } else {
      const { seq: afterEntry } = this.at
      const line = whole.ok ? whole.value : null
      this.tail = { path: segment.path, offset: where.offset, bytes: rest, afterEntry, whole: line }
    }
  }

  private async stopAt({ line, problem }: Stop, segment: Segment, isLast: boolean, file: OpenFile): Promise<void> {
    const where = { file: segment.path, offset: this.at.offset }
    const end = where.offset + line.length + 1
    if (isLast && end === segment.bytes && wasNeverWritten(line)) {
      const bytes = Buffer.concat([line, Buffer.from('\n')])
      this.tail = { path: segment.path, offset: where.offset, bytes, afterEntry: this.at.seq, whole: null }
      return
    }
    const text = line.toString('utf8')
    const next = (await lineFrom(file, end, segment.bytes)) ?? (await this.firstLineOf(segment.number + 1))
    const named = diagnose(problem, { line: text, next: next?.toString('utf8') ?? null }, this.at, this.journal.crypto)
    this.trouble = lineTrouble(named, where, this.after)
  }

  private async firstLineOf(number: number): Promise<Buffer | null> {
    const segment = this.journal.segments.find((other) => other.number === number)
    if (!segment) return null
    const file = await this.journal.files.open(segment.path, 'read')
    try {
      return await lineFrom(file, 0, segment.bytes)
    } finally {
      await file.close()
    }
  }
}

/**
 * A power cut can leave a line end on the disk and zeros where the disk had not yet written what stands before it: whole
 * blocks of a file, of which only the first may hold no more than the line's first byte. The line was never acknowledged
 * then. JSON never holds a zero byte, and one flipped bit makes neither two of them nor one of a hexadecimal digit.
 */
function wasNeverWritten(line: Buffer): boolean {
  return line[0] === 0 || line.includes('\0\0')
}

/** A line end that was alone in its block is a zero where the disk had not yet written that. */
function withoutZeros(rest: Buffer): Buffer {
  let end = rest.length
  while (end > 0 && rest[end - 1] === 0) end -= 1
  return rest.subarray(0, end)
}

function drain(frames: Iterable<Frame>): void {
  const rest = frames[Symbol.iterator]()
  while (rest.next().done !== true);
}
