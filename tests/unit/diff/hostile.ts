// Pairs of texts that are hard to compare, of the longest that a channel takes. They are compared in hostile.test.ts, and
// timed in tests/bench/diff.bench.ts.

/** Facebook's limit, in UTF-16 units. */
export const longest = 63_206

const letter = (n: number) => String.fromCharCode(0x61 + (n % 26))
const words = (n: number) => `${n.toString(36).slice(0, 5)} `

export const hostilePairs: readonly (readonly [what: string, old: string, next: string])[] = [
  ['all different words', filled(1, words), filled(2, words)],
  ['the same few words in another order', filled(1, (n) => words(n % 300)), filled(2, (n) => words(n % 300))],
  ['two words, shuffled', filled(1, (n) => 'ab '[n % 3] ?? ''), filled(2, (n) => 'ab '[n % 3] ?? '')],
  ['a b and b a', repeated('a b '), repeated('b a ')],
  ['a thousand times a', repeated('a '), `b ${repeated('a ').slice(4)}b `],
  ['one word without end', filled(1, letter), filled(2, letter)],
  ['a character with marks without end', `a${repeated('\u0301').slice(1)}`, `b${repeated('\u0301').slice(1)}`],
  ['Chinese', filled(1, (n) => han(n % 0x4000)), filled(2, (n) => han(n % 0x4000))],
  ['kana', filled(1, (n) => kana(n % 80)), filled(2, (n) => kana(n % 80))],
  [
    'Thai',
    filled(1, (n) => String.fromCharCode(0xe01 + (n % 46))),
    filled(2, (n) => String.fromCharCode(0xe01 + (n % 46))),
  ],
  [
    'emoji',
    filled(1, (n) => ['👩‍👩‍👧', '👍🏽', '🇺🇸'][n % 3] ?? ''),
    filled(2, (n) => ['👩‍👩‍👧', '👍🏽', '🇺🇸'][n % 3] ?? ''),
  ],
  ['punctuation', filled(1, (n) => '!?.,'[n % 4] ?? ''), filled(2, (n) => '!?.,'[n % 4] ?? '')],
  ['spaces', repeated(' '), repeated('\u00a0')],
  ['halves of characters', repeated('\ud83d '), repeated('\ude00 ')],
  ['brackets of a placeholder', repeated('{{'), repeated('{{a')],
  ['a figure without end', repeated('1,'), repeated('2,')],
  ['a host without end', `${repeated('a.').slice(1)}@`, `${repeated('b.').slice(1)}@`],
  ['hyphens', repeated('a-'), repeated('b-')],
  ['an address without end', repeated('a+'), repeated('a@b.')],
  ['at signs', repeated('@'), repeated('@a')],
  ['links', repeated('https://'), repeated('https://x ')],
  ['a link with brackets', `https://a${repeated(')').slice(9)}`, `https://b${repeated(')a').slice(9)}`],
  ['figures and units', repeated('1 %'), repeated('1 ')],
  ['dollars', repeated('$'), repeated('$A')],
]

/** Pieces chosen by a fixed sequence of numbers (xorshift), up to the longest text. */
function filled(seed: number, piece: (number: number) => string): string {
  let state = seed * 0x9e3779b9
  let text = ''
  while (text.length < longest) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    text += piece(state >>> 0)
  }
  return text.slice(0, longest)
}

function repeated(piece: string): string {
  return piece.repeat(Math.floor(longest / piece.length))
}

function han(n: number): string {
  return String.fromCharCode(0x4e00 + n)
}

function kana(n: number): string {
  return String.fromCharCode(0x3041 + n)
}
