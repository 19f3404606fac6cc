// One comparison of policies at a time: what another policy would find on this desk. A new one ends the one before.
import type { PolicyRef, Problem } from '../../shared/bridge/contract'
import { compiledPolicy } from '../../shared/desk/checking'
import type { PolicyComparison } from '../../shared/desk/queries/policy-change'
import type { DeskState } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { PolicyDocument } from '../../shared/policy/document'
import type { Background } from '../desk/background/jobs'
import { comparePolicies, rehearse } from '../desk/comparison'
import { t } from '../../shared/words/say'

/** Threads are kept for a little longer than this. */
const readyForMs = 4 * 60_000

export class PolicyTrial {
  private running: AbortController | null = null
  private readying: Promise<void> | null = null
  private readyUntil = 0

  constructor(
    private readonly background: Background,
    private readonly onProgress: (done: number, total: number) => void,
    /** Milliseconds from any beginning. */
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Whoever drafts a policy will try it, so the threads for that get ready meanwhile. */
  getReady(state: DeskState): void {
    if (this.running || this.readying || this.clock() < this.readyUntil) return
    this.readyUntil = this.clock() + readyForMs
    const signal = AbortSignal.timeout(readyForMs)
    this.readying = rehearse(state, { background: this.background, signal })
      // A trial that matters will say what is wrong.
      .catch(() => undefined)
      .finally(() => {
        this.readying = null
      })
  }

  async compare(state: DeskState, before: PolicyRef, after: PolicyRef): Promise<Result<PolicyComparison, Problem>> {
    this.cancel()
    const was = documentOf(state, before)
    const is = documentOf(state, after)
    if (!was || !is) return fail(problem(t('There is no such version of the policy.'), t('Choose one from the list.')))
    const unreadable = [was, is].map(compiledPolicy).find((policy) => !policy.ok)
    if (unreadable && !unreadable.ok) {
      return fail(
        problem(
          t('This policy cannot be read: {error}', { error: unreadable.error }),
          t('Mend it at the place named, then try again.'),
        ),
      )
    }
    const running = new AbortController()
    this.running = running
    try {
      await this.readying
      running.signal.throwIfAborted()
      const { background, onProgress } = this
      const comparison = await comparePolicies(state, was, is, { background, onProgress, signal: running.signal })
      this.readyUntil = this.clock() + readyForMs
      return ok(comparison)
    } catch (error) {
      if (running.signal.aborted)
        return fail(problem(t('The trial was cancelled.'), t('Start it again when you are ready.')))
      console.error('Policies could not be compared', error)
      return fail(problem(t('The trial did not come to its end.'), t('Try it again.')))
    } finally {
      if (this.running === running) this.running = null
    }
  }

  cancel(): void {
    this.running?.abort()
    this.running = null
  }
}

function documentOf(state: DeskState, ref: PolicyRef): PolicyDocument | null {
  return 'document' in ref
    ? ref.document
    : (state.policies.find(({ document }) => document.version === ref.version)?.document ?? null)
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('Nothing was changed.'), wayOut })
