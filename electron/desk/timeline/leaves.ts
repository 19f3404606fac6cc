// Reads the text of entries from the journal, byte for byte: what the leaves of the Merkle tree are made of.
import { open } from 'node:fs/promises'
import { leafHash } from '../../../shared/ledger/merkle'
import { nodeCrypto } from '../../keys/node-crypto'
import { segmentPath } from '../../storage/segments'
import type { Listed } from '../background/jobs'

/** Entries that stand near one another are read in one go of at most so many bytes. */
const stretch = 1 << 20
const farthest = 1 << 14

/**
 * In the order given, which has to be that of the record. Rejects when the journal no longer holds an entry as it was when
 * it was listed: what is given out is always what was verified.
 */
export async function* readLeaves(folder: string, spots: readonly Listed[]): AsyncGenerator<Buffer> {
  for (const run of runsOf(spots)) {
    const [first] = run
    const last = run.at(-1)
    if (!first || !last) continue
    const read = await readBytes(segmentPath(folder, first.segment), first.offset, last.offset + last.bytes)
    for (const { offset, bytes, leaf, line } of run) {
      const text = read.subarray(offset - first.offset, offset - first.offset + bytes)
      if (leafHash(text, nodeCrypto) !== leaf)
        throw new Error(`the journal no longer holds entry ${line.seq} as it was`)
      yield text
    }
  }
}

function* runsOf(spots: readonly Listed[]): Generator<readonly Listed[]> {
  let run: Listed[] = []
  for (const spot of spots) {
    const [first] = run
    const last = run.at(-1)
    const isNear =
      first?.segment === spot.segment &&
      last !== undefined &&
      spot.offset - (last.offset + last.bytes) < farthest &&
      spot.offset + spot.bytes - first.offset <= stretch
    if (!isNear && run.length > 0) {
      yield run
      run = []
    }
    run.push(spot)
  }
  if (run.length > 0) yield run
}

async function readBytes(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(to - from)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    if (bytesRead < bytes.length) throw new Error(`the journal ends at byte ${from + bytesRead} of ${path}`)
    return bytes
  } finally {
    await file.close()
  }
}
