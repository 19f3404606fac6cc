// The Desk service: one queue of commands. decide → sign → append, durable → evolve → answer → tell those who listen.
// Commands that wait at the same moment share one durable write; each is still decided on its own, after those before it.
import type { Circumstances, Command } from '../../shared/desk/commands'
import { evolve } from '../../shared/desk/evolve'
import { forkOf } from '../../shared/desk/fork'
import { type Refusal, refuse } from '../../shared/desk/refusal'
import type { DeskState } from '../../shared/desk/state'
import { type Undo, undoOf, undosInWords } from '../../shared/desk/undo'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Entry } from '../../shared/ledger/events'
import type { Condition, Trouble } from '../../shared/ledger/trouble'
import { nodeCrypto } from '../keys/node-crypto'
import { KeyRing } from '../keys/ring'
import { SealedData } from '../keys/sealed'
import type { Mark } from '../storage/place'
import { type OpenRecord, openRecord } from '../storage/record'
import { Checkpoints } from './checkpoints'
import { Erasures } from './erasures'
import { type Asked, type Prepared, prepare } from './preparing'
import type { Signing } from './signing'
import { type UndoGroup, UndoStack } from './undo-stack'
import { t } from '../../shared/words/say'

export interface Outcome {
  readonly entries: readonly Entry[]
  readonly undo: Undo | null
}

export interface Undone extends Outcome {
  readonly undone: string
  /** How many of the acts could not be taken back any more. */
  readonly refused: number
}

type Answer = Result<Outcome, Refusal>

export type Listener = (entries: readonly Entry[]) => void

/** A command on its way, and who waits for the answer. */
interface Job extends Asked {
  /** What this takes back, when it is an undo: an undo is not itself on the stack. */
  readonly undoes: Undo | null
  readonly answer: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

export type DeskOptions = NonNullable<Parameters<typeof KeyRing.open>[1]>

/** How many waiting commands share one write at most. */
const together = 64

export class Desk {
  private readonly waiting: Job[] = []
  private work: Promise<void> | null = null
  private readonly listeners = new Set<Listener>()
  private readonly undos = new UndoStack()
  private undoing: Promise<unknown> = Promise.resolve()
  readonly checkpoints: Checkpoints
  private isClosed = false
  private distrusted: Trouble | null = null
  readonly erasures: Erasures
  /** Told when the journal can no longer be written to, and why. */
  onTrouble: (trouble: Trouble) => void = () => undefined
  /** Told when a trouble has passed and the journal takes entries again. */
  onHealed: () => void = () => undefined

  private constructor(
    readonly folder: string,
    private readonly record: OpenRecord,
    readonly ring: KeyRing,
    private readonly sealed: SealedData,
  ) {
    this.checkpoints = new Checkpoints(folder, record.state, record.ledger, ring)
    this.erasures = new Erasures(record, sealed)
  }

  /** Opens the desk of a folder; with trouble in its record it can be read, as far as the record is sound. */
  static async open(folder: string, options: DeskOptions = {}): Promise<Desk> {
    const ring = await KeyRing.open(folder, options)
    const sealed = await SealedData.open(folder)
    const record = await openRecord(folder, { crypto: nodeCrypto, reveal: (entry) => sealed.reveal(entry) })
    const desk = new Desk(folder, record, ring, sealed)
    if (desk.condition.trouble === null) await desk.erasures.finish()
    return desk
  }

  get state(): DeskState {
    return this.record.state
  }

  get ledger(): OpenRecord['ledger'] {
    return this.record.ledger
  }

  /** How the record was found on opening, or what has befallen it since. */
  get condition(): Condition {
    const { condition } = this.record
    return { ...condition, trouble: this.distrusted ?? condition.trouble ?? this.ledger.trouble }
  }

  /** The record was found wanting after it was opened: from now on it is only read. */
  distrust(trouble: Trouble): void {
    this.distrusted ??= trouble
    this.onTrouble(trouble)
  }

  /** How many entries the snapshot does not hold. */
  get unkept(): number {
    return this.record.unkept
  }

  /** Has a snapshot of the record up to now kept by `keep`, which reads the journal for itself. */
  async keepSnapshot(keep: (to: Mark) => Promise<void>): Promise<void> {
    const mark = this.ledger.mark()
    const erasuresBefore = this.erasures.count
    await keep(mark)
    // It may have read a name whose key was destroyed while it was at work.
    if (erasuresBefore === this.erasures.count) this.record.snapshotKept(mark.seq)
    else await this.record.dropSnapshot()
  }

  /** Carries out a command: whole, and durable before it answers. A refusal has written nothing. */
  act(command: Command, circumstances: Circumstances): Promise<Answer> {
    return this.queued(command, circumstances, null)
  }

  /**
   * Undoes the person's last act that can be undone, or the one named, after whatever was asked before. Of acts that were
   * asked for together, each is taken back on its own: what cannot be any more stays as it is.
   */
  undo(circumstances: Circumstances, id: string | null = null): Promise<Result<Undone, Refusal>> {
    const turn = this.undoing.then(() => this.undoOne(circumstances, id))
    this.undoing = turn.catch(() => undefined)
    return turn
  }

  lastUndo(by: string): UndoGroup | null {
    return this.undos.last(by)
  }

  /** What a person can take back, the latest first. */
  undosOf(by: string): readonly UndoGroup[] {
    return this.undos.of(by)
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Waits for what is under way, vouches for the record as it stands, and lets the files go. */
  async close(): Promise<void> {
    if (this.isClosed) return
    await this.settled()
    this.isClosed = true
    const isTrusted = this.condition.trouble === null
    // Nothing is written over the evidence of what is wrong.
    if (isTrusted) await this.checkpoints.write()
    await this.record.close(isTrusted)
    this.ring.lockAll()
    this.listeners.clear()
  }

  private queued(command: Command, circumstances: Circumstances, undoes: Undo | null): Promise<Answer> {
    if (this.isClosed) return Promise.resolve(closed)
    return new Promise((answer, reject) => {
      this.waiting.push({ command, circumstances, undoes, answer, reject })
      this.work ??= this.workOff()
    })
  }

  private async settled(): Promise<void> {
    await this.undoing
    while (this.work) await this.work
  }

  private async workOff(): Promise<void> {
    while (this.waiting.length > 0) {
      const jobs = this.waiting.splice(0, together)
      try {
        await this.carryOut(jobs)
      } catch (error) {
        for (const job of jobs) job.reject(error)
      }
    }
    this.work = null
  }

  private async undoOne(circumstances: Circumstances, id: string | null): Promise<Result<Undone, Refusal>> {
    while (this.work) await this.work
    const { by, commandId } = circumstances
    const group = id === null ? this.undos.last(by) : this.undos.of(by).find((known) => known.id === id)
    if (!group)
      return refuse(
        'no-change',
        t('There is nothing of yours to undo.'),
        t('Undo reaches back to your last export, which cannot be called back, or to when the desk was opened.'),
      )
    const batch = group.undos.length === 1 ? {} : { batch: commandId }
    const answers = await Promise.all(
      group.undos.map(async (undo, index) => {
        const own = { ...circumstances, ...batch, commandId: index === 0 ? commandId : `${commandId}.${index}` }
        const answer = await this.queued(undo.command, own, undo)
        // Gone from the stack when it was done, or can never be done again.
        const isOver = answer.ok || ['stale', 'no-change', 'locked', 'not-found'].includes(answer.error.code)
        if (isOver) this.undos.remove(by, undo)
        return { undo, answer }
      }),
    )
    const done = answers.filter(({ answer }) => answer.ok)
    const refused = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]))
    const [first] = refused
    if (done.length === 0 && first) return fail(first)
    const entries = done.flatMap(({ answer }) => (answer.ok ? answer.value.entries : []))
    return ok({ entries, undo: null, undone: undosInWords(done.map(({ undo }) => undo)), refused: refused.length })
  }

  private async carryOut(jobs: readonly Job[]): Promise<void> {
    const trouble = await this.unhealed()
    if (trouble) return refuseAll(jobs, readOnly(trouble))
    const fork = forkOf(this.state)
    const record = { size: this.ledger.position().seq, root: this.ledger.root() }
    const signing = { ring: this.ring, record }
    const prepared: { job: Job; outcome: Prepared }[] = []
    for (const job of jobs) prepared.push({ job, outcome: await this.prepared(job, fork, signing) })
    const stored = prepared.flatMap(({ outcome }) => outcome.stored)
    if (stored.length > 0) {
      const appended = await this.ledger.append(this.ledger.position(), stored)
      if (!appended.ok) return refuseAll(jobs, this.refusalOf(appended.error))
      for (const { outcome } of prepared) for (const entry of outcome.entries) evolve(this.state, entry)
      if (stored.some(({ signed, event }) => signed || event.type === 'KeyEnrolled')) await this.checkpoints.write()
      this.lockEndedKeys(stored)
      await this.erasures.follow(stored)
    }
    for (const { job, outcome } of prepared) this.answer(job, outcome)
    for (const { outcome } of prepared) this.tell(outcome.entries)
  }

  /** What cannot be made ready is refused for itself; those beside it are not its fault. */
  private async prepared(job: Job, fork: DeskState, signing: Signing): Promise<Prepared> {
    try {
      return await prepare(job, fork, signing, this.sealed)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      const what = t('This could not be made ready to be recorded: {why}', { why })
      const refusal = refuse('not-ready', what, t('Nothing was written. Change what you entered, or try again.')).error
      return { refusal, entries: [], stored: [] }
    }
  }

  /** It is on record, whatever those who are told make of it. */
  private tell(entries: readonly Entry[]): void {
    if (entries.length === 0) return
    for (const listener of this.listeners) {
      try {
        listener(entries)
      } catch (error) {
        console.error('A listener of the desk failed', error)
      }
    }
  }

  private answer(job: Job, { refusal, entries }: Prepared): void {
    const { command, circumstances } = job
    if (refusal) return job.answer(fail(refusal))
    if (entries.length === 0) return job.answer(ok({ entries: [], undo: null }))
    const undo = job.undoes ? null : undoOf(this.state, command, circumstances)
    if (undo) this.undos.push(circumstances.by, circumstances.batch ?? circumstances.commandId, circumstances.now, undo)
    // What has left the desk cannot be called back by a key that would then undo something older.
    if (command.type === 'record-export') this.undos.forget(circumstances.by)
    job.answer(ok({ entries, undo }))
  }

  /** What keeps the journal from being written to, after trying to put it right; null when nothing does. */
  private async unhealed(): Promise<Trouble | null> {
    const lasting = this.distrusted ?? this.record.condition.trouble
    if (lasting) return lasting
    if (this.ledger.trouble === null) return null
    if (!(await this.ledger.heal())) return this.ledger.trouble
    this.onHealed()
    return null
  }

  private refusalOf(error: { kind: 'conflict' } | { kind: 'read-only'; trouble: Trouble }): Refusal {
    if (error.kind === 'read-only') {
      this.onTrouble(error.trouble)
      return readOnly(error.trouble)
    }
    return refuse('conflict', t('Someone else wrote to this desk at the same moment.'), t('Look again, then decide.'))
      .error
  }

  /** A key that was revoked signs nothing more, not even in the session that has it unlocked. */
  private lockEndedKeys(entries: readonly Entry[]): void {
    for (const { event } of entries) {
      if (event.type === 'KeyRevoked') this.ring.lock(event.keyId)
      if (event.type === 'PersonRemoved')
        for (const { keyId } of this.state.keys.get(event.person) ?? []) this.ring.lock(keyId)
    }
  }
}

const closed = refuse('not-ready', t('This desk has been closed.'), t('Open it again. Nothing was written.'))

function refuseAll(jobs: readonly Job[], refusal: Refusal): void {
  for (const job of jobs) job.answer(fail(refusal))
}

function readOnly(trouble: Trouble): Refusal {
  return refuse('read-only', t('This desk can not be written to: {what}', { what: trouble.what }), trouble.wayOut).error
}
