// The words a comment or suggestion hangs on: what is selected on screen, found in the text it is drawn from.
import type { Anchor } from '../../../shared/ledger/events'
import type { Content } from '../../../shared/post/content'
import { anchorAt } from '../../../shared/review/anchor/anchor'
import { type AnchorField, anchoredText } from '../../../shared/review/anchor/place'
import { elementOf, lettersIn } from './quote-mark'

const longestQuote = 500

/** Null when nothing is selected, or what is selected is not in the post as it stands. */
export function selectedWords(content: Content): Anchor | null {
  const selection = window.getSelection()
  const words = selection?.toString().trim() ?? ''
  if (!selection || selection.rangeCount === 0 || words === '' || words.length > longestQuote) return null
  const range = selection.getRangeAt(0)
  const fields: readonly AnchorField[] = [
    undefined,
    ...Object.keys(content.overrides).map((account) => ({ kind: 'override' as const, account })),
    ...content.media.map((_, index) => ({ kind: 'alt' as const, index })),
  ]
  for (const on of fields) {
    const root = document.getElementById(elementOf({ field: on ?? { kind: 'text' } }) ?? '')
    const text = anchoredText(content, on)
    if (!root || text === null || !root.contains(range.commonAncestorContainer)) continue
    const place = placeOf(range, root, text)
    return place && anchorAt(text, place.start, place.end, on)
  }
  return onlyPlaceOf(words, content.text)
}

/** Selected in a text itself; blanks at the ends do not count. Null: no words, or too many to quote. */
export function chosenWords(text: string, start: number, end: number, on: AnchorField): Anchor | null {
  const chosen = text.slice(start, end)
  const from = start + (chosen.length - chosen.trimStart().length)
  const to = from + chosen.trim().length
  return to <= from || to - from > longestQuote ? null : anchorAt(text, from, to, on)
}

/** From the letters on screen, of which the blanks may be drawn otherwise than they are. */
function placeOf(
  range: Range,
  root: HTMLElement,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const letters = lettersIn(root)
  const isIn = (at: number) => {
    const letter = letters[at]
    return (
      letter !== undefined &&
      range.comparePoint(letter.node, letter.offset) === 0 &&
      range.comparePoint(letter.node, letter.offset + 1) === 0
    )
  }
  const first = letters.findIndex((_, at) => isIn(at))
  const last = letters.findLastIndex((_, at) => isIn(at))
  if (first === -1) return null
  const places = [...text.matchAll(/\S/g)].flatMap(({ index, 0: units }) =>
    Array.from({ length: units.length }, (_, unit) => index + unit),
  )
  const [start, end] = [places[first], places[last]]
  // What is drawn is not the text: rather no words than others.
  if (start === undefined || end === undefined || places.length !== letters.length) return null
  return { start, end: end + 1 }
}

/** Where it is drawn in another way: only words that stand in the text once, never a guess. */
function onlyPlaceOf(quote: string, text: string): Anchor | null {
  const start = text.indexOf(quote)
  if (start === -1 || text.indexOf(quote, start + 1) !== -1) return null
  return anchorAt(text, start, start + quote.length)
}
