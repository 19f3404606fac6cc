// The journal's line format and its hash chain. One frame is one line:
//
//   sha256(hash of the frame before + payload)  SPACE  payload  NEWLINE
//
// where payload is the JSON array of the frame's entries. The first frame follows `origin`.
import * as z from 'zod'
import { type Digest, digestOf } from '../kit/digest'
import { fail, ok, type Result } from '../kit/result'
import type { Crypto } from './crypto'
import { Entry } from './events'
import { t } from '../words/say'

/** What the first frame's hash is chained to. */
export const origin: Digest = digestOf('imprimatur ledger v1')

/** The place after a frame: how many entries there are, and the chain's hash there. */
export interface Position {
  readonly seq: number
  readonly head: Digest
}

export const start: Position = { seq: 0, head: origin }

export type FrameProblem = {
  readonly kind: 'malformed' | 'altered-line' | 'broken-chain' | 'unknown-entry' | 'wrong-sequence'
  /** What it is, to go on after a colon. */
  readonly detail: string
}

export interface ReadFrame {
  readonly entries: readonly Entry[]
  /** The entries' text, each exactly as the journal has it: the leaves of the Merkle tree. */
  readonly leaves: readonly string[]
  readonly next: Position
}

/** The hashing that is asked for here; without one, the slower one that needs no machine. */
type Hashing = Pick<Crypto, 'sha256'>
const plain: Hashing = { sha256: digestOf }

const Entries = z.array(Entry).min(1)

/** One line of the journal, with its newline. `leaves` are what the Merkle tree takes in. */
export function frameLine(
  before: Digest,
  entries: readonly Entry[],
  { sha256 }: Hashing = plain,
): { readonly line: string; readonly head: Digest; readonly leaves: readonly string[] } {
  const leaves = entries.map((entry) => JSON.stringify(entry))
  const payload = payloadOf(leaves)
  const head = sha256(before + payload)
  return { line: `${head} ${payload}\n`, head, leaves }
}

/** Reads one line (without its newline) that should follow `position`. `diagnose` can say more of a problem. */
export function readFrame(
  line: string,
  position: Position,
  { sha256 }: Hashing = plain,
): Result<ReadFrame, FrameProblem> {
  const problem = (kind: FrameProblem['kind'], detail: string) => fail({ kind, detail })
  const parts = partsOf(line)
  if (!parts) return problem('malformed', t('it does not start with a hash'))
  const { hash, payload } = parts
  const json = parsed(payload)
  if (sha256(position.head + payload) !== hash) return fail(unfollowed(json, position, null))
  if (!Array.isArray(json)) return problem('malformed', t('it holds no list of entries'))
  const leaves = json.map((entry) => JSON.stringify(entry))
  // One text for one entry: a second spelling would be a second leaf.
  if (payloadOf(leaves) !== payload)
    return problem('malformed', t('its entries are not spelled as this journal spells them'))
  const known = Entries.safeParse(json)
  if (!known.success) return problem('unknown-entry', z.prettifyError(known.error))
  const entries = known.data
  const gap = entries.findIndex((entry, index) => entry.seq !== position.seq + index + 1)
  if (gap !== -1) {
    return problem(
      'wrong-sequence',
      t('entry {seq} stands where {wanted} belongs', { seq: entries[gap]?.seq ?? 0, wanted: position.seq + gap + 1 }),
    )
  }
  return ok({ entries, leaves, next: { seq: position.seq + entries.length, head: hash } })
}

/**
 * Names a problem well by looking at the line after it: whether the line was altered, or lines were taken out, put in or
 * exchanged. `lines` are without their newlines; `next` is null at the journal's end.
 */
export function diagnose(
  problem: FrameProblem,
  { line, next }: { readonly line: string; readonly next: string | null },
  position: Position,
  { sha256 }: Hashing = plain,
): FrameProblem {
  const following = next === null ? null : partsOf(next)
  const parts = partsOf(line)
  if (!parts) {
    // A line whose own hash can no longer be read is still told by the line that was chained to it.
    const payload = line.slice(65)
    const isFollowed = following?.hash === sha256(sha256(position.head + payload) + following?.payload)
    return isFollowed ? { kind: 'altered-line', detail: t('its hash is not as it was written') } : problem
  }
  const { hash, payload } = parts
  if (sha256(position.head + payload) === hash) return problem
  return unfollowed(parsed(payload), position, following && parsed(following.payload))
}

/** A line whose hash does not follow the one before: what its entries' numbers tell of why. */
function unfollowed(json: unknown, { seq }: Position, next: unknown): FrameProblem {
  const altered = (detail: string): FrameProblem => ({ kind: 'altered-line', detail })
  const numbers = numbersIn(json)
  const first = numbers.at(0)
  if (first === undefined) return altered(t('its text is not what its hash was made of'))
  if (first === seq + 1) return altered(t('its hash is not that of its text after entry {seq}', { seq }))
  // One digit of its number may be what was altered: then the next line goes on where this one would end.
  if (numbersIn(next).at(0) === seq + numbers.length + 1)
    return altered(t('it is numbered {first} after entry {seq}', { first, seq }))
  return first > seq + 1
    ? {
        kind: 'broken-chain',
        detail: t('entry {first} comes after entry {seq}, and those between are gone', { first, seq }),
      }
    : { kind: 'broken-chain', detail: t('entry {first} comes again after entry {seq}', { first, seq }) }
}

function numbersIn(json: unknown): readonly number[] {
  if (!Array.isArray(json)) return []
  const numbers: unknown[] = json.map((entry: unknown) => (isNumbered(entry) ? entry.seq : null))
  return numbers.every((number) => typeof number === 'number') ? numbers : []
}

const isNumbered = (entry: unknown): entry is { seq: unknown } =>
  typeof entry === 'object' && entry !== null && 'seq' in entry

function partsOf(line: string): { hash: Digest; payload: string } | null {
  return /^[0-9a-f]{64} ./s.test(line) ? { hash: line.slice(0, 64), payload: line.slice(65) } : null
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}

const payloadOf = (leaves: readonly string[]) => `[${leaves.join(',')}]`
