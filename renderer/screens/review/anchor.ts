// The words a comment hangs on: what is selected on screen, where it stands once and only once in the text.
import type { Anchor } from '../../../shared/ledger/events'

const longestQuote = 200
const contextLength = 32

export function selectedWords(text: string): Anchor | null {
  const words = window.getSelection()?.toString().trim() ?? ''
  return words.length > 0 && words.length <= longestQuote ? anchorFor(words, text) : null
}

/** Null where the words are not in the text, or stand in it twice: never a guess. */
function anchorFor(quote: string, text: string): Anchor | null {
  const start = text.indexOf(quote)
  if (start === -1 || text.indexOf(quote, start + 1) !== -1) return null
  const end = start + quote.length
  return {
    start,
    end,
    quote,
    before: text.slice(Math.max(0, start - contextLength), start).toWellFormed(),
    after: text.slice(end, end + contextLength).toWellFormed(),
  }
}
