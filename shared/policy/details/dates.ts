// Calendar dates with a year, as English, German and Spanish write them, and in figures.
import { type Detail, mostCandidates } from './detail'
import type { TextView } from '../view'

const months =
  'jan(?:uary|uar)?|jänner|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre'
const year = '(?:19|20)\\d{2}'

const form = new RegExp(
  // That it is no part of a longer word is asked where one may begin.
  `(?=\\d|${months})(?<![\\p{L}\\p{N}])(?:` +
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
  for (const match of view.masked.matchAll(form)) {
    if (found.length >= mostCandidates) break
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return found
}
