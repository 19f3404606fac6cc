// Finds words that were moved: whole sentences first, then sentences that were edited on the way, then what is left of
// equal runs. Every choice is made by size and place, so the same texts give the same moves.
import { type EditWord, editWords } from './edit-words'
import { equalRuns, type Run } from './equal-runs'
import type { Move, Op, ProseDiff, Span } from './op'
import { type Sentence, similarSentences } from './similar-sentences'
import type { Token } from './tokens'

const leastWords = 3
/** UTF-16 units. */
const leastLength = 14

type Found = Omit<Move, 'number' | 'inner'> & { readonly isEdited: boolean }

/** `compare` tells what was changed in a sentence on the way. */
export function movesIn(
  ops: readonly Op[],
  old: { readonly tokens: readonly Token[]; readonly ends: Uint8Array; readonly text: string },
  next: { readonly tokens: readonly Token[]; readonly ends: Uint8Array; readonly text: string },
  compare: (oldWords: string, newWords: string) => ProseDiff,
): readonly Move[] {
  const gone = editWords(ops, 'delete', old.tokens, old.ends)
  const come = editWords(ops, 'insert', next.tokens, next.ends)
  if (gone.length === 0 || come.length === 0) return []
  const search = new Search(gone, come)
  const runs = equalRuns(gone, come).filter((run) => isWorthIt(gone.slice(run.oldFrom, run.oldFrom + run.count)))
  search.takeRuns(runs, (run) => isWhole(gone, run.oldFrom, run.count) && isWhole(come, run.newFrom, run.count))
  search.takeSentences()
  search.takeRuns(runs, ({ oldFrom, count }) => lengthOf(gone, oldFrom, count) >= leastLength)
  return search.found
    .toSorted((a, b) => a.old.start - b.old.start)
    .map(({ isEdited, ...move }, at) => {
      const words = [
        old.text.slice(move.old.start, move.old.end),
        next.text.slice(move.new.start, move.new.end),
      ] as const
      return { ...move, number: at + 1, inner: isEdited && words[0] !== words[1] ? compare(...words) : null }
    })
}

/** Three words or fourteen characters; never punctuation alone. */
function isWorthIt(words: readonly EditWord[]): boolean {
  const count = words.filter((word) => !word.isMark).length
  return count >= leastWords || (count > 0 && lengthOf(words, 0, words.length) >= leastLength)
}

function lengthOf(words: readonly EditWord[], from: number, count: number): number {
  return (words[from + count - 1]?.end ?? 0) - (words[from]?.start ?? 0)
}

/** From the beginning of a sentence, or of what changed, to such an end; punctuation may stay behind. */
function isWhole(words: readonly EditWord[], from: number, count: number): boolean {
  let first = from
  while (words[first]?.begins === false && isMarkBefore(words, first)) first -= 1
  let last = from + count - 1
  while (words[last]?.closes === false && words[last + 1]?.isMark === true) last += 1
  return words[first]?.begins === true && words[last]?.closes === true
}

function isMarkBefore(words: readonly EditWord[], at: number): boolean {
  return words[at - 1]?.isMark === true
}

class Search {
  readonly found: Found[] = []
  private readonly takenOld: Uint8Array
  private readonly takenNew: Uint8Array

  constructor(
    private readonly gone: readonly EditWord[],
    private readonly come: readonly EditWord[],
  ) {
    this.takenOld = new Uint8Array(gone.length)
    this.takenNew = new Uint8Array(come.length)
  }

  /** Longest first; what an earlier one took is left out of a later one. */
  takeRuns(runs: readonly Run[], isWanted: (run: Run) => boolean): void {
    const wanted = runs.filter(isWanted)
    const sizes = new Map(wanted.map((run) => [run, lengthOf(this.gone, run.oldFrom, run.count)]))
    const size = (run: Run) => sizes.get(run) ?? 0
    for (const run of wanted.toSorted((a, b) => size(b) - size(a) || a.oldFrom - b.oldFrom || a.newFrom - b.newFrom)) {
      const free = this.freePart(run)
      if (free.count > 0 && (free === run || isWanted(free)) && isWorthIt(this.words(free))) this.take(free)
    }
  }

  takeSentences(): void {
    const pairs = similarSentences(freeSentences(this.gone, this.takenOld), freeSentences(this.come, this.takenNew))
    for (const [old, next] of pairs) {
      this.mark(old.from, old.to, next.from, next.to)
      this.add(old, next, true)
    }
  }

  /** The longest stretch of a run that nothing took yet. */
  private freePart(run: Run): Run {
    let best: Run = { ...run, count: 0 }
    let from = 0
    for (let at = 0; at <= run.count; at += 1) {
      const isFree = at < run.count && this.takenOld[run.oldFrom + at] === 0 && this.takenNew[run.newFrom + at] === 0
      if (isFree) continue
      if (at - from === run.count) return run
      if (at - from > best.count) {
        best = { oldFrom: run.oldFrom + from, newFrom: run.newFrom + from, count: at - from }
      }
      from = at + 1
    }
    return best
  }

  private words({ oldFrom, count }: Run): readonly EditWord[] {
    return this.gone.slice(oldFrom, oldFrom + count)
  }

  private take({ oldFrom, newFrom, count }: Run): void {
    this.mark(oldFrom, oldFrom + count, newFrom, newFrom + count)
    this.add({ from: oldFrom, to: oldFrom + count }, { from: newFrom, to: newFrom + count }, false)
  }

  private mark(oldFrom: number, oldTo: number, newFrom: number, newTo: number): void {
    this.takenOld.fill(1, oldFrom, oldTo)
    this.takenNew.fill(1, newFrom, newTo)
  }

  private add(old: Stretch, next: Stretch, isEdited: boolean): void {
    this.found.push({
      old: spanOf(this.gone, old),
      new: spanOf(this.come, next),
      oldEdit: this.gone[old.from]?.edit ?? 0,
      newEdit: this.come[next.from]?.edit ?? 0,
      isEdited,
    })
  }
}

type Stretch = Pick<Sentence, 'from' | 'to'>

function spanOf(words: readonly EditWord[], { from, to }: Stretch): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
}

/** The sentences of what changed in which nothing was taken yet, and that are long enough to be told apart. */
function freeSentences(words: readonly EditWord[], taken: Uint8Array): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  words.forEach((word, at) => {
    if (word.begins) from = at
    if (!word.closes) return
    const isFree = !taken.subarray(from, at + 1).includes(1)
    const own = words.slice(from, at + 1)
    const said = own.flatMap(({ text, isMark }) => (isMark ? [] : [text.toLowerCase()]))
    if (isFree && said.length >= leastWords && lengthOf(words, from, at + 1 - from) >= leastLength) {
      sentences.push({ from, to: at + 1, edit: word.edit, said })
    }
  })
  return sentences
}
