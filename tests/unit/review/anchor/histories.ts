// Generated histories of edits to real-looking posts, with the truth about every character: where the quoted words went
// is known, not guessed, so what re-anchoring says can be judged.
import { anchorAt } from '../../../../shared/review/anchor/anchor'
import { type Found, reanchor } from '../../../../shared/review/anchor/reanchor'
import { readLabelled } from '../../../labelled/labelled'

/**
 * A text of which each unit knows where in the first text it stood: -1 for what was written later, and a number below
 * that for a copy, `copied(origin)`, of what stood there.
 */
interface Traced {
  readonly text: string
  readonly origin: readonly number[]
}

const copied = (origin: number) => (origin < 0 ? origin : -2 - origin)
const originalOf = (origin: number) => (origin <= -2 ? -2 - origin : -1)

export interface Case {
  readonly before: string
  readonly after: string
  readonly start: number
  readonly end: number
  readonly words: number
  readonly found: Found
  /** The share of the quoted letters that are still in the text. */
  readonly survived: number
  readonly isWrong: boolean
  /** Attached to the same words where somebody had written them a second time. */
  readonly isOnCopy: boolean
}

export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Posts of at least eight words that may be read while the product is made. */
export function realTexts(): readonly string[] {
  const posts = readLabelled('tune').lines.flatMap(({ post }) => [post.text, ...Object.values(post.overrides)])
  return [...new Set(posts)].filter((text) => text.split(/\s+/).length >= 8 && text.length < 3_000)
}

/** What stands between blanks, without the marks around it. */
const wordsOf = (text: string) => [...text.matchAll(/(?<=\s|^|[("“„])[\p{L}\p{N}#@£$€](?:\S*[\p{L}\p{N}%])?/gu)]
const sentencesOf = (text: string) => [...text.matchAll(/[^.!?\n]+[.!?\n]+\s*|[^.!?\n]+$/gu)]

export function caseOf(random: Random, texts: readonly string[]): Case {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  const before = pick(texts) ?? ''
  const words = wordsOf(before)
  const count = Math.min(words.length, pick([1, 1, 2, 2, 3, 4, 5, 6, 8, 12]) ?? 1)
  const from = Math.floor(random() * (words.length - count + 1))
  const [first, last] = [words[from], words[from + count - 1]]
  const start = first?.index ?? 0
  const end = last ? last.index + last[0].length : 0
  let traced: Traced = { text: before, origin: Array.from(before.split(''), (_, at) => at) }
  const edits = 1 + Math.floor(random() * 6)
  for (let edit = 0; edit < edits; edit += 1) traced = edited(traced, { start, end }, random, pick, texts)
  const found = reanchor(anchorAt(before, start, end), before, traced.text)
  return { before, after: traced.text, start, end, words: count, found, ...judged(found, before, traced, start, end) }
}

function judged(found: Found, before: string, { text, origin }: Traced, start: number, end: number) {
  const isLetter = (unit: string) => /\S/u.test(unit)
  const isWithin = (from: number) => from >= start && from < end
  const isQuoted = (at: number) => isWithin(origin[at] ?? -1) && isLetter(text.charAt(at))
  const isLike = (at: number) => isQuoted(at) || (isWithin(originalOf(origin[at] ?? -1)) && isLetter(text.charAt(at)))
  const letters = before.slice(start, end).split('').filter(isLetter).length
  const count = (from: number, to: number, is: (at: number) => boolean) => {
    let sum = 0
    for (let at = from; at < to; at += 1) if (is(at)) sum += 1
    return sum
  }
  const survived = count(0, text.length, isQuoted) / letters
  if (found.kind === 'detached') return { survived, isWrong: false, isOnCopy: false }
  const shown = count(found.start, found.end, (at) => isLetter(text.charAt(at)))
  // The same words elsewhere must be those very words; edited ones must still hold a part of them worth the name.
  const isRight = (inside: number) => (found.kind === 'edited' ? inside >= 0.2 * letters : inside >= 0.5 * shown)
  const isOriginal = isRight(count(found.start, found.end, isQuoted))
  const isWrong = !isRight(count(found.start, found.end, isLike))
  return { survived, isWrong, isOnCopy: !isWrong && !isOriginal }
}

function edited(
  traced: Traced,
  quote: { readonly start: number; readonly end: number },
  random: Random,
  pick: <T>(items: readonly T[]) => T | undefined,
  texts: readonly string[],
): Traced {
  const { text, origin } = traced
  const splice = (at: number, length: number, insert: string): Traced => ({
    text: text.slice(0, at) + insert + text.slice(at + length),
    origin: [...origin.slice(0, at), ...Array.from({ length: insert.length }, () => -1), ...origin.slice(at + length)],
  })
  const again = (at: number, part: Traced): Traced => ({
    text: `${text.slice(0, at)}${part.text} ${text.slice(at)}`,
    origin: [...origin.slice(0, at), ...part.origin.map(copied), -1, ...origin.slice(at)],
  })
  const cut = (at: number, length: number) => ({
    text: text.slice(at, at + length),
    origin: origin.slice(at, at + length),
  })
  const move = (at: number, length: number, to: number): Traced => {
    const part = cut(at, length)
    const rest = splice(at, length, '')
    const place = to > at ? to - length : to
    return {
      text: rest.text.slice(0, place) + part.text + rest.text.slice(place),
      origin: [...rest.origin.slice(0, place), ...part.origin, ...rest.origin.slice(place)],
    }
  }
  const strange = () => pick(wordsOf(pick(texts) ?? ''))?.[0] ?? 'now'
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  const word = pick(words)
  const sentence = pick(sentences)
  const quoted = origin.flatMap((from, at) => (from >= quote.start && from < quote.end ? [at] : []))
  const inQuote = words.filter(({ index }) => (origin[index] ?? -1) >= quote.start && (origin[index] ?? -1) < quote.end)
  const roll = random()
  if (roll < 0.22 && word) return splice(word.index, word[0].length, strange())
  if (roll < 0.36 && word) return splice(word.index, 0, `${strange()} ${random() < 0.5 ? `${strange()} ` : ''}`)
  if (roll < 0.48 && word) return splice(word.index, word[0].length + 1, '')
  if (roll < 0.56 && sentence) return splice(sentence.index, sentence[0].length, '')
  if (roll < 0.67 && sentence)
    return splice(sentence.index, 0, `${pick(sentencesOf(pick(texts) ?? ''))?.[0].trim() ?? ''} `)
  if (roll < 0.77 && sentence) return move(sentence.index, sentence[0].length, pick(sentences)?.index ?? 0)
  if (roll < 0.78 && sentence) return again(sentence.index, cut(sentence.index, sentence[0].trimEnd().length))
  if (roll < 0.9) {
    const within = pick(inQuote)
    return within ? splice(within.index, within[0].length, strange()) : traced
  }
  const [first, last] = [quoted[0], quoted.at(-1)]
  if (first === undefined || last === undefined) return traced
  if (roll < 0.985) return splice(first, last + 1 - first, random() < 0.5 ? '' : strange())
  // The same words are written a second time, elsewhere.
  return again(word?.index ?? 0, cut(first, last + 1 - first))
}

export interface Tally {
  readonly histories: number
  readonly same: number
  readonly moved: number
  readonly edited: number
  readonly detached: number
  /** Attached to other words than those that were quoted. */
  readonly wrong: number
  readonly onCopy: number
  /** Detached though at least 80 % of the letters are still in the text. */
  readonly lost: number
}

export function tallyOf(cases: readonly Case[]): Tally {
  const count = (is: (one: Case) => boolean) => cases.filter(is).length
  return {
    histories: cases.length,
    same: count(({ found }) => found.kind === 'same'),
    moved: count(({ found }) => found.kind === 'moved'),
    edited: count(({ found }) => found.kind === 'edited'),
    detached: count(({ found }) => found.kind === 'detached'),
    wrong: count(({ isWrong }) => isWrong),
    onCopy: count(({ isOnCopy }) => isOnCopy),
    lost: count(({ found, survived }) => found.kind === 'detached' && survived >= 0.8),
  }
}

export const lengths = [
  { name: '1 word', is: (words: number) => words === 1 },
  { name: '2 words', is: (words: number) => words === 2 },
  { name: '3 to 5 words', is: (words: number) => words >= 3 && words <= 5 },
  { name: '6 words and more', is: (words: number) => words >= 6 },
] as const
