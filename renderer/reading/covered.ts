// Which part of something tall has been on screen, when it only ever was there a piece at a time.

/** From its top, in shares of its height: 0 is the top, 1 the bottom. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** In order, none touching another. */
export type Covered = readonly Stretch[]

export function withStretch(covered: Covered, stretch: Stretch, slack: number): Covered {
  const apart = covered.filter(({ from, to }) => to < stretch.from - slack || from > stretch.to + slack)
  const joined = covered.filter((known) => !apart.includes(known))
  const all = {
    from: Math.min(stretch.from, ...joined.map(({ from }) => from)),
    to: Math.max(stretch.to, ...joined.map(({ to }) => to)),
  }
  return [...apart, all].sort((a, b) => a.from - b.from)
}

/** `slack`: what rounding may leave uncovered. */
export function isWhole(covered: Covered, slack: number): boolean {
  return covered.some(({ from, to }) => from <= slack && to >= 1 - slack)
}
