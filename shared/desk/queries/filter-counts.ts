// How many posts each of a person's filters finds: one pass over the desk for all of them.
import type { Instant } from '../../kit/time'
import type { Person } from '../../people/person'
import type { DeskState } from '../state'
import { askedFor } from './search/asked'
import { Subject } from './search/subject'
import type { Understood } from './search/understand'
import { bringUpToDate, Verdicts } from './search/verdicts'

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
  const subject = new Subject(state, person, now)
  const all = queries.map((query) => askedFor(subject, 'filter', query, found))
  const answerable = all.filter(({ understood }) => understood.problems.length === 0)
  bringUpToDate(
    answerable.map(({ verdicts }) => verdicts),
    subject,
  )
  return all.map(({ understood, verdicts }) =>
    understood.problems.length > 0
      ? { count: null, isPartial: false }
      : { count: verdicts.count(0), isPartial: verdicts.unsure > 0 },
  )
}

const found = ({ test }: Understood) => new Verdicts((subject) => (test(subject) && !subject.isUnsure ? 1 : 0))
