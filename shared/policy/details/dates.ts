// Calendar dates with a year, as English, German and Spanish write them, and in figures.
import { type Detail, mostCandidates } from './detail'
import type { TextView } from '../view'
import { placesIn } from '../vocabulary'
import { startsIn } from './starts'
import { matchesAt } from '../matches-at'

const monthNames =
  `january januar jan jänner february februar feb march mar märz april apr may mai june juni jun july juli jul
  august aug september sept sep october oktober oct okt november nov december dezember dec dez
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre`.split(/\s+/)
const months = monthNames.join('|')
const year = '(?:19|20)\\d{2}'

const form = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:` +
    `\\d{1,2}(?:st|nd|rd|th|\\.)?(?: de| of)? (?:${months})\\.?,?(?: de| del)? ${year}` +
    `|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}` +
    `|\\d{1,2}([./-]) ?\\d{1,2}\\1 ?(?:${year}|\\d{2})` +
    `|${year}([./-])\\d{1,2}\\2\\d{1,2}` +
    `)(?![\\p{L}\\p{N}]|[./-]\\d)`,
  'giu',
)

export interface DateSpan extends Pick<Detail, 'start' | 'end'> {
  readonly text: string
}

export function datesIn(view: TextView): readonly DateSpan[] {
  const found: DateSpan[] = []
  for (const match of matchesAt(form, view.masked, startsOf(view))) {
    if (found.length >= mostCandidates) break
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return found
}

/** A date begins with a number or the name of a month. */
function startsOf(view: TextView): Iterable<number> {
  const starts = [...startsIn(view).digits]
  const words = view.words('masked')
  const places = placesIn(words)
  for (const name of monthNames) {
    const word = places.vocabulary.written(name)
    for (let place = word ? places.firstOf(word) : -1; place >= 0; place = places.after(place))
      starts.push(words[place]?.start ?? 0)
  }
  return new Uint32Array(starts).sort()
}
