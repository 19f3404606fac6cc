// Who stands in for whom, after another entry.
import type { Entry, EventOf } from '../../ledger/events'
import type { DeskState } from '../state'

export function delegated(
  state: DeskState,
  { by, at }: Entry,
  event: EventOf<'DelegationGiven' | 'DelegationEnded'>,
): DeskState {
  const { delegation: id, reason } = event
  if (event.type === 'DelegationGiven') {
    const { type: _type, delegation: _id, ...given } = event
    state.delegations.set(id, { ...given, id, by, at, ended: null })
    return state
  }
  const known = state.delegations.get(id)
  if (known) state.delegations.set(id, { ...known, ended: { by, at, reason } })
  return state
}
