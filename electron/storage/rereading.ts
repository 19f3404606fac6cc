// Reads again what this process already read or wrote: between two places that are known to be right.
import { readFrame } from '../../shared/ledger/chain'
import { LedgerDamaged } from '../../shared/ledger/port'
import type { Trouble } from '../../shared/ledger/trouble'
import { errorCode } from './files'
import { lineFrom } from './lines'
import type { Frame, Mark, Place } from './place'
import { type Journal, Reading } from './reading'
import { segmentPath, segmentsOf } from './segments'
import { changedSince, lineTrouble, unreadable } from './troubles'

/** Rejects with LedgerDamaged when the journal is no longer what it was. */
export async function* framesBetween(
  from: Mark,
  end: Place,
  journal: Omit<Journal, 'segments'>,
): AsyncGenerator<Frame> {
  const segments = (await segmentsOf(journal.deskFolder, journal.files))
    .filter(({ number }) => number <= end.segment)
    .map((segment) =>
      segment.number === end.segment ? { ...segment, bytes: Math.min(segment.bytes, end.offset) } : segment,
    )
  const reading = new Reading({ ...journal, segments }, from)
  yield* reading.frames()
  // A line end that could not be put back on opening is still missing.
  if (reading.tail?.whole) yield* reading.accepting(reading.tail.whole)
  if (reading.trouble) throw new LedgerDamaged(reading.trouble)
  if (reading.at.head !== end.head) {
    const file = segmentPath(journal.deskFolder, reading.at.segment)
    throw new LedgerDamaged(changedSince({ file, offset: reading.at.offset }, reading.after))
  }
}

/** The frame that begins at a place, verified against the chain's hash there. Rejects with LedgerDamaged. */
export async function frameFrom(
  before: Place,
  { deskFolder, files, crypto }: Omit<Journal, 'segments'>,
): Promise<Pick<Frame, 'entries' | 'leaves'>> {
  const after: Trouble['after'] = { seq: before.seq, at: null }
  for (const at of [before, { segment: before.segment + 1, offset: 0 }]) {
    const where = { file: segmentPath(deskFolder, at.segment), offset: at.offset }
    const line = await lineAt(where, files).catch((error: unknown) => {
      if (errorCode(error) === '') throw error
      throw new LedgerDamaged(unreadable(error, where, after))
    })
    if (line === null) continue
    const read = readFrame(line.toString('utf8'), before, crypto)
    if (!read.ok) throw new LedgerDamaged(lineTrouble(read.error, where, after))
    return read.value
  }
  throw new LedgerDamaged(changedSince({ file: segmentPath(deskFolder, before.segment), offset: before.offset }, after))
}

async function lineAt({ file: path, offset }: { file: string; offset: number }, files: Journal['files']) {
  const size = await files.size(path)
  if (size === null || size <= offset) return null
  const file = await files.open(path, 'read')
  try {
    return await lineFrom(file, offset, size)
  } finally {
    await file.close()
  }
}
