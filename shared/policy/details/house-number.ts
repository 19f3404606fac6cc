// The house's own numbers, in the forms that the desk has listed: "#" a digit, "@" a letter, anything else itself.
import { onceFor } from '../../kit/once'
import type { NumberShape } from '../registers'
import type { TextView } from '../view'
import { type Detail, mostCandidates } from './detail'

interface Form {
  readonly name: string
  readonly form: RegExp
}

/** In hashtags and links too: "#NB1234567". */
export function houseNumbersIn(view: TextView, shapes: readonly NumberShape[]): readonly Detail[] {
  if (shapes.length === 0) return []
  const found: Detail[] = []
  for (const { name, form } of formsOf(shapes))
    for (const match of view.plain.matchAll(form)) {
      if (found.length >= mostCandidates) break
      found.push({
        type: 'house-number',
        start: match.index,
        end: match.index + match[0].length,
        value: match[0].toUpperCase().replace(/[^A-Z0-9]/g, ''),
        certainty: 'exact',
        name,
      })
    }
  return found
}

const formsOf = onceFor((shapes: readonly NumberShape[]): readonly Form[] =>
  shapes.map(({ name, shape }) => ({ name, form: formOf(shape) })),
)

/**
 * People write NB-1234567 as "NB 1234567" and "nb1234567" too. Separators may be left out where the shape begins with
 * letters of its own; otherwise every long number would do.
 */
function formOf(shape: string): RegExp {
  const hasMark = /^\p{L}{2}/u.test(shape)
  const source = Array.from(shape, (sign) => {
    if (sign === '#') return '\\d'
    if (sign === '@') return '\\p{L}'
    if (/[\s._/-]/.test(sign)) return hasMark ? '[ ._/-]?' : '[ ._/-]'
    return sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  }).join('')
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu')
}
