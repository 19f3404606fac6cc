// What stands around a hit and makes it harmless: a denial or warning before it, a denial after it, or that the
// sentence speaks of something else.
import * as z from 'zod'
import { type PhraseHit, phraseFinder, type Word } from './words'

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
    return listed.length === 0 ? null : phraseFinder(listed)
  })
  const { within, reach = 'sentence' } = options
  return (words, text) => {
    const idioms = negations ? hollow(words, text) : []
    const noes = negations?.(words, text).filter((no) => !idioms.some((idiom) => isInside(no, idiom))) ?? []
    const said = warnings?.(words, text) ?? []
    const after = denials?.(words, text) ?? []
    const near = company?.(words, text) ?? null
    const elsewhere = others?.(words, text) ?? []
    const isNear = (other: PhraseHit, hit: PhraseHit) => reach === 'post' || isOneSentence(words, other, hit)
    return (hit) =>
      noes.some((no) => reaches(no, hit, words, within, 'part')) ||
      said.some((warning) => reaches(warning, hit, words, within, 'sentence')) ||
      after.some((denial) => follows(denial, hit, words, within)) ||
      (near !== null && !near.some((other) => isNear(other, hit))) ||
      elsewhere.some((other) => isNear(other, hit))
  }
}

export function isInside(inner: PhraseHit, outer: PhraseHit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
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

/** What stands before reaches forward over a few words, and not past the end of its sentence, or part of one. */
function reaches(
  before: PhraseHit,
  hit: PhraseHit,
  words: readonly Word[],
  within: number,
  limit: 'part' | 'sentence',
): boolean {
  if (before.last >= hit.first || hit.first - before.last > within) return false
  for (let index = before.last + 1; index <= hit.first; index += 1) {
    const opens = words[index]?.opens
    if (opens === 'sentence' || (opens === 'part' && limit === 'part')) return false
  }
  return true
}

/** What stands after reaches back over a few words, and not past the end of the next sentence. */
function follows(after: PhraseHit, hit: PhraseHit, words: readonly Word[], within: number): boolean {
  if (after.first <= hit.last || after.first - hit.last > within) return false
  return sentencesBetween(words, hit.last, after.first) <= 1
}

function isOneSentence(words: readonly Word[], a: PhraseHit, b: PhraseHit): boolean {
  return sentencesBetween(words, Math.min(a.last, b.last), Math.max(a.first, b.first)) === 0
}

function sentencesBetween(words: readonly Word[], from: number, to: number): number {
  let ends = 0
  for (let index = from + 1; index <= to; index += 1) if (words[index]?.opens === 'sentence') ends += 1
  return ends
}
