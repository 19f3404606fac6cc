// The words of a text, read in one walk over its units.
import { kindOf, lengthOf, letter, mark, numeral, runEnd } from '../kit/units'
import { type Form, Vocabulary } from './vocabulary'

export interface Word {
  readonly text: string
  readonly form: Form
  readonly start: number
  readonly end: number
  /** Starts a sentence, or a part of one after a colon, semicolon or dash: what is said before may not reach it. */
  readonly opens: 'sentence' | 'part' | null
}

/** Of a text in lower case, to be shared by what is read out of it with parts left out. */
export function vocabularyFor(text: string): Vocabulary {
  return new Vocabulary(/[^\W\d_]\d/.test(text))
}

const inWord = letter | numeral | mark

/**
 * Expects lower case. A word holds letters, digits and inner apostrophes: don't, o'brien. `like`: the words of a text of the
 * same vocabulary that this one is, but for what is left out; most words are words there too.
 */
export function wordsIn(
  text: string,
  vocabulary: Vocabulary = vocabularyFor(text),
  like: readonly Word[] = [],
): readonly Word[] {
  let alike = 0
  const words: Word[] = []
  let opens: Word['opens'] = 'sentence'
  let last = 0
  let spaced = 0
  let isSpaced = false
  for (let start = 0; start < text.length; ) {
    if (lengthOf(inWord, text, start) === 0) {
      start += 1
      continue
    }
    while ((like[alike]?.start ?? start) < start) alike += 1
    const other = like[alike]
    // What is left out ends words as well, so the one that begins alike ends alike. A sigma may be another one beside it.
    const isThere = other?.start === start && text.startsWith(other.text, start)
    const end = isThere ? other.end : wordEnd(text, start)
    if (words.length > 0) opens = breakIn(text, last, start)
    spaced = end - start === 1 && start - last === 1 ? spaced + 1 : 0
    if (spaced >= 3) isSpaced = true
    if (isThere && other.opens === opens) words.push(other)
    else {
      const form = isThere ? other.form : vocabulary.of(text.slice(start, end))
      words.push({ text: form.text, form, start, end, opens })
    }
    last = end
    start = end
  }
  return isSpaced ? withSpacedOut(words, text, vocabulary) : words
}

/** Where the word ends that begins at this place. */
export function wordEnd(text: string, from: number): number {
  let end = runEnd(inWord, text, from)
  while (text.charAt(end) === "'" && lengthOf(inWord, text, end + 1) > 0) end = runEnd(inWord, text, end + 1)
  return end
}

/** "f r e e" and "f.r.e.e": four or more single letters with the same sign between them are read as one word. */
function withSpacedOut(words: readonly Word[], text: string, vocabulary: Vocabulary): readonly Word[] {
  const joined: Word[] = []
  for (let first = 0; first < words.length; first += 1) {
    const word = words[first]
    if (!word) continue
    let last = first
    const sign = text.charAt(word.end)
    while (' .-_*\u00b7'.includes(sign) && isLetter(words[last]) && isLetter(words[last + 1])) {
      const next = words[last + 1]
      if (!next || next.start - (words[last]?.end ?? 0) !== 1 || text.charAt(next.start - 1) !== sign) break
      last += 1
    }
    const end = words[last]?.end ?? word.end
    if (last - first < 3) joined.push(word)
    else {
      const run = words.slice(first, last + 1)
      const form = vocabulary.of(run.map((single) => single.text).join(''))
      joined.push({ text: form.text, form, start: word.start, end, opens: word.opens })
      first = last
    }
  }
  return joined
}

function isLetter(word: Word | undefined): boolean {
  return word !== undefined && word.text.length === 1 && (kindOf(word.text.charCodeAt(0)) & letter) !== 0
}

function breakIn(text: string, start: number, end: number): Word['opens'] {
  // Nearly always one sign, most often a space.
  if (end - start === 1) {
    const sign = text.charAt(start)
    return sign === ' ' ? null : '.!?…'.includes(sign) ? 'sentence' : ':;'.includes(sign) ? 'part' : null
  }
  const between = text.slice(start, end)
  if (/[.!?…](?:[\s"')\]»”]|$)|\n\s*\n/.test(between)) return 'sentence'
  return /[:;]|\s-+\s/.test(between) ? 'part' : null
}
