// How a sentence about a change quotes the text: nothing unseen, and not longer than can be read at a glance.
import type { Say } from '../words/say'
import { tokensOf } from './tokens'
import { onOneLine } from './visible'

const longestQuote = 160
const head = 110
const tail = 40

/** In quotation marks, unless it brings its own. */
export function quoted(text: string, t: Say): string {
  const shown = shortened(text)
  return /["“”]/.test(shown) ? shown : t('“{text}”', { text: shown })
}

/** Long texts keep their beginning and end; the diff beside the list has the rest. */
function shortened(text: string): string {
  const shown = onOneLine(text.replace(/^ +| +$/g, '') || text)
  if (shown.length <= longestQuote) return shown
  const tokens = tokensOf(shown)
  const headEnd = tokens.findLast((token) => token.start <= head)?.start ?? 0
  const tailStart = tokens.find((token) => token.start >= shown.length - tail)?.start ?? shown.length
  return `${shown.slice(0, headEnd)}…${shown.slice(tailStart)}`
}
