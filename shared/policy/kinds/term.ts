// Listed words and phrases, with the contexts in which they are fine.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, type Reading } from '../kind'
import { type PhraseFinder, type PhraseHit, phraseFinder, type Word } from '../words'

const phrase = z.string().trim().min(1).max(200)

const Options = z.strictObject({
  /** Words or phrases; "*" at a word's end for any ending; "#tag" for a hashtag. */
  terms: z.array(phrase).min(1).max(20_000),
  /** A hit inside one of these is fine: "guarantee card". */
  unless: z.array(phrase).max(2_000).default([]),
  /** A hit is fine with one of these before it in the same part of a sentence: not, never, kein*. */
  notAfter: z.array(phrase).max(500).default([]),
  /** A hit is fine with one of these before it in the same sentence, a colon or dash between or not: beware, warn*. */
  warnedBy: z.array(phrase).max(500).default([]),
  /** A hit is fine with one of these after it in the same sentence or the next: "does not exist", "is a myth". */
  deniedBy: z.array(phrase).max(500).default([]),
  /** How many words away these three may stand. */
  within: z.int().min(1).max(30).default(4),
  /** Whether words in links, hashtags and mentions count too. */
  entities: z.enum(['skip', 'look']).default('skip'),
  fields: z
    .array(z.enum(['text', 'alt', 'link']))
    .min(1)
    .default(['text']),
})

export const term = defineKind({
  kind: 'term',
  options: Options,
  check(options) {
    const tags = new Set(options.terms.filter((text) => text.startsWith('#')).map((text) => text.toLowerCase()))
    const finders: Finders = {
      listed: phraseFinder(options.terms.filter((text) => !text.startsWith('#'))),
      allowed: phraseFinder(options.unless),
      negations: phraseFinder(options.notAfter),
      warnings: phraseFinder(options.warnedBy),
      denials: phraseFinder(options.deniedBy),
    }
    const part = options.entities === 'look' ? 'whole' : 'masked'
    return (subject) =>
      readingsOf(subject, options.fields).flatMap((reading) => [
        ...listedIn(reading, part, options.within, finders).map((hit) => hitAt(reading, hit.start, hit.end, asListed)),
        ...tagHits(reading, tags),
      ])
  },
})

export interface Finders {
  readonly listed: PhraseFinder
  readonly allowed: PhraseFinder
  readonly negations: PhraseFinder
  readonly warnings: PhraseFinder
  readonly denials?: PhraseFinder
}

/** "No worries: guaranteed returns" denies nothing. */
export const hollow = phraseFinder([
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

/** The listed phrases of a reading, but for those that their surroundings make harmless. */
export function listedIn(
  reading: Reading,
  part: 'masked' | 'whole',
  within: number,
  finders: Finders,
): readonly PhraseHit[] {
  const { view } = reading
  const words = view.words(part)
  const text = part === 'whole' ? view.plain : view.masked
  const hits = finders.listed(words, text)
  if (hits.length === 0) return []
  const isInside = (inner: PhraseHit, outer: PhraseHit) => outer.start <= inner.start && inner.end <= outer.end
  const allowed = finders.allowed(words, text)
  const idioms = hollow(words, text)
  const negations = finders.negations(words, text).filter((no) => !idioms.some((idiom) => isInside(no, idiom)))
  const warnings = finders.warnings(words, text)
  const denials = finders.denials?.(words, text) ?? []
  return hits
    .filter((hit) => !allowed.some((span) => isInside(hit, span)))
    .filter((hit) => !negations.some((no) => reaches(no, hit, words, within, 'part')))
    .filter((hit) => !warnings.some((warning) => reaches(warning, hit, words, within, 'sentence')))
    .filter((hit) => !denials.some((denial) => follows(denial, hit, words, within)))
}

/** What stands before reaches forward over a few words, and not past the end of its sentence, or part of one. */
export function reaches(
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
export function follows(after: PhraseHit, hit: PhraseHit, words: readonly Word[], within: number): boolean {
  if (after.first <= hit.last || after.first - hit.last > within) return false
  const ends = words.slice(hit.last + 1, after.first + 1).filter(({ opens }) => opens === 'sentence')
  return ends.length <= 1
}

function tagHits({ view, ...rest }: Reading, tags: ReadonlySet<string>): readonly Hit[] {
  if (tags.size === 0) return []
  return view.entities
    .filter((entity) => entity.kind === 'hashtag' && tags.has(entity.text.toLowerCase()))
    .map((entity) => hitAt({ view, ...rest }, entity.start, entity.end, asListed))
}

const asListed = {
  what: '“{quote}” is on the list of words for this clause.',
  how: 'Say it in other words, or leave it out.',
} as const
