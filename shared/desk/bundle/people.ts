// Who somebody of another desk is here. Two desks share no list of people, so a person is known again by id, by any key
// that was ever theirs, or by name; taking one person for two would let them sign off their own words, and taking two for
// one costs no more than another reviewer.
import type { PersonId } from '../../people/person'
import type { HandedPerson } from '../../schedule/bundle/bundle'
import type { DeskState } from '../state'

/** Their own id first, then everybody of this desk that they may be. */
export function idsHere(state: DeskState, { id, name, keys }: HandedPerson): readonly PersonId[] {
  const called = alike(name)
  const same = [...state.people.values()].filter(
    (person) =>
      (called !== '' && alike(person.name) === called) ||
      (state.keys.get(person.id) ?? []).some(({ keyId }) => keys.includes(keyId)),
  )
  return [...new Set([id, ...same.map((person) => person.id)])]
}

/** The colleague whose present key this is; null when it is nobody's, or was revoked. */
export function signerHere(state: DeskState, keyId: string): PersonId | null {
  for (const [person, keys] of state.keys) {
    const key = keys.find((one) => one.keyId === keyId)
    if (key) return key.revoked === null && !state.gone.has(person) ? person : null
  }
  return null
}

/** Looks everybody of a bundle up once. */
export function hereOf(state: DeskState, people: readonly HandedPerson[]): (id: PersonId) => readonly PersonId[] {
  const known = new Map<PersonId, readonly PersonId[]>()
  const byId = new Map(people.map((person) => [person.id, person]))
  return (id) => {
    const found = known.get(id) ?? idsHere(state, byId.get(id) ?? { id, name: '', keys: [] })
    known.set(id, found)
    return found
  }
}

const alike = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
