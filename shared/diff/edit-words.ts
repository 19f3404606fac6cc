// The words that one side lost or gained, in order, with what a search for moved words has to know of them.
import type { Edit, Op } from './op'
import type { Token } from './tokens'
import { isBlank } from './units'

export interface EditWord {
  readonly text: string
  /** In the text of its side; UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly edit: number
  /** Punctuation says nothing about what moved. */
  readonly isMark: boolean
  /** The blanks between it and the next word of the same edit; null where the edit ends. */
  readonly blanks: string | null
  /** Whether a sentence, or the edit, begins with it or ends after it. */
  readonly begins: boolean
  readonly closes: boolean
}

export function editWords(
  ops: readonly Op[],
  kind: Edit['kind'],
  tokens: readonly Token[],
  ends: Uint8Array,
): readonly EditWord[] {
  const words: EditWord[] = []
  let at = 0
  for (const op of ops) {
    if (op.kind !== kind) continue
    const start = kind === 'delete' ? op.oldStart : op.newStart
    const end = start + op.text.length
    while (at < tokens.length && startOf(tokens, at) < start) at += 1
    let begins = true
    while (at < tokens.length && startOf(tokens, at) < end) {
      const token = tokens[at]
      if (token === undefined) break
      let next = at + 1
      let hasEnd = ends[next] === 1
      while (next < tokens.length && startOf(tokens, next) < end && isBlank(tokens[next] ?? token)) {
        next += 1
        hasEnd ||= ends[next] === 1
      }
      const isLast = next >= tokens.length || startOf(tokens, next) >= end
      if (!isBlank(token)) {
        const tokenEnd = token.start + token.text.length
        words.push({
          text: token.text,
          start: token.start,
          end: tokenEnd,
          edit: op.edit,
          isMark: token.kind === 'mark',
          blanks: isLast ? null : op.text.slice(tokenEnd - start, startOf(tokens, next) - start),
          begins,
          closes: isLast || hasEnd,
        })
        begins = hasEnd
      } else if (hasEnd) begins = true
      at = next
    }
  }
  return words
}

function startOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.start ?? Infinity
}
