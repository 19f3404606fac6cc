// Details by which a person can be reached or told from others, or an account be used. Messages never repeat them in full.
import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max'
import * as z from 'zod'
import { homeWords } from '../details/address'
import { birthWords } from '../details/birth-date'
import { roleWords } from '../details/customer'
import { type Detail, type DetailType, detailTypes } from '../details/detail'
import { detailsIn } from '../details/details'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'

const Options = z.strictObject({
  /** The first four where a pack says nothing, as it was before there were others. */
  detect: z.array(z.enum(detailTypes)).min(1).default(['email', 'phone', 'card', 'iban']),
  fields: z
    .array(z.enum(['text', 'alt', 'link']))
    .min(1)
    .default(['text', 'alt']),
})

export const personalData = defineKind({
  kind: 'personal-data',
  options: Options,
  needs({ detect, fields }) {
    const words = detect.map((type) => wordsFor[type])
    return words.every((known) => known !== undefined) ? { fields, phrases: words.flat() } : null
  },
  check({ detect, fields }, { ownContacts }) {
    const isOwn = ownDetails(ownContacts)
    return (subject) => {
      const context = { country: countryOf(subject), registers: subject.registers }
      return readingsOf(subject, fields).flatMap((reading) =>
        detailsIn(reading.view, detect, context)
          .filter((detail) => !isOwn(detail))
          .map((detail) => hitOf(detail, reading)),
      )
    }
  },
})

/** Details that words lead to; the others need a look at every post. */
const wordsFor: Partial<Record<DetailType, readonly string[]>> = {
  'birth-date': birthWords,
  address: homeWords,
  'named-customer': roleWords,
}

function hitOf(detail: Detail, reading: Reading): Hit {
  const where =
    reading.field.kind === 'alt' ? 'the alternative text' : reading.field.kind === 'link' ? 'the link' : 'the text'
  const { name, how } = words[detail.type]
  return hitAt(reading, detail.start, detail.end, {
    what: `${nameOf(detail, name)} (${masked(detail)}) stands in ${where}.`,
    how,
    certainty: detail.certainty,
  })
}

function nameOf({ type, name }: Detail, usual: string): string {
  if (name === undefined) return usual
  return type === 'house-number' ? `A number of ours (${name})` : name
}

const takeOut = 'Take it out.'

const words: Record<DetailType, { readonly name: string; readonly how: string }> = {
  email: { name: 'An e-mail address', how: ownContact() },
  phone: { name: 'A phone number', how: ownContact() },
  card: { name: 'A payment card number', how: `${takeOut} Whoever it belongs to should have the card replaced.` },
  iban: { name: 'A bank account number (IBAN)', how: ownContact() },
  'national-id': { name: 'An identity number', how: `${takeOut} Nobody needs it in public, not even shortened.` },
  'birth-date': { name: 'A date of birth', how: `${takeOut} A year or an age says enough, if the person agreed.` },
  address: { name: 'A home address', how: `${takeOut} The name of the town says enough.` },
  'house-number': {
    name: 'A number of ours',
    how: `${takeOut} In a reply, ask the person to send it in a direct message.`,
  },
  customer: {
    name: 'A name from the list of customers',
    how: 'Leave the name out, or ask for a waiver if a written agreement is on file.',
  },
  'named-customer': {
    name: 'A name and the word that this person is ours',
    how: 'Leave the name out, or ask whether a written agreement is on file.',
  },
}

function ownContact(): string {
  return `${takeOut} If it is a contact that the brand publishes itself, ask an admin to add it to the brand’s own contacts.`
}

/** Enough to find the place by, and too little to use. */
function masked({ type, value }: Detail): string {
  switch (type) {
    case 'email':
      return `${value.slice(0, 1)}…@${value.slice(value.indexOf('@') + 1).slice(0, 1)}…`
    case 'iban':
      return `${value.slice(0, 2)}…${value.slice(-2)}`
    case 'card':
    case 'phone':
      return `${value.slice(0, 3)}…${value.slice(-2)}`
    case 'national-id':
    case 'house-number':
      return `${value.slice(0, 2)}…${value.slice(-1)}`
    case 'birth-date':
    case 'address':
      return `${value.slice(0, 2)}…`
    case 'customer':
    case 'named-customer':
      return value
        .split(/[\s-]+/)
        .map((part) => `${part.charAt(0).toUpperCase()}…`)
        .join(' ')
  }
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
    if (type !== 'phone' && type !== 'card' && type !== 'iban') return false
    const digits = compact(value)
    return numbers.some((own) => digits === own || (type === 'phone' && digits.endsWith(own.replace(/^0+/, ''))))
  }
}

function compact(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
