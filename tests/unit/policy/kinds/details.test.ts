// The kinds that look for what must not get out: personal-data, secret.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCardNumber, isIban, passesLuhn } from '../../../../shared/policy/checksums'
import { accountOn, findings, policyOf, post, quotes } from '../desk'

const data = policyOf('[{ check: personal-data }]')

describe('personal-data', () => {
  it.each([
    ['an IBAN in groups', 'to DE89 3704 0044 0532 0130 00 today', ['DE89 3704 0044 0532 0130 00']],
    ['an IBAN in small letters', 'es9121000418450200051332', ['es9121000418450200051332']],
    ['not an IBAN with a wrong digit', 'DE89 3704 0044 0532 0130 01', []],
    ['a card in groups', '3782 822463 10005', ['3782 822463 10005']],
    ['full-width digits', '４１１１ １１１１ １１１１ １１１１', ['４１１１ １１１１ １１１１ １１１１']],
    ['not a card that fails Luhn', '4111 1111 1111 1112', []],
    ['not a number that no country assigns', 'ring +44 99 0000 0000', []],
    ['a number that a country assigns', 'ring +44 20 7183 8750', ['+44 20 7183 8750']],
    ['a number after 00', 'ring 0044 20 7183 8750', ['0044 20 7183 8750']],
    ['not a date, a price or a room', '2026-11-22 10:30, 1,250,000 €, room 12-14, 9.00-17.00', []],
    ['an address', 'ask maria.k+x@northbank.example.', ['maria.k+x@northbank.example']],
    ['not a mention', '@maria and @maria@mastodon.social', []],
  ])('finds %s', (_words, text, expected) => {
    expect(quotes(text, data)).toEqual(expected)
  })

  it('takes a national number for one only where a country is known', () => {
    expect(quotes(post('Tel. 030 901820', { language: 'en' }), data)).toEqual([])
    expect(quotes(post('Tel. 030 901820', { language: 'de' }), data)).toEqual(['030 901820'])
  })

  it('knows the market UK as the country that phone numbers call GB', () => {
    const british = { accounts: [accountOn('x', 'northbank', { market: 'UK' })], author: null }
    const written = post('Ring 020 7183 8750', { targets: ['x/northbank'] })
    expect(findings(written, data, british).map(({ place }) => place?.quote)).toEqual(['020 7183 8750'])
  })

  it('is sure where words around say what a number is', () => {
    const certainty = (text: string) => findings(text, data)[0]?.certainty
    expect(certainty('your card 4111111111111111')).toBe('exact')
    expect(certainty('parcel 4111111111111111')).toBe('judgement')
    expect(certainty('discarded 4111111111111111')).toBe('judgement')
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
    expect(quotes('b@northbank.example', own)).toEqual(['b@northbank.example'])
  })

  it('never repeats a detail in its message', () => {
    for (const { what, how } of findings(
      'DE89 3704 0044 0532 0130 00, maria@northbank.example, +44 20 7183 8750',
      data,
    )) {
      expect(`${what} ${how}`).not.toMatch(/3704|maria|7183/)
      expect(what).toContain('…')
    }
  })
})

describe('check digits', () => {
  it('fail when any one digit changes', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (index, step) => {
        const card = '4111111111111111'
        const digit = (Number(card.charAt(index)) + step) % 10
        expect(passesLuhn(`${card.slice(0, index)}${digit}${card.slice(index + 1)}`)).toBe(false)
      }),
    )
    expect(isCardNumber('4111111111111111')).toBe(true)
    expect(isIban('GB29NWBK60161331926819')).toBe(true)
    expect(isIban('GB29NWBK60161331926891')).toBe(false)
    expect(isIban('XX00')).toBe(false)
  })
})

describe('secret', () => {
  const secret = policyOf('[{ check: secret }]')
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

  it.each([
    ['AWS', 'AKIAIOSFODNN7ABCDEFG'],
    ['GitHub', `ghp_${letters}`],
    ['GitLab', 'glpat-abcdefghij0123456789'],
    ['Slack', 'xoxb-123456789012-abcdefghij'],
    ['Stripe', `sk_live_${letters}`],
    ['Google', `AIza${letters.slice(0, 35)}`],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
    ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijklmnop'],
    ['a password', 'Password: hunter22'],
    ['a German password', 'Das Kennwort lautet Gr0ßmutter'],
    ['a Spanish password', 'la contraseña es Madrid2026!'],
  ])('finds %s', (_name, text) => {
    expect(findings(`Here it is: ${text} thanks`, secret)).toHaveLength(1)
  })

  it.each([
    'Password: ********',
    'The password is important',
    'AKIA is a village',
    'sk_live is short',
    'Forgot your password? Call us.',
  ])('leaves %j alone', (text) => {
    expect(findings(text, secret)).toEqual([])
  })

  it('does not repeat what it found', () => {
    expect(findings(`sk_live_${letters}`, secret)[0]?.what).not.toContain(letters)
  })
})
