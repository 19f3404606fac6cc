// How hard a longer text is to read: the mean length of its sentences, and in three languages the usual formula.
import * as z from 'zod'
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
  readonly words: readonly string[]
}

function hitsIn(reading: Reading, language: string, options: z.infer<typeof Options>): readonly Hit[] {
  // A word has a letter and a space after it: a text this short cannot have enough of them.
  if (reading.view.masked.length < 2 * options.fewestWords) return []
  const sentences = sentencesIn(reading.view.masked)
  const words = sentences.flatMap((sentence) => sentence.words)
  const longest = sentences.reduce<Sentence | null>(
    (worst, sentence) => (worst && worst.words.length >= sentence.words.length ? worst : sentence),
    null,
  )
  if (words.length < options.fewestWords || !longest) return []
  const mean = words.length / sentences.length
  const at = (what: string): Hit[] => [
    hitAt(reading, longest.start, longest.end, {
      what,
      how: 'Make two sentences of a long one, and use short words.',
      // The mean changes with every word; which text it is about does not.
      detail: 'reading-ease',
    }),
  ]
  if (mean > options.longestMean)
    return at(
      `Sentences here have ${Math.round(mean)} words on average; the longest, “{quote}”, has ${longest.words.length}.`,
    )
  if (!isSyllabic(language)) return []
  const formula = formulas[language]
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0) / words.length
  const ease = formula.ease(mean, syllables)
  if (ease >= options.lowestEase) return []
  return at(
    `This reads as very difficult: ${Math.round(ease)} of 100 by ${formula.name}. Its longest sentence is “{quote}”.`,
  )
}

/** Sentences end at their mark or with the line: items of a list have no full stop. */
function sentencesIn(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (end: number): void => {
    const piece = text.slice(from, end)
    const words = piece.match(/\p{L}[\p{L}\p{N}\p{M}'-]*/gu)
    if (words) sentences.push({ start: from + piece.search(/\S/), end: from + piece.trimEnd().length, words })
    from = end
  }
  for (const match of text.matchAll(/[.!?…]+["'”’»)\]]*|\n+/g)) {
    const end = match.index + match[0].length
    // "4.5" and "northbank.example" end nothing.
    if (match[0].startsWith('\n') || end === text.length || /\s/.test(text.charAt(end))) close(end)
  }
  close(text.length)
  return sentences
}

function isSyllabic(language: string): language is Syllabic {
  return Object.hasOwn(formulas, language)
}
