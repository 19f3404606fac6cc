// Finds the lines that a filter asks for, newest first, and folds each batch into one row. A search over a hundred
// thousand lines is done in turns, so that nobody waits for it, and kept, so that the next page costs nothing.
import { setImmediate } from 'node:timers/promises'
import type { LedgerFilter, LedgerRow } from '../../../shared/desk/queries/ledger'
import { type Line, matcher, type Names, rowOf } from '../../../shared/desk/queries/ledger/lines'
import { batchWords } from '../../../shared/desk/queries/ledger/words'
import { t } from '../../../shared/words/say'

/** A row of the list: an entry, or a batch with those of its entries that match. Numbers are places in `matched`. */
type Shown =
  | { readonly kind: 'entry'; readonly at: number; readonly isPart: boolean }
  | { readonly kind: 'batch'; readonly first: number; readonly last: number; readonly isOpen: boolean }

interface Search {
  readonly filter: LedgerFilter
  /** Places of the matching lines, the oldest first. */
  readonly matched: number[]
  scanned: number
  /** The search that is going on, if one is. */
  work: Promise<void> | null
}

/** How many lines are looked at in one turn: some milliseconds. */
const turn = 2_000
/** How many searches are kept. */
const kept = 6

export class Finder {
  private readonly searches = new Map<string, Search>()
  private shown: { readonly key: string; readonly length: number; readonly rows: readonly Shown[] } | null = null

  constructor(
    private readonly lines: readonly Line[],
    private readonly names: () => Names,
  ) {}

  /** What people are called has changed: what was found by name no longer holds. */
  forget(): void {
    this.searches.clear()
    this.shown = null
  }

  /** Places of all lines that match, the oldest first. */
  async matches(filter: LedgerFilter): Promise<readonly number[]> {
    const search = this.searchFor(filter)
    while (search.scanned < this.lines.length) {
      search.work ??= this.goOn(search).finally(() => {
        search.work = null
      })
      await search.work
    }
    return search.matched
  }

  async page(filter: LedgerFilter, offset: number, limit: number) {
    const matched = await this.matches(filter)
    const shown = this.fold(filter, matched)
    const names = this.names()
    const rows = shown.slice(offset, offset + limit).map((one) => this.row(one, matched, names))
    return { rows, offset, total: shown.length, entries: matched.length }
  }

  private searchFor(filter: LedgerFilter): Search {
    const key = keyOf({ ...filter, opened: [] })
    const known = this.searches.get(key)
    const search = known ?? { filter, matched: [], scanned: 0, work: null }
    // Kept in the order of last use.
    this.searches.delete(key)
    this.searches.set(key, search)
    const [oldest] = this.searches.keys()
    if (this.searches.size > kept && oldest !== undefined) this.searches.delete(oldest)
    return search
  }

  private async goOn(search: Search): Promise<void> {
    const isMatch = matcher(search.filter, this.names())
    const end = Math.min(this.lines.length, search.scanned + turn)
    for (; search.scanned < end; search.scanned += 1) {
      const line = this.lines[search.scanned]
      if (line && isMatch(line)) search.matched.push(search.scanned)
    }
    if (end < this.lines.length) await setImmediate()
  }

  private fold(filter: LedgerFilter, matched: readonly number[]): readonly Shown[] {
    const key = keyOf(filter)
    if (this.shown?.key === key && this.shown.length === matched.length) return this.shown.rows
    const rows: Shown[] = []
    const opened = new Set(filter.opened)
    for (let last = matched.length - 1; last >= 0; ) {
      const first = this.firstOf(matched, last)
      if (first === last) rows.push({ kind: 'entry', at: last, isPart: false })
      else {
        const isOpen = opened.has(this.at(matched, last).batch ?? '')
        rows.push({ kind: 'batch', first, last, isOpen })
        const parts = isOpen ? last - first + 1 : 0
        for (let at = last; at > last - parts; at -= 1) rows.push({ kind: 'entry', at, isPart: true })
      }
      last = first - 1
    }
    this.shown = { key, length: matched.length, rows }
    return rows
  }

  /** Where the entries of the same batch begin that stand beside this one; itself when it is of none. */
  private firstOf(matched: readonly number[], last: number): number {
    const { batch } = this.at(matched, last)
    if (batch === null) return last
    let first = last
    while (first > 0 && this.at(matched, first - 1).batch === batch) first -= 1
    return first
  }

  private row(shown: Shown, matched: readonly number[], names: Names): LedgerRow {
    if (shown.kind === 'entry') return { ...rowOf(this.at(matched, shown.at), names), isPart: shown.isPart }
    const { first, last, isOpen } = shown
    const newest = rowOf(this.at(matched, last), names)
    const count = last - first + 1
    const types = new Set<string>()
    let isSigned = true
    for (let at = first; at <= last; at += 1) {
      const line = this.at(matched, at)
      types.add(line.type)
      isSigned &&= line.isSigned
    }
    const all = this.sizeOf(matched[last] ?? 0, newest.batch)
    const words = batchWords(types, all)
    return {
      ...newest,
      words: count === all ? words : t('{words}, {count, number} of them found', { words, count }),
      post: null,
      isSigned,
      holds: { count, from: this.at(matched, first).seq, isOpen },
    }
  }

  /** How many entries a batch has altogether; they stand side by side. */
  private sizeOf(place: number, batch: string | null): number {
    let first = place
    let last = place
    while (this.lines[first - 1]?.batch === batch) first -= 1
    while (this.lines[last + 1]?.batch === batch) last += 1
    return last - first + 1
  }

  private at(matched: readonly number[], index: number): Line {
    const line = this.lines[matched[index] ?? -1]
    if (!line) throw new RangeError(`There is no line ${index} among those found`)
    return line
  }
}

const keyOf = (filter: LedgerFilter) => JSON.stringify(filter)
