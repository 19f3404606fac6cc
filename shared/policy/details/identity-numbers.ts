// The identity numbers that are known, a row each: how long, in what form, with what check, and by which words.
import * as tfn from 'stdnum/lib/cjs/au/tfn.js'
import * as cpf from 'stdnum/lib/cjs/br/cpf.js'
import * as sin from 'stdnum/lib/cjs/ca/sin.js'
import * as ahv from 'stdnum/lib/cjs/ch/ssn.js'
import * as idnr from 'stdnum/lib/cjs/de/idnr.js'
import * as svnr from 'stdnum/lib/cjs/de/svnr.js'
import * as dni from 'stdnum/lib/cjs/es/dni.js'
import * as nie from 'stdnum/lib/cjs/es/nie.js'
import * as nir from 'stdnum/lib/cjs/fr/nir.js'
import * as nino from 'stdnum/lib/cjs/gb/nino.js'
import * as pps from 'stdnum/lib/cjs/ie/pps.js'
import * as aadhaar from 'stdnum/lib/cjs/in/aadhaar.js'
import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js'
import * as bsn from 'stdnum/lib/cjs/nl/bsn.js'
import * as cartao from 'stdnum/lib/cjs/pt/cc.js'
import * as nif from 'stdnum/lib/cjs/pt/nif.js'
import * as ssn from 'stdnum/lib/cjs/us/ssn.js'
import { phraseFinder, type PhraseFinder } from '../words'
import { listed } from './near'
import { isAustrian, isBelgian, isCpr, isFodselsnummer, isHetu, isPersonnummer, isPesel } from './dated-numbers'

export interface IdentityNumber {
  /** ISO 3166. */
  readonly country: string
  readonly name: string
  /** Whether the compact number, capitals and digits only, can be one. */
  readonly isValid: (compact: string) => boolean
  /**
   * What it takes to be one: `nothing` more than its check; `form`: written as no other number is, unless words call
   * it something else; words near it otherwise. A written form that suffices may be given.
   */
  readonly needs: 'nothing' | 'form' | 'words'
  readonly form?: RegExp
  readonly words: PhraseFinder
  /** Of those, the words for this number alone. */
  readonly ownWords: PhraseFinder
}

/** Words that any identity number may be announced by. */
const anyIdentity =
  listed(`id number, identity number, identification number, national id, id card, personal number, tax id, tax number,
  taxpayer number, social security, social insurance, citizen number, personal id, tin, ausweisnummer,
  personalausweis*, personenkennzahl, steuer id, steuernummer, steuerid, sozialversicherung*,
  documento de identidad, número de identidad, número de identificación, identificación fiscal, cédula,
  seguridad social, número fiscal, número de la seguridad social`)

function row(
  country: string,
  name: string,
  isValid: IdentityNumber['isValid'],
  needs: IdentityNumber['needs'],
  words: readonly string[],
  form?: RegExp,
): IdentityNumber {
  const named = { words: phraseFinder([...anyIdentity, ...words]), ownWords: phraseFinder(words) }
  return { country, name, isValid, needs, ...named, ...(form ? { form } : {}) }
}

const by =
  ({ validate }: { readonly validate: (value: string) => { readonly isValid: boolean } }) =>
  (compact: string): boolean =>
    validate(compact).isValid

/** Digits only, by how many. */
export const digitNumbers: Readonly<Record<number, readonly IdentityNumber[]>> = {
  8: [row('AU', 'An Australian tax file number', by(tfn), 'words', ['tfn', 'tax file'])],
  9: [
    row('US', 'A US social security number', isSsn, 'words', ['ssn', 'social', 'socials'], /^\d{3}-\d{2}-\d{4}$/),
    row('US', 'A US taxpayer number (ITIN)', isItin, 'words', ['itin'], /^\d{3}-\d{2}-\d{4}$/),
    row('CA', 'A Canadian social insurance number', notOneDigit(by(sin)), 'words', ['sin', 'nas', 'assurance sociale']),
    row('AU', 'An Australian tax file number', by(tfn), 'words', ['tfn', 'tax file']),
    row('NL', 'A Dutch citizen service number (BSN)', notOneDigit(by(bsn)), 'words', [
      'bsn',
      'burgerservicenummer',
      'sofinummer',
    ]),
    row('PT', 'A Portuguese tax number (NIF)', isPersonalNif, 'words', [
      'nif',
      'contribuinte',
      'número de contribuinte',
    ]),
  ],
  10: [
    row('GB', 'A British NHS number', isNhs, 'words', ['nhs', 'nhs number', 'nhs no']),
    row('SE', 'A Swedish personal number', isPersonnummer, 'form', swedish(), /^\d{6}[-+]\d{4}$/),
    row('DK', 'A Danish personal number (CPR)', isCpr, 'words', ['cpr*', 'personnummer', 'cprnummer']),
    row('AT', 'An Austrian social insurance number', isAustrian, 'words', [
      'svnr',
      'sv nummer',
      'sozialversicherungsnummer*',
      'versicherungsnummer*',
    ]),
    row('AU', 'An Australian Medicare number', isMedicare, 'words', ['medicare']),
  ],
  11: [
    row(
      'BE',
      'A Belgian national number',
      isBelgian,
      'form',
      ['rijksregister*', 'registre national', 'niss', 'insz'],
      /^\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}$/,
    ),
    row('BR', 'A Brazilian CPF', notOneDigit(by(cpf)), 'form', ['cpf'], /^\d{3}\.\d{3}\.\d{3}-\d{2}$/),
    row(
      'NO',
      'A Norwegian birth number',
      isFodselsnummer,
      'words',
      ['fødselsnummer*', 'fodselsnummer', 'personnummer', 'fnr'],
      /^\d{6} \d{5}$/,
    ),
    row('PL', 'A Polish PESEL', isPesel, 'words', ['pesel', 'numer pesel']),
    row('DE', 'A German tax identification number', isSteuerId, 'words', [
      'idnr',
      'steueridentifikationsnummer*',
      'steuer identifikationsnummer',
      'identifikationsnummer*',
      'tin',
    ]),
  ],
  12: [
    row('SE', 'A Swedish personal number', isPersonnummer, 'form', swedish(), /^\d{8}[-+]\d{4}$/),
    row('IN', 'An Indian Aadhaar number', by(aadhaar), 'words', ['aadhaar', 'aadhar', 'uidai']),
  ],
  13: [row('CH', 'A Swiss AHV number', by(ahv), 'form', ['ahv*', 'avs', 'ahvn13'], /^756\.\d{4}\.\d{4}\.\d{2}$/)],
  15: [row('FR', 'A French social security number (NIR)', isNir, 'nothing', ['nir', 'sécurité sociale', 'sécu'])],
}

/** With letters in them, each in the form it is written. The groups between separators are joined before the check. */
export const letterNumbers: readonly (IdentityNumber & {
  readonly written: RegExp
  /** With six digits, with a letter and a digit soon after it, or with letters only. */
  readonly begins: 'number' | 'letter' | 'anywhere'
})[] = [
  {
    ...row(
      'GB',
      'A British national insurance number',
      by(nino),
      'form',
      ['nino', 'national insurance', 'ni number', 'ni no'],
      /^[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]$/,
    ),
    begins: 'letter',
    written: /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}(?:[ -]?[A-D])?(?![\p{L}\p{N}])/giu,
  },
  {
    ...row('DE', 'A German pension insurance number', by(svnr), 'nothing', [
      'rentenversicherung*',
      'sozialversicherung*',
      'versicherungsnummer*',
      'svnr',
      'rvnr',
    ]),
    begins: 'number',
    written: /(?<![\p{L}\p{N}])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\p{L}\p{N}])/giu,
  },
  {
    ...row(
      'ES',
      'A Spanish DNI',
      by(dni),
      'form',
      ['dni', 'nif', 'carnet'],
      /^(?:\d{8}-?[A-Z]|\d{2}\.\d{3}\.\d{3}-?[A-Z])$/,
    ),
    begins: 'number',
    written: /(?<![\p{L}\p{N}.,])\d{2}\.?\d{3}\.?\d{3}[ -]?[A-Z](?![\p{L}\p{N}])/giu,
  },
  {
    ...row('ES', 'A Spanish NIE', by(nie), 'form', ['nie', 'nif'], /^[XYZ]-?\d{7}-?[A-Z]$/),
    begins: 'letter',
    written: /(?<![\p{L}\p{N}])[XYZ][ -]?\d{7}[ -]?[A-Z](?![\p{L}\p{N}])/giu,
  },
  {
    ...row('IT', 'An Italian codice fiscale', by(codiceFiscale), 'nothing', ['codice fiscale', 'cf']),
    begins: 'anywhere',
    // That it is no part of a longer word is asked where it looks like one, and case is written out: both are faster by far.
    written:
      /(?=[A-Za-z]{3} ?[A-Za-z]{3} ?[0-9L-NP-Vl-np-v]{2}[A-Za-z])(?<![\p{L}\p{N}])[A-Za-z]{3} ?[A-Za-z]{3} ?[0-9L-NP-Vl-np-v]{2}[ABCDEHLMPRSTabcdehlmprst][0-9L-NP-Vl-np-v]{2} ?[A-Za-z][0-9L-NP-Vl-np-v]{3}[A-Za-z](?![\p{L}\p{N}])/gu,
  },
  {
    ...row(
      'FI',
      'A Finnish personal identity code',
      isHetu,
      'form',
      ['hetu', 'henkilötunnus*', 'sotu'],
      /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/,
    ),
    begins: 'number',
    written: /(?<![\p{L}\p{N}])\d{6}[-+A-FU-Y]\d{3}[0-9A-Y](?![\p{L}\p{N}])/giu,
  },
  {
    ...row('IE', 'An Irish PPS number', by(pps), 'words', ['pps', 'ppsn', 'pps number'], /^\d{7}[A-W][AB]$/),
    begins: 'number',
    written: /(?<![\p{L}\p{N}])\d{7} ?[A-W][A-IW]?(?![\p{L}\p{N}])/giu,
  },
  {
    ...row(
      'PT',
      'A Portuguese citizen card number',
      by(cartao),
      'form',
      ['cartão de cidadão', 'cc'],
      /^\d{8} ?\d ?[A-Z]{2}\d$/,
    ),
    begins: 'number',
    written: /(?<![\p{L}\p{N}])\d{8} ?\d ?[A-Z]{2}\d(?![\p{L}\p{N}])/giu,
  },
  {
    ...row('FR', 'A French social security number (NIR)', isNir, 'nothing', ['nir', 'sécurité sociale']),
    begins: 'number',
    written: /(?<![\p{L}\p{N}])[1278][ .]?\d{2}[ .]?\d{2}[ .]?2[AB][ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?![\p{L}\p{N}])/giu,
  },
]

/** SSA: no area 000, 666 or from 900, no group 00, no serial 0000; and none of those printed in advertisements. */
function isSsn(digits: string): boolean {
  return ssn.validate(digits).isValid && !digits.endsWith('0000')
}

/** IRS: 9xx, with the groups 50–65, 70–88, 90–92 and 94–99. */
function isItin(digits: string): boolean {
  const group = Number(digits.slice(3, 5))
  return (
    digits.startsWith('9') &&
    ((group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94)
  )
}

/** Modulo 11 over ten digits; 10 is never used as a check digit. */
function isNhs(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < 9; index += 1) sum += Number(digits.charAt(index)) * (10 - index)
  return (11 - (sum % 11)) % 11 === Number(digits.charAt(9)) && !/^(\d)\1+$/.test(digits)
}

/** Weights 1 3 7 9 over the first eight digits; the tenth counts the cards issued. */
function isMedicare(digits: string): boolean {
  if (!/^[2-6]/.test(digits)) return false
  const sum = [1, 3, 7, 9, 1, 3, 7, 9].reduce(
    (total, weight, index) => total + weight * Number(digits.charAt(index)),
    0,
  )
  return sum % 10 === Number(digits.charAt(8))
}

/** Natural persons only: 1 to 3, and 45 for those who live abroad. */
function isPersonalNif(digits: string): boolean {
  return /^(?:[123]|45)/.test(digits) && nif.validate(digits).isValid
}

/** Of the first ten digits one stands twice or three times, all others once at most; stdnum passes over this. */
function isSteuerId(digits: string): boolean {
  const counts = new Map<string, number>()
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && idnr.validate(digits).isValid
}

/** Sex, year, month (20 and up where it is unknown), department: then what stdnum checks. */
function isNir(compact: string): boolean {
  return /^[1278]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)/.test(compact) && nir.validate(compact).isValid
}

function notOneDigit(isValid: (compact: string) => boolean): (compact: string) => boolean {
  return (compact) => !/^(\d)\1+$/.test(compact) && isValid(compact)
}

function swedish(): readonly string[] {
  return ['personnummer*', 'personnr', 'samordningsnummer*']
}
