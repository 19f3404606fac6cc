// Finds the words of an anchor again in a later text. What cannot be found with certainty is detached, never attached to
// a guess.
import { diffProse } from '../../diff/prose'
import type { Edit, Op } from '../../diff/op'
import type { Anchor } from '../../ledger/events'

export type Found =
  /** `same`: untouched where they stood. `moved`: the same words elsewhere. `edited`: other words where they stood. */
  | { readonly kind: 'same' | 'moved' | 'edited'; readonly start: number; readonly end: number }
  | { readonly kind: 'detached' }

type Place = Pick<Anchor, 'start' | 'end' | 'quote' | 'before' | 'after'>

const detached: Found = { kind: 'detached' }

/** A quote of fewer words than this is found elsewhere only by its surroundings. */
const fewWords = 3
/** How many characters around such a quote have to be the same. */
const leastContext = 12
/** How many of them have to be the same where such a quote seems to stand untouched. */
const leastBeside = 3
/** How much more alike the surroundings of one of two equal quotes have to be for it to be taken for the first. */
const clearLead = 8
/** How much of the words has to be left for what stands there to be called the same words, edited. */
const leastKept = 0.3

export function reanchor(anchor: Place, oldText: string, newText: string): Found {
  const { start, end, quote } = anchor
  if (quote === '' || oldText.slice(start, end) !== quote) return detached
  if (oldText === newText) return { kind: 'same', start, end }
  if (lettersIn(quote) === 0) return detached
  const { ops } = diffProse(oldText, newText)
  const kept = keptOf(ops, start, end)
  const length = kept.reduce((sum, piece) => sum + piece.to - piece.from, 0)
  const [first] = kept
  const last = kept.at(-1)
  const places = placesOf(anchor, newText)
  if (first && last && length === end - start && last.to - first.from === length) {
    return isSure(anchor, first.from, places, oldText) ? { kind: 'same', start: first.from, end: last.to } : detached
  }
  const elsewhere = movedTo(anchor, places)
  if (elsewhere !== null) return { kind: 'moved', start: elsewhere, end: elsewhere + quote.length }
  if (first && last && lettersKept(kept, newText) >= leastKept * lettersIn(quote)) {
    return { kind: 'edited', ...trimmed(newText, stretch(ops, start, end, { from: first.from, to: last.to })) }
  }
  return detached
}

/**
 * Whether the words at `at` are those that were quoted. A diff takes a small word that went for the next one like it,
 * and of words that were written twice it cannot tell which were first; the surroundings can.
 */
function isSure(anchor: Place, at: number, places: readonly Candidate[], oldText: string): boolean {
  const score = places.find((place) => place.at === at)?.score ?? 0
  if (wordsIn(anchor.quote) < fewWords && score < leastBeside) return false
  const others = places.filter((place) => place.at !== at).map((place) => place.score)
  const hasTwins = places.length > placesOf(anchor, oldText).length
  return !hasTwins || others.every((other) => score >= other + clearLead)
}

interface Piece {
  readonly from: number
  readonly to: number
}

/** The parts of `[start, end)` that are still there, by where they stand now. */
function keptOf(ops: readonly Op[], start: number, end: number): readonly Piece[] {
  return ops.flatMap((op) => {
    if (op.kind !== 'equal') return []
    const from = Math.max(start, op.oldStart)
    const to = Math.min(end, op.oldStart + op.text.length)
    return from < to ? [{ from: op.newStart + from - op.oldStart, to: op.newStart + to - op.oldStart }] : []
  })
}

/** Blanks are kept by every diff and prove nothing. */
const lettersIn = (text: string) => text.replace(/\s+/gu, '').length
const lettersKept = (kept: readonly Piece[], text: string) =>
  kept.reduce((sum, { from, to }) => sum + lettersIn(text.slice(from, to)), 0)

interface Candidate {
  readonly at: number
  /** How many characters around it are the same. */
  readonly score: number
}

/** Every place where the same words stand. */
function placesOf({ quote, before, after }: Place, text: string): readonly Candidate[] {
  const places: Candidate[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (!standsAlone(text, at, quote)) continue
    const score =
      alikeBackwards(before, text.slice(Math.max(0, at - before.length), at)) +
      alike(after, text.slice(at + quote.length, at + quote.length + after.length))
    places.push({ at, score })
  }
  return places
}

/** The one of them in the most similar surroundings; null where none stands out. */
function movedTo({ quote }: Place, places: readonly Candidate[]): number | null {
  const [best, second] = places.toSorted((a, b) => b.score - a.score)
  if (!best || best.score === second?.score) return null
  return wordsIn(quote) >= fewWords || best.score >= leastContext ? best.at : null
}

const wordsIn = (text: string) => text.split(/[\s\p{P}]+/u).filter(Boolean).length

const letter = /[\p{L}\p{N}]/u

/** Whether it begins and ends where words do: "rate" does not stand in "moderate". */
function standsAlone(text: string, at: number, quote: string): boolean {
  const joins = (a: string, b: string) => letter.test(a) && letter.test(b)
  return (
    !joins(text.charAt(at - 1), quote.charAt(0)) &&
    !joins(quote.charAt(quote.length - 1), text.charAt(at + quote.length))
  )
}

function alike(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

function alikeBackwards(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

/** From the first to the last of what is left, with what took the place of the rest. */
function stretch(ops: readonly Op[], start: number, end: number, left: Piece): { start: number; end: number } {
  const isWithin = (op: Op) => op.oldStart >= start && op.oldStart + op.text.length <= end
  const edits = ops.filter((op): op is Edit => op.kind === 'delete' && isWithin(op)).map(({ edit }) => edit)
  const added = ops.filter((op): op is Edit => op.kind === 'insert' && edits.includes(op.edit))
  return {
    start: Math.min(left.from, ...added.map((op) => op.newStart)),
    end: Math.max(left.to, ...added.map((op) => op.newStart + op.text.length)),
  }
}

function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}
