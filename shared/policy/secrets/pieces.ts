// What the forms of credentials cannot be without, looked for in one pass: a text without a form's piece is not asked about it.
import { filed } from '../../kit/filed'
import { automatonOf } from '../automaton'
import { withoutLongS } from '../literals'

export interface PiecesFound {
  /** Whether the text holds any one of these. */
  readonly holds: (pieces: readonly string[]) => boolean
  /** Where one of these begins, in order. */
  readonly places: (pieces: readonly string[]) => Uint32Array
}

/**
 * `all`: every piece that will be asked about. Texts are in lower case, so that a form may be asked about one in vain where its
 * case matters.
 */
export function pieceSearch(all: readonly string[]): (lower: string) => PiecesFound {
  const pieces = [...new Set(all.map((piece) => piece.toLowerCase()))]
  const automaton = automatonOf(pieces)
  const numbers = new Map(all.map((piece) => [piece, pieces.indexOf(piece.toLowerCase())]))
  return (lower) => {
    const found = new Map<number, number[]>()
    automaton.search(withoutLongS(lower), (index, end) => {
      filed(found, index).push(end - (pieces[index]?.length ?? 0))
    })
    const placesOf = (piece: string) => found.get(numbers.get(piece) ?? -1) ?? []
    return {
      holds: (some) => some.some((piece) => placesOf(piece).length > 0),
      places: (some) => new Uint32Array(some.flatMap(placesOf)).sort(),
    }
  }
}
