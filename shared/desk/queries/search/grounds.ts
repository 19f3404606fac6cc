// What answers about posts rest on besides the posts themselves, so that whoever keeps one can tell whether it still holds.
import type { Place } from '../../../people/delegation'
import type { Person } from '../../../people/person'
import { type DeskState, policyInForce } from '../../state'

export type Grounds = readonly unknown[]

/** Nothing of these is changed where it stands, only replaced. Accounts are part of the lists. `places`: those taken now. */
export function groundsOf(state: DeskState, me: Person, places: readonly Place[]): Grounds {
  const { lists, zone, policies, gone, people } = state
  const covers = places.map(({ delegation }) => delegation)
  return [me, lists, zone, policies.length, policyInForce(state).digest, gone.size, ...people.values(), ...covers]
}

export const areSame = (a: Grounds, b: Grounds): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])
