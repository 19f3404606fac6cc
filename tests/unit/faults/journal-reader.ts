// A second reader of the journal that shares no code with the desk's: what the bytes say, by the format's own prose
// (shared/ledger/README.md). It judges what the desk's own reader claims.
import { createHash } from 'node:crypto'
import type { Entry } from '../../../shared/ledger/events'

export interface ReadFrame {
  readonly entries: readonly Entry[]
  readonly head: string
  /** The segment, counted from 0, and where in it the line starts and ends, its newline included. */
  readonly segment: number
  readonly from: number
  readonly to: number
}

export interface ReadJournal {
  readonly frames: readonly ReadFrame[]
  /** How many bytes follow the last sound line. */
  readonly rest: number
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Reads the segments as far as they are sound. */
export function readJournal(segments: readonly Uint8Array[]): ReadJournal {
  const frames: ReadFrame[] = []
  let head = sha256('imprimatur ledger v1')
  let seq = 0
  for (const [segment, bytes] of segments.entries()) {
    let from = 0
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, from)) {
      const line = Buffer.from(bytes.subarray(from, end)).toString('utf8')
      const payload = line.slice(65)
      if (line[64] !== ' ' || sha256(head + payload) !== line.slice(0, 64)) break
      const entries = JSON.parse(payload) as readonly Entry[]
      if (entries.length === 0 || entries.some((entry, index) => entry.seq !== seq + index + 1)) break
      head = line.slice(0, 64)
      seq += entries.length
      frames.push({ entries, head, segment, from, to: end + 1 })
      from = end + 1
    }
    const isLast = segment === segments.length - 1
    if (from < bytes.length) return { frames, rest: restFrom(segments, segment, from) }
    if (isLast) break
  }
  return { frames, rest: 0 }
}

/** An entry as it was promised, in one text. Left out is what is sealed on disk and in the clear in memory: a name. */
export function promised(entry: Entry): string {
  const { event } = entry
  if (event.type !== 'PersonAdded') return JSON.stringify(entry)
  return JSON.stringify({ ...entry, event: { type: event.type, person: event.person } })
}

/** Commands whose entries lie in more than one frame: a kill between the two would leave half of one. */
export function tornCommands(frames: readonly ReadFrame[]): readonly string[] {
  const frameOf = new Map<string, ReadFrame>()
  const torn = new Set<string>()
  for (const frame of frames) {
    for (const { cause } of frame.entries) {
      if ((frameOf.get(cause) ?? frame) !== frame) torn.add(cause)
      frameOf.set(cause, frame)
    }
  }
  return [...torn]
}

function restFrom(segments: readonly Uint8Array[], segment: number, from: number): number {
  return segments.slice(segment).reduce((sum, { length }) => sum + length, 0) - from
}
