// What came into a list, what left it, and whether its order changed.

export interface ListChange<T> {
  readonly gone: readonly T[]
  readonly come: readonly T[]
  /** What stayed stands in another order. */
  readonly isReordered: boolean
}

/** Things with the same key are the same thing; one that stands twice counts twice. */
export function listChange<T>(old: readonly T[], next: readonly T[], keyOf: (item: T) => string): ListChange<T> {
  const before = split(old, next, keyOf)
  const after = split(next, old, keyOf)
  return {
    gone: before.alone,
    come: after.alone,
    isReordered: before.shared.some((key, at) => key !== after.shared[at]),
  }
}

function split<T>(
  list: readonly T[],
  others: readonly T[],
  keyOf: (item: T) => string,
): { readonly alone: readonly T[]; readonly shared: readonly string[] } {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  const alone: T[] = []
  const shared: string[] = []
  for (const item of list) {
    const key = keyOf(item)
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    if (count > 0) shared.push(key)
    else alone.push(item)
  }
  return { alone, shared }
}
