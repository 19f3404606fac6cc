// Pairs sentences that went with sentences that came and say nearly the same.

/** Words [from, to) of what changed on one side, and the words as they are compared. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly edit: number
  readonly said: readonly string[]
}

/** The least likeness (Dice's coefficient of the words) at which a sentence counts as moved and edited. */
const leastLikeness = 0.7
/** Bounds the words that are compared. */
const mostSteps = 200_000

/** The likest first; of equally like ones the first in reading order. A sentence is in one pair at most. */
export function similarSentences(
  gone: readonly Sentence[],
  come: readonly Sentence[],
): readonly (readonly [Sentence, Sentence])[] {
  const ours = promising(gone, come)
  const theirs = promising(come, gone)
  const candidates: { readonly old: Sentence; readonly next: Sentence; readonly likeness: number }[] = []
  let steps = 0
  for (const old of ours) {
    const counts = countsOf(old.said)
    for (const next of theirs) {
      if (old.edit === next.edit) continue
      const most = (2 * Math.min(old.said.length, next.said.length)) / (old.said.length + next.said.length)
      if (most < leastLikeness) continue
      steps += next.said.length
      if (steps > mostSteps) return []
      const likeness = (2 * sharedWith(counts, next.said)) / (old.said.length + next.said.length)
      if (likeness >= leastLikeness) candidates.push({ old, next, likeness })
    }
  }
  const isTaken = new Set<Sentence>()
  const pairs: (readonly [Sentence, Sentence])[] = []
  for (const { old, next } of candidates.toSorted(
    (a, b) => b.likeness - a.likeness || a.old.from - b.old.from || a.next.from - b.next.from,
  )) {
    if (isTaken.has(old) || isTaken.has(next)) continue
    isTaken.add(old).add(next)
    pairs.push([old, next])
  }
  return pairs
}

/** Sentences of which the other side has half the words at all: no other can be like enough. */
function promising(sentences: readonly Sentence[], others: readonly Sentence[]): readonly Sentence[] {
  const known = new Set(others.flatMap(({ said }) => said))
  return sentences.filter(({ said }) => 2 * said.filter((word) => known.has(word)).length >= said.length)
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function sharedWith(counts: ReadonlyMap<string, number>, words: readonly string[]): number {
  const left = new Map(counts)
  let shared = 0
  for (const word of words) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return shared
}
