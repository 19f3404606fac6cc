/** The list that is filed under a key: an empty one is begun where there is none. */
export function filed<Key, Value>(table: Map<Key, Value[]>, key: Key): Value[] {
  const known = table.get(key)
  if (known) return known
  const made: Value[] = []
  table.set(key, made)
  return made
}
