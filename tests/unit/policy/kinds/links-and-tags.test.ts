// What links and hashtags are made of: short addresses, trackers, words without capitals; and alternative texts that
// repeat the post.
import { describe, expect, it } from 'vitest'
import { findings, placeOf, policyOf, post, quotes } from '../desk'
import { textOf } from './fixed'

describe('link, direct', () => {
  const rules = '[{ check: link, options: { need: direct, hosts: [bit.ly, is.gd] } }]'
  const direct = policyOf(rules)

  it('finds short addresses, however they are written', () => {
    expect(quotes('bit.ly/a https://www.IS.GD/b https://habit.ly/c https://bit.ly.example/d', direct)).toEqual([
      'bit.ly/a',
      'https://www.IS.GD/b',
    ])
  })

  it('leaves a service alone that is on the desk’s list', () => {
    expect(quotes('https://bit.ly/a', policyOf(rules, { allowedHosts: ['bit.ly'] }))).toEqual([])
  })
})

describe('link, no-trackers', () => {
  const plain = policyOf('[{ check: link, options: { need: no-trackers, parameters: [fbclid, "_hs*"] } }]')

  it.each([
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['https://a.example/x?a=1&fbclid=1&b=2#top', 'https://a.example/x?a=1&b=2#top'],
    ['https://a.example/?FBCLID=1&_hsenc=2&utm_source=x', 'https://a.example/?utm_source=x'],
    ['see https://a.example/?_hsmi#s now', 'see https://a.example/#s now'],
  ])('takes them out of %j and keeps the rest', (text, expected) => {
    expect(textOf(text, plain)).toBe(expected)
    expect(findings(expected, plain)).toEqual([])
  })

  it('takes them out of the link beside the text', () => {
    const [finding] = findings(post('x', { link: 'https://a.example/?fbclid=1' }), plain)
    expect(finding?.fix).toMatchObject({ start: 18, end: 27, insert: '' })
    expect(placeOf(finding).field.kind).toBe('link')
  })

  it.each(['https://a.example/fbclid=1', 'https://a.example/#?fbclid=1', 'https://a.example/?q=fbclid', '?fbclid=1'])(
    'leaves %j alone',
    (text) => {
      expect(findings(text, plain)).toEqual([])
    },
  )
})

describe('hashtag-words', () => {
  const tags = policyOf(
    '[{ check: hashtag-words, options: { words: [first time buyer week end, to get her, summer school], known: [weekend, together] } }]',
  )

  it.each([
    ['#firsttimebuyers', '#FirstTimeBuyers'],
    ['Our #summerschool.', 'Our #SummerSchool.'],
    ['#Summerschool', '#SummerSchool'],
    ['#SUMMERSCHOOL', '#SummerSchool'],
    ['#summer\u200bschool', '#SummerSchool'],
  ])('writes %j with capitals', (text, expected) => {
    expect(textOf(text, tags)).toBe(expected)
    expect(findings(expected, tags)).toEqual([])
  })

  it.each([
    '#weekend #weekends #together',
    '#summertime2026',
    '#week',
    '#summers',
    'https://a.example/#summerschool',
    '#firstTimeBuyer',
  ])('leaves %j alone', (text) => {
    expect(findings(text, tags)).toEqual([])
  })

  it('asks for a small word where nouns grow together', () => {
    const german = policyOf(
      '[{ check: hashtag-words, options: { words: [tag tür haus, garten], with: [der offenen] } }]',
    )
    expect(quotes('#tagderoffenentür #hausgarten #haustür', german)).toEqual(['#tagderoffenentür'])
  })

  it('takes long rows of the same letters in its stride', () => {
    expect(findings(`#${'firsttime'.repeat(5_000)}`, tags)).toEqual([])
  })
})

describe('media, own-alt', () => {
  const own = policyOf('[{ check: media, options: { need: own-alt } }]')
  const withAlt = (text: string, alt: string) =>
    post(text, { media: [{ name: 'a.jpg', alt, url: null, digest: null }] })

  it('finds an alternative text that only repeats the post, whatever the emoji and marks', () => {
    expect(quotes(withAlt('Doors open at nine on Saturday 🎉', 'doors open at nine, on Saturday!'), own)).toEqual([
      'doors open at nine, on Saturday!',
    ])
  })

  it('leaves one that says more, and one that is short', () => {
    expect(findings(withAlt('Doors open at nine on Saturday', 'Poster: Doors open at nine on Saturday'), own)).toEqual(
      [],
    )
    expect(
      findings(withAlt('Doors open at nine on Saturday, and close at six', 'Doors open at nine on Saturday'), own),
    ).toEqual([])
    expect(findings(withAlt('Doors open at nine', 'Doors open at nine on Saturday'), own)).toEqual([])
    expect(findings(withAlt('Our new door', 'Our new door'), own)).toEqual([])
  })
})
