// Posts that no person would write, each made from its number alone, so that a case can be made again.
import { Channel } from '../../../shared/post/account'
import { blankContent, type Content, PostKind } from '../../../shared/post/content'

/** The longest that any channel takes (Facebook). */
export const longest = 63_206

const languages = ['en', 'de', 'es', 'fr', 'ar', 'he', 'ja', 'zh-Hant', 'tr', 'el', 'ru', 'de-CH', 'pt-BR']

const pieces = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '.',
  ',',
  ':',
  '/',
  '@',
  '#',
  '$',
  '!',
  '?',
  '-',
  '_',
  '*',
  '%',
  '€',
  "'",
  '"',
  '“',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '\\',
  '|',
  '&',
  '=',
  '+',
  '~',
  '^',
  '`',
  '\0',
  '\u007f',
  '\u00ad',
  '\u00a0',
  'é',
  'e\u0301',
  'ß',
  'ẞ',
  'İ',
  'ı',
  'ſ',
  '\u212a',
  'ﬁ',
  'а',
  'ο',
  'Ａ',
  '１',
  '𝓪',
  '🅰',
  '㎏',
  '銀',
  '한',
  'ア',
  'ש',
  'ا',
  'अ',
  'ಠ',
  '\u0e33',
  '\u0300',
  '\u0336',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufe0f',
  '\ufffc',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udfff',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇩🇪',
  '🇩',
  '👍🏽',
  '1️⃣',
  '\u{e0041}',
  '\u{10ffff}',
  'a.',
  '.a',
  'a@',
  '@a',
  '#a',
  'a-',
  '1.',
  '1 ',
  '0 ',
  '+1',
  '00',
  '4111 ',
  '12/',
  'DE89',
  'www.',
  '.com',
  'http://',
  'https://a.',
  'a.co/',
  '@a@b.',
  'xn--',
  'eyJ',
  'password: ',
  'AKIA',
  '-----',
  "a'",
  'aa aa ',
  'a b ',
  'no ',
  'not ',
  'our ',
  'the ',
  'a a a a',
  'born on 1 ',
  'lives at 1 ',
  'ü'.normalize('NFD'),
] // prettier-ignore

export interface Hostile {
  readonly number: number
  readonly content: Content
}

/** `words`: what rules look for, so that floods of it are met as well. `most`: the longest text. */
export function hostileCase(number: number, words: readonly string[], most: number): Hostile {
  const random = sequence(number)
  const text = textOf(random, words, lengthOf(random, most))
  const short = () => textOf(random, words, random(random(4) === 0 ? 2_000 : 80))
  const targets = Channel.options.filter(() => random(3) === 0).map((channel) => `${channel}/northbank`)
  const overridden = targets.filter(() => random(6) === 0)
  return {
    number,
    content: {
      ...blankContent,
      kind: pick(random, PostKind.options),
      language: pick(random, languages),
      text,
      targets,
      overrides: Object.fromEntries(overridden.map((account) => [account, short()])),
      media: Array.from({ length: random(4) }, () => ({ name: short(), alt: short(), url: null, digest: null })),
      link: random(3) === 0 ? short() : null,
      relationships:
        random(3) === 0 ? [{ party: short(), nature: pick(random, ['sponsor', 'employee', short()]) }] : [],
      claims: random(4) === 0 ? [short(), pick(random, words)] : [],
      slot:
        random(3) === 0 ? { wall: '2026-12-08T10:00', zone: 'Europe/Berlin', instant: '2026-12-08T09:00:00Z' } : null,
    },
  }
}

export function allTexts({ text, overrides, media, link }: Content): readonly string[] {
  return [text, ...Object.values(overrides), ...media.map(({ alt }) => alt), ...(link === null ? [] : [link])]
}

type Random = (below: number) => number

function textOf(random: Random, words: readonly string[], length: number): string {
  const ways = [anything, repeated, nested, flooded, mixed, mixed, unbroken]
  return pick(random, ways)(random, words, length).slice(0, length)
}

type Way = (random: Random, words: readonly string[], length: number) => string

const anything: Way = (random, _words, length) =>
  Array.from({ length }, () => String.fromCharCode(random(random(3) === 0 ? 0x10000 : 0x250))).join('')

/** One to four pieces over and over: what makes searches go back. */
const repeated: Way = (random, words, length) => {
  const unit =
    Array.from({ length: 1 + random(4) }, () => pieceOf(random, words)).join(random(2) === 0 ? '' : ' ') || 'a'
  return unit.repeat(Math.ceil(length / unit.length)) + pieceOf(random, words)
}

const nested: Way = (random, words, length) => {
  const [open = '', close = ''] = pick(random, ['()', '[]', '{}', '<>', '“”', '«»', '\u2066\u2069', '\u202a\u202c'])
  const depth = Math.floor(length / 2)
  return open.repeat(random(2) === 0 ? depth : length) + pieceOf(random, words) + close.repeat(depth)
}

/** A text drowned in marks that are not seen. */
const flooded: Way = (random, words, length) => {
  const marks = ['\u200b', '\u200d', '\u2060', '\u202e', '\u2066', '\u0301', '\u0336', '\ufe0f', '\u00ad', '\u{e0020}']
  let text = ''
  while (text.length < length)
    text += Array.from(pieceOf(random, words)).join(pick(random, marks).repeat(1 + random(random(5) === 0 ? 200 : 3)))
  return text
}

const mixed: Way = (random, words, length) => {
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const piece = random(3) === 0 ? pick(random, pieces).repeat(1 + random(30)) : pick(random, words)
    parts.push(piece, pick(random, [' ', '', '\n', '. ', '-']))
    size += piece.length + 1
  }
  return parts.join('')
}

const unbroken: Way = (random, words, length) => {
  let text = ''
  while (text.length < length) text += pieceOf(random, words).replaceAll(/\s/g, '') || 'x'
  return text
}

function pieceOf(random: Random, words: readonly string[]): string {
  return random(4) === 0 ? pick(random, words) : pick(random, pieces)
}

/** Mostly as long as posts are, now and then as long as a post may be. */
function lengthOf(random: Random, most: number): number {
  const share = random(100)
  return Math.min(most, share < 80 ? random(700) : share < 97 ? random(5_000) : most - random(2) * random(most))
}

function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[random(list.length)]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}

/** A number sequence (mulberry32), different for every seed and the same for one. */
function sequence(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixedUp = Math.imul(state ^ (state >>> 15), 1 | state)
    mixedUp = (mixedUp + Math.imul(mixedUp ^ (mixedUp >>> 7), 61 | mixedUp)) ^ mixedUp
    return below <= 0 ? 0 : ((mixedUp ^ (mixedUp >>> 14)) >>> 0) % below
  }
}
