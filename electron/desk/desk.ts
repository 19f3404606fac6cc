// The Desk service: one queue of commands. decide → append, durable → evolve → answer → tell those who listen.
import type { Circumstances, Command } from '../../shared/desk/commands'
import { decide } from '../../shared/desk/decide'
import { evolve } from '../../shared/desk/evolve'
import { type Refusal, refuse } from '../../shared/desk/refusal'
import { type DeskState, emptyState } from '../../shared/desk/state'
import { type Undo, undoOf } from '../../shared/desk/undo'
import { ok, type Result } from '../../shared/kit/result'
import type { DeskEvent, Entry, NewEntry } from '../../shared/ledger/events'
import { FileLedger, journalStart } from '../storage/file-ledger'
import { SnapshotStore } from '../storage/snapshot'

export interface Outcome {
  readonly entries: readonly Entry[]
  readonly undo: Undo | null
}

export type Listener = (entries: readonly Entry[]) => void

/** How many acts of one person can be undone. */
const undoDepth = 50

export class Desk {
  private tail: Promise<unknown> = Promise.resolve()
  private readonly listeners = new Set<Listener>()
  private readonly undos = new Map<string, Undo[]>()
  private isDirty = false
  /** Told once the journal can no longer be trusted to keep a promise, and why. */
  onReadOnly: (reason: string) => void = () => undefined

  private constructor(
    readonly folder: string,
    readonly state: DeskState,
    private readonly ledger: FileLedger,
    private readonly snapshot: SnapshotStore,
  ) {}

  /**
   * Opens the desk of a folder: the snapshot where the journal holds its mark, and the journal from there. A journal
   * that ends before a snapshot's mark was put back or cut, and is refused.
   */
  static async open(folder: string): Promise<Desk> {
    const ledger = await FileLedger.open(folder)
    const snapshot = new SnapshotStore(folder)
    const saved = await snapshot.load()
    const trusted = saved && (await ledger.holds(saved.mark)) ? saved : null
    const state = trusted?.state ?? emptyState()
    try {
      for await (const entry of ledger.readFrom(trusted?.mark ?? journalStart)) evolve(state, entry)
      if (saved && !trusted && state.seq <= saved.mark.seq) throw ledger.rolledBack(saved.mark)
    } catch (error) {
      await ledger.close()
      throw error
    }
    const desk = new Desk(folder, state, ledger, snapshot)
    desk.isDirty = trusted?.mark.seq !== state.seq
    return desk
  }

  /** What was torn off the journal's end when the desk was opened, if anything. */
  get tornTail() {
    return this.ledger.tornTail
  }

  /** Carries out a command: alone, whole, and durable before it answers. A refusal has written nothing. */
  act(command: Command, circumstances: Circumstances): Promise<Result<Outcome, Refusal>> {
    return this.inTurn(() => this.carryOut(command, circumstances))
  }

  /** Undoes the person's last act that can be undone, after whatever is under way. */
  undo(circumstances: Circumstances): Promise<Result<Outcome & { undone: string }, Refusal>> {
    return this.inTurn(() => this.undoLast(circumstances))
  }

  lastUndo(by: string): Undo | null {
    return this.undos.get(by)?.at(-1) ?? null
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Waits for what is under way, keeps a snapshot, and lets the files go. */
  async close(): Promise<void> {
    await this.tail
    // The snapshot is a cache: failing to keep it costs time at the next start, nothing else.
    if (this.isDirty) await this.snapshot.save(this.state, this.ledger.mark()).catch(() => undefined)
    await this.ledger.close()
    this.listeners.clear()
  }

  /** One after another, in the order of asking. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work)
    this.tail = turn.catch(() => undefined)
    return turn
  }

  private async undoLast(circumstances: Circumstances): Promise<Result<Outcome & { undone: string }, Refusal>> {
    const stack = this.undos.get(circumstances.by) ?? []
    const undo = stack.at(-1)
    if (!undo)
      return refuse('no-change', 'There is nothing of yours to undo.', 'Undo reaches back to when the desk was opened.')
    const result = await this.carryOut(undo.command, circumstances)
    // Gone from the stack when it was done, or can never be done again; an undo is not itself on the stack.
    const isOver = result.ok || ['stale', 'no-change', 'locked', 'not-found'].includes(result.error.code)
    if (isOver) this.undos.set(circumstances.by, stack.slice(0, -1))
    return result.ok ? ok({ ...result.value, undone: undo.label }) : result
  }

  private async carryOut(command: Command, circumstances: Circumstances): Promise<Result<Outcome, Refusal>> {
    const decided = decide(this.state, command, circumstances)
    if (!decided.ok) return decided
    if (decided.value.length === 0) return ok({ entries: [], undo: null })
    const appended = await this.ledger.append(this.ledger.position(), entriesOf(decided.value, command, circumstances))
    if (!appended.ok) {
      if (appended.error.kind === 'read-only') this.onReadOnly(readOnlyWords(appended.error.reason))
      return appended.error.kind === 'read-only'
        ? refuse(
            'read-only',
            readOnlyWords(appended.error.reason),
            'What was acknowledged is safe. Free space or mend the disk, then open the desk again.',
          )
        : refuse('conflict', 'Someone else wrote to this desk at the same moment.', 'Look again, then decide.')
    }
    for (const entry of appended.value.entries) evolve(this.state, entry)
    this.isDirty = true
    const undo = undoOf(this.state, command, circumstances)
    if (undo) this.remember(circumstances.by, undo)
    // What has left the desk cannot be called back by a key that would then undo something older.
    if (command.type === 'record-export') this.undos.delete(circumstances.by)
    for (const listener of this.listeners) listener(appended.value.entries)
    return ok({ entries: appended.value.entries, undo })
  }

  private remember(by: string, undo: Undo): void {
    const stack = this.undos.get(by) ?? []
    this.undos.set(by, [...stack, undo].slice(-undoDepth))
  }
}

const readOnlyWords = (reason: string) => `This desk can no longer be written to: ${reason}.`

const batches: ReadonlySet<Command['type']> = new Set(['import-drafts', 'withdraw-import', 'record-export'])

function entriesOf(events: readonly DeskEvent[], command: Command, { by, now, commandId }: Circumstances): NewEntry[] {
  const batch = batches.has(command.type) ? commandId : null
  return events.map((event) => ({ at: now, by, cause: commandId, batch, event }))
}
