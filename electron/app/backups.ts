// Copies of the open desk: made by hand and daily, listed, restored, and kept free of what was erased. One thing at a
// time, beside the desk's work and never in its way.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { BackupCopy, BackupState, Problem, Push, RestoreReport } from '../../shared/bridge/contract'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import type { Trouble } from '../../shared/ledger/trouble'
import {
  type CopyMade,
  type CopyTools,
  type DeskToCopy as Copied,
  type Inspect,
  makeCopy,
} from '../storage/backup-copy'
import { copiesIn, eraseIn, removeOlder, tidy, unfitness, viewOf } from '../storage/backup-folder'
import { foundingOf } from '../storage/backup-manifest'
import { BackupMemory, foldersOf, isDue, stateOf, withFolder } from '../storage/backup-memory'
import {
  CopyFailed,
  GivenUp,
  notRemoved,
  problemOf,
  problems,
  recordDamaged,
  safeWords,
  stillOwed,
} from '../storage/backup-problem'
import { type Files, realFiles } from '../storage/files'
import { type CopyRead, readCopy } from '../storage/restore'
import { placeCopy } from '../storage/restore-place'
import type { SettingsStore } from '../storage/settings'

/** The open desk, as the workstation has it. */
export interface DeskToCopy extends Copied {
  /** What is wrong with the record now; null when it is sound. */
  readonly trouble: () => Trouble | null
}

export interface BackupsAround {
  readonly settings: Pick<SettingsStore, 'get' | 'set'>
  readonly clock: () => Instant
  readonly push: (push: Push) => void
  readonly inspect: Inspect
  /** Where restored desks are put. */
  readonly desksFolder: string
  readonly files?: Files
  /** Calls `work` again and again until the function it returns is called. */
  readonly every?: (milliseconds: number, work: () => void) => () => void
  /** How long closing waits for what is under way. A drive may not answer for ever. */
  readonly patienceMs?: number
}

const hourMs = 60 * 60 * 1_000

export class Backups {
  private desk: DeskToCopy | null = null
  private stopTimer: () => void = () => undefined
  private closing = new AbortController()
  private tail: Promise<unknown> = Promise.resolve()
  private offer: { readonly token: string; readonly read: CopyRead } | null = null
  private readonly files: Files
  private readonly memory: BackupMemory

  constructor(private readonly around: BackupsAround) {
    this.memory = new BackupMemory(around.settings)
    this.files = around.files ?? realFiles
  }

  /** A desk was opened: its daily copies begin. */
  attach(desk: DeskToCopy): void {
    this.desk = desk
    this.stopTimer = (this.around.every ?? every)(hourMs, () => this.checkDaily())
    this.checkDaily()
  }

  /** The desk is about to close: what is under way is given up, and leaves nothing behind. */
  async detach(): Promise<void> {
    this.stopTimer()
    this.closing.abort()
    await Promise.race([this.tail, setTimeout(this.around.patienceMs ?? 5_000, undefined, { ref: false })])
    this.tail = Promise.resolve()
    this.closing = new AbortController()
    this.desk = null
    this.offer = null
  }

  /** Null while no desk is open. */
  async state(): Promise<BackupState | null> {
    return this.desk && this.stateOf(this.desk)
  }

  async set({ daily, keep }: { readonly daily: boolean; readonly keep: number }): Promise<BackupState | null> {
    if (this.desk) this.memory.change(this.desk.folder, { daily, keep })
    this.checkDaily()
    return this.state()
  }

  /** From now on copies go to this folder. Those in a former one stay there. */
  async useFolder(folder: string): Promise<Result<BackupState, Problem>> {
    const { desk } = this
    if (!desk) return fail(problems.noDesk)
    const unfit = await unfitness(desk.folder, folder)
    if (unfit) return fail(unfit)
    this.memory.change(desk.folder, withFolder(this.memory.of(desk.folder), folder))
    this.checkDaily()
    return ok(await this.stateOf(desk))
  }

  async backUpNow(): Promise<Result<BackupCopy, Problem>> {
    const { desk } = this
    if (!desk) return fail(problems.noDesk)
    return this.inTurn(async (tools) => {
      const { folder } = this.memory.of(desk.folder)
      return folder === null ? fail(problems.noFolder) : this.backUp(desk, folder, tools)
    })
  }

  /** The dry run: reads a copy whole and says what restoring it would mean. */
  readCopy(folder: string): Promise<Result<RestoreReport, Problem>> {
    return this.inTurn(async (tools) => {
      this.offer = null
      try {
        const read = await readCopy(folder, this.desk, tools)
        if (!read.ok) return read
        const token = randomUUID()
        this.offer = { token, read: read.value }
        return ok({ token, ...read.value.report })
      } catch (error) {
        return fail(problemOf(error, folder, safeWords.reading))
      } finally {
        this.around.push({ kind: 'desk-status' })
      }
    })
  }

  /** Puts the copy of a dry run into a new desk folder, and answers that folder. The open desk is not touched. */
  restore(token: string): Promise<Result<string, Problem>> {
    return this.inTurn(async (tools) => {
      const { offer } = this
      if (offer?.token !== token) return fail(problems.replaced)
      if (offer.read.report.entries === 0) return fail(problems.nothingSound)
      const { desksFolder } = this.around
      try {
        const folder = await placeCopy(offer.read, desksFolder, this.memory.owedAnywhere(), tools)
        this.offer = null
        return ok(folder)
      } catch (error) {
        return fail(problemOf(error, desksFolder, safeWords.restoring, offer.read.report.folder))
      }
    })
  }

  /**
   * Destroys the keys to erased people's data in every copy known, and remembers for later what cannot be reached now.
   * `erased` names people or keys, as SealedData.destroy takes them.
   */
  async eraseInCopies(erased: readonly string[]): Promise<Result<null, Problem>> {
    const { desk } = this
    if (!desk) return fail(problems.noDesk)
    // Noted before anything else: what is under way may take long, and the desk may be closed meanwhile.
    this.memory.change(desk.folder, { owed: [...new Set([...this.memory.of(desk.folder).owed, ...erased])] })
    return this.inTurn(async () => this.payOwed(desk))
  }

  private async stateOf(desk: DeskToCopy): Promise<BackupState> {
    const settings = this.memory.of(desk.folder)
    const { folder } = settings
    const now = this.around.clock()
    try {
      return stateOf(settings, folder === null ? [] : await this.copiesOf(desk, folder), null, now)
    } catch (error) {
      return stateOf(settings, [], problemOf(error, folder ?? desk.folder, safeWords.copying), now)
    }
  }

  private checkDaily(): void {
    const { desk } = this
    if (!desk) return
    void this.inTurn(async (tools) => {
      if (tools.signal.aborted) return
      await this.payOwed(desk)
      const settings = this.memory.of(desk.folder)
      if (settings.folder === null) return
      const copies = (await this.copiesOf(desk, settings.folder).catch(() => [])).map(({ folder }) => folder)
      if (isDue(settings, copies, this.around.clock())) await this.backUp(desk, settings.folder, tools)
    })
  }

  private async backUp(desk: DeskToCopy, folder: string, tools: CopyTools): Promise<Result<BackupCopy, Problem>> {
    const at = this.around.clock()
    try {
      const damaged = recordDamaged(desk.trouble())
      if (damaged) throw new CopyFailed(damaged)
      const copy = await makeCopy(desk, folder, at, tools)
      this.memory.change(desk.folder, { last: { folder: copy.folder, at }, failed: null })
      await this.clearUp(desk, folder, copy, at)
      return ok(viewOf(copy))
    } catch (error) {
      const problem = problemOf(error, folder, safeWords.copying, desk.folder)
      // What is not sound is kept: one an hour would fill the drive.
      const waits = error instanceof CopyFailed && error.keptAs !== null
      if (!(error instanceof GivenUp)) this.failed(desk, problem, waits)
      return fail(problem)
    } finally {
      this.around.push({ kind: 'desk-status' })
    }
  }

  /** The new copy is good whatever happens here; what could not be removed is said. */
  private async clearUp(desk: DeskToCopy, folder: string, copy: CopyMade, at: Instant): Promise<void> {
    try {
      await removeOlder(folder, copy, this.memory.of(desk.folder).keep, this.files)
      await tidy(folder, desk.name(), at)
    } catch (error) {
      this.failed(desk, notRemoved(error, folder), true)
    }
  }

  private async payOwed(desk: DeskToCopy): Promise<Result<null, Problem>> {
    const settings = this.memory.of(desk.folder)
    const { owed } = settings
    if (owed.length === 0) return ok(null)
    const founding = await foundingOf(desk.folder, this.files).catch(() => null)
    const folders = foldersOf(settings)
    const unreached = founding === null ? folders : await eraseIn(folders, founding, owed, this.files)
    if (unreached.length > 0) return fail(stillOwed(owed.length, unreached))
    this.memory.change(desk.folder, { owed: [] })
    return ok(null)
  }

  private failed(desk: DeskToCopy, problem: Problem, waits: boolean): void {
    this.memory.change(desk.folder, { failed: { at: this.around.clock(), problem, waits } })
  }

  private async copiesOf(desk: DeskToCopy, folder: string): Promise<readonly CopyMade[]> {
    const founding = await foundingOf(desk.folder, this.files)
    return founding === null ? [] : copiesIn(folder, founding)
  }

  private tools(): CopyTools {
    const { inspect, push } = this.around
    const onProgress = (done: number, total: number) => push({ kind: 'progress', work: 'backup', done, total })
    return { inspect, files: this.files, onProgress, signal: this.closing.signal }
  }

  /** `work` is given up with the desk that was open when it was asked for, however late its turn comes. */
  private inTurn<T>(work: (tools: CopyTools) => Promise<T>): Promise<T> {
    const tools = this.tools()
    const turn = this.tail.then(() => work(tools))
    this.tail = turn.catch(() => undefined)
    return turn
  }
}

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
