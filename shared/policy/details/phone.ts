// Phone numbers of people. libphonenumber decides whether a country assigns such a number; how it is written and the
// words around decide whether it is one at all.
import {
  type CountryCode,
  findPhoneNumbersInText,
  isPossiblePhoneNumber,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import type { TextView } from '../view'
import { phraseFinder } from '../words'
import { type Detail, mostCandidates } from './detail'
import { distanceTo, isOtherNumber, listed } from './near'
import { startsIn } from './starts'
import { matchesAt } from '../matches-at'

const form = /(?<![\p{L}\p{N}+.,]|\p{N}[-/])(?:\+|\(\+?|00)?\d[\d ()./-]{5,24}\d(?![\p{L}\p{N}])/gu

/** A number in a link that opens a call or a chat. */
const callLink = /(?:wa\.me\/|whatsapp\.com\/send\/?\?phone=|\btel:)\+?(\d{7,15})(?!\d)/gi

export function phonesIn(view: TextView, country: CountryCode | null): readonly Detail[] {
  const found: Detail[] = []
  let candidates = 0
  for (const match of matchesAt(form, view.masked, withSigns(view.masked, startsIn(view).digits))) {
    candidates += 1
    if (candidates > mostCandidates) break
    const phone = phoneIn(match[0], match.index, view, country)
    if (phone) found.push(phone)
  }
  if (/wa\.me|whatsapp|tel:/i.test(view.plain))
    for (const match of view.plain.matchAll(callLink)) {
      if (found.length >= mostCandidates) break
      const start = match.index + match[0].length - (match[1]?.length ?? 0)
      if (isPossiblePhoneNumber(`+${match[1]}`))
        found.push({
          type: 'phone',
          start,
          end: match.index + match[0].length,
          value: `+${match[1]}`,
          certainty: 'exact',
        })
    }
  return found
}

/** A number may begin with a sign before its first digit: "+49", "(030)", "(+49)". */
function* withSigns(text: string, digits: readonly number[]): Generator<number> {
  for (const at of digits) {
    if (text.startsWith('(+', at - 2)) yield at - 2
    if (at > 0 && '+('.includes(text.charAt(at - 1))) yield at - 1
    yield at
  }
}

function phoneIn(written: string, at: number, view: TextView, country: CountryCode | null): Detail | null {
  const digits = written.replace(/\D/g, '').length
  if (digits < 7 || digits > 17 || isDateOrTime(written)) return null
  const dialled = written.replace(/^00(?=[1-9])/, '+ ')
  const isInternational = /^\(?\+/.test(dialled)
  const span = { start: at, end: at + written.length }
  const isNamed = distanceTo(phoneWords, view, span) !== null
  if (!isInternational && !isNamed && (country === null || !isPhoneForm(written) || isOtherNumber(view, span)))
    return null
  const assigned = findPhoneNumbersInText(dialled, country ?? homeOf(written))[0]
  if (assigned)
    return isService(assigned.number)
      ? null
      : {
          type: 'phone',
          start: at + assigned.startsAt,
          end: at + assigned.endsAt,
          value: assigned.number.number,
          certainty: isInternational || (isNamed && country !== null) ? 'exact' : 'judgement',
        }
  return isGivenOut(written, dialled, isInternational, isNamed, country)
    ? { type: 'phone', ...span, value: written.replace(/[^\d+]/g, ''), certainty: 'judgement' }
    : null
}

/** Without a country, digits in 3-3-4 are read as North America writes them, and others as Britain does. */
function homeOf(written: string): CountryCode {
  return isThreeThreeFour(written) ? 'US' : 'GB'
}

/** Mistyped and made-up numbers: nobody's by the numbering plan, and still given out as somebody's. */
function isGivenOut(
  written: string,
  dialled: string,
  isInternational: boolean,
  isNamed: boolean,
  country: CountryCode | null,
): boolean {
  if (forFilms.test(dialled)) return isInternational || isNamed
  if (!isNamed) return false
  if (isInternational) return isPossiblePhoneNumber(dialled)
  if (!isPhoneForm(written) && !/^0[1-9]\d{8,10}$/.test(written)) return false
  if (country === null && !isThreeThreeFour(written))
    return /^\(?0(?:\D*\d){8,11}$/.test(written) && !servicePrefix.test(written)
  return isPossiblePhoneNumber(dialled, country ?? homeOf(written))
}

/** Set aside for films by Ofcom and the North American plan; people who make numbers up like them too. */
const forFilms =
  /^(?:\+44 ?(?:\(0\) ?)?|0)(?:7700 ?900|1632 ?960)|^(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?555[ .-]?01\d\d$|^555[.-]01\d\d$/

/** Freephone and shared cost in Britain, Germany and Spain, where no country says whose numbers they are. */
const servicePrefix = /^\(?0(?:800|808|80\d|3\d\d|84[345]|87[0-3]|90\d|180|137)/

/** Freephone, helplines and other numbers of services are nobody's own. */
function isService(number: PhoneNumber): boolean {
  const type = number.getType()
  return type === 'TOLL_FREE' || type === 'PREMIUM_RATE' || type === 'SHARED_COST' || type === 'UAN'
}

/** "030 901820", "(212) 555-1234", "212-555-1234": other numbers are not written so. */
function isPhoneForm(written: string): boolean {
  return /^\(?0[1-9]\d*[ )./-]/.test(written) || written.startsWith('(') || isThreeThreeFour(written)
}

function isThreeThreeFour(written: string): boolean {
  return /^(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[ .-]\d{4}$/.test(written)
}

/** 2026-03-04, 04.03.2026, 9.00-17.30, 2024/25. */
function isDateOrTime(written: string): boolean {
  return /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}|\d{1,2}\.\d{2} ?- ?\d{1,2}\.\d{2}|(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2})(?!\d)/.test(
    written,
  )
}

const phoneWords = phraseFinder(
  listed(`call, calls, phone, phones, phoned, telephone, mobile, mob, cell, cellphone, tel, whatsapp, sms, ring, fax, dial,
  landline, ph, his number, her number, my number, their number, phone number, text me, text him, text her, reach me,
  reach him, reach her, ruf*, anruf*, angerufen, telefon*, handy*, mobil*, fon, rufnummer*, durchwahl, seine nummer,
  ihre nummer, meine nummer, llama*, llámame, llámalo, llámala, móvil, teléfono*, telf, celular, su número, mi número`),
)
