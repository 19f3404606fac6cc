import { describe, expect, it } from 'vitest'
import { detailTypes } from '../../../../shared/policy/details/detail'
import { noRegisters } from '../../../../shared/policy/registers'
import { accountOn, context, findings, policyOf, post, quotes } from '../desk'

const data = policyOf('[{ check: personal-data }]')
const all = policyOf(
  `[{ check: personal-data, options: { detect: [${detailTypes.join(', ')}], fields: [text, alt, link] } }]`,
)

describe('personal-data', () => {
  it('looks for the four kinds it always knew where a pack names none', () => {
    expect(quotes('SSN 536-90-4399, born on 3 May 1984, +44 20 7183 8750, maria@northbank.example', data)).toEqual([
      '+44 20 7183 8750',
      'maria@northbank.example',
    ])
  })

  it('takes a national number for one only where a country is known', () => {
    expect(quotes(post('For 030 901820 see', { language: 'en' }), data)).toEqual([])
    expect(quotes(post('Tel. 030 901820', { language: 'de' }), data)).toEqual(['030 901820'])
  })

  it('knows the market UK as the country that phone numbers call GB', () => {
    const british = { accounts: [accountOn('x', 'northbank', { market: 'UK' })], author: null }
    const written = post('Ring 020 7183 8750', { targets: ['x/northbank'] })
    expect(findings(written, data, british).map(({ place }) => place?.quote)).toEqual(['020 7183 8750'])
  })

  it('leaves the brand’s own contacts alone', () => {
    const own = policyOf('[{ check: personal-data }]', {
      ownContacts: ['Press@northbank.example', '@northbank.com', '030 901820', 'DE89370400440532013000'],
    })
    expect(
      quotes(
        post('press@northbank.example, a@northbank.com, +49 30 901820, DE89 3704 0044 0532 0130 00', {
          language: 'de',
        }),
        own,
      ),
    ).toEqual([])
    expect(quotes('b@northbank.example, press (at) northbank.example', own)).toEqual(['b@northbank.example'])
  })

  it('looks into alternative texts and the link', () => {
    const shown = post('Hello', {
      link: 'https://wa.me/491701234567',
      media: [{ name: 'a.jpg', alt: 'A card with 536-90-4399', url: null, digest: null }],
    })
    expect(findings(shown, all).map(({ place }) => [place?.field.kind, place?.quote])).toEqual([
      ['alt', '536-90-4399'],
      ['link', '491701234567'],
    ])
  })

  it('knows the desk’s customers and numbers by its lists', () => {
    const registers = {
      ...noRegisters,
      customers: ['Maria Keller'],
      numbers: [{ id: 'n', name: 'Account', shape: 'NB-#######' }],
    }
    const written = post('Maria Keller has NB-1234567')
    expect(findings(written, all, { ...context, registers }).map(({ what }) => what)).toEqual([
      'A name from the list of customers (M… K…) stands in the text.',
      'A number of ours (Account) (NB…7) stands in the text.',
    ])
    expect(findings(written, all)).toEqual([])
  })

  it('never repeats a detail in its message', () => {
    const registers = { ...noRegisters, customers: ['Maria Keller'] }
    const text =
      'DE89 3704 0044 0532 0130 00, maria@northbank.example, +44 20 7183 8750, SSN 536-90-4399, 4111 1111 1111 1111, Maria Keller was born on 3 May 1984 and lives at 14 Mill Lane'
    const found = findings(post(text), all, { ...context, registers })
    expect(found.length).toBe(8)
    for (const { what, how } of found) {
      expect(`${what} ${how}`).not.toMatch(/3704|maria|7183|90-?4|1111|Keller|1984|Mill/)
      expect(what).toContain('…')
    }
  })
})
