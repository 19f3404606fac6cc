// How hard a longer text is to read: the mean length of its sentences, and in three languages the usual formula.
import * as z from 'zod'
import { isSpace, lengthOf, letter, mark, numeral, runEnd } from '../../kit/units'
import { hitAt } from '../hits'
import { defineKind, type Hit, type Reading } from '../kind'
import { languageOf } from '../subject'
import { type Syllabic, syllablesIn } from '../syllables'

const Options = z.strictObject({
  /** Shorter texts say nothing about a mean. */
  fewestWords: z.int().min(20).max(10_000).default(60),
  longestMean: z.number().min(5).max(200).default(25),
  /** All three scales call what is below 30 very difficult. */
  lowestEase: z.number().min(-200).max(120).default(30),
})

interface Formula {
  readonly name: string
  readonly ease: (wordsPerSentence: number, syllablesPerWord: number) => number
}

const formulas: Record<Syllabic, Formula> = {
  // Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
  en: { name: 'Flesch', ease: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables },
  // Amstad, Wie verständlich sind unsere Zeitungen? (Zürich 1978).
  de: { name: 'Flesch/Amstad', ease: (words, syllables) => 180 - words - 58.5 * syllables },
  // Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214 (1959), with F read as words in a sentence, as
  // Law corrected it (2011): syllables are in a hundred words there.
  es: { name: 'Fernández Huerta', ease: (words, syllables) => 206.84 - 1.02 * words - 60 * syllables },
}

export const readingEase = defineKind({
  kind: 'reading-ease',
  options: Options,
  check(options) {
    return (subject) => {
      const language = languageOf(subject.content)
      return subject.texts.flatMap((reading) => hitsIn(reading, language, options))
    }
  },
})

interface Sentence {
  readonly start: number
  readonly end: number
  readonly words: number
}

function hitsIn(reading: Reading, language: string, options: z.infer<typeof Options>): readonly Hit[] {
  // A word has a letter and a space after it: a text this short cannot have enough of them.
  if (reading.view.masked.length < 2 * options.fewestWords) return []
  const text = reading.view.masked
  const sentences = sentencesIn(text)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
  const longest = sentences.reduce<Sentence | null>(
    (worst, sentence) => (worst && worst.words >= sentence.words ? worst : sentence),
    null,
  )
  if (words < options.fewestWords || !longest) return []
  const mean = words / sentences.length
  const at = (what: string): Hit[] => [
    hitAt(reading, longest.start, longest.end, {
      what,
      how: 'Make two sentences of a long one, and use short words.',
      // The mean changes with every word; which text it is about does not.
      detail: 'reading-ease',
    }),
  ]
  if (mean > options.longestMean)
    return at(`Sentences here have ${Math.round(mean)} words on average; the longest, “{quote}”, has ${longest.words}.`)
  if (!isSyllabic(language)) return []
  const formula = formulas[language]
  let syllables = 0
  const last = sentences.at(-1)?.end ?? 0
  for (let start = wordFrom(text, 0, last); start < last; ) {
    const end = wordEnd(text, start)
    syllables += syllablesIn(text.slice(start, end), language)
    start = wordFrom(text, end, last)
  }
  const ease = formula.ease(mean, syllables / words)
  if (ease >= options.lowestEase) return []
  return at(
    `This reads as very difficult: ${Math.round(ease)} of 100 by ${formula.name}. Its longest sentence is “{quote}”.`,
  )
}

/** Flesch told whole books by samples of a hundred words; a post as long as a chapter is told by its beginning. */
const enoughWords = 2_000

/** Those with the first words of a text. They end at their mark or with the line: items of a list have no full stop. */
function sentencesIn(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let seen = 0
  const close = (to: number): void => {
    let start = from
    let end = to
    while (start < end && isSpace(text.charCodeAt(start))) start += 1
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
    const words = countWords(text, start, end)
    if (words > 0) sentences.push({ start, end, words })
    seen += words
    from = to
  }
  for (const match of text.matchAll(/[.!?…]+["'”’»)\]]*|\n+/g)) {
    const end = match.index + match[0].length
    // "4.5" and "northbank.example" end nothing.
    if (match[0].startsWith('\n') || end === text.length || /\s/.test(text.charAt(end))) close(end)
    if (seen >= enoughWords) return sentences
  }
  close(text.length)
  return sentences
}

function countWords(text: string, from: number, to: number): number {
  let count = 0
  for (let start = wordFrom(text, from, to); start < to; start = wordFrom(text, wordEnd(text, start), to)) count += 1
  return count
}

/** A word begins with a letter; where none does up to this place, this place. */
function wordFrom(text: string, from: number, to: number): number {
  let start = from
  while (start < to && lengthOf(letter, text, start) === 0) start += 1
  return start
}

function wordEnd(text: string, from: number): number {
  let end = runEnd(letter | numeral | mark, text, from)
  while (text.charAt(end) === "'" || text.charAt(end) === '-') end = runEnd(letter | numeral | mark, text, end + 1)
  return end
}

function isSyllabic(language: string): language is Syllabic {
  return Object.hasOwn(formulas, language)
}
