// One text, read once for all checks: its shadow, the links and tags in it, its words, and where its characters end.
// Parts that not every check needs are made when first asked for.
import { countOf, graphemeStarts } from '../kit/graphemes'
import { once } from '../kit/once'
import { type Entity, entitiesIn } from './entities'
import { lowered, shadowOf } from './shadow'
import { vocabularyFor, type Word, wordsIn } from './text-words'
import type { Vocabulary } from './vocabulary'

export interface TextView {
  /** The original. */
  readonly text: string
  /** The shadow with its case kept. Positions in it are turned into the original's by originalSpan. */
  readonly plain: string
  readonly entities: readonly Entity[]
  /** The shadow with links, hashtags, mentions, cashtags and e-mail addresses blanked out; the same length. */
  readonly masked: string
  /** The masked shadow or the whole in lower case, without a change of length. */
  readonly lower: (part: 'masked' | 'whole') => string
  /** Words in lower case, of the masked shadow or of the whole. */
  readonly words: (part: 'masked' | 'whole') => readonly Word[]
  readonly originalSpan: (start: number, end: number) => { readonly start: number; readonly end: number }
  /** Where characters begin, and the end of the text; null when every unit is one. */
  readonly boundaries: () => Uint32Array | null
}

/** Stands for one unit of a link or tag: no letter, no space, and nothing anyone types. */
export const blank = '\ufffc'

export function viewOf(text: string): TextView {
  const { plain, spans } = shadowOf(text)
  const entities = entitiesIn(plain)
  const masked = blanked(plain, entities)
  const whole = once(() => lowered(plain))
  // A sigma is written by what stands next to it.
  const lower = once(() => (plain.includes('Σ') ? lowered(masked) : blanked(whole(), entities)))
  const vocabulary = once(() => vocabularyFor(whole()))
  const wholeWords = once(() => wordsIn(whole(), vocabulary()))
  const maskedWords = once(() => (masked === plain ? wholeWords() : wordsOfPart(lower(), vocabulary(), wholeWords())))
  return {
    text,
    plain,
    entities,
    masked,
    lower: (part) => (part === 'masked' ? lower() : whole()),
    words: (part) => (part === 'masked' ? maskedWords() : wholeWords()),
    originalSpan: (start, end) =>
      spans
        ? {
            start: spans.starts[start] ?? text.length,
            end: end > start ? (spans.ends[end - 1] ?? text.length) : (spans.starts[start] ?? text.length),
          }
        : { start, end },
    boundaries: once(() => graphemeStarts(text)),
  }
}

/** What digits stand for depends on the text that they are in. */
function wordsOfPart(part: string, whole: Vocabulary, wholeWords: readonly Word[]): readonly Word[] {
  const own = vocabularyFor(part)
  return own.mixes === whole.mixes ? wordsIn(part, whole, wholeWords) : wordsIn(part, own)
}

/** The last place at or before this one where a character begins. */
export function graphemeEndBefore(view: TextView, offset: number): number {
  const boundaries = view.boundaries()
  return boundaries ? (boundaries[lastAtOrBefore(boundaries, offset)] ?? 0) : offset
}

/** The first place at or after this one where a character ends. */
export function graphemeStartAfter(view: TextView, offset: number): number {
  const boundaries = view.boundaries()
  if (!boundaries) return offset
  const index = lastAtOrBefore(boundaries, offset)
  return boundaries[index] === offset ? offset : (boundaries[index + 1] ?? view.text.length)
}

/** Characters as people count them. */
export function graphemeCount(view: TextView): number {
  return countOf(view.boundaries(), view.text)
}

function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

function blanked(plain: string, entities: readonly Entity[]): string {
  if (entities.length === 0) return plain
  const parts: string[] = []
  let from = 0
  for (const { start, end } of entities) {
    parts.push(plain.slice(from, start), blank.repeat(end - start))
    from = end
  }
  parts.push(plain.slice(from))
  return parts.join('')
}
