// From what somebody chose on screen to the filter that main is asked with. Pure.
import { type LedgerFilter, wholeLedger } from '../../../shared/desk/queries/ledger'
import type { Instant, Zone } from '../../../shared/kit/time'
import { everything, type Search } from './memory'

/** Days are days on the desk's clock; the last one is meant whole. */
export function filterOf(search: Search, opened: readonly string[], zone: Zone): LedgerFilter {
  const { words, groups, by, post, from, to } = search
  return {
    ...wholeLedger,
    search: words.trim(),
    groups: groups.length === 0 ? null : [...groups],
    by,
    post: post?.id ?? null,
    from: beginningOf(from, 0, zone),
    to: beginningOf(to, 1, zone),
    opened: [...opened],
  }
}

export function isEverything(search: Search): boolean {
  return JSON.stringify({ ...search, words: search.words.trim() }) === JSON.stringify(everything)
}

/** Null for a day that is not whole yet, such as one that is being typed. */
function beginningOf(day: string, later: number, zone: Zone): Instant | null {
  try {
    const date = Temporal.PlainDate.from(day).add({ days: later })
    return date.toZonedDateTime({ timeZone: zone }).toInstant().toString({ smallestUnit: 'second' })
  } catch {
    return null
  }
}
