// The journal's line format and its hash chain. One frame is one line:
//
//   sha256(hash of the frame before + payload)  SPACE  payload  NEWLINE
//
// where payload is the JSON array of the frame's entries. The first frame follows `origin`.
import * as z from 'zod'
import { type Digest, digestOf } from '../kit/digest'
import { fail, ok, type Result } from '../kit/result'
import { Entry } from './events'

/** What the first frame's hash is chained to. */
export const origin: Digest = digestOf('imprimatur ledger v1')

/** The place after a frame: how many entries there are, and the chain's hash there. */
export interface Position {
  readonly seq: number
  readonly head: Digest
}

export const start: Position = { seq: 0, head: origin }

export type FrameProblem = {
  readonly kind: 'malformed' | 'broken-chain' | 'unknown-entry' | 'wrong-sequence'
  readonly detail: string
}

const Entries = z.array(Entry).min(1)

/** One line of the journal, with its newline. */
export function frameLine(before: Digest, entries: readonly Entry[]): { readonly line: string; readonly head: Digest } {
  const payload = JSON.stringify(entries)
  const head = digestOf(before + payload)
  return { line: `${head} ${payload}\n`, head }
}

/** Reads one line (without its newline) that should follow `position`. */
export function readFrame(
  line: string,
  position: Position,
): Result<{ entries: readonly Entry[]; next: Position }, FrameProblem> {
  const problem = (kind: FrameProblem['kind'], detail: string) => fail({ kind, detail })
  if (line.length < 67 || line[64] !== ' ') return problem('malformed', 'the line does not start with a hash')
  const hash = line.slice(0, 64)
  const payload = line.slice(65)
  if (digestOf(position.head + payload) !== hash)
    return problem('broken-chain', `the hash does not follow entry ${position.seq}`)
  let json: unknown
  try {
    json = JSON.parse(payload)
  } catch {
    return problem('malformed', 'the payload is not JSON')
  }
  const parsed = Entries.safeParse(json)
  if (!parsed.success) return problem('unknown-entry', z.prettifyError(parsed.error))
  const gap = parsed.data.find((entry, index) => entry.seq !== position.seq + index + 1)
  if (gap)
    return problem(
      'wrong-sequence',
      `entry ${gap.seq} stands where ${position.seq + parsed.data.indexOf(gap) + 1} belongs`,
    )
  return ok({ entries: parsed.data, next: { seq: position.seq + parsed.data.length, head: hash } })
}
