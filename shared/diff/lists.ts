// What came into a list, what left it, what took the place of what, and whether its order changed.

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

export interface Exchange<T> {
  readonly pairs: readonly (readonly [T, T])[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** What one list has and the other lacks. Paired in order when as many went as came: otherwise a pair is a guess. */
export function exchanged<T>(old: readonly T[], next: readonly T[], keyOf: (item: T) => string): Exchange<T> {
  const { gone, come } = listChange(old, next, keyOf)
  if (gone.length !== come.length) return { pairs: [], gone, come }
  return { pairs: gone.map((item, at) => [item, come[at] ?? item] as const), gone: [], come: [] }
}
