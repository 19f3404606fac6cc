// The smallest ledger there is: it keeps frames in memory. It shows that the conformance suite asks for nothing that only
// files can do, and that nothing in it hangs on segments.
import { fail, ok } from '../../../shared/kit/result'
import { frameLine, type Position, readFrame, start } from '../../../shared/ledger/chain'
import type { Entry, NewEntry } from '../../../shared/ledger/events'
import type { Ledger } from '../../../shared/ledger/port'

export class MemoryLedger implements Ledger {
  private place = start
  private isClosed = false

  /** `lines` outlive the ledger, as a file would. */
  constructor(private readonly lines: string[]) {
    for (const line of lines) this.place = read(line, this.place).next
  }

  position(): Position {
    return this.place
  }

  async *read(after: Position): AsyncGenerator<Entry> {
    let place = start
    for (const line of this.lines.slice()) {
      const { entries, next } = read(line, place)
      place = next
      for (const entry of entries) if (entry.seq > after.seq) yield entry
    }
  }

  async append(at: Position, entries: readonly NewEntry[]): ReturnType<Ledger['append']> {
    if (this.isClosed) return fail({ kind: 'read-only', trouble: closed })
    if (at.seq !== this.place.seq || at.head !== this.place.head) return fail({ kind: 'conflict', at: this.place })
    const numbered = entries.map((entry, index): Entry => ({ seq: at.seq + index + 1, ...entry }))
    const { line } = frameLine(at.head, numbered)
    this.place = read(line, at).next
    this.lines.push(line)
    return ok({ entries: numbered, position: this.place })
  }

  close(): Promise<void> {
    this.isClosed = true
    return Promise.resolve()
  }
}

const closed = {
  kind: 'write-failed',
  what: 'It is closed.',
  where: null,
  after: { seq: 0, at: null },
  wayOut: 'Open it.',
} as const

function read(line: string, place: Position) {
  const frame = readFrame(line.slice(0, -1), place)
  if (!frame.ok) throw new TypeError(frame.error.detail)
  return frame.value
}
