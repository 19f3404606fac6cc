/**
 * Where the cursor of a list goes with a key; null for a key that does not move it. `page`: how many rows a page key
 * passes over, in lists that know such keys.
 */
export function cursorAfter(key: string, at: number, count: number, page: number | null = null): number | null {
  const last = count - 1
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: last,
    ...(page === null ? {} : { PageDown: at + page, PageUp: at - page }),
  }[key]
  return next === undefined ? null : Math.max(0, Math.min(last, next))
}
