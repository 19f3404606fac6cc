// Reads the journal between two places, beside whoever may be appending to it, and changes nothing.
import type { Crypto } from '../../../shared/ledger/crypto'
import { type Files, realFiles } from '../../storage/files'
import type { Frame, Mark } from '../../storage/place'
import { Reading } from '../../storage/reading'
import { segmentsOf } from '../../storage/segments'
import { t } from '../../../shared/words/say'

/**
 * Hands over every frame after `from` up to `to`, which must be the end of a frame that was acknowledged.
 * @returns why it ended before `to`, in words; null when it got there
 */
export async function readFrames(
  deskFolder: string,
  from: Mark,
  to: Mark,
  crypto: Crypto,
  each: (frame: Frame) => Promise<void> | void,
  files: Files = realFiles,
): Promise<string | null> {
  const found = await segmentsOf(deskFolder, files)
  // What was appended after `to` is somebody else's to read.
  const segments = found
    .filter(({ number }) => number <= to.segment)
    .map((segment) => (segment.number === to.segment ? { ...segment, bytes: to.offset } : segment))
  const reading = new Reading({ deskFolder, segments, files, crypto }, from)
  for await (const frame of reading.frames()) await each(frame)
  if (reading.trouble) return reading.trouble.what
  const { seq, head } = reading.at
  return seq === to.seq && head === to.head
    ? null
    : t('The journal ends after entry {last}, before entry {wanted}.', { last: seq, wanted: to.seq })
}
