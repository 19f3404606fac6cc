// Payment card numbers: the forms of the large schemes, and the Luhn check.
import { phraseFinder } from '../words'
import type { TextView } from '../view'
import { type Detail, mostCandidates } from './detail'
import { distanceTo, isOtherNumber } from './near'
import { startsIn } from './starts'
import { matchesAt } from '../matches-at'

const form =
  /(?<![\p{L}\d.,+])(?:\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}[ .-]\d{6}[ .-]\d{4,5}|\d{13,19})(?![\p{L}\d])/gu

export function cardsIn(view: TextView): readonly Detail[] {
  const found: Detail[] = []
  for (const match of matchesAt(form, view.masked, startsIn(view).digits)) {
    if (found.length >= mostCandidates) break
    const value = match[0].replace(/\D/g, '')
    if (!isCardNumber(value)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    const isNamed = distanceTo(cardWords, view, span) !== null
    const isOther = isOtherNumber(view, span)
    // One in ten long numbers passes Luhn by chance: ungrouped digits need words around them to be beyond doubt.
    const isGrouped = value.length !== match[0].length
    if (isOther && !isNamed && !isGrouped) continue
    const isSure = isNamed || (isGrouped && !isOther)
    found.push({ type: 'card', ...span, value, certainty: isSure ? 'exact' : 'judgement' })
  }
  return found
}

const cardWords = phraseFinder(
  'card cards visa mastercard amex maestro credit debit kreditkarte* karte karten kartennummer* tarjeta*'.split(' '),
)

/** ISO/IEC 7812-1 annex B, with the prefixes and lengths of the large schemes. */
export function isCardNumber(digits: string): boolean {
  return schemes.some((scheme) => scheme.test(digits)) && passesLuhn(digits)
}

const schemes: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(?:6011|65\d{2}|64[4-9]\d)\d{12}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}(?:\d{2})?$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^62\d{14,17}$/,
]

export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
