// How many posts each of a person's filters finds: one pass over the desk for all of them.
import type { Instant } from '../../kit/time'
import type { Person } from '../../people/person'
import type { DeskState } from '../state'
import { parse } from './search/parse'
import { readingsOf } from './search/readings'
import { Subject } from './search/subject'
import { understand } from './search/understand'
import { vocabularyOf } from './search/vocabulary'

export interface FilterCount {
  /** Null for a filter that cannot be answered, such as one for a campaign that is gone. */
  readonly count: number | null
  /** Set when posts had not been checked yet, so that there may be more. */
  readonly isPartial: boolean
}

export function filterCounts(
  state: DeskState,
  person: Person,
  queries: readonly string[],
  now: Instant,
): readonly FilterCount[] {
  const ground = { vocabulary: vocabularyOf(state, person.id), now }
  const asked = queries.map((query) => understand(parse(query), ground))
  const counts = asked.map(({ problems }) => ({ count: problems.length > 0 ? null : 0, isPartial: false }))
  const open = asked.flatMap(({ problems, test }, index) => {
    const tally = counts[index]
    return tally && problems.length === 0 ? [{ test, tally }] : []
  })
  if (open.length === 0) return counts
  const subject = new Subject(state, person, now)
  for (const reading of readingsOf(state)) {
    subject.turnTo(reading)
    for (const { test, tally } of open) {
      subject.isUnsure = false
      const isFound = test(subject)
      if (subject.isUnsure) tally.isPartial = true
      else if (isFound) tally.count = (tally.count ?? 0) + 1
    }
  }
  return counts
}
