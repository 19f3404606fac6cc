// Words that leave people out or hurt them, with better ones to put in their place, and swearwords however disguised.
import * as z from 'zod'
import { once } from '../../kit/once'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, type Reading } from '../kind'
import { languageOf } from '../subject'
import { surroundingOptions, surroundingsOf } from '../surroundings'
import { asWritten, type Oath, oathPieces, oathsIn, starPieces, starredIn, starredInEnglish } from '../swearing'
import { type PhraseFinder, phraseFinder, type PhraseHit, placesOf } from '../words'
import { type Finders, listedIn, termNeeds } from './term'

const phrase = z.string().trim().min(1).max(600)
const phrases = (most: number) => z.array(phrase).max(most)

const Entry = z.strictObject({
  /** Words or phrases; "*" at a word's end for any ending. */
  say: z.union([phrase, phrases(200).min(1)]),
  better: phrases(10).default([]),
  /** The first better word fits in the same place with nothing else changed, so it is offered as a fix. */
  fits: z.boolean().default(false),
  /** What is wrong with it, as a clause after the quoted words: "suggests that only men do this work". */
  note: z.string().trim().min(1).max(300).optional(),
  source: z.string().trim().min(1).max(300).optional(),
  unless: phrases(200).default([]),
})
type Entry = z.infer<typeof Entry>

const Options = z.strictObject({
  words: z.array(Entry).max(2_000).default([]),
  /** English swearwords through digits and drawn-out letters. */
  swearing: z.boolean().default(false),
  /** The listed words also behind stars: f**k. */
  starred: phrases(2_000).default([]),
  unless: phrases(2_000).default([]),
  ...surroundingOptions,
  entities: z.enum(['skip', 'look']).default('skip'),
  fields: z
    .array(z.enum(['text', 'alt']))
    .min(1)
    .default(['text', 'alt']),
})

export const inclusive = defineKind({
  kind: 'inclusive',
  options: Options,
  needs: ({ words, swearing, starred, entities, fields }) => ({
    fields,
    ...termNeeds(words.flatMap(saidIn), entities),
    patterns: [...(swearing ? [oathPieces] : []), ...(swearing || starred.length > 0 ? [starPieces] : [])].map(
      (pieces) => ({ source: pieces.map(asWritten).join('|'), on: 'shadow' }),
    ),
  }),
  check(options) {
    const entries = once(() => options.words.map(prepared))
    const finders: Finders = {
      listed: phraseFinder(options.words.flatMap(saidIn)),
      allowed: phraseFinder([...options.unless, ...options.words.flatMap((entry) => entry.unless)]),
      isHarmless: surroundingsOf(options),
    }
    const part = options.entities === 'look' ? 'whole' : 'masked'
    const starred = [...options.starred, ...(options.swearing ? starredInEnglish : [])]
    return (subject) =>
      readingsOf(subject, options.fields).flatMap((reading) => {
        const listed = listedIn(reading, part, finders)
        const oaths = [
          ...(options.swearing ? oathsIn(reading.view, languageOf(subject.content) === 'en') : []),
          ...(starred.length > 0 ? starredIn(reading.view, starred) : []),
        ]
        return [
          ...listed.map((hit) => hitOf(hit, reading, entries(), part)),
          ...apartFrom(oaths, listed, reading, finders.allowed).map((oath) =>
            hitAt(reading, oath.start, oath.end, asSworn),
          ),
        ]
      })
  },
})

interface Prepared extends Entry {
  readonly find: () => PhraseFinder
  /** The letters with which its phrases begin. */
  readonly initials: ReadonlySet<string>
}

function prepared(entry: Entry): Prepared {
  const said = saidIn(entry)
  const firsts = said.flatMap((text) => placesOf(text)[0] ?? [])
  const initials = new Set(firsts.map(([word]) => word?.text.charAt(0) ?? ''))
  return { ...entry, find: once(() => phraseFinder(said)), initials }
}

function saidIn({ say }: Entry): readonly string[] {
  return typeof say === 'string' ? [say] : say
}

function hitOf(hit: PhraseHit, reading: Reading, entries: readonly Prepared[], part: 'masked' | 'whole'): Hit {
  const { view } = reading
  const words = view.words(part).slice(hit.first, hit.last + 1)
  const text = part === 'whole' ? view.plain : view.masked
  const initial = words[0]?.text.charAt(0) ?? ''
  const entry = entries.find(
    ({ find, initials }) => initials.has(initial) && find()(words, text).some(({ end }) => end === hit.end),
  )
  const fix = entry ? fixOf(hit, reading, entry) : null
  return hitAt(reading, hit.start, hit.end, {
    what: entry?.note === undefined ? '“{quote}” may leave people out or hurt them.' : `“{quote}” ${entry.note}.`,
    how: entry && entry.better.length > 0 ? `Say ${inWords(entry.better)}.` : 'Say it in other words, or leave it out.',
    ...(fix ? { fix } : {}),
  })
}

/** The better word in the case of the one it replaces; none where "a" before it would have to become "an". */
function fixOf(hit: PhraseHit, reading: Reading, { better, fits }: Entry): Hit['fix'] | null {
  const [first] = better
  if (!fits || first === undefined) return null
  const { view } = reading
  const old = view.plain.slice(hit.start, hit.end)
  const article = /(?:^|[^\p{L}])(an?)\s+$/iu.exec(view.plain.slice(Math.max(0, hit.start - 6), hit.start))?.[1]
  if (article !== undefined && startsWithVowel(old) !== startsWithVowel(first)) return null
  const insert = inCaseOf(old, first)
  return { label: `Write “${insert}”`, ...view.originalSpan(hit.start, hit.end), insert }
}

function startsWithVowel(text: string): boolean {
  return /^[aeiou]/i.test(text)
}

function inCaseOf(old: string, next: string): string {
  if (old.length > 1 && old === old.toUpperCase() && old !== old.toLowerCase()) return next.toUpperCase()
  const first = old.charAt(0)
  return first !== first.toLowerCase() ? next.charAt(0).toUpperCase() + next.slice(1) : next
}

function inWords(better: readonly string[]): string {
  const quoted = better.map((word) => `“${word}”`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}

/** Each place once, and none that is listed as fine. */
function apartFrom(
  oaths: readonly Oath[],
  listed: readonly PhraseHit[],
  { view }: Reading,
  allowed: PhraseFinder,
): readonly Oath[] {
  if (oaths.length === 0) return []
  const fine = allowed(view.words('whole'), view.plain)
  const kept: Oath[] = []
  for (const oath of oaths) {
    const touches = (other: Oath) => oath.start < other.end && other.start < oath.end
    if (!listed.some(touches) && !kept.some(touches) && !fine.some(touches)) kept.push(oath)
  }
  return kept
}

const asSworn = {
  what: '“{quote}” is a swearword, or is meant to be read as one.',
  how: 'Say it in other words, or leave it out.',
} as const
