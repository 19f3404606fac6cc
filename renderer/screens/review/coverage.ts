// How much of an element has been on screen, piece by piece: one that is taller than the window is seen by scrolling
// through it.

/** A part of an element from top (0) to bottom (1). */
export type Reach = readonly [from: number, to: number]

/** What was seen of it so far, in order and without overlap. */
export type Coverage = readonly Reach[]

/** Leaves room for the rounding of pixels. */
const nearlyAll = 0.97

export function covering(coverage: Coverage, [from, to]: Reach): Coverage {
  if (to <= from) return coverage
  const apart = coverage.filter(([start, end]) => end < from || start > to)
  const joined = coverage.filter(([start, end]) => end >= from && start <= to)
  const whole: Reach = [
    Math.min(from, ...joined.map(([start]) => start)),
    Math.max(to, ...joined.map(([, end]) => end)),
  ]
  return [...apart, whole].toSorted(([a], [b]) => a - b)
}

export function isCovered(coverage: Coverage): boolean {
  return coverage.reduce((sum, [from, to]) => sum + to - from, 0) >= nearlyAll
}
