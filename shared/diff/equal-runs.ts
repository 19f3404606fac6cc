// Runs of words that were taken out in one place and put in, to the last unit the same, in another.
import { filed } from '../kit/filed'
import type { EditWord } from './edit-words'

/** Words [oldFrom, oldFrom + count) of what went are words [newFrom, newFrom + count) of what came. */
export interface Run {
  readonly oldFrom: number
  readonly newFrom: number
  readonly count: number
}

/** Bounds the pairs of equal words that are looked at: far above what the alignment leaves in posts. */
const mostPairs = 200_000

/** The runs that no word on either side would lengthen. Empty when looking would be too much work. */
export function equalRuns(gone: readonly EditWord[], come: readonly EditWord[]): readonly Run[] {
  const places = new Map<string, number[]>()
  come.forEach((word, at) => filed(places, word.text).push(at))
  let pairs = 0
  for (const word of gone) pairs += places.get(word.text)?.length ?? 0
  if (pairs > mostPairs) return []

  const runs: Run[] = []
  // From the last word back, so that the run that begins after a pair is known.
  let after = new Map<number, number>()
  for (let old = gone.length - 1; old >= -1; old -= 1) {
    const row = new Map<number, number>()
    const word = gone[old]
    for (const at of (word && places.get(word.text)) ?? []) {
      const other = come[at]
      // What went and came in one place was not moved.
      if (!word || !other || word.edit === other.edit) continue
      const goesOn = word.blanks !== null && word.blanks === other.blanks
      row.set(at, 1 + (goesOn ? (after.get(at + 1) ?? 0) : 0))
    }
    for (const [at, count] of after) {
      if ((row.get(at - 1) ?? 0) !== count + 1) runs.push({ oldFrom: old + 1, newFrom: at, count })
    }
    after = row
  }
  return runs
}
