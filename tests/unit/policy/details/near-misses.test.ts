// Numbers and words of ordinary posts that look like details of people and are none; and what holds for any text.
import type { CountryCode } from 'libphonenumber-js/max'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DetailType, detailTypes } from '../../../../shared/policy/details/detail'
import { detailsIn } from '../../../../shared/policy/details/details'
import { viewOf } from '../../../../shared/policy/view'
import { findings, policyOf } from '../desk'
import { detailsOf } from './looking'

const countries: readonly (CountryCode | null)[] = [null, 'US', 'GB', 'DE', 'ES', 'FR', 'SE']
const context = {
  registers: {
    numbers: [{ id: 'n', name: 'Account', shape: 'NB-#######' }],
    customers: ['Maria Keller', 'Tom Jones', 'Summer Field'],
  },
}

const nearMisses: readonly string[] = [
  'ISBN 978-3-16-148410-0 is out now',
  'Read ISBN 3-16-148410-X',
  'EAN 4006381333931',
  'Tracking 1Z999AA10123456784',
  'Parcel 00340434161094042557 is on its way',
  'Sendungsnummer 4111111111111111',
  'Order 250-1234567-1234567 has shipped',
  'Bestellung 2026-0815-4711',
  'Pedido 123-45-6789',
  'Invoice 2026-11-000123 paid',
  'Ticket #48151623',
  'Save the date: 2026-11-29 to 2026-12-04',
  '29.11.2026, 10:30–12:00 Uhr',
  '3/5/2026 at 9.30-17.00',
  'From €1,299.99 instead of €1.499,00',
  'We planted 1,250,000 trees and saved 12 345 678 kg of CO₂',
  '912 345 678 people live here',
  'Room 030 1234, floor 12-14',
  'Raum 0301-234',
  'From 1999-2026: 27 years',
  'Season 2025/2026 starts',
  '3-2, 21-19, 6:4 7:6 – what a match!',
  'Lottery numbers 4 8 15 16 23 42',
  '52.520008, 13.404954',
  '48°08′N 11°34′E, 519 m',
  'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
  'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '123e4567-e89b-12d3-a456-426614174000',
  'Case 2:21-cv-01234-ABC',
  'Aktenzeichen 4 K 123/25',
  'Az. 811228-9874',
  'Version 10.15.7-2.1.0',
  '192.168.0.1 and 2001:db8::1',
  'Flight LH 1234, gate 12',
  'Vuelo IB3166, puerta 45',
  '5 000 000 Schritte in 30 Tagen',
  '10 000 000 000 messages',
  'ISO 27001:2022, DIN 5008, RFC 8785',
  'doi.org/10.1000/182 and 10.1038/s41586-020-2649-2',
  'Part AB-123456 fits',
  'Serial number AB123456C',
  'Call for papers 2026/2027 closes on 01.02.2027',
  'Text 2026 to win',
  'Number 1 in 2024, 2025 and 2026',
  '1234567890',
  '0123456789',
  '100 200 300 400',
  '#12345678 #20261129',
  'https://example.com/orders/4111111111111111?id=123-45-6789',
  'Paragraph 12.3.4.5, page 100-200',
  'VAT ID DE123456789',
  'USt-IdNr. DE 811 907 980',
  'BIC COBADEFFXXX',
  'SWIFT NWBKGB2L, sort code 60-16-13',
  'Open Mon-Fri 09001700',
  'Congress: 12,345 votes to 11,987',
  '7,5 % p.a., 3.75 % APR',
  '2 x 250 g, 24 x 330 ml, 1920x1080',
  'Kilometre 12+345',
  'Maria and Tom on the summer field',
  'We keep the lives of 14 million people moving',
  'The story was born in May',
]

describe('near misses', () => {
  it.each(nearMisses)('%s', (text) => {
    for (const country of countries)
      expect(
        detailsOf(text, detailTypes, { ...context, country }).map(({ type, value }) => `${type} ${value}`),
      ).toEqual([])
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('+49 30 901820', '4111 1111 1111 1111', '536-90-4399', 'born on 3 May 1984', 'lives at 14 Mill Lane'),
  fc.constantFrom(
    'NB-1234567',
    'Maria Keller',
    'our customer Maria Keller',
    'DE89 3704 0044 0532 0130 00',
    'a@b.example',
  ),
  fc.constantFrom('\u200b', '👩‍👩‍👧', '́', '\ud83d', 'e\u0301', '-', ' ', '\n', '１', '.'),
)
const hostile = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('').toWellFormed())

describe('in any text', () => {
  it('details stand inside it, in order, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const view = viewOf(text)
        let before = 0
        for (const { start, end } of detailsIn(view, detailTypes, { ...context, country: 'DE' })) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(view.plain.length)
          before = start
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('no quote cuts a character, and each is what stands at its place', () => {
    const policy = policyOf(
      `[{ check: personal-data, options: { detect: [${detailTypes.join(', ')}] } }, { check: secret }]`,
    )
    const segmenter = new Intl.Segmenter()
    fc.assert(
      fc.property(hostile, (text) => {
        const borders = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
        for (const { place } of findings(text, policy)) {
          if (!place) throw new Error('A detail without a place')
          expect(text.slice(place.start, place.end)).toBe(place.quote)
          expect(borders.has(place.start) && borders.has(place.end)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each<readonly [string, string]>([
    ['digits', '4'.repeat(60_000)],
    ['digits and spaces', '12 '.repeat(20_000)],
    ['digits and hyphens', '1-2.3 '.repeat(10_000)],
    ['plus signs', '+'.repeat(60_000)],
    ['half addresses', 'a (at) '.repeat(8_000)],
    ['half accounts', 'DE89 3704 '.repeat(6_000)],
    ['births without dates', 'born on 3 '.repeat(6_000)],
    ['streets without homes', 'lives at 14 Mill '.repeat(4_000)],
    ['names', 'Maria Keller '.repeat(5_000)],
    ['roles', 'our customer '.repeat(5_000)],
  ])('a long run of %s ends', (_what, text) => {
    const types: readonly DetailType[] = detailTypes
    expect(detailsOf(text, types, { ...context, country: 'US' }).length).toBeGreaterThanOrEqual(0)
  })
})
