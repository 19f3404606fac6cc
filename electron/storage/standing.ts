// Whether a place that somebody remembers is really a place in this journal: the frame that ends there is read again, and
// its hash is made anew from the hash of the frame before it.
import type { Instant } from '../../shared/kit/time'
import { origin, readFrame } from '../../shared/ledger/chain'
import type { Crypto } from '../../shared/ledger/crypto'
import type { Files } from './files'
import { lineBefore } from './lines'
import type { Place } from './place'
import type { Segment } from './segments'

interface Around {
  readonly segments: readonly Segment[]
  readonly files: Files
  readonly crypto: Crypto
}

/** The time of the last entry before the place (null at the journal's start); undefined when no sound frame ends there. */
export async function lastBefore(place: Place, around: Around): Promise<Instant | null | undefined> {
  if (place.segment === 1 && place.offset === 0) return place.seq === 0 && place.head === origin ? null : undefined
  const last = await lineEndingAt(place, around)
  if (!last) return undefined
  const earlier = await lineEndingAt(last.begin, around)
  const head = earlier ? earlier.line.subarray(0, 64).toString('latin1') : origin
  const entries = entryCount(last.line)
  const read = readFrame(last.line.toString('utf8'), { seq: place.seq - entries, head }, around.crypto)
  return read.ok && read.value.next.head === place.head ? read.value.entries.at(-1)?.at : undefined
}

type At = Pick<Place, 'segment' | 'offset'>

async function lineEndingAt({ segment, offset }: At, around: Around): Promise<{ line: Buffer; begin: At } | null> {
  const found = around.segments.find(({ number }) => number === segment)
  if (!found || offset > found.bytes) return null
  if (offset === 0) {
    const before = around.segments.find(({ number }) => number === segment - 1)
    return before ? lineEndingAt({ segment: segment - 1, offset: before.bytes }, around) : null
  }
  const file = await around.files.open(found.path, 'read')
  try {
    const line = await lineBefore(file, offset)
    return line && { line: line.line, begin: { segment, offset: line.begin } }
  } finally {
    await file.close()
  }
}

/** How many entries a line holds; 0 when it holds no list. */
function entryCount(line: Buffer): number {
  try {
    const entries: unknown = JSON.parse(line.subarray(65).toString('utf8'))
    return Array.isArray(entries) ? entries.length : 0
  } catch {
    return 0
  }
}
