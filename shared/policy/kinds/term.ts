// Listed words and phrases, with the contexts in which they are fine.
import * as z from 'zod'
import type { Entity } from '../entities'
import { hitAt, readingsOf } from '../hits'
import { defineKind, mostHits, type Needs, type Reading } from '../kind'
import { isInsideOne, type Surroundings, surroundingOptions, surroundingsOf } from '../surroundings'
import { type PhraseFinder, type PhraseHit, phraseFinder } from '../words'

const phrase = z.string().trim().min(1).max(600)

/** Options of every kind that looks for listed words. */
export const termOptions = {
  /** Words or phrases; "*" at a word's end for any ending; "#tag" for a hashtag. */
  terms: z.array(phrase).min(1).max(20_000),
  /** A hit inside one of these is fine: "guarantee card". */
  unless: z.array(phrase).max(2_000).default([]),
  ...surroundingOptions,
  /** Whether words in links, hashtags and mentions count too. */
  entities: z.enum(['skip', 'look']).default('skip'),
  fields: z
    .array(z.enum(['text', 'alt', 'link']))
    .min(1)
    .default(['text']),
}

const Options = z.strictObject(termOptions)

export const term = defineKind({
  kind: 'term',
  options: Options,
  needs: ({ terms, fields, entities }) => ({ fields, ...termNeeds(terms, entities) }),
  check(options) {
    const tags = new Set(options.terms.filter((text) => text.startsWith('#')).map((text) => text.toLowerCase()))
    const finders: Finders = {
      listed: phraseFinder(options.terms.filter((text) => !text.startsWith('#'))),
      allowed: phraseFinder(options.unless),
      isHarmless: surroundingsOf(options),
    }
    const part = options.entities === 'look' ? 'whole' : 'masked'
    return (subject) =>
      readingsOf(subject, options.fields).flatMap((reading) => [
        ...listedIn(reading, part, finders).map((hit) => hitAt(reading, hit.start, hit.end, asListed)),
        ...tagsListedIn(reading, tags).map((tag) => hitAt(reading, tag.start, tag.end, asListed)),
      ])
  },
})

export function termNeeds(
  terms: readonly string[],
  entities: 'skip' | 'look',
): Pick<Needs, 'phrases' | 'words' | 'tags'> {
  return {
    phrases: terms.filter((text) => !text.startsWith('#')),
    words: entities === 'look' ? 'whole' : 'masked',
    tags: terms.filter((text) => text.startsWith('#')),
  }
}

export interface Finders {
  readonly listed: PhraseFinder
  readonly allowed: PhraseFinder
  readonly isHarmless: Surroundings
}

/** The listed phrases of a reading, but for those that their surroundings make harmless; as many as are reported. */
export function listedIn(
  { view }: Reading,
  part: 'masked' | 'whole',
  finders: Finders,
  most = mostHits,
): readonly PhraseHit[] {
  const words = view.words(part)
  const text = part === 'whole' ? view.plain : view.masked
  const hits = finders.listed(words, text)
  if (hits.length === 0) return []
  const allowed = finders.allowed(words, text)
  const isHarmless = finders.isHarmless(words, text)
  const found: PhraseHit[] = []
  for (const hit of hits) {
    if (found.length === most) break
    if (!isInsideOne(hit, allowed) && !isHarmless(hit)) found.push(hit)
  }
  return found
}

/** The listed hashtags of a reading, by their whole names. */
export function tagsListedIn({ view }: Reading, tags: ReadonlySet<string>): readonly Entity[] {
  if (tags.size === 0) return []
  return view.entities.filter((entity) => entity.kind === 'hashtag' && tags.has(entity.text.toLowerCase()))
}

const asListed = {
  what: '“{quote}” is on the list of words for this clause.',
  how: 'Say it in other words, or leave it out.',
} as const
