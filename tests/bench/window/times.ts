// Numbers of one thing measured, and what is said of them.

export interface Times {
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly samples: number
}

export function timesOf(all: readonly number[]): Times {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), max: at(1), samples: sorted.length }
}

export const median = (all: readonly number[]) => timesOf(all).p50

export const short = (value: number) =>
  Number.isNaN(value) ? '–' : value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
