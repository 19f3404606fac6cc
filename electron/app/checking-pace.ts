// How many posts a page of the queue may check before it answers: as many as nobody notices. The first checks of a desk cost a
// hundred times the later ones, because its rules are made ready and the machine learns them on the way, so a desk that was just
// opened shows its rows at once and counts their findings a few at a time. So does a list that was long to find.
import { usualChecks } from '../../shared/desk/queries/queue'
import type { DeskState } from '../../shared/desk/state'

/** For this long nobody's keys are heard, and no row is seen of a list that was just chosen. */
const budgetMs = 30
/** The same while what the posts of a desk say is read: with each page, until it is done. */
const readingMs = 60
/** A list that took longer to find is shown before any of its rows is checked. */
const soonMs = 15

interface Paced {
  readonly waiting: number
  readonly rows: readonly unknown[]
}

export class CheckingPace {
  private readonly paces = new WeakMap<DeskState, number>()
  /** Those whose last list was shown without its checks. */
  private readonly shown = new WeakSet<DeskState>()

  /** @param clock milliseconds from any beginning */
  constructor(private readonly clock: () => number) {}

  /**
   * Hands over how many checks may be made: none the first time, then about as many as fit. The same question asked again is
   * answered from what was found before.
   */
  of<T extends Paced>(state: DeskState, answer: (mostChecks: number) => T): T & { readonly isReading?: boolean } {
    const most = this.paces.get(state) ?? 0
    if (most > 0 && !this.hasRead(state)) return { ...answer(0), isReading: true }
    const from = this.clock()
    const found = answer(0)
    if (most === 0) {
      // Counts alone show no row yet.
      if (found.rows.length > 1) this.paces.set(state, 1)
      return found
    }
    if (found.waiting === 0) {
      this.paces.set(state, usualChecks)
      return found
    }
    if (this.clock() - from > soonMs && !this.shown.has(state)) {
      this.shown.add(state)
      return { ...found, isReading: true }
    }
    this.shown.delete(state)
    const page = answer(most)
    this.pace(state, page, most, this.clock() - from)
    return page
  }

  private pace(state: DeskState, page: Paced, most: number, took: number): void {
    // A page that left nobody waiting says little about what checking costs.
    if (page.waiting > 0) this.paces.set(state, next(most, took))
    else if (took <= budgetMs) this.paces.set(state, usualChecks)
  }

  /** The first check asks what every other post says. Of a large desk that takes seconds, so it is read a little for each page. */
  private hasRead({ neighbours }: DeskState): boolean {
    const until = this.clock() + readingMs
    while (neighbours.warm(postsAtATime)) if (this.clock() >= until) return false
    return true
  }
}

/** A few milliseconds of reading. */
const postsAtATime = 200

function next(most: number, took: number): number {
  const wanted = took <= budgetMs ? most * 2 : Math.floor((most * budgetMs) / took)
  return Math.min(usualChecks, Math.max(1, wanted))
}
