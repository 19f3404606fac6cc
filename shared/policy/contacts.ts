// Finding contact and payment details in a text: candidates first, then the check that tells real ones from look-alikes.
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max'
import { ibanLength, isCardNumber, isIban } from './checksums'
import type { TextView } from './view'

export type DetailType = 'email' | 'phone' | 'card' | 'iban'

export interface Detail {
  readonly type: DetailType
  /** In the shadow. */
  readonly start: number
  readonly end: number
  /** In one spelling for comparing: lower case, +digits, capitals without spaces. */
  readonly value: string
  /** Whether its own form leaves no doubt; otherwise words around it decide. */
  readonly isSure: boolean
}

/** A text with more candidates than this is a list, and the first ones already say so. */
const mostCandidates = 200

export function detailsIn(view: TextView, country: CountryCode | null): readonly Detail[] {
  const emails = view.entities
    .filter((entity) => entity.kind === 'email')
    .map(({ start, end, text }) => ({ type: 'email', start, end, value: text.toLowerCase(), isSure: true }) as const)
  if (!/\d[\s\S]{0,4}\d/.test(view.masked)) return emails
  const numbers = [...ibansIn(view.masked), ...cardsIn(view.masked)]
  const phones = phonesIn(view.masked, country).filter(
    (phone) => !numbers.some((number) => phone.start < number.end && number.start < phone.end),
  )
  return [...emails, ...numbers, ...phones].sort((a, b) => a.start - b.start)
}

function ibansIn(text: string): readonly Detail[] {
  const found: Detail[] = []
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}/gu)) {
    if (found.length >= mostCandidates) break
    const length = ibanLength(match[0].slice(0, 2).toUpperCase())
    const read = length === null ? null : compactFrom(text, match.index, length)
    if (read && isIban(read.compact))
      found.push({ type: 'iban', start: match.index, end: read.end, value: read.compact, isSure: true })
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
    else if (!/[ \-.]/.test(character) || !/[A-Za-z0-9]/.test(text.charAt(index + 1))) return null
  }
  return /[A-Za-z0-9]/.test(text.charAt(index)) ? null : { compact, end: index }
}

const cardForm = /(?<![\d.,])(?:\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{4}[ .-]\d{6}[ .-]\d{4,5}|\d{13,19})(?![\d])/g

function cardsIn(text: string): readonly Detail[] {
  const found: Detail[] = []
  for (const match of text.matchAll(cardForm)) {
    if (found.length >= mostCandidates) break
    const digits = match[0].replace(/\D/g, '')
    if (!isCardNumber(digits)) continue
    // One in ten long numbers passes Luhn by chance: ungrouped digits need words around them.
    const isSure = digits.length !== match[0].length
    found.push({ type: 'card', start: match.index, end: match.index + match[0].length, value: digits, isSure })
  }
  return found
}

const phoneForm = /(?<![\p{L}\p{N}+])(?:\+|\(\+?|00)?\d[\d ()./-]{5,24}\d(?![\p{L}\p{N}])/gu

/** libphonenumber decides, strictly: a number that no country would assign is none. */
function phonesIn(text: string, country: CountryCode | null): readonly Detail[] {
  const found: Detail[] = []
  let candidates = 0
  for (const match of text.matchAll(phoneForm)) {
    candidates += 1
    if (candidates > mostCandidates) break
    const form = match[0].replace(/^00/, '+ ')
    const isInternational = /^\(?\+/.test(form)
    if (!isInternational && country === null) continue
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(form, country ?? undefined)) {
      const start = match.index + startsAt
      found.push({
        type: 'phone',
        start,
        end: match.index + endsAt,
        value: number.number,
        isSure: isInternational,
      })
    }
  }
  return found
}
