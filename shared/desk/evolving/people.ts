// People who come, change keys, and go.
import { missingCase } from '../../kit/exhaustive'
import type { Entry, EventOf } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import type { DeskState, PersonKey } from '../state'

export type PeopleEvent = EventOf<'PersonAdded' | 'PersonRemoved' | 'PersonErased' | 'KeyEnrolled' | 'KeyRevoked'>

export function evolvePeople(state: DeskState, entry: Entry, event: PeopleEvent): DeskState {
  const { person: id } = event
  const person = state.people.get(id)
  switch (event.type) {
    case 'PersonAdded':
      // A name that cannot be read, though nobody erased it, keeps nobody from the desk.
      state.people.set(id, { id, name: event.name ?? `Unnamed person ${id.slice(0, 8)}`, roles: [], areas: [] })
      return state
    case 'PersonRemoved':
      if (person) state.people.set(id, { ...person, roles: [], areas: [] })
      state.gone.set(id, 'removed')
      endKeys(state, id, { by: entry.by, at: entry.at, reason: event.reason }, () => true)
      return state
    case 'PersonErased':
      if (person) state.people.set(id, { ...person, name: `Erased person ${id.slice(0, 8)}` })
      state.gone.set(id, 'erased')
      if (!person)
        state.outsiders.set(id, { name: `Erased person ${id.slice(0, 8)}`, keys: state.outsiders.get(id)?.keys ?? [] })
      return state
    case 'KeyEnrolled': {
      const { keyId, publicKey } = event
      const key = { keyId, publicKey, by: entry.by, at: entry.at, revoked: null }
      state.keys.set(id, [...(state.keys.get(id) ?? []), key])
      return state
    }
    case 'KeyRevoked': {
      const revoked = { by: entry.by, at: entry.at, reason: event.reason }
      endKeys(state, id, revoked, ({ keyId }) => keyId === event.keyId)
      return state
    }
    default:
      return missingCase(event)
  }
}

/** What was revoked before stays revoked as it was. */
function endKeys(
  state: DeskState,
  person: PersonId,
  revoked: PersonKey['revoked'],
  isMeant: (key: PersonKey) => boolean,
): void {
  const keys = state.keys.get(person)
  if (!keys) return
  state.keys.set(
    person,
    keys.map((key) => (key.revoked === null && isMeant(key) ? { ...key, revoked } : key)),
  )
}
