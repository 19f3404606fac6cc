// Reads the whole record of the open desk again, beside the work, and says how it stands.
import type { VerificationState } from '../../shared/desk/queries/ledger'
import type { Instant } from '../../shared/kit/time'
import type { Trouble } from '../../shared/ledger/trouble'
import type { Background, News } from '../desk/background/jobs'
import { systemTimer, type Timer } from '../keys/idle-lock'
import type { Inspection } from '../storage/inspect'

interface Around {
  readonly background: Background
  readonly clock: () => Instant
  readonly onProgress: (done: number, total: number) => void
  readonly onTrouble: (trouble: Trouble) => void
  readonly onEnd: () => void
}

export class Verification {
  state: VerificationState = { state: 'not-run' }
  private running: AbortController | null = null
  private under: Promise<void> = Promise.resolve()

  constructor(
    private readonly folder: string,
    private readonly around: Around,
    private readonly timer: Timer = systemTimer,
  ) {}

  /** Begins, unless it is running already; the reading itself after a rest. Resolves when it has ended. */
  start(restMs = 0): Promise<void> {
    if (this.running) return this.under
    const running = new AbortController()
    this.running = running
    this.state = { state: 'running', done: 0, total: 0 }
    const onNews = (news: News) => {
      if (running.signal.aborted || news.kind !== 'progress') return
      this.state = { state: 'running', done: news.done, total: news.total }
      this.around.onProgress(news.done, news.total)
    }
    const { signal } = running
    this.under = this.rested(restMs, signal)
      .then(() => this.around.background.run<'verify'>({ kind: 'verify', folder: this.folder }, { onNews, signal }))
      .then(
        (found) => this.end(running, this.stateOf(found)),
        (error: unknown) => {
          if (!running.signal.aborted) console.error('The record could not be verified', error)
          this.end(running, { state: 'not-run' })
        },
      )
      .catch((error: unknown) => console.error(error))
    return this.under
  }

  stop(): void {
    this.running?.abort()
    this.running = null
    if (this.state.state === 'running') this.state = { state: 'not-run' }
  }

  private async rested(restMs: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.timer.after(restMs, resolve)
      signal.addEventListener('abort', () => {
        cancel()
        resolve()
      })
    })
    signal.throwIfAborted()
  }

  private end(which: AbortController, state: VerificationState): void {
    if (which.signal.aborted) return
    this.running = null
    this.state = state
    if (state.state === 'trouble') this.around.onTrouble(state.trouble)
    this.around.onEnd()
  }

  private stateOf({ trouble, entries, signatures }: Inspection): VerificationState {
    return trouble ? { state: 'trouble', trouble } : { state: 'sound', at: this.around.clock(), entries, signatures }
  }
}
