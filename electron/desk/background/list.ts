// Lists the record: one line an entry, and where its text stands, handed over in small parts so that whoever takes
// them is never busy for long.
import { lineOf } from '../../../shared/desk/queries/ledger/lines'
import { leafHash } from '../../../shared/ledger/merkle'
import { nodeCrypto } from '../../keys/node-crypto'
import type { Frame } from '../../storage/place'
import type { Job, Listed, News, Outcomes } from './jobs'
import { readFrames } from './read-frames'

/** How many entries are handed over at a time: a few milliseconds of work for the main thread. */
const partSize = 250

export async function list(
  { folder, from, to }: Extract<Job, { kind: 'list' }>,
  tell: (news: News) => Promise<unknown>,
): Promise<Outcomes['list']> {
  let part: Listed[] = []
  const hand = async () => {
    const entries = part
    part = []
    if (entries.length > 0) await tell({ kind: 'listed', entries })
  }
  const problem = await readFrames(folder, from, to, nodeCrypto, async (frame) => {
    for (const listed of listFrame(frame)) {
      part.push(listed)
      if (part.length >= partSize) await hand()
    }
  })
  await hand()
  return { problem }
}

/** A frame reads: 64 digits, a space, `[`, the entries parted by commas, `]`. */
const beforeFirst = 66

export function* listFrame({ entries, leaves, before, after }: Frame): Generator<Listed> {
  let offset = before.offset + beforeFirst
  for (const [index, entry] of entries.entries()) {
    const text = leaves[index] ?? ''
    const bytes = Buffer.byteLength(text)
    yield {
      line: lineOf(entry),
      segment: after.segment,
      offset,
      bytes,
      leaf: leafHash(text, nodeCrypto),
      head: after.head,
    }
    offset += bytes + 1
  }
}
