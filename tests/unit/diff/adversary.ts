// Makes pairs of texts that break naive diffs: an old text from awkward atoms, and a new one by awkward mutations.
import * as fc from 'fast-check'

const atoms: readonly string[] = [
  [
    'save',
    'may',
    'will',
    'not',
    'free',
    'Free',
    'the',
    'a',
    'no',
    'café',
    'cafe\u0301',
    'naïve',
    'paypal',
    'раypal',
    'd\u03b1y',
  ],
  ['4.15%', '4.75%', '$50,000', '1/2', '½', '25 bps', '-5', '10', '15', 'Q3', '1,', '3 Mar 2026'],
  [
    'https://a.com/x?y=1',
    'https://b.com',
    'examp1e.com',
    'example.com',
    'a@b.com',
    '@acme_bank',
    '@acmebank',
    '#ad',
    '＃ad',
  ],
  ['$ACME', '{{name}}', '{{', '}}', '&amp;', '&#x200b;', '<b>', '**', '\\'],
  ['👍', '👍🏽', '👨‍👩‍👧', '👨‍👩‍👧‍👦', '👩', '❤', '❤️', '🇺🇸', '🇺🇦', '🇺', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏽', '\u20e3', '©'],
  ['שלום', 'مرحبا', 'ריבית 3%', '\u202e', '\u202c', '\u200f', 'สวัสดี', 'ก็', 'ำ', 'หน้า', '無料', 'です', 'ｶﾞ'],
  ['क्ष', '्', 'ष', '각', '\u1100', '\u1161', '\u11a8', '\u0600', 'ক্', '\u0d4e'],
  [
    '\u0301',
    '\u0308',
    '\u200d',
    '\u200c',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\ufe0f',
    '\ufe0e',
    '\u2060',
    '\u0000',
    '\u0085',
  ],
  ['\ud83d', '\ude00', '\udbff', '\udc00'],
  [' ', ' ', ' ', ' ', '  ', '\u00a0', '\u202f', '\u3000', '\t', '\n', '\n\n', '\r\n', '\r', '\u2028', '\v'],
  ['.', '. ', ',', '…', '!', '“', '”', '"', "'", '’', '-', '–', '—', '(', ')', '@', '#', '$', '%', '/'],
].flat()
const swaps: readonly (readonly [string, string])[] = [
  [' ', '\u00a0'],
  [' ', '  '],
  [' ', '\n'],
  ['\n', '\r\n'],
  ['"', '“'],
  ['-', '–'],
  ['a', '\u0430'],
  ['e', '\u0435'],
  ['1', 'l'],
  ['é', 'e\u0301'],
  ['.', ''],
  ['\u200d', ''],
  ['\ufe0f', ''],
]

type Mutation =
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'put'; readonly at: number; readonly atom: string }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly pair: readonly [string, string] }
  | { readonly kind: 'case' | 'nfc' | 'nfd' | 'reverse' }

const atom = fc.constantFrom(...atoms)
const place = fc.nat({ max: 1_000 })
const length = fc.nat({ max: 12 })
const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place, length }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('put' as const), at: place, atom }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), at: place, length, to: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), at: place, length }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('swap' as const), at: place, pair: fc.constantFrom(...swaps) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('case' as const, 'nfc' as const, 'nfd' as const, 'reverse' as const),
    }),
  },
)

const text = fc.array(atom, { maxLength: 24 }).map((parts) => parts.join(''))

/** Pairs of UTF-16 texts, some of them equal, some with halves of characters; most are a few mutations apart. */
export const adversarialPair: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(text, fc.array(anyMutation, { maxLength: 5 }))
      .map(([old, mutations]) => [old, mutations.reduce(mutated, old)] as const),
  },
  { weight: 1, arbitrary: fc.tuple(text, text) },
)

/** Places are taken modulo the length and in UTF-16 units, so a mutation may well cut a character in two. */
function mutated(old: string, mutation: Mutation): string {
  const at = 'at' in mutation ? mutation.at % (old.length + 1) : 0
  switch (mutation.kind) {
    case 'cut':
      return old.slice(0, at) + old.slice(at + mutation.length)
    case 'put':
      return old.slice(0, at) + mutation.atom + old.slice(at)
    case 'repeat':
      return old.slice(0, at + mutation.length) + old.slice(at)
    case 'move': {
      const rest = old.slice(0, at) + old.slice(at + mutation.length)
      const to = mutation.to % (rest.length + 1)
      return rest.slice(0, to) + old.slice(at, at + mutation.length) + rest.slice(to)
    }
    case 'swap': {
      const [from, to] = mutation.pair
      const found = old.indexOf(from, at)
      return found < 0 ? old : old.slice(0, found) + to + old.slice(found + from.length)
    }
    case 'case':
      return old.toUpperCase()
    case 'nfc':
      return old.normalize('NFC')
    case 'nfd':
      return old.normalize('NFD')
    case 'reverse':
      return old.split(' ').reverse().join(' ')
  }
}

const sentences: readonly string[] = [
  'Our savings account pays 4.15% APY with no monthly fee.',
  'You may lose money, and past results are not guaranteed.',
  'Read the terms at https://a.com/x?y=1 before you apply!',
  'Saving is simple \u2013 and rather dull, they say.',
  'Fees apply to all but three of the accounts named here.',
  'Write to @acme_bank with #ad in front: we answer in a day.',
  'ส่งฟรีทั่วไทยทุกวันตลอดปีนี้',
  'ריבית 3% בלבד לכל הלקוחות החדשים שלנו.',
  'Thanks 👨‍👩‍👧 and 👍🏽 to everyone who came along.',
]
const words: readonly string[] = [
  'savings',
  'savings’',
  'never',
  '4.75%',
  'dull',
  'd\u03b1y',
  'and',
  '\u200b',
  '👍',
  'fees',
]

type SentenceEdit = { readonly at: number; readonly word: number; readonly to: string }

/** Posts of a few sentences that were put in another order, some of them edited on the way and some written anew. */
export const movedPair: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.shuffledSubarray([...sentences], { minLength: 2 }),
    fc.array(fc.record({ at: fc.nat({ max: 8 }), word: fc.nat({ max: 12 }), to: fc.constantFrom(...words) }), {
      maxLength: 8,
    }),
    fc.array(fc.nat({ max: 8 }), { maxLength: 3 }),
    fc.constantFrom(' ', '\n', '\n\n', '\r\n', '  '),
    fc.constantFrom(' ', '\n\n', '\u00a0'),
  )
  .map(([old, edits, moves, between, betweenNew]) => {
    const next = edits.reduce<readonly string[]>(edited, old)
    const moved = moves.reduce<readonly string[]>((order, move) => {
      const from = move % order.length
      const rest = order.filter((_, at) => at !== from)
      return [...rest.slice(0, move % 3), order[from] ?? '', ...rest.slice(move % 3)]
    }, next)
    return [old.join(between), moved.join(moves.length > 1 ? betweenNew : between)] as const
  })

function edited(all: readonly string[], { at, word, to }: SentenceEdit): readonly string[] {
  const chosen = at % all.length
  const parts = (all[chosen] ?? '').split(' ')
  parts[word % parts.length] = to
  return all.map((sentence, index) => (index === chosen ? parts.join(' ') : sentence))
}
