/** Whole per cent, never 100 before it is done. */
export function share(done: number, total: number): number {
  return total <= 0 ? 0 : Math.min(done < total ? 99 : 100, Math.floor((done / total) * 100))
}
