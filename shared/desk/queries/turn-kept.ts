// Who has taken a post and who has put it off, in names.
import type { Instant } from '../../kit/time'
import type { SnoozeEnd } from '../../ledger/events'
import type { Person } from '../../people/person'
import { deadlineOf } from '../../review/deadline'
import { snoozesNow, takenNow } from '../../review/turn'
import { placesNow } from '../delegations'
import { isTurnOf, type Standing } from '../whose-turn'
import { type DeskState, latest, type Post } from '../state'

export interface TakenView {
  readonly by: string
  readonly isYours: boolean
  readonly until: Instant
}

export interface SnoozeView {
  readonly by: string
  readonly isYours: boolean
  readonly until: SnoozeEnd
}

export function turnKeptView(state: DeskState, person: Person, post: Post, standing: Standing, now: Instant) {
  const name = (id: string) => state.people.get(id)?.name ?? id
  const taken = takenNow(post, now)
  const { at } = deadlineOf(latest(post).content.slot, standing, now)
  return {
    taken: taken && { by: name(taken.by), isYours: taken.by === person.id, until: taken.until },
    remindedBy: isTurnOf(person, standing, placesNow(state, now)) ? remindedBy(post, person, name) : null,
    snoozed: snoozesNow(post, at, now).map(({ by, until }) => ({ by: name(by), isYours: by === person.id, until })),
  }
}

/** The last reminder stands for as long as the turn that it was about. */
function remindedBy({ nudge }: Post, { id }: Person, name: (id: string) => string): string | null {
  return nudge !== null && nudge.by !== id && nudge.to.includes(id) ? name(nudge.by) : null
}
