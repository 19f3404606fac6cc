/** Calls `work` when something happens, and then not again for `everyMs`. `now` is a clock in milliseconds. */
export function atMostEvery(everyMs: number, now: () => number, work: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const at = now()
    if (at - last < everyMs) return
    last = at
    work()
  }
}
