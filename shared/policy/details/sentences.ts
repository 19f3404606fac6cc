// Where sentences begin and end, near enough to tell whether two things are said of each other.
import type { Span } from './near'

/** Further away than this, nothing belongs to one sentence. */
const longest = 400

/** The sentence, as far as it can be told, that a place stands in. "geb." ends none. */
export function sentenceAround(text: string, at: number): Span {
  const from = Math.max(0, at - longest)
  let start = from
  for (const match of text.slice(from, at).matchAll(/[\p{L})]{3}[.!?…]\s+(?=\p{Lu})|\n\s*\n/gu))
    start = from + match.index + match[0].length
  const end = /[\p{L}\d)]{2}[.!?…]\s+(?=\p{Lu})|\n\s*\n/u.exec(text.slice(at, at + longest))
  return { start, end: end ? at + end.index + 2 : Math.min(text.length, at + longest) }
}

/** Whether one sentence ends and another begins between two places. "geb." and "St." end none. */
export function isSentenceBetween(text: string, a: Span, b: Span): boolean {
  const between = text.slice(Math.max(0, Math.min(a.end, b.end) - 3), Math.max(a.start, b.start) + 1)
  return /(?:[\p{L})]{4}|\d)[.!?…]\s+\p{Lu}|\n\s*\n/u.test(between)
}

/** Years in which nobody now living was born; such a sentence is about history. */
export function isHistory(sentence: string): boolean {
  return /(?<!\d[ ./-]?)1(?:[0-8]\d\d|90\d|91[0-4])(?![ ./-]?\d)/.test(sentence)
}
