// A text as words with the blanks after them. Words are aligned by themselves, so blanks cannot out-vote them.
import type { Token } from './tokens'

export interface Side {
  readonly tokens: readonly Token[]
  /** The first token of each unit, and the number of tokens at the end. Unit 0 holds the blanks before any word. */
  readonly starts: readonly number[]
  /** The word of each unit as a number; the same word has the same number on both sides. Unit 0 has 0. */
  readonly cores: readonly number[]
}

/** Both texts as units, with one numbering of their words. */
export function sidesOf(old: readonly Token[], next: readonly Token[]): readonly [Side, Side] {
  const numbers = new Map<string, number>()
  return [sideOf(old, numbers), sideOf(next, numbers)]
}

function sideOf(tokens: readonly Token[], numbers: Map<string, number>): Side {
  const starts = [0]
  const cores = [0]
  tokens.forEach((token, at) => {
    if (isBlank(token)) return
    let number = numbers.get(token.text)
    if (number === undefined) {
      number = numbers.size + 1
      numbers.set(token.text, number)
    }
    starts.push(at)
    cores.push(number)
  })
  starts.push(tokens.length)
  return { tokens, starts, cores }
}

export function isBlank(token: Token): boolean {
  return token.kind === 'space' || token.kind === 'break'
}

/** The first token after the unit's word: where its blanks begin. */
export function blanksFrom(side: Side, unit: number): number {
  return (side.starts[unit] ?? 0) + (unit === 0 ? 0 : 1)
}

export function unitEnd(side: Side, unit: number): number {
  return side.starts[unit + 1] ?? side.tokens.length
}

/** The length in UTF-16 units of the units [from, to). */
export function lengthOf(side: Side, from: number, to: number): number {
  return offsetOf(side.tokens, side.starts[to] ?? side.tokens.length) - offsetOf(side.tokens, side.starts[from] ?? 0)
}

/** Where a token begins in its text; for the number of tokens, the length of the text. */
export function offsetOf(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token !== undefined) return token.start
  const last = tokens.at(-1)
  return last === undefined ? 0 : last.start + last.text.length
}

/** Whether the same blanks stand after two units. */
export function haveSameBlanks(side: Side, unit: number, other: Side, partner: number): boolean {
  const from = blanksFrom(side, unit)
  const otherFrom = blanksFrom(other, partner)
  const count = unitEnd(side, unit) - from
  if (unitEnd(other, partner) - otherFrom !== count) return false
  for (let at = 0; at < count; at += 1) {
    if (side.tokens[from + at]?.text !== other.tokens[otherFrom + at]?.text) return false
  }
  return true
}
