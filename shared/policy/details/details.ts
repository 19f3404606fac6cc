// All details in one text, found once however many rules ask: several clauses look at the same posts.
import type { CountryCode } from 'libphonenumber-js/max'
import { onceFor } from '../../kit/once'
import type { Registers } from '../registers'
import type { TextView } from '../view'
import { addressesIn } from './address'
import { birthDatesIn } from './birth-date'
import { cardsIn } from './card'
import { customersIn, namedCustomersIn } from './customer'
import { type Detail, type DetailType, mayHoldNumbers, overlap } from './detail'
import { emailsIn } from './email'
import { houseNumbersIn } from './house-number'
import { ibansIn } from './iban'
import { nationalIdsIn } from './national-id'
import { isSample } from './near'
import { phonesIn } from './phone'

export interface DetailContext {
  /** The country whose phone numbers may stand without "+". */
  readonly country: CountryCode | null
  readonly registers: Pick<Registers, 'numbers' | 'customers'>
}

/** In the order of the text. */
export function detailsIn(view: TextView, wanted: readonly DetailType[], context: DetailContext): readonly Detail[] {
  const found = wanted.flatMap((type) => ofType(type, view, context))
  return found.sort((a, b) => a.start - b.start)
}

function ofType(type: DetailType, view: TextView, { country, registers }: DetailContext): readonly Detail[] {
  switch (type) {
    case 'email':
      return emailsIn(view)
    case 'card':
    case 'iban':
    case 'national-id':
      return numbersIn(view)[type]
    case 'phone':
      return withoutNumbers(phonesIn(view, country), view)
    case 'birth-date':
      return birthDatesIn(view)
    case 'address':
      return addressesIn(view)
    case 'house-number':
      return houseNumbersIn(view, registers.numbers)
    case 'customer':
      return customersIn(view, registers.customers)
    case 'named-customer':
      return namedCustomersIn(view)
  }
}

interface Numbers {
  readonly card: readonly Detail[]
  readonly iban: readonly Detail[]
  readonly 'national-id': readonly Detail[]
}

const none: Numbers = { card: [], iban: [], 'national-id': [] }

/** A number is one thing only: an account before a card, a card before an identity number. */
const numbersIn = onceFor((view: TextView): Numbers => {
  if (!mayHoldNumbers(view)) return none
  const iban = ibansIn(view).filter((detail) => !isSample(view, detail))
  const card = cardsIn(view).filter(
    (detail) => !isSample(view, detail) && !iban.some((other) => overlap(detail, other)),
  )
  const taken = [...iban, ...card]
  const ids = nationalIdsIn(view).filter(
    (detail) => !isSample(view, detail) && !taken.some((other) => overlap(detail, other)),
  )
  return { iban, card, 'national-id': ids }
})

function withoutNumbers(phones: readonly Detail[], view: TextView): readonly Detail[] {
  if (phones.length === 0) return phones
  const { card, iban, 'national-id': ids } = numbersIn(view)
  const taken = [...card, ...iban, ...ids]
  return phones.filter((phone) => !taken.some((other) => overlap(phone, other)))
}
