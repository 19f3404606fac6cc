// Details by which a person can be reached or an account be used. Messages never repeat them in full.
import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'
import * as z from 'zod'
import { type Detail, type DetailType, detailsIn } from '../contacts'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'
import { phraseFinder } from '../words'

const Options = z.strictObject({
  detect: z
    .array(z.enum(['email', 'phone', 'card', 'iban']))
    .min(1)
    .default(['email', 'phone', 'card', 'iban']),
  fields: z
    .array(z.enum(['text', 'alt']))
    .min(1)
    .default(['text', 'alt']),
})

export const personalData = defineKind({
  kind: 'personal-data',
  options: Options,
  check({ detect, fields }, { ownContacts }) {
    const isOwn = ownDetails(ownContacts)
    return (subject) => {
      const country = countryOf(subject)
      return readingsOf(subject, fields).flatMap((reading) =>
        detailsIn(reading.view, country)
          .filter((detail) => detect.includes(detail.type) && !isOwn(detail))
          .map((detail) => hitOf(detail, reading)),
      )
    }
  },
})

function hitOf(detail: Detail, reading: Reading): Hit {
  const where = reading.field.kind === 'alt' ? 'the alternative text' : 'the text'
  return hitAt(reading, detail.start, detail.end, {
    what: `${names[detail.type]} (${masked(detail)}) stands in ${where}.`,
    how: 'Take it out. If it is a contact that the brand publishes itself, ask an admin to add it to the own contacts.',
    certainty: detail.isSure || hasContext(detail, reading) ? 'exact' : 'judgement',
  })
}

const names: Record<DetailType, string> = {
  email: 'An e-mail address',
  phone: 'A phone number',
  card: 'A payment card number',
  iban: 'A bank account number (IBAN)',
}

function masked({ type, value }: Detail): string {
  if (type === 'email') return `${value.slice(0, 1)}…@${value.slice(value.indexOf('@') + 1).slice(0, 1)}…`
  return `${value.slice(0, type === 'iban' ? 2 : 3)}…${value.slice(-2)}`
}

/** Words that make a doubtful number a sure one, as whole words: after Presidio, whose substrings misfire. */
const contexts: Record<DetailType, ReturnType<typeof phraseFinder>> = {
  email: phraseFinder([]),
  phone: phraseFinder(
    'call phone telephone mobile cell tel whatsapp sms text ruf* anruf* telefon* handy* mobil* rufnummer llama* móvil teléfono'.split(
      ' ',
    ),
  ),
  card: phraseFinder(
    'card cards visa mastercard amex credit debit kreditkarte* karte* kartennummer tarjeta*'.split(' '),
  ),
  iban: phraseFinder([]),
}

function hasContext(detail: Detail, { view }: Reading): boolean {
  const words = view.words('masked')
  const before = words.filter((word) => word.end <= detail.start).slice(-5)
  const after = words.filter((word) => word.start >= detail.end).slice(0, 3)
  const find = contexts[detail.type]
  return find(before, view.masked).length > 0 || find(after, view.masked).length > 0
}

/** The country whose numbers may stand without "+": the target's market, else the language's region or home. */
function countryOf({ targets, content }: Subject): CountryCode | null {
  const region = content.language.split('-').find((part) => /^[A-Z]{2}$/.test(part))
  const homes: Record<string, string> = { de: 'DE', es: 'ES', fr: 'FR', it: 'IT', nl: 'NL', pl: 'PL' }
  // People write UK; ISO 3166 and the phone library know it as GB.
  const markets = targets.map(({ market }) => (market.toUpperCase() === 'UK' ? 'GB' : market.toUpperCase()))
  const candidates = [...markets, region, homes[content.language]]
  for (const candidate of candidates) if (candidate && isSupportedCountry(candidate)) return candidate
  return null
}

/** Own contacts are written by people: "press@northbank.example", "@northbank.example", "030 123 45-0", an IBAN. */
function ownDetails(ownContacts: readonly string[]): (detail: Detail) => boolean {
  const addresses = new Set(ownContacts.filter((own) => own.includes('@')).map((own) => own.trim().toLowerCase()))
  const numbers = ownContacts
    .filter((own) => !own.includes('@'))
    .map((own) => compact(own))
    .filter((own) => own.length >= 6)
  return ({ type, value }) => {
    if (type === 'email') return addresses.has(value) || addresses.has(value.slice(value.indexOf('@')))
    const digits = compact(value)
    return numbers.some((own) => digits === own || (type === 'phone' && digits.endsWith(own.replace(/^0+/, ''))))
  }
}

function compact(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
