// Makes a command ready to be written: decided on top of those before it, signed where it must be, and sealed where it
// names people.
import type { Circumstances, Command } from '../../shared/desk/commands'
import { decide } from '../../shared/desk/decide'
import { evolve } from '../../shared/desk/evolve'
import { forkOf } from '../../shared/desk/fork'
import type { Refusal } from '../../shared/desk/refusal'
import type { DeskState } from '../../shared/desk/state'
import type { DeskEvent, Entry } from '../../shared/ledger/events'
import type { SealedData } from '../keys/sealed'
import { type Signing, signed } from './signing'

export interface Asked {
  readonly command: Command
  readonly circumstances: Circumstances
}

/** A command decided and not yet written; refused, it has no entries. */
export interface Prepared {
  readonly refusal: Refusal | null
  /** As they are folded in. */
  readonly entries: readonly Entry[]
  /** As they are written: personal data is sealed in them. */
  readonly stored: readonly Entry[]
}

/** Decides a command on a fork that holds those before it, and folds what comes of it into that fork. */
export async function prepare(asked: Asked, fork: DeskState, signing: Signing, sealed: SealedData): Promise<Prepared> {
  const refused = (refusal: Refusal): Prepared => ({ refusal, entries: [], stored: [] })
  const decided = decide(fork, asked.command, asked.circumstances)
  if (!decided.ok) return refused(decided.error)
  // Tried on a fork of its own: a command whose third event cannot be signed leaves nothing of the first two.
  const trial = forkOf(fork)
  const entries: Entry[] = []
  for (const event of decided.value) {
    const entry = signed(entryOf(event, trial.seq + 1, asked), trial, signing)
    if (!entry.ok) return refused(entry.error)
    evolve(trial, entry.value)
    entries.push(entry.value)
  }
  const stored: Entry[] = []
  for (const entry of entries) stored.push(await sealedEntry(entry, sealed))
  for (const entry of entries) evolve(fork, entry)
  return { refusal: null, entries, stored }
}

async function sealedEntry(entry: Entry, sealed: SealedData): Promise<Entry> {
  const { event } = entry
  if (event.type !== 'PersonAdded' || event.name === undefined) return entry
  const { name, ...rest } = event
  return { ...entry, event: { ...rest, sealed: await sealed.seal(event.person, name) } }
}

const batches: ReadonlySet<Command['type']> = new Set(['import-drafts', 'withdraw-import', 'record-export'])

function entryOf(event: DeskEvent, seq: number, { command, circumstances }: Asked): Entry {
  const { by, now, commandId } = circumstances
  return { seq, at: now, by, cause: commandId, batch: batches.has(command.type) ? commandId : null, event }
}
