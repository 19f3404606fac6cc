// Work that takes long, in one place: counted, shown in every window, cancelled from any, and its result kept until somebody
// has read it.
import { randomUUID } from 'node:crypto'
import type { Push } from '../../shared/bridge/contract'
import { longMs, shareOf, shortMs, type WorkKind, type WorkView } from '../../shared/bridge/work'
import type { Result } from '../../shared/kit/result'
import { t } from '../../shared/words/say'

export interface WorkSpec<T> {
  readonly kind: WorkKind
  readonly title: string
  /** Gives it up; absent: it cannot be, once it has begun. */
  readonly cancel?: () => void
  /** Whether leaving in the middle would lose something that a person asked for. */
  readonly isKeeping?: boolean
  /** What came of it, in words; null: nothing worth staying. */
  readonly result: (value: T) => string | null
}

interface Work {
  readonly id: string
  readonly spec: WorkSpec<never>
  readonly startedAt: number
  endedAt: number | null
  state: WorkView['state']
  done: number
  total: number
  words: string | null
}

interface Said {
  readonly what: string
  readonly wayOut: string
}

/** Several counts a second are enough for eyes. */
const newsMs = 150
/** Results that nobody reads do not pile up. */
const mostKept = 5

export class LongWork {
  private works: Work[] = []
  private timer: NodeJS.Timeout | null = null
  private toldAt = 0
  /** Told how much is done: 0 to 1, 2 when nobody knows, null when nothing runs. */
  onShare: (share: number | null) => void = () => undefined

  constructor(
    private readonly push: (push: Push) => void,
    /** Milliseconds, of a clock that only goes forward. */
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Does the work, and answers what it answers. */
  async run<T, E extends Said>(spec: WorkSpec<T>, work: () => Promise<Result<T, E>>): Promise<Result<T, E>> {
    const begun: Work = {
      id: randomUUID(),
      spec,
      startedAt: this.clock(),
      endedAt: null,
      state: 'running',
      done: 0,
      total: 0,
      words: null,
    }
    this.works = [...this.works, begun]
    const shown = [shortMs, longMs].map((after) => setTimeout(() => this.tell(), after + 1).unref())
    try {
      const answer = await work()
      if (!answer.ok) this.end(begun, 'failed', `${answer.error.what} ${answer.error.wayOut}`)
      else this.end(begun, 'done', spec.result(answer.value))
      return answer
    } catch (error) {
      this.end(begun, 'failed', error instanceof Error ? error.message : String(error))
      throw error
    } finally {
      for (const timer of shown) clearTimeout(timer)
    }
  }

  /** How far the work of this kind that began last has come. */
  report(kind: WorkKind, done: number, total: number): void {
    const work = this.works.findLast(({ spec, endedAt }) => spec.kind === kind && endedAt === null)
    if (!work) return
    work.done = done
    work.total = total
    const sinceTold = this.clock() - this.toldAt
    if (sinceTold >= newsMs) this.tell()
    else this.timer ??= setTimeout(() => this.tell(), newsMs - sinceTold).unref()
  }

  view(): readonly WorkView[] {
    const now = this.clock()
    return this.works.map((work) => viewOf(work, now)).filter(({ elapsedMs }) => elapsedMs >= shortMs)
  }

  cancel(id: string): void {
    const work = this.works.find((known) => known.id === id)
    if (!work || work.endedAt !== null || !work.spec.cancel) return
    work.state = 'cancelling'
    work.spec.cancel()
    this.tell()
  }

  /** Somebody has read what came of it. */
  read(id: string): void {
    this.works = this.works.filter((work) => work.id !== id || work.endedAt === null)
    this.tell()
  }

  /** What would be lost by leaving now, by title. */
  get unfinished(): readonly string[] {
    return this.works.filter(({ spec, endedAt }) => endedAt === null && spec.isKeeping).map(({ spec }) => spec.title)
  }

  /** Another desk, or none: results of the one before are nobody's news. */
  forget(): void {
    this.works = this.works.filter(({ endedAt }) => endedAt === null)
    this.tell()
  }

  private end(work: Work, state: 'done' | 'failed', words: string | null): void {
    work.endedAt = this.clock()
    const isCancelled = work.state === 'cancelling' && state === 'failed'
    work.state = isCancelled ? 'cancelled' : state
    work.words = isCancelled ? `${t('Cancelled.')} ${words ?? ''}`.trim() : words
    const isWorthKeeping = words !== null && work.endedAt - work.startedAt >= shortMs
    const finished = this.works.filter(({ endedAt }) => endedAt !== null)
    const gone = new Set<Work>([...(isWorthKeeping ? [] : [work]), ...finished.slice(0, -mostKept)])
    this.works = this.works.filter((known) => !gone.has(known))
    this.tell()
  }

  private tell(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.toldAt = this.clock()
    const works = this.view()
    this.push({ kind: 'works', works })
    this.onShare(shareOf(works))
  }
}

function viewOf({ id, spec, startedAt, endedAt, state, done, total, words }: Work, now: number): WorkView {
  const elapsedMs = (endedAt ?? now) - startedAt
  return {
    id,
    kind: spec.kind,
    title: spec.title,
    state,
    done,
    total,
    rate: elapsedMs >= shortMs && done > 0 ? done / (elapsedMs / 1_000) : null,
    elapsedMs: Math.round(elapsedMs),
    canCancel: spec.cancel !== undefined && state === 'running',
    words,
  }
}
