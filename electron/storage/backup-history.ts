// Whether two journals share a history. A frame's hash covers everything before it, so two sound journals that hold the
// same hash hold the same entries up to there.
import { createReadStream } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Files } from './files'
import { segmentsOf } from './segments'

const newline = 0x0a
const hashLength = 64
const chunkBytes = 1 << 18

interface FrameRead {
  /** The chain's hash after it. */
  readonly head: string
  readonly text: () => string
}

/** The frames of a folder's journal in order, as the lines stand there; some at a time, so that others get their turn. */
async function* framesIn(deskFolder: string, files: Files): AsyncGenerator<readonly FrameRead[]> {
  for (const { path } of await segmentsOf(deskFolder, files)) {
    // A line may be far longer than a chunk (an import is one line): the parts are put together once, not chunk by chunk.
    let parts: Buffer[] = []
    for await (const read of createReadStream(path, { highWaterMark: chunkBytes })) {
      const chunk = read as Buffer
      const frames: FrameRead[] = []
      let from = 0
      for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
        const part = chunk.subarray(from, to)
        frames.push(frameOf(parts.length === 0 ? part : Buffer.concat([...parts, part])))
        parts = []
        from = to + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
      yield frames
      await setImmediate()
    }
  }
}

const frameOf = (line: Buffer): FrameRead => ({
  head: line.toString('latin1', 0, hashLength),
  text: () => line.toString('utf8'),
})

/** Which of these hashes stand in the journal of a folder. */
export async function headsHeld(deskFolder: string, wanted: ReadonlySet<string>, files: Files): Promise<Set<string>> {
  const held = new Set<string>()
  for await (const frames of framesIn(deskFolder, files)) {
    for (const { head } of frames) if (wanted.has(head)) held.add(head)
  }
  return held
}

/** How many entries two journals share from the first on. Both are taken for sound as far as they share a hash. */
export async function sharedEntries(one: string, other: string, files: Files): Promise<number> {
  const known = new Set<string>()
  for await (const frames of framesIn(one, files)) for (const { head } of frames) known.add(head)
  let last: FrameRead | null = null
  for await (const frames of framesIn(other, files)) {
    const parted = frames.findIndex(({ head }) => !known.has(head))
    const shared = parted === -1 ? frames : frames.slice(0, parted)
    last = shared.at(-1) ?? last
    if (parted !== -1) break
  }
  return last === null ? 0 : lastSeq(last.text())
}

function lastSeq(line: string): number {
  try {
    const entries = JSON.parse(line.slice(hashLength + 1)) as unknown
    const last: unknown = Array.isArray(entries) ? entries.at(-1) : null
    return typeof last === 'object' && last !== null && 'seq' in last && typeof last.seq === 'number' ? last.seq : 0
  } catch {
    return 0
  }
}
