// Identity numbers: each type's published examples, what their rules shut out, and the words they need.
import { describe, expect, it } from 'vitest'
import { detailsOf, seen } from './looking'

/** Examples that registers, laws or their handbooks print. All of them made up by those who printed them. */
const published: readonly (readonly [type: string, text: string, number: string])[] = [
  ['US SSN', 'SSN 536-90-4399', '536-90-4399'],
  ['US SSN without hyphens', 'her social security number is 536904399', '536904399'],
  ['US ITIN', 'ITIN 912-90-3456', '912-90-3456'],
  ['UK NINO', 'NI number AB 12 34 56 C', 'AB 12 34 56 C'],
  ['UK NINO without its suffix', 'National Insurance no: AB123456', 'AB123456'],
  ['UK NHS', 'NHS number 943 476 5919', '943 476 5919'],
  ['DE Steuer-ID', 'Steuer-ID 36 574 261 809', '36 574 261 809'],
  ['DE Steuer-ID, tests of the tax office', 'IdNr. 86095742719', '86095742719'],
  ['DE Rentenversicherung', '15 070649 C 103', '15 070649 C 103'],
  ['ES DNI', 'DNI 54362315-K', '54362315-K'],
  ['ES DNI with dots', 'mi dni es 54.362.315-K', '54.362.315-K'],
  ['ES NIE', 'NIE X-2482300-W', 'X-2482300-W'],
  ['FR NIR', '2 95 10 99 126 111 93', '2 95 10 99 126 111 93'],
  ['IT codice fiscale', 'RCCMNL83S18D969H', 'RCCMNL83S18D969H'],
  ['IT codice fiscale in groups', 'rss mra 85t10 a562s', 'rss mra 85t10 a562s'],
  ['NL BSN', 'BSN 111222333', '111222333'],
  ['BE', '85.07.30-033.28', '85.07.30-033.28'],
  ['PL PESEL', 'PESEL: 44051401359', '44051401359'],
  ['SE personnummer', '811228-9874', '811228-9874'],
  ['SE personnummer with the century', 'personnummer 19811228-9874', '19811228-9874'],
  ['FI HETU', '131052-308T', '131052-308T'],
  ['DK CPR', 'CPR-nummer 211062-5629', '211062-5629'],
  ['NO fødselsnummer', 'fødselsnummer 151086 95088', '151086 95088'],
  ['CH AHV', '756.9217.0769.85', '756.9217.0769.85'],
  ['AT SVNR', 'SVNR 1237 010180', '1237 010180'],
  ['PT NIF', 'NIF 123 456 789', '123 456 789'],
  ['PT cartão de cidadão', '00000000 0 ZZ4', '00000000 0 ZZ4'],
  ['IE PPS', 'PPS number 6433435F', '6433435F'],
  ['BR CPF', '390.533.447-05', '390.533.447-05'],
  ['CA SIN', 'SIN 123-456-782', '123-456-782'],
  ['AU TFN', 'TFN 123 456 782', '123 456 782'],
  ['AU Medicare', 'Medicare 2123 45670 1', '2123 45670 1'],
  ['IN Aadhaar', 'Aadhaar 2341 2341 2346', '2341 2341 2346'],
]

describe('identity numbers', () => {
  it.each(published)('are found: %s', (_type, text, number) => {
    expect(seen(`Here it is, ${text}, thanks`, 'national-id')).toEqual([number])
  })

  it.each(published)('are none with one digit changed, or another kind: %s', (_type, text, number) => {
    const at = number.search(/\d(?!.*\d)/)
    const wrong = number.slice(0, at) + ((Number(number.charAt(at)) + 1) % 10) + number.slice(at + 1)
    const unchecked = /^(?:\d{3}-?\d{2}-?\d{4}|AB ?1.*|\d{6}-\d{4})$/.test(number) || text.includes('Medicare')
    if (!unchecked) expect(seen(`Here it is, ${text.replace(number, wrong)}, thanks`, 'national-id')).toEqual([])
  })

  it.each([
    ['area 000', '000-12-3456'],
    ['area 666', '666-12-3456'],
    ['group 00', '123-00-3456'],
    ['serial 0000', '123-45-0000'],
    ['the number printed on sample cards', '078-05-1120'],
    ['a 9xx number with a group that the tax office does not use', '912-93-3456'],
    ['prefix GB', 'GB123456A'],
    ['prefix with D', 'DA123456A'],
    ['prefix with O in second place', 'AO123456A'],
    ['the tax office’s own sample', 'QQ123456C'],
    ['suffix E', 'AB123456E'],
  ])('are none by their rules: %s', (_rule, number) => {
    expect(seen(`SSN or NI number ${number}`, 'national-id')).toEqual([])
  })

  it('need a word for what they are when they are only digits', () => {
    for (const number of [
      '111222333',
      '44051401359',
      '123-456-782',
      '943 476 5919',
      '2341 2341 2346',
      '36 574 261 809',
    ])
      expect(seen(`We counted ${number} in all`, 'national-id')).toEqual([])
  })

  it('are sure where a word says so, in several languages', () => {
    const certainty = (text: string) => detailsOf(text, ['national-id'])[0]?.certainty
    expect(certainty('Seine Steueridentifikationsnummer: 36574261809')).toBe('exact')
    expect(certainty('su número de la Seguridad Social 536-90-4399')).toBe('exact')
    expect(certainty('My social is 536-90-4399')).toBe('exact')
  })

  it('are something else where a word says that', () => {
    for (const text of [
      'Order 536-90-4399 has shipped',
      'Case number 811228-9874',
      'Bestellnummer 12345678Z',
      'Referencia AB123456C',
    ])
      expect(seen(text, 'national-id')).toEqual([])
  })

  it('are found beside another number and through disguises', () => {
    expect(seen('In 2026 TFN 123 456 782 4 times', 'national-id')).toEqual(['123 456 782'])
    expect(seen('BSN １１１２２２３３３', 'national-id')).toEqual(['１１１２２２３３３'])
    expect(seen('SSN 536-90\u200b-4399', 'national-id')).toEqual(['536-90\u200b-4399'])
    expect(seen('SSN 536‑90‑4399', 'national-id')).toEqual(['536‑90‑4399'])
  })

  it('are neither cards nor phone numbers at the same time', () => {
    const text = 'NHS number 943 476 5919, card 4111 1111 1111 1111'
    expect(detailsOf(text, ['national-id', 'card', 'phone'], { country: 'US' }).map(({ type }) => type)).toEqual([
      'national-id',
      'card',
    ])
  })
})
