// What is done about bytes after the journal's last whole line. They are only touched once the checkpoint and the
// snapshot are known not to vouch for more than what stands before them.
import type { Repair } from '../../shared/ledger/trouble'
import { keepBytesAside } from './aside'
import { writeAll } from './durable-replace'
import type { Files } from './files'
import type { Tail } from './reading'
import { ledgerFolder } from './segments'
import { bytesWords } from './troubles'
import { t } from '../../shared/words/say'

/** Puts the journal's end right and says how. Rejects with the system's error, with every byte still there. */
export function mendTail(deskFolder: string, tail: Tail, files: Files): Promise<Repair> {
  return tail.whole ? restoreLineEnd(tail, tail.whole.bytes, files) : cutTorn(deskFolder, tail, files)
}

async function restoreLineEnd(tail: Tail, lineBytes: number, files: Files): Promise<Repair> {
  const textBytes = lineBytes - 1
  // Zeros may stand in the line end's place.
  if (tail.bytes.length > textBytes) await cut(tail.path, tail.offset + textBytes, files)
  const file = await files.open(tail.path, 'append')
  try {
    await writeAll(file, Buffer.from('\n'))
    await file.sync()
  } finally {
    await file.close()
  }
  const what = t(
    'The last line of the record, after entry {entry}, had lost its line end. Its text is whole and sound and may have been acknowledged: it was kept, and the line end was put back.',
    { entry: tail.afterEntry },
  )
  return { kind: 'line-end-restored', what, keptAs: null }
}

async function cutTorn(deskFolder: string, tail: Tail, files: Files): Promise<Repair> {
  const name = `torn-after-${tail.afterEntry}-${tail.offset}`
  const keptAs = await keepBytesAside(ledgerFolder(deskFolder), name, tail.bytes, files)
  await cut(tail.path, tail.offset, files)
  const size = bytesWords(tail.bytes.length)
  const what = t(
    'The last line of the record, after entry {entry}, was not whole. Writing it was interrupted, and nothing here vouches for it: as far as can be told it was never acknowledged. What there was of it ({size}) was kept aside and cut off.',
    { entry: tail.afterEntry, size },
  )
  return { kind: 'torn-tail', what, keptAs }
}

/** Through a handle of its own: on Windows a file opened for appending cannot be cut. */
export async function cut(path: string, size: number, files: Files): Promise<void> {
  const file = await files.open(path, 'change')
  try {
    await file.truncate(size)
    await file.sync()
  } finally {
    await file.close()
  }
}
