// The keys that a pack's entries enrol, with whose they are and since when: what keys.json lists.
import type { Instant } from '../../kit/time'
import type { KeyId } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import { isLeafOf, type Leaf } from './leaf'

export interface EnrolledKey {
  readonly keyId: KeyId
  /** SPKI in DER, base64. */
  readonly publicKey: string
  /** Null for the desk's own key. */
  readonly person: PersonId | null
  /** The entry that enrolled it, and who made that entry. */
  readonly enrolled: { readonly seq: number; readonly at: Instant; readonly by: PersonId }
  readonly revoked: { readonly seq: number; readonly at: Instant; readonly reason: string } | null
}

/** `leaves` in order. */
export function keysIn(leaves: readonly Leaf[]): readonly EnrolledKey[] {
  const keys: EnrolledKey[] = []
  const revoke = (leaf: Leaf, reason: string, ends: (key: EnrolledKey) => boolean) => {
    keys.forEach((key, index) => {
      if (key.revoked === null && ends(key))
        keys[index] = { ...key, revoked: { seq: leaf.entry.seq, at: leaf.entry.at, reason } }
    })
  }
  for (const leaf of leaves) {
    const { seq, at, by } = leaf.entry
    if (isLeafOf(leaf, 'DeskKeyEnrolled', 'KeyEnrolled')) {
      const { event } = leaf.entry
      const person = event.type === 'KeyEnrolled' ? event.person : null
      keys.push({ keyId: event.keyId, publicKey: event.publicKey, person, enrolled: { seq, at, by }, revoked: null })
    }
    if (isLeafOf(leaf, 'KeyRevoked')) {
      const { keyId, reason } = leaf.entry.event
      revoke(leaf, reason, (key) => key.keyId === keyId)
    }
    if (isLeafOf(leaf, 'PersonRemoved')) {
      const { person } = leaf.entry.event
      revoke(leaf, 'left the desk', (key) => key.person === person)
    }
  }
  return keys
}
