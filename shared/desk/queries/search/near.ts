// What somebody may have meant by a name that does not exist.

/** The nearest of some names, the best first: those that begin alike, then those a slip or two away. */
export function nearest(typed: string, names: readonly string[], most = 2): readonly string[] {
  const word = typed.toLowerCase()
  if (word === '' || word.length > 60) return []
  const reach = word.length <= 3 ? 1 : 2
  return names
    .map((name) => ({ name, far: distance(word, name.toLowerCase(), reach) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Letters to insert, take out, exchange or swap; half a step where one is the beginning of the other. */
function distance(a: string, b: string, most: number): number {
  if (a.length > 1 && (b.startsWith(a) || a.startsWith(b))) return 0.5
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  let [two, one]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_none, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const best = Math.min((one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (one[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isSwap ? Math.min(best, (two[j - 2] ?? 0) + 1) : best)
    }
    ;[two, one] = [one, row]
  }
  return one[b.length] ?? 0
}
