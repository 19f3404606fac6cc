// What the forms of credentials cannot be without, looked for in one pass: a text without a form's piece is not asked about it.
import { automatonOf } from '../automaton'

/** Whether a text holds any one of a form's pieces. */
export type HoldsPiece = (has: readonly string[]) => boolean

/** `all`: every piece that will be asked about. Case does not matter, so that a form may be asked about a text in vain. */
export function pieceSearch(all: readonly string[]): (text: string) => HoldsPiece {
  const pieces = [...new Set(all.map((piece) => piece.toLowerCase()))]
  const automaton = automatonOf(pieces)
  const numbers = new Map(all.map((piece) => [piece, pieces.indexOf(piece.toLowerCase())]))
  return (text) => {
    const found = new Uint8Array(pieces.length)
    automaton.search(text.toLowerCase(), (index) => {
      found[index] = 1
    })
    return (has) => has.some((piece) => found[numbers.get(piece) ?? -1] === 1)
  }
}
