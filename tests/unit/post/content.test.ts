import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, digestOf } from '../../../shared/kit/digest'
import { instantAt } from '../../../shared/kit/time'
import { blankContent, Content, contentDigest } from '../../../shared/post/content'
import { Slot, slotAt, slotInWords } from '../../../shared/post/slot'

describe('canonical JSON', () => {
  // RFC 8785, sections 3.2.2 to 3.2.4.
  it('matches the RFC’s own example, byte for byte', () => {
    // The input as the RFC prints it.
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    )
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts keys by UTF-16 units, as the RFC’s sorting example wants', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    const order = [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([
      'One',
      ...order.filter((name) => name !== 'One'),
    ])
    expect(canonicalJson(value).indexOf('Carriage')).toBeLessThan(canonicalJson(value).indexOf('One'))
  })

  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  it('refuses half of a character, which has no UTF-8', () => {
    expect(() => canonicalJson({ text: '\ud800' })).toThrow()
  })

  it('hashes as everyone else does (FIPS 180-4, "abc")', () => {
    expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('the content digest', () => {
  const base = { ...blankContent, text: 'Hello', targets: ['x/a', 'linkedin/b'] }

  it.each<[string, Partial<Content>]>([
    ['the text', { text: 'Hello.' }],
    ['an invisible character', { text: 'Hel\u200blo' }],
    ['a target', { targets: ['x/a'] }],
    ['an override', { overrides: { 'x/a': 'Hi' } }],
    ['alt text', { media: [{ name: 'a', alt: 'A dog', url: null, digest: null }] }],
    ['a link', { link: 'https://a.example' }],
    ['a disclosure', { disclosures: ['#ad'] }],
    ['a declared relationship', { relationships: [{ party: 'A', nature: 'Paid' }] }],
    ['the language', { language: 'de' }],
    ['the slot', { slot: { wall: '2027-01-11T09:00', zone: 'UTC', instant: '2027-01-11T09:00:00Z' } }],
  ])('changes with %s', (_what, change) => {
    expect(contentDigest({ ...base, ...change })).not.toBe(contentDigest(base))
  })

  it('does not change with the campaign label or the order of the targets', () => {
    expect(contentDigest({ ...base, campaign: 'Spring', targets: ['linkedin/b', 'x/a'] })).toBe(contentDigest(base))
  })

  it('is only ever made of content that can be written down: half characters are refused at the door', () => {
    expect(Content.safeParse({ ...base, text: 'a\ud83d' }).success).toBe(false)
    expect(Content.safeParse({ ...base, __proto__: null, extra: 1 }).success).toBe(false)
  })
})

describe('a slot', () => {
  it('keeps the wall-clock time and the instant it gives', () => {
    expect(slotAt('2027-03-29T09:00', 'Europe/Berlin')).toMatchObject({ value: { instant: '2027-03-29T07:00:00Z' } })
    expect(slotAt('2027-03-22T09:00', 'Europe/Berlin')).toMatchObject({ value: { instant: '2027-03-22T08:00:00Z' } })
  })

  it('does not exist where the clocks jump', () => {
    expect(slotAt('2027-03-28T02:30', 'Europe/Berlin')).toMatchObject({ error: { kind: 'skipped' } })
  })

  it('comes twice where the clocks fall back, and both instants are offered', () => {
    expect(instantAt('2027-10-31T02:30', 'Europe/Berlin')).toMatchObject({
      error: { kind: 'twice', instants: ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'] },
    })
  })

  it('needs a real zone, not an offset', () => {
    expect(slotAt('2027-03-28T02:30', '+01:00')).toMatchObject({ error: { kind: 'unknown-zone' } })
    expect(slotAt('2027-03-28T02:30', 'Mars/Phobos')).toMatchObject({ error: { kind: 'unknown-zone' } })
  })

  it('is refused when its instant contradicts its wall-clock time', () => {
    expect(
      Slot.safeParse({ wall: '2027-01-11T09:00', zone: 'Europe/Berlin', instant: '2027-01-11T09:00:00Z' }).success,
    ).toBe(false)
  })

  it('is always said with its zone', () => {
    const slot = slotAt('2027-03-03T09:00', 'Europe/Berlin')
    expect(slot.ok && slotInWords(slot.value)).toBe('Wed, 3 Mar 2027, 09:00 (Europe/Berlin, UTC+01:00)')
  })
})
