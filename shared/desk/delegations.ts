// Who decides in whose place at this moment.
import type { Instant } from '../kit/time'
import { type Place, placesOf } from '../people/delegation'
import type { DeskState } from './state'

const none: readonly Place[] = []

export function placesNow({ delegations, people, gone }: DeskState, now: Instant): readonly Place[] {
  if (delegations.size === 0) return none
  return placesOf(delegations.values(), (id) => (gone.has(id) ? null : (people.get(id) ?? null)), now)
}
