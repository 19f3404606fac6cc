// How something is said rather than what: shouting, rows of exclamation marks, and insults that are meant for someone.
import * as z from 'zod'
import { firstAt } from '../../kit/first-at'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, type Reading } from '../kind'
import { lowered } from '../shadow'
import { surroundingOptions, surroundingsOf } from '../surroundings'
import type { Word } from '../text-words'
import type { TextView } from '../view'
import { type PhraseFinder, phraseFinder, type PhraseHit } from '../words'
import { type Finders, listedIn } from './term'

const phrases = (most: number) => z.array(z.string().trim().min(1).max(600)).max(most)
const fields = z
  .array(z.enum(['text', 'alt']))
  .min(1)
  .default(['text'])

const Options = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('shouting'),
    /** This many words in capitals in a row are shouting. */
    words: z.int().min(2).max(20).default(3),
    /** Names and short forms that are always written in capitals. */
    unless: phrases(500).default([]),
    fields,
  }),
  z.strictObject({
    of: z.literal('exclamations'),
    /** This many marks in a row are fine. */
    most: z.int().min(1).max(10).default(1),
    fields,
  }),
  z.strictObject({
    of: z.literal('insults'),
    /** Insults whoever they are said to. */
    always: phrases(2_000).default([]),
    /** Insults only when they are meant for somebody. */
    aimed: phrases(2_000).default([]),
    /** Words for those who can be meant; a mention and a name count too. */
    people: phrases(500).default([]),
    unless: phrases(2_000).default([]),
    ...surroundingOptions,
    fields,
  }),
])
type Options = z.infer<typeof Options>

export const tone = defineKind({
  kind: 'tone',
  options: Options,
  needs: (options) =>
    options.of === 'insults' ? { fields: options.fields, phrases: [...options.always, ...options.aimed] } : null,
  check(options) {
    const look = lookFor(options)
    return (subject) => readingsOf(subject, options.fields).flatMap((reading) => look(reading))
  },
})

function lookFor(options: Options): (reading: Reading) => readonly Hit[] {
  switch (options.of) {
    case 'shouting':
      return shouting(options.words, phraseFinder(options.unless))
    case 'exclamations':
      return exclamations(options.most)
    case 'insults':
      return insults(options)
  }
}

/** Words that no name or short form is made of: they tell a shouted sentence from a row of short forms. */
const plainWords = new Set(
  "a all and are at be buy do don't for free from get go have i in is it just my new no not now of off on only or our so stop that the this to today us we what with you your aber alle auf bei das der die ein für hier heute ihr ist jetzt mit neu nicht nur oder sie und uns wir zum zur con de del el en es esta hoy la las los más no para por que sin solo sólo su tu un una y ya".split(
    ' ',
  ),
)

function shouting(most: number, fine: PhraseFinder): (reading: Reading) => readonly Hit[] {
  return (reading) => {
    const { view } = reading
    if (!/\p{Lu}{2}/u.test(view.masked)) return []
    const words = view.words('masked')
    const names = fine(words, view.masked)
    const isLoud = (index: number): boolean => {
      const word = words[index]
      if (!word || hasSmallLatin(view.masked, word) || view.masked.startsWith(word.text, word.start)) return false
      if (names.some((name) => name.first <= index && index <= name.last)) return false
      const text = view.masked.slice(word.start, word.end)
      return /\p{Lu}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()
    }
    const hits: Hit[] = []
    for (let first = 0; first < words.length; first += 1) {
      if (!isLoud(first)) continue
      let last = first
      while (isLoud(last + 1) && goesOn(view, words, last)) last += 1
      const run = words.slice(first, last + 1)
      if (run.length >= most && isSaid(run))
        hits.push(
          hitAt(reading, run[0]?.start ?? 0, run.at(-1)?.end ?? 0, {
            what: '“{quote}” reads as shouting.',
            how: 'Write it in lower case.',
          }),
        )
      first = last
    }
    return hits
  }
}

/** Told at once of most words. */
function hasSmallLatin(text: string, { start, end }: Word): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x61 && unit <= 0x7a) return true
  }
  return false
}

/** A comma, a bullet or an emoji parts the items of a list; a line break, the lines of an address. */
function goesOn(view: TextView, words: readonly Word[], index: number): boolean {
  const between = view.masked.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0)
  return between.length <= 6 && /^[\s!¡?¿.…'"-]*$/.test(between) && !between.includes('\n\n')
}

/** NASA ESA DLR is a row of short forms; a sentence has a small word or a long one in it. */
function isSaid(run: readonly Word[]): boolean {
  const letters = run.reduce((sum, word) => sum + word.text.length, 0)
  if (letters < 8) return false
  return run.some(({ text }) => text.length >= 6 || plainWords.has(text))
}

const row = /[!¡?¿‼⁉❗❕]{1,200}(?: ?[!¡?¿‼⁉❗❕]{1,200}){0,50}/g

function exclamations(most: number): (reading: Reading) => readonly Hit[] {
  return (reading) => {
    const { view } = reading
    if (!/[!¡‼⁉❗❕]/.test(view.masked)) return []
    return Array.from(view.masked.matchAll(row)).flatMap((match) => {
      // Nearly always one by itself.
      if (match[0].length <= most && !match[0].includes('‼')) return []
      const start = match.index
      // “Welcome! ¡Bienvenidos!”: an opening mark after a space belongs to what follows.
      return match[0].split(/ (?=[¡¿])/).flatMap((part, index, parts) => {
        const at = start + parts.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0)
        if (Math.max(countIn(part, /[!‼⁉❗❕]/g), countIn(part, /¡/g)) <= most) return []
        const insert = fewer(part, most)
        return [
          hitAt(reading, at, at + part.length, {
            what: `“{quote}” is more than ${most === 1 ? 'one exclamation mark' : `${most} exclamation marks`}.`,
            how: 'One is enough; a full stop is often better.',
            fix: { label: `Write “${insert}”`, ...view.originalSpan(at, at + part.length), insert },
          }),
        ]
      })
    })
  }
}

/** ‼ is two of them. */
function countIn(marks: string, sort: RegExp): number {
  return (marks.match(sort) ?? []).reduce((sum, mark) => sum + (mark === '‼' ? 2 : 1), 0)
}

/** As many as may stand, and the question mark if there was one. */
function fewer(marks: string, most: number): string {
  if (/[¡¿]/.test(marks)) return (marks.includes('¿') ? '¿' : '') + '¡'.repeat(marks.includes('¡') ? most : 0)
  return (/[?⁉]/.test(marks) ? '?' : '') + '!'.repeat(most)
}

function insults(options: Extract<Options, { of: 'insults' }>): (reading: Reading) => readonly Hit[] {
  const surroundings = { allowed: phraseFinder(options.unless), isHarmless: surroundingsOf(options) }
  const always: Finders = { ...surroundings, listed: phraseFinder(options.always) }
  const aimed: Finders = { ...surroundings, listed: phraseFinder(options.aimed) }
  const people = phraseFinder(options.people)
  return (reading) => {
    const { view } = reading
    // Most of them may be aimed at nobody.
    const meant = listedIn(reading, 'masked', aimed, Infinity)
    const found = listedIn(reading, 'masked', always)
    const words = view.words('masked')
    const persons = meant.length === 0 ? [] : people(words, view.masked)
    const isAimed = (hit: PhraseHit): boolean =>
      persons.some((person) => isLinked(words, person.last, hit.first) || isLinked(words, hit.last, person.first)) ||
      isOfName(view, words, hit) ||
      isAtMention(view, hit)
    return [...found, ...meant.filter(isAimed)].map((hit) =>
      hitAt(reading, hit.start, hit.end, {
        what: '“{quote}” is an insult.',
        how: 'Answer the point and leave the person out.',
      }),
    )
  }
}

const copulas =
  "is are was were am be been being isn't aren't sounds sound looks look ist sind war waren bist seid klingt wirkt es son eres era eran está estás están parece parecen"
/** What may stand between a person and the insult: you are such a total clown. */
const linking = new Set(
  `${copulas} 's 're a an the of by so such just really all total totally complete completely utter utterly always too very what how too ein eine einen so ganz völlig total echt wirklich einfach nur von zu wie un una tan muy más qué de todo toda todos todas unos unas`.split(
    ' ',
  ),
)
const mostBetween = 4

/** “You are such a clown”, “pathetic of you”, “stupid people”: nothing but small words between the two. */
function isLinked(words: readonly Word[], from: number, to: number): boolean {
  if (to <= from || to - from - 1 > mostBetween) return false
  for (let index = from + 1; index <= to; index += 1) {
    const word = words[index]
    if (!word || word.opens === 'sentence' || (index < to && !linking.has(word.text))) return false
  }
  return true
}

const isForm = new Set(copulas.split(' '))
const titles = new Set('mr mrs ms miss dr prof sir herr frau señor señora sr sra don doña'.split(' '))

/** “Anna Smith is lazy”, “Herr Krause ist dumm”. One capital letter may be any noun, so it takes two, or a title. */
function isOfName(view: TextView, words: readonly Word[], hit: PhraseHit): boolean {
  let at = hit.first - 1
  let hasForm = false
  while (at > 0 && hit.first - at <= mostBetween && linking.has(words[at]?.text ?? '')) {
    hasForm ||= isForm.has(words[at]?.text ?? '')
    at -= 1
  }
  const last = words[at]
  const first = words[at - 1]
  if (!hasForm || !first || !last || last.opens !== null) return false
  const isCapital = (word: Word) => /^\p{Lu}\p{Ll}/u.test(view.masked.slice(word.start, word.end))
  return isCapital(last) && (titles.has(first.text) || (isCapital(first) && !plainWords.has(first.text)))
}

/** “@someone is a liar”, “liar, @someone”: only who is named close by, however many are in a long text. */
function isAtMention({ entities, masked }: TextView, { start, end }: PhraseHit): boolean {
  for (let next = firstAt(entities, (one) => one.start >= end); next < entities.length; next += 1) {
    const one = entities[next]
    if (!one || one.start - end > closeBehind) break
    if (one.kind === 'mention' && /^,?\s+$/.test(masked.slice(end, one.start))) return true
  }
  for (let last = firstAt(entities, (one) => one.end > start) - 1; last >= 0; last -= 1) {
    const one = entities[last]
    if (!one || start - one.end > closeBefore) break
    if (one.kind === 'mention' && linksTo(lowered(masked.slice(one.end, start)))) return true
  }
  return false
}

/** In units: how far behind a word, and how far before it, somebody is named whom it is about. */
const closeBehind = 4
const closeBefore = 40

function linksTo(between: string): boolean {
  const words = between.trim().split(/[\s,:]+/)
  return /^[,:]?\s/.test(between) && words.every((word) => word === '' || linking.has(word) || word === 'you')
}
