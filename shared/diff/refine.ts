// Marks the letters that differ between two words that replace each other and are nearly the same: the s of Savings,
// the 1 of examp1e. On top of the mark of the word, not instead of it.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import type { InnerMarks, Op, Span } from './op'
import type { Token } from './tokens'
import { isBlank } from './units'

/** The least share of letters in common, in order, at which two words count as nearly the same. */
const leastLikeness = 0.6
/** Bounds the words of one edit that are paired, the letters of one pair that are compared, and the work of a diff. */
const mostPairs = 1_600
const mostLetters = 64
const longestWord = 400
const mostSteps = 500_000

export function innerMarks(ops: readonly Op[], old: readonly Token[], next: readonly Token[]): InnerMarks {
  const marks = { old: [] as Span[], new: [] as Span[] }
  const budget = { left: mostSteps }
  let [oldAt, newAt] = [0, 0]
  for (let index = 1; index < ops.length; index += 1) {
    const [op, after] = [ops[index - 1], ops[index]]
    if (op?.kind !== 'delete' || after?.kind !== 'insert') continue
    oldAt = firstFrom(old, oldAt, op.oldStart)
    newAt = firstFrom(next, newAt, after.newStart)
    const [oldTo, newTo] = [
      firstFrom(old, oldAt, op.oldStart + op.text.length),
      firstFrom(next, newAt, after.newStart + after.text.length),
    ]
    for (const [a, b] of pairsIn(wordsOf(old, oldAt, oldTo), wordsOf(next, newAt, newTo), budget)) {
      if (a.text === b.text) continue
      const { oldParts, newParts } = differing(lettersOf(a), lettersOf(b))
      marks.old.push(...placed(oldParts, a))
      marks.new.push(...placed(newParts, b))
    }
  }
  return marks
}

function firstFrom(tokens: readonly Token[], from: number, start: number): number {
  let at = from
  while ((tokens[at]?.start ?? Infinity) < start) at += 1
  return at
}

/** Null where there are too many to be paired. */
function wordsOf(tokens: readonly Token[], from: number, to: number): readonly Token[] | null {
  return to - from > 2 * mostPairs ? null : tokens.slice(from, to).filter((token) => !isBlank(token))
}

const lettersKnown = new WeakMap<Token, readonly string[]>()

function lettersOf(token: Token): readonly string[] {
  let known = lettersKnown.get(token)
  if (known === undefined) {
    // Of ASCII every unit is a character: a token that is no blank has no CRLF in it.
    // oxlint-disable-next-line no-control-regex -- it is the range that is meant
    const isPlain = /^[\x00-\x7f]*$/.test(token.text)
    known = isPlain ? token.text.split('') : Array.from(graphemeSegments(token.text), ({ segment }) => segment)
    lettersKnown.set(token, known)
  }
  return known
}

/** Pairs words in order, so that the likenesses of the pairs add up to the most. */
function pairsIn(
  old: readonly Token[] | null,
  next: readonly Token[] | null,
  budget: { left: number },
): readonly (readonly [Token, Token])[] {
  if (old === null || next === null || old.length * next.length > mostPairs || budget.left < 0) return []
  const width = next.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const likenesses = new Float64Array(old.length * next.length)
  for (let o = old.length - 1; o >= 0; o -= 1) {
    for (let n = next.length - 1; n >= 0; n -= 1) {
      const [a, b] = [old[o], next[n]]
      if (!a || !b) continue
      const likeness = likenessOf(a, b, budget)
      if (budget.left < 0) return []
      likenesses[o * next.length + n] = likeness
      const skipped = Math.max(best[(o + 1) * width + n] ?? 0, best[o * width + n + 1] ?? 0)
      best[o * width + n] = Math.max(skipped, likeness > 0 ? likeness + (best[(o + 1) * width + n + 1] ?? 0) : 0)
    }
  }
  const pairs: (readonly [Token, Token])[] = []
  let [o, n] = [0, 0]
  while (o < old.length && n < next.length) {
    const likeness = likenesses[o * next.length + n] ?? 0
    const here = best[o * width + n] ?? 0
    const [a, b] = [old[o], next[n]]
    if (a && b && likeness > 0 && here === likeness + (best[(o + 1) * width + n + 1] ?? 0)) {
      pairs.push([a, b])
      o += 1
      n += 1
    } else if (here === best[(o + 1) * width + n]) o += 1
    else n += 1
  }
  return pairs
}

/** 0 where two words are too different. */
function likenessOf(a: Token, b: Token, budget: { left: number }): number {
  budget.left -= 1
  if (a.text === b.text) return 1
  if (isTooShort(a.text.length, b.text.length) || a.text.length > longestWord || b.text.length > longestWord) return 0
  const [old, next] = [lettersOf(a), lettersOf(b)]
  if (isTooShort(old.length, next.length)) return 0
  const { head, tail, oldMiddle, newMiddle } = cut(old, next)
  if (oldMiddle.length > mostLetters || newMiddle.length > mostLetters) return 0
  budget.left -= oldMiddle.length * newMiddle.length
  const shared = oldMiddle.length === 0 || newMiddle.length === 0 ? 0 : (tableOf(oldMiddle, newMiddle)[0] ?? 0)
  const likeness = (2 * (head + tail + shared)) / (old.length + next.length)
  return likeness >= leastLikeness ? likeness : 0
}

/** Whether two words can have enough in common at all. Units tell it well enough of letters: a mark is rarely alone. */
function isTooShort(a: number, b: number): boolean {
  return 2 * Math.min(a, b) < leastLikeness * (a + b)
}

interface Cut {
  readonly head: number
  readonly tail: number
  readonly oldMiddle: readonly string[]
  readonly newMiddle: readonly string[]
}

function cut(old: readonly string[], next: readonly string[]): Cut {
  const most = Math.min(old.length, next.length)
  let head = 0
  while (head < most && old[head] === next[head]) head += 1
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1
  return {
    head,
    tail,
    oldMiddle: old.slice(head, old.length - tail),
    newMiddle: next.slice(head, next.length - tail),
  }
}

/** The length of the longest common subsequence from each pair of places on. */
function tableOf(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return table
}

/** The parts of two words that the other lacks; offsets are UTF-16 units in the word. */
function differing(
  old: readonly string[],
  next: readonly string[],
): { readonly oldParts: readonly Span[]; readonly newParts: readonly Span[] } {
  const { head, oldMiddle, newMiddle } = cut(old, next)
  const oldParts = new Parts(lengthOf(old.slice(0, head)))
  const newParts = new Parts(lengthOf(next.slice(0, head)))
  const table = tableOf(oldMiddle, newMiddle)
  const width = newMiddle.length + 1
  let [i, j] = [0, 0]
  while (i < oldMiddle.length || j < newMiddle.length) {
    const [a, b] = [oldMiddle[i], newMiddle[j]]
    if (a !== undefined && a === b) {
      oldParts.skip(a)
      newParts.skip(a)
      i += 1
      j += 1
    } else if (
      b === undefined ||
      (a !== undefined && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      oldParts.add(a ?? '')
      i += 1
    } else {
      newParts.add(b)
      j += 1
    }
  }
  return { oldParts: oldParts.all, newParts: newParts.all }
}

class Parts {
  readonly all: Span[] = []

  constructor(private at: number) {}

  add(letter: string): void {
    const last = this.all.at(-1)
    const end = this.at + letter.length
    if (last?.end === this.at) this.all[this.all.length - 1] = { start: last.start, end }
    else this.all.push({ start: this.at, end })
    this.at = end
  }

  skip(letter: string): void {
    this.at += letter.length
  }
}

function lengthOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + letter.length, 0)
}

/** In the text. A word that differs from end to end has its mark already. */
function placed(parts: readonly Span[], word: Token): readonly Span[] {
  return parts
    .filter(({ start, end }) => end - start < word.text.length)
    .map(({ start, end }) => ({ start: start + word.start, end: end + word.start }))
}
