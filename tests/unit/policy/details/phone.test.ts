import type { CountryCode } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { detailsOf, seen } from './looking'

describe('phone numbers', () => {
  it.each([
    ['ring +44 20 7183 8750', ['+44 20 7183 8750']],
    ['ring 0044 20 7183 8750', ['0044 20 7183 8750']],
    ['+49 (0)30 901820', ['+49 (0)30 901820']],
    ['+91 98765 43210', ['+91 98765 43210']],
    ['+55 11 91234-5678', ['+55 11 91234-5678']],
    ['Call me on (212) 555-1234', ['(212) 555-1234']],
    ['https://wa.me/491701234567 👋', ['491701234567']],
    ['https://api.whatsapp.com/send?phone=34612345678', ['34612345678']],
  ])('are found in %j wherever the post goes', (text, expected) => {
    expect(seen(text, 'phone')).toEqual(expected)
  })

  it.each<readonly [CountryCode, string, readonly string[]]>([
    ['DE', 'Tel. 030 901820', ['030 901820']],
    ['DE', '0171-1234567', ['0171-1234567']],
    ['GB', '020 7183 8750', ['020 7183 8750']],
    ['FR', '01 23 45 67 89', ['01 23 45 67 89']],
    ['ES', 'Llámame al 912 345 678', ['912 345 678']],
    ['ES', '912 345 678 personas', []],
    ['US', '212-456-7890', ['212-456-7890']],
    ['US', '2124567890 views', []],
    ['US', 'The number of votes is 2125551234', []],
    ['DE', 'Bestellnummer 030 901820', []],
  ])('are read as %s writes them: %j', (country, text, expected) => {
    expect(seen(text, 'phone', { country })).toEqual(expected)
  })

  it('without a country need a word that calls them one', () => {
    expect(seen('030 901820', 'phone')).toEqual([])
    expect(seen('Tell him to ring 07700 900582', 'phone')).toEqual(['07700 900582'])
    expect(seen('Call 0808 800 5000', 'phone')).toEqual([])
  })

  it('made up for films count where they are given out', () => {
    expect(seen('Owen, +44 7700 900123', 'phone')).toEqual(['+44 7700 900123'])
    expect(seen('Call me: 555-0142', 'phone')).toEqual(['555-0142'])
    expect(seen('It scored 555-0142', 'phone')).toEqual([])
  })

  it('that nobody assigns count only where a word calls them one, and are doubtful then', () => {
    expect(seen('+44 99 0000 0000', 'phone')).toEqual([])
    expect(detailsOf('Call +44 99 0000 0000', ['phone']).map(({ certainty }) => certainty)).toEqual(['judgement'])
    expect(seen('Her mobile: 07700 900123', 'phone', { country: 'GB' })).toEqual(['07700 900123'])
  })

  it('of helplines and other services are nobody’s own', () => {
    expect(seen('Call 0800 1110111 at any hour', 'phone', { country: 'DE' })).toEqual([])
    expect(seen('Call 116 123, free', 'phone', { country: 'GB' })).toEqual([])
    expect(seen('1-800-356-9377', 'phone', { country: 'US' })).toEqual([])
  })
})
