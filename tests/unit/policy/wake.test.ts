import * as fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { automatonOf } from '../../../shared/policy/automaton'
import type { CompiledPolicy } from '../../../shared/policy/compile'
import { check } from '../../../shared/policy/engine'
import { exampleText } from './texts'
import { type Demand, folded, piecesOf } from '../../../shared/policy/literals'
import { patternFinder } from '../../../shared/policy/patterns'
import { subjectOf } from '../../../shared/policy/subject'
import { wordsIn } from '../../../shared/policy/text-words'
import { phraseFinder } from '../../../shared/policy/words'
import { accounts, context, policyOf, policyWith, post } from './desk'
import { textLike } from './texts'

const policy = policyWith({
  internalTerms: ['Project Falcon', 'Löwe'],
  brandTerms: [{ wrong: 'North Bank', right: 'Northbank' }],
  allowedHosts: ['northbank.example'],
})

/** The same policy with every rule asked about every post. */
function sleepless(compiled: CompiledPolicy): CompiledPolicy {
  const rules = compiled.clauses.flatMap((clause) => clause.rules).length
  return { ...compiled, wake: () => new Uint8Array(rules).fill(1) }
}

function awakeIn(text: string, compiled: CompiledPolicy): readonly string[] {
  const awake = compiled.wake(subjectOf(post(text), context))
  return compiled.clauses.flatMap(({ rules }) =>
    rules.filter(({ number }) => awake[number] === 1).map(({ name }) => name),
  )
}

describe('letting rules sleep changes nothing that is found', () => {
  const plain = sleepless(policy)
  const words = policy.clauses.flatMap(({ examples }) => [...examples.fails, ...examples.passes].map(exampleText))

  it('in the examples of every pack', () => {
    for (const text of words) {
      const content = post(text, { targets: accounts.map(({ id }) => id) })
      expect(check(content, policy, context)).toEqual(check(content, plain, context))
    }
  })

  it('in texts made of pieces of them, disguised and mixed', () => {
    fc.assert(
      fc.property(textLike(words), textLike(words), (text, alt) => {
        const content = post(text, {
          targets: ['x/northbank', 'linkedin/northbank'],
          overrides: { 'x/northbank': alt },
          media: [{ name: 'a.png', alt, url: null, digest: null }],
          link: text.slice(0, 300),
        })
        expect(check(content, policy, context)).toEqual(check(content, plain, context))
      }),
      { numRuns: 400 },
    )
  })
})

describe('a rule sleeps through posts that lack what it looks for', () => {
  it.each([
    ['a word', 'terms: [guarantee]', 'We guarantee it', 'We promise it'],
    ['a word with a possessive', 'terms: [bank]', 'The bank’s keys', 'The banker’s keys'],
    ['a word in digits', 'terms: [guarantee]', 'We gu4rant33 it', 'We gu4ard it'],
    ['a word spaced out', 'terms: [guarantee]', 'g u a r a n t e e', 'g u a r d'],
    ['a word with any ending', 'terms: ["guarant*"]', 'GUARANTEED', 'warranted'],
    ['all words of a phrase', 'terms: ["act right now"]', 'act right now', 'act now'],
    ['a stem later in a phrase', 'terms: ["no more pain*"]', 'no more painkillers', 'no painkillers'],
    ['one of several words in a place', 'terms: ["greedy|lazy banks|insurers"]', 'lazy insurers', 'lazy cats, insured'],
    ['a hashtag', 'terms: ["#Ad"]', 'Look #AD', 'An ad'],
    ['a word in a link', 'terms: [secret], entities: look', 'https://secret.example', 'https://open.example'],
  ])('%s', (_words, options, wakes, sleeps) => {
    const compiled = policyOf(`[{ check: term, options: { ${options} } }]`)
    expect(awakeIn(wakes, compiled)).toEqual(['test/T1#1'])
    expect(awakeIn(sleeps, compiled)).toEqual([])
  })

  it.each([
    ['reviews?\\b.{0,60}(?:gift|prize)', 'A prize for a review', 'A review', 'A gift'],
    ['(?:earn|get) \\d+ ?%', 'get 5%', 'get five', '5 %'],
    ['[Uu]nsere?\\s+Kunden', 'UNSERE KUNDEN', 'unsere', 'Kunden'],
  ])('the pieces of the pattern %s', (pattern, wakes, ...sleeps) => {
    const compiled = policyOf(`[{ check: pattern, options: { pattern: '${pattern}' } }]`)
    expect(awakeIn(wakes, compiled)).toEqual(['test/T1#1'])
    for (const text of sleeps) expect(awakeIn(text, compiled)).toEqual([])
  })

  it('whatever the length of its lists', () => {
    const terms = Array.from({ length: 5_000 }, (_item, index) => `word${index} and more`)
    const compiled = policyOf(`[{ check: term, options: { terms: [${terms.join(', ')}] } }]`)
    expect(awakeIn('Nothing of the kind, and nothing more', compiled)).toEqual([])
    expect(awakeIn('word4999 and more', compiled)).toEqual(['test/T1#1'])
  })
})

describe('the pieces that a pattern needs', () => {
  it.each([
    ['abc', [['abc']]],
    ['a(?:bc|de)f', [['abcf', 'adef']]],
    ['colou?r', [['color', 'colour']]],
    ['Straße', [['straße']]],
    ['foo.*(?:bar|\\d+baz)', [['foo'], ['bar', 'baz']]],
    ['\\x{41}bc\\.', [['abc.']]],
    ['(?i)(?P<name>foo){2,}', [['foo']]],
    ['[€$] ?\\d', [['€', '$', '€ ', '$ ']]],
  ])('%s', (pattern, pieces) => {
    expect(piecesOf(pattern)?.map((demands) => demands.map((each) => [...each.keys()].sort()))).toEqual([
      pieces.map((each) => [...each].sort()),
    ])
  })

  it('are told apart for alternatives, where that asks for more', () => {
    const options = (pattern: string) => piecesOf(pattern)?.map((demands) => demands.map((each) => [...each.keys()]))
    expect(options('jobs?.*garantiert|all graduates|100 ?%.*hired')).toEqual([
      [['garantiert'], ['jobs', 'job']],
      [['all graduates']],
      [['hired'], ['100 %', '100%']],
    ])
    expect(options('jobs|hired')).toEqual([[['jobs', 'hired']]])
  })

  it.each(['\\p{Lu}{3,}', 'a|\\d', '(?:foo)?', '(foo)*', '\\Qa.b\\E', '.', 'a', '[^a]b', 'ſ', ''])(
    'cannot be told of %s',
    (pattern) => {
      expect(piecesOf(pattern)).toBeNull()
    },
  )

  it('are in every match, no farther from its beginning than they say', () => {
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(
          'ab',
          'K',
          'ß',
          'ö',
          's',
          '€',
          '\\d',
          '\\.',
          '.',
          '[aé]',
          '[^k]',
          '\\b',
          '[a-c]',
          'Å',
          '\\x{212A}',
        ),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => a + b),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}|${b}`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '{2,}', '*?'))
          .map(([a, b]) => `(?:${a})${b}`),
      ),
    }))
    const text = fc.string({ unit: fc.constantFrom(...Array.from('abkKKsſSßẞöÖ€é1.Åå \n')), maxLength: 12 })
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 10, maxLength: 10 }), (source, texts) => {
        const pieces = piecesOf(source)
        const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
        for (const each of pieces ? texts : []) {
          const matcher = compiled.matcher(each)
          while (matcher.find()) {
            const match = folded(each.slice(matcher.start(), matcher.end()))
            const isMet = (demand: Demand) =>
              [...demand].some(([piece, before]) => {
                const at = match.indexOf(piece)
                return at >= 0 && at <= before
              })
            expect(pieces?.some((demands) => demands.every(isMet))).toBe(true)
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the automaton', () => {
  it('finds what a search for each string would find', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '銀'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(short, { maxLength: 20 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'é', '銀', 'x') }),
        (strings, text) => {
          const found = new Set<string>()
          automatonOf(strings).search(text, (index, end) => found.add(`${index} ${end}`))
          const expected = strings.flatMap((string, index) =>
            Array.from({ length: text.length + 1 }, (_none, end) => end)
              .filter((end) => text.endsWith(string, end))
              .map((end) => `${index} ${end}`),
          )
          expect([...found].sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('a long text', () => {
  it('is searched stretch by stretch, and every match is found where the whole has it', () => {
    const pattern = fc.constantFrom(
      'ab+c',
      '\\bab',
      'a[^.]{0,60}c',
      'a$',
      '^a',
      '(?:b|ba){2,9}',
      'c\\b',
      '🎉a?',
      'a(?:b|bc)?',
    )
    const text = fc
      .array(fc.constantFrom('a', 'ab', 'abc', ' ', '. ', '🎉', '\ud800', 'b'.repeat(40), 'x'.repeat(300)), {
        minLength: 20,
        maxLength: 120,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(pattern, text, (source, long) => {
        const matcher = RE2JS.compile(source).matcher(long)
        const spans: { start: number; end: number }[] = []
        while (spans.length < 200 && matcher.find())
          if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() })
        expect([...patternFinder(source, { letters: 'exact', whole: false })(long)]).toEqual(spans)
      }),
      { numRuns: 500 },
    )
  })

  it('is searched for phrases in the same way as its parts', () => {
    const find = phraseFinder(['a', 'a b', 'b c* d', 'ca*', 'cat* d', "d's a", 'd', 'b2b4b', 'bzb*', 'c c c'])
    const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'ca', 'cat', 'd', "d's", "a's", 'bzb4b', 'b4b4b'), {
      minLength: 11,
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 30, maxLength: 40 }), (sentences) => {
        const parts = sentences.map((words) => `${words.join(' ')}. `)
        const long = wordsIn(parts.join(''))
        // Fewer are walked through in the way of short texts.
        expect(long.length).toBeGreaterThan(300)
        const found = find(long, parts.join('')).map(({ start, end }) => [start, end])
        let at = 0
        const each = parts.flatMap((part) => {
          const offset = at
          at += part.length
          return find(wordsIn(part), part).map(({ start, end }) => [start + offset, end + offset])
        })
        expect(found).toEqual(each)
      }),
      { numRuns: 200 },
    )
  })
})
