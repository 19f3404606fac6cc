// What stands around a hit and makes it harmless: a denial or warning before it, a denial after it, or that the
// sentence speaks of something else.
import * as z from 'zod'
import { firstAt } from '../kit/first-at'
import { once } from '../kit/once'
import type { Word } from './text-words'
import { type PhraseFinder, type PhraseHit, phraseFinder } from './words'

const phrases = z.array(z.string().trim().min(1).max(600)).max(500).default([])

/** Options of every kind that looks for words. */
export const surroundingOptions = {
  /** A hit is fine with one of these before it in the same part of a sentence: not, never, kein*. */
  notAfter: phrases,
  /** A hit is fine with one of these before it in the same sentence, a colon or dash between or not: beware, warn*. */
  warnedBy: phrases,
  /** A hit is fine with one of these after it in the same sentence or the next: "does not exist", "is a myth". */
  deniedBy: phrases,
  /** How many words away these three may stand. */
  within: z.int().min(1).max(30).default(4),
  /** A hit counts only with one of these in the same sentence; empty: always. */
  with: phrases,
  /** A hit is fine with one of these in the same sentence. */
  without: phrases,
  /** How far `with` and `without` look. */
  reach: z.enum(['sentence', 'post']).default('sentence'),
}

export interface SurroundingOptions {
  readonly notAfter?: readonly string[]
  readonly warnedBy?: readonly string[]
  readonly deniedBy?: readonly string[]
  readonly within: number
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly reach?: 'sentence' | 'post'
}

/** For one text, whether a hit in it is harmless. */
export type Surroundings = (words: readonly Word[], text: string) => (hit: PhraseHit) => boolean

export function surroundingsOf(options: SurroundingOptions): Surroundings {
  const [negations, warnings, denials, company, others] = (
    ['notAfter', 'warnedBy', 'deniedBy', 'with', 'without'] as const
  ).map((name) => {
    const listed = options[name] ?? []
    return listed.length === 0 ? null : finderOf(listed)
  })
  const { within, reach = 'sentence' } = options
  return (words, text) => {
    // Looked for when there is a hit to ask about.
    const noes = once(() => {
      const found = negations?.(words, text) ?? []
      const idioms = found.length > 0 ? hollow(words, text) : []
      return idioms.length > 0 ? found.filter((no) => !isInsideOne(no, idioms)) : found
    })
    const isNear = (all: readonly PhraseHit[], hit: PhraseHit) =>
      reach === 'post' ? all.length > 0 : hasNeighbour(words, all, hit)
    return (hit) =>
      before(noes(), hit, within).some((no) => reaches(no, hit, words, 'part')) ||
      before(warnings?.(words, text) ?? [], hit, within).some((warning) => reaches(warning, hit, words, 'sentence')) ||
      behind(denials?.(words, text) ?? [], hit, within).some(
        (denial) => sentencesBetween(words, hit.last, denial.first) <= 1,
      ) ||
      (company !== null && company !== undefined && !isNear(company(words, text), hit)) ||
      isNear(others?.(words, text) ?? [], hit)
  }
}

const findersKnown = new Map<string, PhraseFinder>()
const mostFinders = 500

/** Many rules share their lists, and ask about the same words for every hit: what was found in them is kept with them. */
function finderOf(listed: readonly string[]): PhraseFinder {
  const key = listed.join('\n')
  const known = findersKnown.get(key)
  if (known) return known
  const find = phraseFinder(listed)
  const found = new WeakMap<readonly Word[], readonly PhraseHit[]>()
  const finder: PhraseFinder = (words, text) => {
    const kept = found.get(words)
    if (kept) return kept
    const made = find(words, text)
    found.set(words, made)
    return made
  }
  if (findersKnown.size >= mostFinders) findersKnown.clear()
  findersKnown.set(key, finder)
  return finder
}

function isInside(inner: PhraseHit, outer: PhraseHit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Hits of one finder are in order and apart from each other, so at most one of them can hold another's hit. */
export function isInsideOne(inner: PhraseHit, ordered: readonly PhraseHit[]): boolean {
  const outer = ordered[firstAt(ordered, ({ end }) => end >= inner.end)]
  return outer !== undefined && isInside(inner, outer)
}

/** Of hits in order, those that end at most so many words before this one. */
function before(ordered: readonly PhraseHit[], hit: PhraseHit, within: number): readonly PhraseHit[] {
  if (ordered.length === 0) return ordered
  const from = firstAt(ordered, ({ last }) => last >= hit.first - within)
  return ordered.slice(
    from,
    firstAt(ordered, ({ last }) => last >= hit.first),
  )
}

/** Of hits in order, those that begin at most so many words after this one. */
function behind(ordered: readonly PhraseHit[], hit: PhraseHit, within: number): readonly PhraseHit[] {
  if (ordered.length === 0) return ordered
  const from = firstAt(ordered, ({ first }) => first > hit.last)
  return ordered.slice(
    from,
    firstAt(ordered, ({ first }) => first > hit.last + within),
  )
}

/** "No worries: guaranteed returns" denies nothing. */
const hollow = phraseFinder([
  'no worries',
  'no problem',
  'no wonder',
  'no doubt',
  'no matter',
  'not only',
  'not just',
  'why not',
  "don't miss",
  "don't wait",
  'never miss',
  'keine sorge',
  'kein problem',
  'kein wunder',
  'keine frage',
  'nicht nur',
  'nicht verpassen',
  'no solo',
  'no te pierdas',
  'no lo dudes',
])

/** What stands before reaches forward, and not past the end of its sentence, or part of one. */
function reaches(no: PhraseHit, hit: PhraseHit, words: readonly Word[], limit: 'part' | 'sentence'): boolean {
  for (let index = no.last + 1; index <= hit.first; index += 1) {
    const opens = words[index]?.opens
    if (opens === 'sentence' || (opens === 'part' && limit === 'part')) return false
  }
  return true
}

/** Whether one of these stands in the same sentence: the nearest on either side tell. */
function hasNeighbour(words: readonly Word[], ordered: readonly PhraseHit[], hit: PhraseHit): boolean {
  const next = firstAt(ordered, ({ last }) => last >= hit.first)
  return [next - 1, next, next + 1].some((index) => {
    const other = ordered[index]
    if (!other) return false
    return sentencesBetween(words, Math.min(other.last, hit.last), Math.max(other.first, hit.first)) === 0
  })
}

/** How many sentences begin after this word, up to that one. */
function sentencesBetween(words: readonly Word[], from: number, to: number): number {
  if (to <= from) return 0
  const numbers = sentenceNumbers(words)
  return (numbers[to] ?? 0) - (numbers[from] ?? 0)
}

const numbered = new WeakMap<readonly Word[], Uint32Array>()

/** Which sentence each word is in; counted once for the words of a text. */
function sentenceNumbers(words: readonly Word[]): Uint32Array {
  const known = numbered.get(words)
  if (known) return known
  const numbers = new Uint32Array(words.length)
  let number = 0
  for (const [index, { opens }] of words.entries()) {
    if (opens === 'sentence') number += 1
    numbers[index] = number
  }
  numbered.set(words, numbers)
  return numbers
}
