// Why a command was not carried out: what is in the way, and the way out. Nothing was written.
import { fail, type Result } from '../kit/result'
import type { DeskEvent } from '../ledger/events'
import type { Obstacle } from '../review/obstacles'

export type RefusalCode =
  | 'not-allowed'
  | 'not-found'
  | 'stale'
  | 'exists'
  | 'locked'
  | 'not-ready'
  | 'in-the-way'
  | 'needs-words'
  | 'needs-clause'
  | 'no-change'
  | 'policy-unreadable'
  | 'read-only'
  | 'conflict'
  /** The act must be signed, and the person's key is locked: unlock it and ask again. */
  | 'key-locked'
  /** The act must be signed, and the person has no key. */
  | 'needs-key'
  | 'wrong-passphrase'

/** What is in the way, and the way out, in words. */
export interface Hindrance {
  readonly what: string
  readonly wayOut: string
}

export interface Refusal extends Hindrance {
  readonly code: RefusalCode
  readonly obstacles: readonly Obstacle[]
}

/** As one line. */
export const refusalInWords = ({ what, wayOut }: Hindrance): string => `${what} ${wayOut}`

/** The events that happen, all together; or a refusal, and nothing. */
export type Decided = Result<readonly DeskEvent[], Refusal>

export function refuse(code: RefusalCode, what: string, wayOut: string, obstacles: readonly Obstacle[] = []) {
  return fail<Refusal>({ code, what, wayOut, obstacles })
}
