// An entry of the record together with its text, which is what the record's tree is made of.
import type { PersonId } from '../../people/person'
import { type DeskEvent, Entry, type EventOf } from '../../ledger/events'

/** `text` is the entry's JSON exactly as the journal holds it, without a line end. */
export interface Leaf {
  readonly text: string
  readonly entry: Entry
}

/** A leaf whose event is known to be of a type. */
export type LeafOf<T extends DeskEvent['type']> = Leaf & { readonly entry: Entry & { readonly event: EventOf<T> } }

export function isLeafOf<T extends DeskEvent['type']>(leaf: Leaf, ...types: readonly T[]): leaf is LeafOf<T> {
  return (types as readonly string[]).includes(leaf.entry.event.type)
}

/** Null when the text is not an entry that this version knows. */
export function readLeaf(text: string): Leaf | null {
  try {
    const read = Entry.safeParse(JSON.parse(text))
    return read.success ? { text, entry: read.data } : null
  } catch {
    return null
  }
}

export const bySeq = (a: Leaf, b: Leaf) => a.entry.seq - b.entry.seq

/** Whom an entry about people, roles or keys is about; null for other entries. */
export function personIn(leaf: Leaf): PersonId | null {
  return isLeafOf(leaf, 'PersonAdded', 'RolesGranted', 'KeyEnrolled', 'KeyRevoked', 'PersonRemoved')
    ? leaf.entry.event.person
    : null
}
