// The parts of a text around some places in it, for forms that only count near them.

export interface Stretch {
  readonly start: number
  readonly text: string
}

interface Reach {
  /** How far before and after a place something that counts may begin or end. */
  readonly before: number
  readonly after: number
  /** What stands in no match: a stretch goes on up to one on either side, so that no match is cut. */
  readonly apart: string
}

/** In order, without overlaps. */
export function stretchesAround(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
  { before, after, apart }: Reach,
): readonly Stretch[] {
  const stretches: { start: number; end: number }[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && place.start - before <= last.end) {
      // Nothing stands apart between here and there: looking again from every place would take as long as there are places.
      if (place.end + after > last.end) last.end = endOf(text, place.end + after, apart)
      continue
    }
    const end = endOf(text, place.end + after, apart)
    const start = startOf(text, place.start - before, apart, last?.end ?? 0)
    if (last && start <= last.end) last.end = end
    else stretches.push({ start, end })
  }
  return stretches.map(({ start, end }) => ({ start, text: text.slice(start, end) }))
}

function startOf(text: string, from: number, apart: string, least: number): number {
  let start = Math.max(least, from)
  while (start > least && !apart.includes(text.charAt(start - 1))) start -= 1
  return start
}

function endOf(text: string, from: number, apart: string): number {
  let end = Math.min(text.length, Math.max(0, from))
  while (end < text.length && !apart.includes(text.charAt(end))) end += 1
  return end
}
