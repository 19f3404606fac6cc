// Makes a command ready to be written: decided on top of those before it, signed where it must be, and sealed where it
// names people.
import type { Circumstances, Command } from '../../shared/desk/commands'
import { decide } from '../../shared/desk/decide'
import { evolve } from '../../shared/desk/evolve'
import { forkOf } from '../../shared/desk/fork'
import type { Refusal } from '../../shared/desk/refusal'
import type { DeskState } from '../../shared/desk/state'
import { ok } from '../../shared/kit/result'
import type { DeskEvent, Entry } from '../../shared/ledger/events'
import { customersSubject, notesSubject, type SealedData } from '../keys/sealed'
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
  // Sealed only now, when nothing more can be refused: every seal leaves a key on the disk.
  const beforeThem = forkOf(fork)
  for (const entry of entries) {
    const kept = await sealedEntry(entry, sealed)
    // What is signed is what will stand in the record.
    const again = kept !== entry && entry.signed ? signed(kept, beforeThem, signing) : ok(kept)
    if (!again.ok) return refused(again.error)
    stored.push(again.value)
    evolve(beforeThem, entry)
  }
  const revealed = stored.map((entry) => sealed.reveal(entry))
  for (const entry of revealed) evolve(fork, entry)
  return { refusal: null, entries: revealed, stored }
}

async function sealedEntry(entry: Entry, sealed: SealedData): Promise<Entry> {
  const { event } = entry
  if ((event.type === 'PersonAdded' || event.type === 'OutsiderNamed') && event.name !== undefined) {
    const { name, ...rest } = event
    return { ...entry, event: { ...rest, sealed: await sealed.seal(event.person, name) } }
  }
  if (event.type === 'CustomersListed' && event.names !== undefined) {
    const { names, ...rest } = event
    return { ...entry, event: { ...rest, sealed: await sealed.seal(customersSubject, JSON.stringify(names)) } }
  }
  if (event.type === 'NoteAdded' && event.text !== undefined) {
    const { text, ...rest } = event
    return { ...entry, event: { ...rest, sealed: await sealed.seal(notesSubject, text) } }
  }
  return entry
}

const batches: ReadonlySet<Command['type']> = new Set([
  'import-drafts',
  'withdraw-import',
  'record-export',
  'bring-in',
  'take-back-bundle',
])

function entryOf(event: DeskEvent, seq: number, { command, circumstances }: Asked): Entry {
  const { by, now, commandId } = circumstances
  const batch = circumstances.batch ?? (batches.has(command.type) ? commandId : null)
  return { seq, at: now, by, cause: commandId, batch, event }
}
