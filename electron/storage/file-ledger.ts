// The ledger as an append-only journal file in the desk's folder: one frame a line, made durable before it is acknowledged.
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/kit/result'
import { frameLine, type Position, readFrame, start } from '../../shared/ledger/chain'
import type { Entry, NewEntry } from '../../shared/ledger/events'
import { type Conflict, type Ledger, LedgerDamaged, type ReadOnly } from '../../shared/ledger/port'
import { syncFolder, writeAll } from './durable-replace'

const newline = 0x0a

/** A place in the journal as the file has it. */
export interface Mark extends Position {
  /** Bytes from the start of the file. */
  readonly offset: number
}

export const journalStart: Mark = { ...start, offset: 0 }

export class FileLedger implements Ledger {
  private poisoned: string | null = null
  private place: Mark = journalStart
  /** What was found torn off at the end and kept aside when the ledger was opened; null when nothing was. */
  tornTail: { readonly keptAs: string; readonly bytes: number } | null = null

  private constructor(
    private readonly folder: string,
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** Opens the journal of a desk's folder, making it when there is none. Read it before the first append. */
  static async open(deskFolder: string): Promise<FileLedger> {
    const folder = join(deskFolder, 'ledger')
    await mkdir(folder, { recursive: true })
    const path = join(folder, '000001.log')
    const file = await open(path, 'a+')
    await syncFolder(folder)
    await syncFolder(deskFolder)
    return new FileLedger(folder, path, file)
  }

  position(): Position {
    return { seq: this.place.seq, head: this.place.head }
  }

  mark(): Mark {
    return this.place
  }

  read(after: Position): AsyncIterable<Entry> {
    return this.readFrom(journalStart, after.seq)
  }

  /** Reads what follows a mark known to be right, and ends at the journal's last whole frame. */
  async *readFrom(mark: Mark, afterSeq = mark.seq): AsyncGenerator<Entry> {
    this.place = mark
    let rest: Buffer = Buffer.alloc(0)
    for await (const chunk of createReadStream(this.path, { start: mark.offset, highWaterMark: 1 << 20 })) {
      rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
      let from = 0
      for (let to = rest.indexOf(newline, from); to !== -1; to = rest.indexOf(newline, from)) {
        const entries = this.nextFrame(rest.subarray(from, to))
        from = to + 1
        for (const entry of entries) if (entry.seq > afterSeq) yield entry
      }
      rest = rest.subarray(from)
    }
    if (rest.length > 0) await this.keepTornTailAside(rest)
  }

  /** Whether the journal really holds a frame that ends at this mark with this hash. */
  async holds(mark: Mark): Promise<boolean> {
    if (mark.offset === 0) return mark.head === start.head
    const { size } = await stat(this.path)
    if (size < mark.offset) return false
    const before = await lineEndingAt(this.file, mark.offset)
    return before?.startsWith(`${mark.head} `) ?? false
  }

  /** The complaint about a journal that ends before what was once acknowledged. */
  rolledBack(mark: Mark): LedgerDamaged {
    const where = { file: this.path, offset: this.place.offset, after: this.position() }
    return new LedgerDamaged(
      where,
      `the snapshot beside it knows ${mark.seq} entries, and this journal ends before them or holds others`,
    )
  }

  async append(
    at: Position,
    entries: readonly NewEntry[],
  ): Promise<Result<{ entries: readonly Entry[]; position: Position }, Conflict | ReadOnly>> {
    if (this.poisoned !== null) return fail({ kind: 'read-only', reason: this.poisoned })
    if (at.seq !== this.place.seq || at.head !== this.place.head) return fail({ kind: 'conflict', at: this.position() })
    const numbered = entries.map((entry, index) => ({ seq: at.seq + index + 1, ...entry }))
    const { line, head } = frameLine(at.head, numbered)
    const bytes = Buffer.from(line)
    try {
      await writeAll(this.file, bytes)
      await this.file.datasync()
    } catch (error) {
      // After a failed write or sync nobody knows what the disk holds. Trust ends here until the journal is read again.
      this.poisoned = error instanceof Error ? error.message : String(error)
      return fail({ kind: 'read-only', reason: this.poisoned })
    }
    this.place = { seq: at.seq + numbered.length, head, offset: this.place.offset + bytes.length }
    return ok({ entries: numbered, position: this.position() })
  }

  async close(): Promise<void> {
    await this.file.close()
  }

  private nextFrame(line: Buffer): readonly Entry[] {
    const frame = readFrame(line.toString('utf8'), this.place)
    if (!frame.ok) {
      const where = { file: this.path, offset: this.place.offset, after: this.position() }
      throw new LedgerDamaged(where, frame.error.detail)
    }
    this.place = { ...frame.value.next, offset: this.place.offset + line.length + 1 }
    return frame.value.entries
  }

  /** A line without its newline was never acknowledged. It is kept beside the journal, then cut off. */
  private async keepTornTailAside(tail: Buffer): Promise<void> {
    const keptAs = join(this.folder, `torn-after-${this.place.seq}-${this.place.offset}.part`)
    await writeFile(keptAs, tail, { flush: true })
    // Through a handle of its own: on Windows a file opened for appending cannot be cut.
    const whole = await open(this.path, 'r+')
    try {
      await whole.truncate(this.place.offset)
      await whole.sync()
    } finally {
      await whole.close()
    }
    await syncFolder(this.folder)
    this.tornTail = { keptAs, bytes: tail.length }
  }
}

async function lineEndingAt(file: FileHandle, end: number): Promise<string | null> {
  const size = 1 << 16
  let line = Buffer.alloc(0)
  for (let to = end - 1; to > 0; ) {
    const from = Math.max(0, to - size)
    const chunk = Buffer.alloc(to - from)
    await file.read(chunk, 0, chunk.length, from)
    const breakAt = chunk.lastIndexOf(newline)
    line = Buffer.concat([chunk.subarray(breakAt + 1), line])
    if (breakAt !== -1 || from === 0) return line.toString('utf8')
    to = from
  }
  return null
}
