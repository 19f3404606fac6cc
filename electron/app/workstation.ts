// What is open at this workstation: the desk, who is signed in, and the work under way.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Acted, FoundingForm, Problem, Push } from '../../shared/bridge/contract'
import type { Circumstances, Command } from '../../shared/desk/commands'
import { type DeskView, deskView } from '../../shared/desk/queries/desk'
import { type Refusal, refuse } from '../../shared/desk/refusal'
import { isFounded } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import type { Entry } from '../../shared/ledger/events'
import { LedgerDamaged } from '../../shared/ledger/port'
import type { Person } from '../../shared/people/person'
import { Desk, type Outcome } from '../desk/desk'
import { foundDesk, sampleDesk } from '../desk/founding'
import { DraftImports } from '../files/drafts'
import type { SettingsStore } from '../storage/settings'
import { WorkingCopies } from '../storage/working-copies'

export interface OpenDesk {
  readonly desk: Desk
  readonly workingCopies: WorkingCopies
}

export class Workstation {
  readonly imports = new DraftImports()
  private open: OpenDesk | null = null
  private signedIn: string | null = null
  private turn: Promise<unknown> = Promise.resolve()
  /** Called by the window when everything typed is kept. */
  allKept: () => void = () => undefined

  constructor(
    private readonly desksFolder: string,
    readonly settings: SettingsStore,
    readonly push: (push: Push) => void,
    readonly clock: () => Instant,
  ) {}

  get openDesk(): OpenDesk | null {
    return this.open
  }

  /** Who is signed in on the open desk, with the roles of this moment. */
  get person(): Person | null {
    return (this.signedIn !== null && this.open?.desk.state.people.get(this.signedIn)) || null
  }

  view(): DeskView | null {
    return this.open ? deskView(this.open.desk.state, this.person) : null
  }

  signIn(person: string | null): DeskView | null {
    this.signedIn = person
    return this.view()
  }

  async openSample(): Promise<Result<DeskView, Problem>> {
    return this.opening(async () => sampleDesk(await this.desks(), this.clock()))
  }

  async found(form: FoundingForm): Promise<Result<DeskView, Problem>> {
    return this.opening(async () => foundDesk(await this.desks(), form, this.clock()))
  }

  async openFolder(folder: string): Promise<Result<DeskView, Problem>> {
    const isKnown = this.settings.get('recent').some((recent) => recent.folder === folder)
    if (!isKnown || !existsSync(folder)) {
      return fail(problem('This desk is no longer where it was.', 'Choose another desk, or put its folder back.'))
    }
    return this.opening(async () => folder)
  }

  /** Asks the window to keep what is typed, and waits until it has, or until the patience for it is over. */
  async keepTyping(patienceMs: number): Promise<void> {
    if (!this.open || !this.person) return
    const kept = new Promise<void>((resolve) => {
      this.allKept = resolve
    })
    this.push({ kind: 'keep-now' })
    await Promise.race([kept, setTimeout(patienceMs, undefined, { ref: false })])
  }

  close(): Promise<void> {
    return this.inTurn(() => this.closeNow())
  }

  /** Carries a command out for the person signed in. */
  async act(command: Command): Promise<Result<Acted, Refusal>> {
    const ready = this.ready()
    if (!ready.ok) return ready
    const result = await ready.value.desk.act(command, ready.value.circumstances)
    return result.ok ? ok(this.acted(result.value)) : result
  }

  async undo(): Promise<Result<Acted & { undone: string }, Refusal>> {
    const ready = this.ready()
    if (!ready.ok) return ready
    const result = await ready.value.desk.undo(ready.value.circumstances)
    return result.ok ? ok({ ...this.acted(result.value), undone: result.value.undone }) : result
  }

  /** The desk and the circumstances for an act now, or why there can be none. */
  ready(): Result<{ desk: Desk; circumstances: Circumstances }, Refusal> {
    if (!this.open || !this.person) return refuse('not-ready', 'Nobody is signed in.', 'Sign in, then try again.')
    const circumstances = { by: this.person.id, now: this.clock(), commandId: randomUUID() }
    return ok({ desk: this.open.desk, circumstances })
  }

  acted({ entries }: Outcome): Acted {
    return {
      posts: postsIn(entries),
      undo: (this.person && this.open?.desk.lastUndo(this.person.id)?.label) ?? null,
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
        const desk = await Desk.open(folder)
        if (!isFounded(desk.state)) {
          await desk.close()
          return fail(problem('This folder holds no desk.', 'Choose another desk, or found one.'))
        }
        this.open = { desk, workingCopies: new WorkingCopies(folder) }
        desk.onReadOnly = (reason) => this.push({ kind: 'read-only', reason })
        desk.onChange((entries) => this.push({ kind: 'changed', seq: desk.state.seq, posts: postsIn(entries) }))
        this.settings.rememberDesk({ name: desk.state.name, folder })
        return ok(deskView(desk.state, null))
      } catch (error) {
        return fail(openingProblem(error))
      }
    })
  }

  private async closeNow(): Promise<void> {
    this.imports.cancel()
    const { open } = this
    this.open = null
    this.signedIn = null
    if (!open) return
    await open.workingCopies.settled()
    await open.desk.close()
  }
}

function postsIn(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap(({ event }) => ('post' in event ? [event.post] : [])))]
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: 'Nothing was changed.', wayOut })

function openingProblem(error: unknown): Problem {
  if (error instanceof LedgerDamaged) {
    return problem(
      `The record of this desk is damaged: ${error.problem} (${error.where.file}, byte ${error.where.offset}). Entries up to ${error.where.after.seq} are sound.`,
      'Keep the folder as it is and restore a copy from before the damage.',
    )
  }
  return problem(
    `The desk could not be opened: ${error instanceof Error ? error.message : String(error)}`,
    'Try again.',
  )
}

export function desksFolderIn(userData: string): string {
  return join(userData, 'desks')
}
