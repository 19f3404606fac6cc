// What a person is to be told now, and when there will next be something: worked out from the desk and the hour alone, so
// that asking twice says the same, and a clock that is put back says nothing anew.
import type { Instant } from '../../../kit/time'
import type { Person } from '../../../people/person'
import { instantOf, momentOf } from '../../../review/reminders'
import { placesNow } from '../../delegations'
import type { DeskState } from '../../state'
import type { Notice } from './notice'
import { outlookFor } from './outlook'

export interface Notices {
  /** The latest first. */
  readonly due: readonly Notice[]
  /** When to ask again if nothing happens on the desk; null: never. */
  readonly next: Instant | null
}

export function noticesFor(state: DeskState, person: Person, now: Instant): Notices {
  if (state.gone.has(person.id)) return { due: [], next: null }
  const moment = momentOf(now)
  const outlook = outlookFor(state, person, placesNow(state, now))
  outlook.bringUpToDate(now, moment)
  const due = [...outlook.due()].sort((a, b) => b.at - a.at || (a.notice.key < b.notice.key ? -1 : 1))
  const shifts = [...state.delegations.values()].flatMap(({ begins, until, ended }) =>
    ended === null ? [momentOf(begins), momentOf(until)].filter((at) => at > moment) : [],
  )
  const next = Math.min(outlook.next(), ...shifts)
  return { due: due.map(({ notice }) => notice), next: Number.isFinite(next) ? instantOf(next) : null }
}

/**
 * Looks at so many posts more of a desk that this person was told nothing of yet, so that what they are to be told is soon
 * known when it is asked for. False when there are no more.
 */
export function lookAhead(state: DeskState, person: Person, now: Instant, posts: number): boolean {
  if (state.gone.has(person.id)) return false
  return outlookFor(state, person, placesNow(state, now)).bringUpToDate(now, momentOf(now), posts)
}
