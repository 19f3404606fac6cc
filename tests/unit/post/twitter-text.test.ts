// X's counting and links by twitter-text's own conformance data. The package on npm carries the data up to 1.10, from
// before texts were weighted; TWITTER_TEXT=/path/to/a/clone/of/twitter-text runs the newest instead, weights included.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as imported from 'twitter-text'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { count, measure } from '../../../shared/post/limits-count'

const packaged = '../../../node_modules/twitter-text-conformance/test/twitter-text-conformance'
const clone = process.env['TWITTER_TEXT'] || null
const folder = clone ? join(clone, 'conformance') : fileURLToPath(new URL(packaged, import.meta.url))

const Case = z.object({ description: z.string(), text: z.string(), expected: z.unknown() })
const Weighed = z.object({ weightedLength: z.number(), valid: z.boolean() })
const File = z.object({ tests: z.record(z.string(), z.array(Case)) })

function sections(name: string) {
  const { tests } = File.parse(parse(readFileSync(join(folder, name), 'utf8'), { version: '1.1' }))
  const stands = ({ description }: { description: string }) => clone !== null || !superseded.has(description)
  return Object.entries(tests).map(([section, cases]) => [section, cases.filter(stands)] as const)
}

type Library = Pick<
  typeof imported,
  | 'extractCashtags'
  | 'extractHashtags'
  | 'extractMentions'
  | 'extractUrls'
  | 'extractUrlsWithIndices'
  | 'isValidHashtag'
  | 'isValidList'
  | 'isValidUrl'
  | 'isValidUsername'
> & {
  /** The types know one configuration; X has had three. */
  readonly configs: Readonly<Record<'version1' | 'version2' | 'version3', object>>
  readonly parseTweet: (text: string, config: object) => { readonly valid: boolean; readonly weightedLength: number }
}

// As in limits-twitter.ts: its CommonJS build hides names from the namespace.
const library = ('default' in imported ? imported.default : imported) as Library

/** What was right at 1.10 and is not any more: links counted 22, and other rules for short addresses and hashtags. */
const superseded = new Set([
  'Valid Tweet: 140 characters',
  'Valid Tweet: 140 characters (with accents)',
  'Extract a hyphenated TLD (usually a typo)',
  'Extract URLs without protocol not on (com|org|edu|gov|net) domains',
  'DO NOT extract short URLs without protocol on ccTLD domains without path',
  'Extract URL before newline',
  'Hashtag with ideographic iteration mark',
])

/** What each section of the data is about, in our code where we count ourselves and in the library's where we use it. */
const answers: Readonly<Record<string, (text: string) => unknown>> = {
  tweets: (text) => library.parseTweet(text, library.configs.version1).valid,
  usernames: (text) => library.isValidUsername(text),
  lists: (text) => library.isValidList(text),
  hashtags: (text) => library.isValidHashtag(text),
  urls: (text) => library.isValidUrl(text, true, true),
  urls_without_protocol: (text) => library.isValidUrl(text, true, false),
}

describe('twitter-text’s own tests of validity', () => {
  for (const [section, cases] of sections('validate.yml')) {
    // Links counted 22 in those days.
    if (section === 'lengths') continue
    describe(section, () => {
      it.each(cases)('$description', ({ text, expected }) => {
        const answer = answers[section]
        if (answer) return expect(answer(text)).toBe(expected)
        const { weightedLength, valid } = Weighed.parse(expected)
        // From before emoji counted 2 whatever they are made of; ours is the newest.
        if (section === 'WeightedTweetsCounterTest') {
          expect(library.parseTweet(text, library.configs.version2)).toMatchObject({ weightedLength, valid })
          if (/\p{Extended_Pictographic}/u.test(text)) return
        }
        expect(measure('weighted', text)).toBe(weightedLength)
        const [counted] = count('x', text)
        expect(counted?.used).toBe(weightedLength)
        // A text is refused for its length, or for characters that no text may hold.
        expect(counted?.over === 0 && !/[\ufffe\uffff]/.test(text)).toBe(valid)
      })
    })
  }
})

const extractors: Readonly<Record<string, (text: string) => unknown>> = {
  mentions: (text) => library.extractMentions(text),
  urls: (text) => library.extractUrls(text),
  hashtags: (text) => library.extractHashtags(text),
  hashtags_from_astral: (text) => library.extractHashtags(text),
  cashtags: (text) => library.extractCashtags(text),
  urls_with_indices: (text) => library.extractUrlsWithIndices(text),
  urls_with_directional_markers: (text) => library.extractUrlsWithIndices(text),
}

describe('twitter-text’s own tests of what stands in a text', () => {
  for (const [section, cases] of sections('extract.yml')) {
    const extract = extractors[section]
    if (extract)
      it.each(cases)(`${section}: $description`, ({ text, expected }) => expect(extract(text)).toEqual(expected))
  }
})

describe('a link in each top-level domain', () => {
  for (const [section, cases] of sections('tlds.yml'))
    it(`${section}: ${cases.length} of them are found, and count 23`, () => {
      for (const { text, expected } of cases) {
        expect(library.extractUrls(text)).toEqual(expected)
        expect(measure('weighted', text)).toBe(23)
      }
    })
})

describe('counting in pieces, for texts on which the library is slow', () => {
  it('gives what the whole gives', () => {
    const texts = sections('extract.yml').flatMap(([, cases]) => cases.map(({ text }) => text))
    let whole = ''
    let sum = 0
    for (const text of texts.filter((each) => each.isWellFormed())) {
      whole += `${text} \n`
      sum += measure('weighted', `${text} \n`)
    }
    expect(whole.length).toBeGreaterThan(4_096)
    expect(measure('weighted', whole)).toBe(sum)
  })

  it('gives what the whole gives for every character, with and without what makes it an emoji', () => {
    const runs: string[] = []
    for (let code = 0x21; code < 0x2_0000; code += code < 0x3400 || code > 0x1_f000 ? 1 : 37) {
      const character = String.fromCodePoint(code)
      if (/\s/.test(character)) continue
      runs.push(`a${character}\ufe0f ${character}\u20e3 e${character} ${character}.b a.${character} ${character} `)
    }
    for (let at = 0; at < runs.length; at += 80) {
      const some = runs.slice(at, at + 80)
      const sum = some.reduce((total, run) => total + measure('weighted', run), 0)
      // Longer than the library is asked about at once.
      const filler = 'a '.repeat(1_100)
      expect(measure('weighted', filler + some.join(''))).toBe(filler.length + sum)
    }
  })
})

describe('runs of marks and invisible signs, through which the library looks for links again and again', () => {
  const signs = [
    '\u{1f3fd}',
    '\u0336',
    '\u200b',
    '\u200d',
    '\u2060',
    '\u202e',
    '\ufe0f',
    '\u00ad',
    '\u0e33',
    '\u20dd',
    '\u3099',
  ]
  it.each(signs.map((sign) => [sign.codePointAt(0)?.toString(16), sign]))(
    'U+%s weighs what the library says',
    (_code, sign) => {
      const run = sign.repeat(60)
      const texts = [
        `${run}${`Sale${run}! `.repeat(3)}`,
        `See https://northbank.com/${run} and ${run}northbank.com`,
        `e${run}é👍${run}🏽1${run}\u20e3👩${run}\u200d👧`,
        ...'Join us.'.split('').map((letter) => letter + run),
      ]
      const text = `${texts.join(' ')} `.repeat(4)
      expect(text.length).toBeGreaterThan(2_048)
      expect(measure('weighted', text)).toBe(library.parseTweet(text, library.configs.version3).weightedLength)
    },
  )
})

it('runs the data that it is given', () => {
  expect(existsSync(join(folder, 'validate.yml'))).toBe(true)
})
