// Where sentences end, read off the tokens: after a line break, and after a full stop and the blanks that follow it.
import { isBlank } from './units'
import type { Token } from './tokens'

const terminal = /[.!?…]$/u
/** These end a sentence without a blank after them. */
const wideTerminal = /[。！？]$/u
const closer = /^["'”’»)\]]+$/u

/** 1 where a sentence ends before the token of that number; also at both ends of the text. */
export function sentenceEnds(tokens: readonly Token[]): Uint8Array {
  const ends = new Uint8Array(tokens.length + 1)
  ends[0] = 1
  ends[tokens.length] = 1
  let isOver = false
  let isWide = false
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    if (isBlank(token)) {
      let hasBreak = false
      while (at < tokens.length && isBlankAt(tokens, at)) {
        hasBreak ||= tokens[at]?.kind === 'break'
        at += 1
      }
      if (isOver || hasBreak) ends[at] = 1
      isOver = false
      isWide = false
      at -= 1
    } else if (token.kind === 'mark') {
      if (isOver && closer.test(token.text)) continue
      if (isWide) ends[at] = 1
      isWide = wideTerminal.test(token.text)
      isOver = isWide || terminal.test(token.text)
    } else {
      if (isWide) ends[at] = 1
      isWide = false
      isOver = false
    }
  }
  return ends
}

function isBlankAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isBlank(token)
}
