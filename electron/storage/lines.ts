// Lines out of a file, forwards and backwards, without holding the file in memory.
import { type OpenFile, readFully } from './files'

const newline = 0x0a
const chunkBytes = 1 << 20
const backwardBytes = 1 << 16

/** No frame is longer, so that a file without line ends cannot fill the memory. */
export const longestLine = 256 << 20

export interface Batch {
  /** Without their line ends. Good until the next batch is asked for. */
  readonly lines: readonly Buffer[]
  /** What follows the last line end; given with the last batch. */
  readonly rest: Buffer | null
}

/** The lines of a file from one byte to another. The last batch's rest ends early when it is longer than any line may be. */
export async function* linesBetween(
  file: Pick<OpenFile, 'read'>,
  from: number,
  to: number,
): AsyncGenerator<Batch, void, void> {
  const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, Math.max(to - from, 1)))
  let carried: Buffer[] = []
  let carriedBytes = 0
  for (let at = from; at < to && carriedBytes <= longestLine; ) {
    const read = await file.read(chunk.subarray(0, Math.min(chunk.length, to - at)), at)
    if (read === 0) break
    at += read
    const bytes = chunk.subarray(0, read)
    const lines: Buffer[] = []
    let begin = 0
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, begin)) {
      const piece = bytes.subarray(begin, end)
      lines.push(carried.length === 0 ? piece : Buffer.concat([...carried, piece]))
      carried = []
      carriedBytes = 0
      begin = end + 1
    }
    if (begin < read) carried.push(Buffer.from(bytes.subarray(begin)))
    carriedBytes += read - begin
    if (lines.length > 0) yield { lines, rest: null }
  }
  yield { lines: [], rest: Buffer.concat(carried) }
}

/** The line that begins at a byte, without its line end; null when no line end follows before `to`. */
export async function lineFrom(file: Pick<OpenFile, 'read'>, from: number, to: number): Promise<Buffer | null> {
  for await (const { lines } of linesBetween(file, from, to)) {
    const [first] = lines
    if (first) return Buffer.from(first)
  }
  return null
}

/** The line whose line end is the byte before `end`, and the byte it begins at; null when there is no such line. */
export async function lineBefore(
  file: Pick<OpenFile, 'read'>,
  end: number,
): Promise<{ line: Buffer; begin: number } | null> {
  const last = Buffer.alloc(1)
  if (end < 1 || (await readFully(file, last, end - 1)) !== 1 || last[0] !== newline) return null
  const pieces: Buffer[] = []
  for (let to = end - 1; to > 0 && end - to <= longestLine; ) {
    const from = Math.max(0, to - backwardBytes)
    const piece = Buffer.alloc(to - from)
    if ((await readFully(file, piece, from)) !== piece.length) return null
    const lineEnd = piece.lastIndexOf(newline)
    pieces.unshift(piece.subarray(lineEnd + 1))
    if (lineEnd !== -1) return { line: Buffer.concat(pieces), begin: from + lineEnd + 1 }
    to = from
  }
  return { line: Buffer.concat(pieces), begin: 0 }
}
