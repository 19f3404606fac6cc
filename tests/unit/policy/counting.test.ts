import * as fc from 'fast-check'
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { describe, expect, it } from 'vitest'
import { count, foldAt } from '../../../shared/policy/engine'
import { Channel } from '../../../shared/post/account'
import { countOver, measure } from '../../../shared/post/limits-count'
import { limitsOf } from '../../../shared/post/limits'
import { channelLimits } from '../../../shared/post/limits-data'
import { extractUrlsWithIndices, parseTweet } from '../../../shared/post/limits-twitter'

const used = (channel: Channel, text: string) =>
  count(channel, text)
    .filter(({ of }) => of === 'text')
    .map((counted) => counted.used)

describe('each channel counts in its own way', () => {
  it.each<[Channel, string, string, number[]]>([
    ['x', 'plain letters as one', 'Guten Tag', [9]],
    ['x', 'umlauts as one', 'Grüße', [5]],
    ['x', 'Chinese as two', '銀行', [4]],
    ['x', 'a family of emoji as two', '👩‍👩‍👧‍👦', [2]],
    ['x', 'any link as 23', 'https://northbank.com/a/very/long/path/that/goes/on/and/on', [23]],
    ['x', 'a link without a scheme as 23', 'northbank.com', [23]],
    ['x', 'curly quotes as one', '“a”', [3]],
    ['x', 'the euro sign as two', '€', [2]],
    ['x', 'dashes, zero-width marks and primes as one', '–—\u200b\u2032\u2037', [5]],
    ['x', 'bullets and ellipses as two', '•…', [4]],
    ['x', 'Greek, Cyrillic, Arabic and Hebrew as one', 'αяشא', [4]],
    ['x', 'Georgian as one and Hangul as two', 'ა한', [3]],
    ['x', 'flags, keycaps and skin tones as two each', '🇩🇪1️⃣👍🏽', [6]],
    ['x', 'two flags as four', '🇩🇪🇪🇸', [4]],
    ['x', 'an ideograph beyond the basic plane as two', '𠜎', [2]],
    ['x', 'links among words', 'Read northbank.com/a and https://a.example.org/b?c=d!', [57]],
    ['x', 'an e-mail address letter by letter', 'me@northbank.com', [16]],
    ['x', 'mentions and hashtags letter by letter', '@northbank #Größe', [17]],
    ['x', 'line breaks as one', 'a\nb', [3]],
    ['x', 'decomposed letters as their composed form', 'u\u0308', [1]],
    ['bluesky', 'characters as seen, and bytes', '👩‍👩‍👧‍👦', [1, 25]],
    ['bluesky', 'umlauts as one character of two bytes', 'ü', [1, 2]],
    ['bluesky', 'links in full', 'https://northbank.com/a', [23, 23]],
    ['linkedin', 'UTF-16 units', '👩‍👩‍👧‍👦', [11]],
    ['instagram', 'UTF-16 units', 'ü🎉', [3]],
    ['facebook', 'UTF-16 units', 'a\r\nb', [4]],
    ['threads', 'emoji in bytes', 'a🎉', [5]],
    ['threads', 'letters beyond ASCII as one', 'äöü銀', [4]],
    ['threads', 'a copyright sign as a letter', '©', [1]],
    ['threads', 'flags in bytes', '🇩🇪', [8]],
    ['mastodon', 'links as 23', 'See https://northbank.com/a/very/long/path/that/goes/on/and/on', [27]],
    ['mastodon', 'a link without a scheme in full', 'northbank.com', [13]],
    ['mastodon', 'the name of a remote account only', '@ada@mastodon.social hi', [7]],
    ['mastodon', 'the name of an account on a server of its own script', '@ada.b-c@münchen.social hi', [11]],
    ['mastodon', 'an e-mail address in full', 'me@ada@x.social', [15]],
    ['mastodon', 'a full stop after a remote account', '@ada@mastodon.social.', [5]],
    ['mastodon', 'two links and a local account', 'https://a.org http://b.org/c @ada', [52]],
    ['mastodon', 'a family of emoji as one', '👩‍👩‍👧‍👦', [1]],
  ])('%s: %s', (channel, _words, text, expected) => {
    expect(used(channel, text)).toEqual(expected)
  })

  it('fits LinkedIn and misses Bluesky by twelve bytes', () => {
    const text = `${'👩‍👩‍👧‍👦'.repeat(120)}${'a'.repeat(12)}`
    expect(count('linkedin', text).every(({ over }) => over === 0)).toBe(true)
    expect(count('bluesky', text).map(({ unit, over }) => [unit, over])).toEqual([
      ['graphemes', 0],
      ['bytes', 12],
    ])
  })

  it('counts a long text in pieces exactly as in one', () => {
    const sentence = 'Über 銀行 https://northbank.com/a and 🎉 '
    expect(used('x', sentence.repeat(300))).toEqual([(used('x', sentence)[0] ?? 0) * 300])
    expect(used('mastodon', sentence.repeat(300))).toEqual([(used('mastodon', sentence)[0] ?? 0) * 300])
  })

  it('counts hashtags, and not numbers or fragments', () => {
    const tags = (text: string) => count('instagram', text).find(({ of }) => of === 'hashtags')?.used
    expect(tags('#Haus #grün_1 #1 a#b ＃Größe https://a.com/#x &#39; #')).toBe(3)
  })

  it('agrees on the number of bytes with an encoder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = raw.toWellFormed()
        expect(used('bluesky', text)[1]).toBe(new TextEncoder().encode(text).length)
      }),
    )
  })
})

describe('the fold', () => {
  it('is where the channel cuts, or null where the text is shown whole', () => {
    expect(foldAt('linkedin', 'a'.repeat(200))).toBe(140)
    expect(foldAt('linkedin', 'a'.repeat(140))).toBeNull()
    expect(foldAt('x', 'a'.repeat(300))).toBeNull()
  })

  it('never cuts a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '👩‍👩‍👧‍👦', 'e\u0301', '\r\n', 'ü'), { minLength: 100, maxLength: 200 }),
        (parts) => {
          const text = parts.join('')
          const cut = foldAt('instagram', text)
          if (cut !== null) expect([...graphemeSegments(text)].map(({ index }) => index)).toContain(cut)
        },
      ),
    )
  })
})

describe('what each channel takes', () => {
  it.each<[Channel, string[], string]>([
    ['x', ['280 weighted'], 'B'],
    ['bluesky', ['300 graphemes', '3000 bytes'], 'BB'],
    ['mastodon', ['500 short-links'], 'B'],
    ['threads', ['500 emoji-bytes', '1 hashtags'], 'AC'],
    ['instagram', ['2200 units', '5 hashtags'], 'BC'],
    ['facebook', ['63206 units'], 'B'],
    ['linkedin', ['3000 units'], 'B'],
    ['tiktok', ['2200 units'], 'C'],
    ['youtube', ['5000 units'], 'B'],
    ['pinterest', ['500 units'], 'C'],
    ['google-business', ['1500 units'], 'B'],
  ])('%s: %j, grade %s', (channel, limits, grades) => {
    const counts = count(channel, '')
    expect(counts.map(({ limit, unit }) => `${limit} ${unit}`)).toEqual(limits)
    expect(counts.map(({ grade }) => grade).join('')).toBe(grades)
  })

  it('is counted up to the last character, and over by one with the next', () => {
    for (const channel of Channel.options)
      for (const { limit, unit, of } of count(channel, '')) {
        if (of !== 'text') continue
        const letter = unit === 'bytes' ? 'ü' : 'a'
        const full = letter.repeat(unit === 'bytes' ? limit / 2 : limit)
        const over = (text: string) => count(channel, text).find((counted) => counted.unit === unit)?.over
        expect([channel, unit, over(full), over(`${full}a`)]).toEqual([channel, unit, 0, 1])
      }
  })
})

describe('the limits file', () => {
  it('gives every number a source, a date and a grade', () => {
    for (const channel of Channel.options) {
      const { text, fold, hashtags, media, leastMedia } = limitsOf(channel)
      expect(text.length).toBeGreaterThan(0)
      for (const fact of [...text, fold, hashtags, media, leastMedia]) {
        if (!fact) continue
        expect(fact.value).toBeGreaterThan(0)
        expect(fact.source).not.toBe('')
        expect(fact.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect('ABCK').toContain(fact.grade)
      }
    }
    expect(Object.keys(channelLimits).sort()).toEqual([...Channel.options].sort())
  })
})

it('sees without counting what cannot be over a limit', () => {
  const part = fc.constantFrom(
    'plain words here ',
    'https://northbank.example/a ',
    'a.de ',
    'Grüße ',
    '銀行 ',
    '👩‍👩‍👧‍👦',
    '\u0958',
    '\ufb2c',
    '#tag ',
    '＃Tag ',
    '… ',
    '@anna@social.example ',
    '\ud800',
    '\r\n',
    'x'.repeat(90),
    '。',
    'é'.normalize('NFD').repeat(30),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...Channel.options),
      fc.constantFrom('text' as const, 'hashtags' as const),
      fc.array(part, { maxLength: 60 }),
      fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
      (channel, of, parts, own) => {
        const text = parts.join('')
        const counted = count(channel, text, own).filter((each) => each.of === of && each.over > 0)
        expect(countOver(channel, of, text, own)).toEqual(counted)
      },
    ),
    { numRuns: 600 },
  )
})

describe('a long text', () => {
  const part = fc.constantFrom(
    'word ',
    'a.b ',
    'northbank.com ',
    'end. ',
    'end.\n',
    'https://a.example.org/b?c=d ',
    'http://a.b',
    '\ufeff',
    'e\u0301 ',
    '\u0301',
    '© ',
    '1\ufe0f\u20e3 ',
    '👩‍👩‍👧‍👦',
    '銀行。com ',
    '– ',
    '…',
    '\u00a0',
    '\u2028',
    '@ada@a.social ',
    'x'.repeat(40),
    '\ud800',
    '(https://a.org/x_(y)) ',
    'me@northbank.com ',
    'www.',
    '.',
  )
  // The library by itself takes long over long runs.
  const run = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
  const long = fc
    .array(run, { maxLength: 30 })
    .map((runs) => `${runs.join(' ')} ${'word '.repeat(420)}${runs.toReversed().join(' ')}`)

  it('weighs what twitter-text says it weighs as a whole', () => {
    fc.assert(
      fc.property(long, (text) => {
        expect(measure('weighted', text)).toBe(parseTweet(text).weightedLength)
      }),
      { numRuns: 100 },
    )
  })

  it('has its links shortened as a whole', () => {
    fc.assert(
      fc.property(long, (text) => {
        const links = extractUrlsWithIndices(text, { extractUrlsWithoutProtocol: false })
        let rest = text
        for (const { indices } of links.reverse())
          rest = rest.slice(0, indices[0]) + 'x'.repeat(23) + rest.slice(indices[1])
        expect(measure('short-links', text)).toBe(measure('short-links', rest))
      }),
      { numRuns: 200 },
    )
  })
})
