// A state to try things on: what is done to a fork does not touch the state it was taken from. Costs the same whatever
// the size of the desk, because what is in the maps is only looked up, never copied.
import type { DeskState, Table } from './state'

export function forkOf(state: DeskState): DeskState {
  const posts = new Overlay(state.posts)
  return {
    ...state,
    people: new Overlay(state.people),
    accounts: new Overlay(state.accounts),
    policies: [...state.policies],
    posts,
    neighbours: state.neighbours.fork(posts),
    said: state.said.fork(posts),
    exports: [...state.exports],
    keys: new Overlay(state.keys),
    gone: new Overlay(state.gone),
    bundles: new Overlay(state.bundles),
    outsiders: new Overlay(state.outsiders),
    delegations: new Overlay(state.delegations),
    witnesses: [...state.witnesses],
  }
}

/** A map whose entries lie over another map's. */
class Overlay<K, V> implements Table<K, V> {
  private readonly own = new Map<K, V>()
  private added = 0
  constructor(private readonly base: ReadonlyMap<K, V>) {}

  get size(): number {
    return this.base.size + this.added
  }

  get(key: K): V | undefined {
    return this.own.has(key) ? this.own.get(key) : this.base.get(key)
  }

  has(key: K): boolean {
    return this.own.has(key) || this.base.has(key)
  }

  set(key: K, value: V): this {
    if (!this.has(key)) this.added += 1
    this.own.set(key, value)
    return this
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.base) yield [key, this.own.has(key) ? (this.own.get(key) as V) : value]
    for (const entry of this.own) if (!this.base.has(entry[0])) yield entry
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }
}
