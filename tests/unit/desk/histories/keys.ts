// Keys for everybody on the desk of the random histories; nothing is signed with them there.
import { evolve } from '../../../../shared/desk/evolve'
import { digestOf } from '../../../../shared/kit/digest'
import type { SmallDesk } from '../small-desk'

export const keyOf = (name: string) => digestOf(name).slice(0, 32)

/** Everybody has a key, so that the desk can know who signed what comes from elsewhere. */
export function withKeys(desk: SmallDesk): SmallDesk {
  for (const person of desk.state.people.keys()) {
    const event = { type: 'KeyEnrolled' as const, person, keyId: keyOf(person), publicKey: 'AAAA', proof: 'AAAA' }
    const entry = { seq: desk.entries.length + 1, at: desk.now, by: person, cause: 'keys', batch: null, event }
    desk.entries.push(entry)
    evolve(desk.state, entry)
  }
  return desk
}
