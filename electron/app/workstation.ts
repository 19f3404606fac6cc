// What is open at this workstation: the desk, who is signed in, and the work under way.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Acted, Answers, FoundingForm, Preferences, Problem, Push } from '../../shared/bridge/contract'
import type { Circumstances, Command } from '../../shared/desk/commands'
import { type DeskView, deskView } from '../../shared/desk/queries/desk'
import { type Refusal, refuse } from '../../shared/desk/refusal'
import { isFounded } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import type { Entry } from '../../shared/ledger/events'
import type { Person, PersonId } from '../../shared/people/person'
import type { Background } from '../desk/background/jobs'
import { Desk, type DeskOptions, type Outcome } from '../desk/desk'
import { erasedOn } from '../desk/erasures'
import { Timeline } from '../desk/timeline'
import { foundDesk, sampleDesk } from '../desk/founding'
import { BundleImports } from '../files/bundle'
import { DraftImports } from '../files/drafts'
import { ListImports } from '../files/lists'
import { MediaTaking } from '../files/media'
import type { KeyStoreWrap } from '../keys/key-store'
import { DeskInUse } from '../storage/lock'
import type { SettingsStore } from '../storage/settings'
import { MediaStock } from '../storage/media-stock'
import { PolicyDrafts } from '../storage/policy-drafts'
import { WorkingCopies } from '../storage/working-copies'
import { Backups } from './backups'
import { Notifying, type NotifyingParts } from './notifying/notifying'
import { LongWork, type WorkSpec } from './long-work'
import { PolicyTrial } from './policy-trial'
import { Session } from './session'
import { Snapshots } from './snapshots'
import { Verification } from './verification'
import { QueueFirst } from './queue-first'
import { warmUp } from './warming'
import { t } from '../../shared/words/say'

export interface OpenDesk {
  readonly folder: string
  readonly desk: Desk
  readonly workingCopies: WorkingCopies
  readonly policyDrafts: PolicyDrafts
  readonly mediaStock: MediaStock
  readonly session: Session
  readonly timeline: Timeline
  readonly verification: Verification
  readonly snapshots: Snapshots
  readonly stopWarming: () => void
}

/** What this computer brings: its key store, and a way to read records without holding anything up. */
export interface Machine {
  /** The computer's key store, and what a passphrase costs to try. */
  readonly keys: DeskOptions & { readonly keyStore: KeyStoreWrap }
  readonly background: Background
  /** How people are told of things while they look elsewhere; absent: not at all. */
  readonly telling?: Pick<NotifyingParts, 'outside' | 'toFront'>
}

export class Workstation {
  readonly backups: Backups
  readonly imports = new DraftImports()
  readonly lists = new ListImports()
  readonly media = new MediaTaking()
  readonly bundles = new BundleImports()
  readonly trial: PolicyTrial
  readonly notices: Notifying
  readonly works: LongWork
  readonly queueFirst = new QueueFirst()
  readonly push: (push: Push) => void
  /** The files that this app wrote since it was started. */
  readonly written = new Set<string>()
  private open: OpenDesk | null = null
  private turn: Promise<unknown> = Promise.resolve()
  /** Called when somebody changed how the app looks or which keys it has. */
  onPreferences: (preferences: Preferences) => void = () => undefined
  /** Called before nobody is signed in any more, or another desk is opened: what is typed must be kept by then. */
  leaving: () => Promise<void> = async () => undefined
  /** Ends in order and starts again. */
  restart: () => void = () => undefined

  constructor(
    private readonly desksFolder: string,
    readonly settings: SettingsStore,
    push: (push: Push) => void,
    readonly clock: () => Instant,
    readonly machine: Machine,
  ) {
    this.works = new LongWork(push)
    this.push = (news) => {
      if (news.kind === 'progress') this.works.report(news.work, news.done, news.total)
      push(news)
    }
    this.trial = new PolicyTrial(machine.background, (done, total) =>
      this.push({ kind: 'progress', work: 'policy', done, total }),
    )
    this.notices = new Notifying({
      ...machine.telling,
      here: () =>
        this.open && this.person && { folder: this.open.folder, state: this.open.desk.state, person: this.person },
      settings,
      clock,
      push,
    })
    this.backups = new Backups({
      settings,
      clock,
      push: this.push,
      desksFolder,
      inspect: (folder, onProgress, signal) => inspectBeside(machine.background, folder, onProgress, signal),
    })
  }

  get openDesk(): OpenDesk | null {
    return this.open
  }

  /** Who is signed in on the open desk, with the roles of this moment. */
  /** Names who is signed in where. */
  get whose(): string {
    return `${this.openDesk?.folder ?? ''} ${this.person?.id ?? ''}`
  }

  get person(): Person | null {
    return this.open?.session.person ?? null
  }

  view(): DeskView | null {
    if (!this.open) return null
    const { desk, session } = this.open
    return deskView(desk.state, session.person, { key: session.keyState, condition: desk.condition })
  }

  async openSample(): Promise<Result<DeskView, Problem>> {
    return this.opening(async () => sampleDesk(await this.desks(), this.clock()))
  }

  /** Takes the open sample desk off this computer. Nothing but a sample is ever removed. */
  removeSample(): Promise<Result<null, Problem>> {
    return this.inTurn(async () => {
      const { open } = this
      if (!open?.desk.state.sample || dirname(open.folder) !== this.desksFolder)
        return fail(problem(t('This is not the sample desk.'), t('Only the sample desk can be removed.')))
      await this.closeNow()
      await rm(open.folder, { recursive: true, force: true, maxRetries: 3 })
      this.settings.forgetDesk(open.folder)
      return ok(null)
    })
  }

  async found(form: FoundingForm): Promise<Result<DeskView, Problem>> {
    return this.opening(async () => foundDesk(await this.desks(), form, this.clock(), this.machine.keys))
  }

  async openRecent(folder: string): Promise<Result<DeskView, Problem>> {
    const isKnown = this.settings.get('recent').some((recent) => recent.folder === folder)
    if (!isKnown || !existsSync(folder)) {
      return fail(problem(t('This desk is no longer where it was.'), t('Choose another desk, or put its folder back.')))
    }
    return this.openFolder(folder)
  }

  /** Opens a desk's folder that this app itself has named. */
  openFolder(folder: string): Promise<Result<DeskView, Problem>> {
    return this.opening(async () => folder)
  }

  close(): Promise<void> {
    return this.inTurn(() => this.closeNow())
  }

  /** Carries a command out for the person signed in, or for a colleague who lends their key. */
  async act(command: Command, by: PersonId | null = null): Promise<Result<Acted, Refusal>> {
    const ready = this.ready()
    if (!ready.ok) return ready
    const { desk, circumstances } = ready.value
    // Whoever acts shows first that they are who they say; somebody's first key is how they come to be able to.
    const unable = by === null && command.type !== 'enrol-key' ? this.open?.session.unableToSign : null
    if (unable) return fail(unable)
    const result = await desk.act(command, by === null ? circumstances : { ...circumstances, by })
    return result.ok ? ok(this.acted(result.value)) : result
  }

  /** Carries several out as one act: each is decided on its own and answered for itself; the record names their batch. */
  async actTogether(commands: readonly Command[]): Promise<Result<readonly Result<Acted, Refusal>[], Refusal>> {
    const ready = this.ready()
    if (!ready.ok) return ready
    const unable = this.open?.session.unableToSign
    if (unable) return fail(unable)
    const { desk, circumstances } = ready.value
    const one = async (command: Command) => {
      const who = { ...circumstances, commandId: randomUUID(), batch: circumstances.commandId }
      const outcome = await desk.act(command, who)
      this.works.report('together', (done += 1), commands.length)
      return outcome
    }
    let done = 0
    const spec: WorkSpec<readonly Result<Acted, Refusal>[]> = {
      kind: 'together',
      title: t('Recording {count, plural, one {# act} other {# acts}}', { count: commands.length }),
      isKeeping: true,
      result: (outcomes) =>
        t('{done, number} of {total, number} done.', {
          done: outcomes.filter((outcome) => outcome.ok).length,
          total: outcomes.length,
        }),
    }
    return this.works.run(spec, async () => {
      const outcomes = await Promise.all(commands.map(one))
      return ok(outcomes.map((outcome) => (outcome.ok ? ok(this.acted(outcome.value)) : outcome)))
    })
  }

  /** `id`: the act to take back; null: the last. */
  async undo(id: string | null = null): Promise<Answers['undo']> {
    const ready = this.ready()
    if (!ready.ok) return ready
    const unable = this.open?.session.unableToSign
    if (unable) return fail(unable)
    const result = await ready.value.desk.undo(ready.value.circumstances, id)
    if (!result.ok) return result
    const { undone, refused } = result.value
    return ok({ ...this.acted(result.value), undone, refused })
  }

  /** The desk and the circumstances for an act now, or why there can be none. */
  ready(): Result<{ desk: Desk; circumstances: Circumstances }, Refusal> {
    if (!this.open || !this.person) return refuse('not-ready', t('Nobody is signed in.'), t('Sign in, then try again.'))
    const circumstances = { by: this.person.id, now: this.clock(), commandId: randomUUID() }
    return ok({ desk: this.open.desk, circumstances })
  }

  /** An undo is offered for this very act; what came before it would read as if it were meant. */
  acted({ entries, undo }: Outcome): Acted {
    return {
      posts: postsIn(entries),
      undo: (undo && this.person && this.open?.desk.lastUndo(this.person.id)?.label) ?? null,
      seq: this.open?.desk.state.seq ?? 0,
    }
  }

  private async desks(): Promise<string> {
    await mkdir(this.desksFolder, { recursive: true })
    return this.desksFolder
  }

  /** Opening and closing happen one after another: two ledgers on one journal would spoil it. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => undefined)
    return turn
  }

  private opening(locate: () => Promise<string>): Promise<Result<DeskView, Problem>> {
    return this.inTurn(async () => {
      try {
        const folder = await locate()
        await this.closeNow()
        const desk = await Desk.open(folder, this.machine.keys)
        if (!isFounded(desk.state)) {
          const { trouble } = desk.condition
          await desk.close()
          if (trouble) return fail(problem(trouble.what, trouble.wayOut))
          return fail(problem(t('This folder holds no desk.'), t('Choose another desk, or found one.')))
        }
        this.open = this.opened(desk, folder)
        this.remember(desk.state.name, folder)
        return ok(deskView(desk.state, null, { key: 'none', condition: desk.condition }))
      } catch (error) {
        return fail(openingProblem(error))
      }
    })
  }

  /** A list that cannot be kept is no reason to keep a desk shut. */
  private remember(name: string, folder: string): void {
    try {
      this.settings.rememberDesk({ name, folder })
    } catch (error) {
      console.error('The list of desks could not be kept', error)
    }
  }

  private opened(desk: Desk, folder: string): OpenDesk {
    const changed = () => this.push({ kind: 'desk-status' })
    const session = new Session(desk, () => this.settings.get('preferences').lockAfterMinutes * 60_000, changed)
    const timeline = new Timeline(desk, this.machine.background)
    const verification = new Verification(folder, {
      background: this.machine.background,
      clock: this.clock,
      onProgress: (done, total) => this.push({ kind: 'progress', work: 'verify', done, total }),
      onTrouble: (trouble) => desk.distrust(trouble),
      onEnd: changed,
    })
    desk.onHealed = changed
    desk.erasures.onErased = (erased) => {
      this.backups.eraseInCopies(erased).catch((error: unknown) => console.error('Copies were not told', error))
    }
    desk.onTrouble = (trouble) => this.push({ kind: 'read-only', reason: `${trouble.what} ${trouble.wayOut}` })
    const snapshots = new Snapshots(desk, this.machine.background)
    desk.onChange((entries) => {
      snapshots.changed()
      this.notices.changed()
      this.push({ kind: 'changed', seq: desk.state.seq, posts: postsIn(entries) })
    })
    void this.works.run(
      {
        kind: 'verify',
        title: t('Verifying the record'),
        cancel: () => verification.stop(),
        // Done at every opening: what came of it stands in the ledger, and trouble above every screen.
        result: () => null,
      },
      async () => ok(await verification.start(untilShownMs)),
    )
    const stopWarming = warmUp(desk.state, this.clock)
    this.backups.attach({
      folder,
      name: () => desk.state.name,
      mark: () => desk.ledger.mark(),
      trouble: () => desk.condition.trouble,
    })
    const erased = [...erasedOn(desk.state), ...desk.erasures.finished]
    if (erased.length > 0) desk.erasures.onErased(erased)
    const kept = {
      workingCopies: new WorkingCopies(folder),
      policyDrafts: new PolicyDrafts(folder),
      mediaStock: new MediaStock(folder),
    }
    return { folder, desk, ...kept, session, timeline, verification, snapshots, stopWarming }
  }

  private async closeNow(): Promise<void> {
    this.works.forget()
    if (this.open) await this.leaving()
    this.imports.cancel()
    this.lists.forget()
    this.media.forget()
    this.bundles.forget()
    this.trial.cancel()
    const { open } = this
    this.open = null
    this.notices.stop()
    if (!open) return
    await this.backups.detach()
    open.verification.stop()
    open.stopWarming()
    open.timeline.close()
    open.session.signOut()
    await open.workingCopies.settled()
    await open.policyDrafts.settled()
    await open.snapshots.close()
    await open.desk.close()
  }
}

/** Another thread at work would take from the windows what they need to show the desk. */
const untilShownMs = 1_500

function inspectBeside(
  background: Background,
  folder: string,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
) {
  return background.run<'verify'>(
    { kind: 'verify', folder },
    { onNews: (news) => news.kind === 'progress' && onProgress(news.done, news.total), ...(signal && { signal }) },
  )
}

function postsIn(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap(({ event }) => ('post' in event ? [event.post] : [])))]
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('Nothing was changed.'), wayOut })

function openingProblem(error: unknown): Problem {
  if (error instanceof DeskInUse) {
    return problem(error.message, t('Close it there, then open it here.'))
  }
  const why = error instanceof Error ? error.message : String(error)
  return problem(t('The desk could not be opened: {why}', { why }), t('Try again.'))
}

export function desksFolderIn(userData: string): string {
  return join(userData, 'desks')
}
