// Words in a text, noted so that they can be found again after the text was changed: the quote selector of the W3C's
// Web Annotation model, with the sentence around it.
import type { Anchor } from '../../ledger/events'
import type { AnchorField } from './place'

const contextLength = 32
export const longestQuote = 2_000
const longestSentence = 400

export function anchorAt(text: string, start: number, end: number, on?: AnchorField): Anchor {
  return {
    start,
    end,
    quote: text.slice(start, end),
    before: whole(text.slice(Math.max(0, start - contextLength), start)),
    after: whole(text.slice(end, end + contextLength)),
    sentence: sentenceAround(text, start, end),
    ...(on && { on }),
  }
}

/** Context is cut by the character, never inside one. */
const whole = (part: string) => part.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')

const ending = /[.!?…。！？\n]/u

function sentenceAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < longestSentence / 2 && !ending.test(text.charAt(from - 1))) from -= 1
  let to = end
  while (to < text.length && to - from < longestSentence && !ending.test(text.charAt(to - 1))) to += 1
  return whole(text.slice(from, Math.max(to, end)).slice(0, longestQuote)).trim()
}
