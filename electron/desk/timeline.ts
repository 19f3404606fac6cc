// The timeline of the record: one line an entry, kept in memory beside the desk. Filled in the background on first use
// and brought up to date before every answer; names are looked up when a row is shown, never kept.
import { setTimeout } from 'node:timers/promises'
import type { LedgerEntryView, LedgerFilter, LedgerPage } from '../../shared/desk/queries/ledger'
import { type Line, namesIn } from '../../shared/desk/queries/ledger/lines'
import type { Instant } from '../../shared/kit/time'
import type { KeyId } from '../../shared/ledger/events'
import { journalStart, type Mark } from '../storage/place'
import type { Background, Listed, RunOptions } from './background/jobs'
import { listFrame } from './background/list'
import type { Desk } from './desk'
import { type KeySpan, readEntry } from './timeline/entry'
import { Finder } from './timeline/finder'
import { readLeaves } from './timeline/leaves'

/** What a timeline needs of a desk. */
export type TimelineDesk = Pick<Desk, 'folder' | 'state'> & {
  readonly ledger: Pick<Desk['ledger'], 'mark' | 'frames'>
}

/** More than this is read in the background; what one or two acts add is read where it is asked for. In bytes. */
const little = 256 * 1024
/** How long an answer waits for the background before it says that the record is still being read. */
const patienceMs = 250

export class Timeline {
  private readonly listed: Listed[] = []
  private readonly lines: Line[] = []
  private readonly spans = new Map<KeyId, KeySpan>()
  private readonly finder: Finder
  private readonly cancelled = new AbortController()
  /** Up to where the record has been read. */
  private mark: Mark = journalStart
  private work: Promise<void> | null = null
  /** Why the record cannot be read to its end; null as long as it can. The verification says it better. */
  problem: string | null = null

  constructor(
    private readonly desk: TimelineDesk,
    private readonly background: Background,
  ) {
    this.finder = new Finder(this.lines, () => namesIn(desk.state))
  }

  /** Reads what has been added since the last time. */
  catchUp(): Promise<void> {
    this.work ??= this.read().finally(() => {
      this.work = null
    })
    return this.work
  }

  /**
   * A page of what the filter finds. While much is still to be read it comes after a moment and says so, without rows
   * when nothing has been read whole yet: ask again.
   */
  async page(filter: LedgerFilter, offset: number, limit: number): Promise<LedgerPage> {
    await this.whatIsQuick()
    const total = this.desk.ledger.mark().seq
    const reading = this.isFarBehind() ? { done: this.lines.length, total } : null
    if (reading && this.mark.seq === 0) return { rows: [], offset, total: 0, entries: 0, reading }
    return { ...(await this.finder.page(filter, offset, limit)), reading }
  }

  /** Null when there is no such entry. Rejects when the journal can no longer be read there. */
  async entry(seq: number): Promise<LedgerEntryView | null> {
    await this.whatIsQuick()
    const listed = this.listed[seq - 1]
    if (!listed) return null
    const { folder, state } = this.desk
    return readEntry(listed, { folder, names: namesIn(state), zone: state.zone, keys: state.keys, spans: this.spans })
  }

  /** Every entry that the filter finds, the oldest first, once the whole record has been read. */
  async chosen(filter: LedgerFilter): Promise<readonly Listed[]> {
    await this.catchUp()
    const places = await this.finder.matches(filter)
    return places.flatMap((place) => this.listed[place] ?? [])
  }

  /** Their text as the journal has it, byte for byte, in the order given, which has to be that of the record. */
  leavesOf(listed: readonly Listed[]): AsyncIterable<Uint8Array> {
    return readLeaves(this.desk.folder, listed)
  }

  /** When the last entry was made that has been read; null before any has. */
  get lastAt(): Instant | null {
    return this.lines.at(-1)?.at ?? null
  }

  close(): void {
    this.cancelled.abort(new Error('The desk was closed'))
  }

  /** Catches up, and waits for that no longer than a moment. */
  private async whatIsQuick(): Promise<void> {
    const reading = this.catchUp()
    if (!this.isFarBehind()) return reading
    await Promise.race([reading, setTimeout(patienceMs, undefined, { ref: false })])
  }

  private isFarBehind(): boolean {
    return this.problem === null && isFar(this.mark, this.desk.ledger.mark())
  }

  private async read(): Promise<void> {
    this.cancelled.signal.throwIfAborted()
    const to = this.desk.ledger.mark()
    if (this.problem !== null || to.seq === this.mark.seq) return
    if (isFar(this.mark, to)) return this.readBeside(to)
    try {
      for await (const frame of this.desk.ledger.frames(this.mark)) this.take([...listFrame(frame)], frame.after)
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error)
    }
  }

  private async readBeside(to: Mark): Promise<void> {
    const { folder } = this.desk
    const known = this.lines.length
    const options: RunOptions = {
      signal: this.cancelled.signal,
      onNews: (news) => {
        if (news.kind === 'listed') this.take(news.entries, this.mark)
      },
    }
    try {
      const { problem } = await this.background.run({ kind: 'list', folder, from: this.mark, to }, options)
      this.problem = problem
      this.mark = to
    } catch (error) {
      // The next attempt begins where this one did.
      this.listed.length = known
      this.lines.length = known
      this.finder.forget()
      throw error
    }
  }

  private take(entries: readonly Listed[], mark: Mark): void {
    for (const listed of entries) {
      const line = this.pooled(listed.line)
      const head = this.listed.at(-1)?.head
      this.listed.push({ ...listed, line, head: head === listed.head ? head : listed.head })
      this.lines.push(line)
      this.noteKey(line)
      // What was found by a name no longer holds.
      if (line.type === 'PersonAdded' || line.type === 'PersonErased') this.finder.forget()
    }
    this.mark = mark
  }

  /** Ids come up again and again; each is kept once. */
  private readonly pool = new Map<string, string>()

  private pooled(line: Line): Line {
    const one = (text: string) => this.pool.get(text) ?? (this.pool.set(text, text), text)
    return {
      ...line,
      by: one(line.by),
      posts: line.posts.map(one),
      batch: line.batch === null ? null : one(line.batch),
    }
  }

  private noteKey({ type, keyId, seq }: Line): void {
    if (keyId === null) return
    if (type === 'KeyEnrolled') this.spans.set(keyId, { from: seq, until: null })
    const span = this.spans.get(keyId)
    if (type === 'KeyRevoked' && span) this.spans.set(keyId, { ...span, until: seq })
  }
}

function isFar(from: Mark, to: Mark): boolean {
  return to.segment !== from.segment || to.offset - from.offset > little
}
