// Bank account numbers of ISO 13616. Country, length and check digits together leave no doubt.
import type { TextView } from '../view'
import { type Detail, mostCandidates } from './detail'
import { startsIn } from './starts'
import { matchesAt } from '../matches-at'

const beginning = /(?<![\p{L}\p{N}])[A-Za-z]{2} ?\d{2}/gu

export function ibansIn(view: TextView): readonly Detail[] {
  const found: Detail[] = []
  for (const match of matchesAt(beginning, view.masked, startsIn(view).letters)) {
    if (found.length >= mostCandidates) break
    const length = ibanLength(match[0].slice(0, 2).toUpperCase())
    const read = length === null ? null : compactFrom(view.masked, match.index, length)
    if (read && isIban(read.compact))
      found.push({ type: 'iban', start: match.index, end: read.end, value: read.compact, certainty: 'exact' })
  }
  return found
}

/** The next letters and digits, single spaces or hyphens between them passed over; null when they go on or stop short. */
function compactFrom(text: string, start: number, length: number): { compact: string; end: number } | null {
  let compact = ''
  let index = start
  for (; compact.length < length; index += 1) {
    const character = text.charAt(index)
    if (/[A-Za-z0-9]/.test(character)) compact += character.toUpperCase()
    else if (!/[ \-./]/.test(character) || !/[A-Za-z0-9]/.test(text.charAt(index + 1))) return null
  }
  return /[A-Za-z0-9]/.test(text.charAt(index)) ? null : { compact, end: index }
}

/** Total lengths by country: SWIFT's IBAN registry, release 101. */
const ibanLengths: ReadonlyMap<string, number> = new Map(
  [
    [15, 'NO'],
    [16, 'BE'],
    [18, 'DK FI FK FO GL NL SD'],
    [19, 'MK SI'],
    [20, 'AT BA EE KZ LT LU MN XK'],
    [21, 'CH HR LI LV'],
    [22, 'BG BH CR DE GB GE IE ME RS VA'],
    [23, 'AE GI IL IQ OM SO TL'],
    [24, 'AD CZ ES MD PK RO SA SE SK TN VG'],
    [25, 'LY PT ST'],
    [26, 'IS TR'],
    [27, 'BI DJ FR GR IT MC MR SM'],
    [28, 'AL AZ BY CY DO GT HN HU LB NI PL SV'],
    [29, 'BR EG PS QA UA'],
    [30, 'JO KW MU YE'],
    [31, 'MT SC'],
    [32, 'LC'],
    [33, 'RU'],
  ].flatMap(([length, countries]) =>
    String(countries)
      .split(' ')
      .map((country) => [country, Number(length)] as const),
  ),
)

/** How many characters an IBAN of this country has, or null where it has none. */
export function ibanLength(country: string): number | null {
  return ibanLengths.get(country) ?? null
}

/** Expects capitals and digits without spaces. The remainder of the rearranged number by 97 must be 1. */
export function isIban(compact: string): boolean {
  if (ibanLength(compact.slice(0, 2)) !== compact.length) return false
  let remainder = 0
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    if (Number.isNaN(value)) return false
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
