import * as fc from 'fast-check'
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { describe, expect, it } from 'vitest'
import { clauseNamed, compilePolicy } from '../../../shared/policy/compile'
import { check } from '../../../shared/policy/engine'
import { severities } from '../../../shared/policy/finding'
import { shippedPolicy } from '../../../shared/policy/packs'
import { contentDigest, longestText } from '../../../shared/post/content'
import { accounts, context, findings, placeOf, policyOf, policyWith, post, quotes } from './desk'

const policy = policyWith()
const all = accounts.map(({ id }) => id)

describe('a check', () => {
  it('gives the same result for the same input, whatever the order of targets', () => {
    const content = post('Guaranteed returns!!! #sp http://northbank.com', { targets: all })
    const first = check(content, policy, context)
    expect(check({ ...content, targets: [...all].reverse() }, policyWith(), context)).toEqual(first)
    expect(first.contentDigest).toBe(contentDigest(content))
    expect(first.policyDigest).toBe(policy.digest)
    expect(first.findingsDigest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('puts the worst first, and then what comes first in the text', () => {
    const found = findings('We won!!! http://northbank.com #sp Guaranteed returns, then double your money', policy)
    const ranks = found.map((finding) => severities.indexOf(finding.severity))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(found.slice(0, 2).map((finding) => finding.place?.quote)).toEqual([
      'Guaranteed returns',
      'double your money',
    ])
  })

  it('never gives two findings one identity', () => {
    const found = findings('spam idiot '.repeat(25), policy)
    expect(found).toHaveLength(25)
    expect(new Set(found.map(({ id }) => id)).size).toBe(25)
  })
})

describe('the texts that are checked', () => {
  it('reports one finding for the base text, with every account that carries it', () => {
    const [finding, ...others] = findings(
      post('Guaranteed returns', { targets: ['x/northbank', 'linkedin/northbank'] }),
      policy,
    )
    expect(others).toEqual([])
    expect(finding?.accounts).toEqual(['linkedin/northbank', 'x/northbank'])
    expect(placeOf(finding).field).toEqual({ kind: 'text' })
  })

  it('looks at an override where it stands, and leaves a base text that nobody carries', () => {
    const content = post('Guaranteed returns', {
      targets: ['x/northbank'],
      overrides: { 'x/northbank': 'Double your money' },
    })
    const [finding, ...others] = findings(content, policy)
    expect(others).toEqual([])
    expect(placeOf(finding)).toMatchObject({
      field: { kind: 'override', account: 'x/northbank' },
      quote: 'Double your money',
    })
  })

  it('ignores the override of an account that is no target', () => {
    expect(
      findings(
        post('Fine.', { overrides: { 'x/northbank': 'Double your money' }, targets: ['bluesky/northbank'] }),
        policy,
      ),
    ).toEqual([])
  })

  it('judges an account that the desk does not know by the channel in its id', () => {
    const found = findings(post('a'.repeat(281), { targets: ['x/unknown'] }), policy)
    expect(found.map(({ rule }) => rule)).toEqual(['platform/P1#1'])
  })

  it('applies channel rules to nothing while there are no targets', () => {
    expect(findings(post('a'.repeat(70_000)), policy)).toEqual([])
  })

  it('holds a rule for some channels to the accounts on them', () => {
    const document = shippedPolicy()
    const yaml = `pack: test
title: Test
source: Test
clauses:
  - { id: T1, title: T, text: T, why: T, severity: note, applies: { channels: [x] }, rules: [{ check: term, options: { terms: [boo] } }], examples: { fails: [a, b], passes: [a, b] } }`
    const compiled = compilePolicy({ ...document, packs: [{ name: 'test', yaml }] })
    if (!compiled.ok) throw new Error('did not compile')
    expect(findings(post('boo', { targets: all }), compiled.value)[0]?.accounts).toEqual([
      'x/northbank',
      'x/northbank_at',
    ])
    expect(findings(post('boo', { targets: ['linkedin/northbank'] }), compiled.value)).toEqual([])
    expect(findings('boo', compiled.value)).toEqual([])
  })

  it('only ever advises on advocacy posts', () => {
    const found = findings(post('Guaranteed returns #sp', { kind: 'advocacy' }), policy)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ severity }) => severity === 'note' || severity === 'hint')).toBe(true)
  })
})

describe('the identity of a finding', () => {
  const text =
    'Come and see us on Monday in Mainz. We offer guaranteed returns to all of our members. Bring a friend along.'
  const id = findings(text, policy)[0]?.id

  it('survives edits elsewhere', () => {
    expect(findings(`Hello everyone 👋 ${text} See you there.`, policy)[0]?.id).toBe(id)
    expect(findings(text.replace('Come and see us on Monday', 'Ask for us on Tuesday'), policy)[0]?.id).toBe(id)
  })

  it('survives a change of case or spacing in the quote', () => {
    expect(findings(text.replace('guaranteed returns', 'Guaranteed  returns'), policy)[0]?.id).toBe(id)
  })

  it('changes with the quoted words', () => {
    const other = findings(text.replace('guaranteed returns', 'guaranteed profits'), policy)[0]
    expect(other?.id).toBeDefined()
    expect(other?.id).not.toBe(id)
  })

  it('changes with the wording of the clause', () => {
    const document = shippedPolicy()
    const packs = document.packs.map(({ name, yaml }) => ({
      name,
      yaml: yaml.replace('No promises about money', 'No money promises'),
    }))
    const compiled = compilePolicy({ ...document, packs })
    if (!compiled.ok) throw new Error('did not compile')
    expect(findings(text, compiled.value)[0]?.id).not.toBe(id)
    expect(clauseNamed(compiled.value, 'claims', 'CL1')?.version).not.toBe(
      clauseNamed(policy, 'claims', 'CL1')?.version,
    )
    expect(clauseNamed(compiled.value, 'claims', 'CL2')?.version).toBe(clauseNamed(policy, 'claims', 'CL2')?.version)
  })
})

describe('words that are not disguised', () => {
  it.each([
    ['numbers at a word', '5star, top10, b2b, mp3s, covid19, 4ever, A4, iphone5'],
    ['Greek', 'Το νερό είναι εδώ'],
    ['single letters', 'Plans A B C D, vitamin b 1 2 3'],
  ])('are read as they stand: %s', (_name, text) => {
    const rule = policyOf(
      '[{ check: term, options: { terms: [sstar, topio, bzb, aever, iphones, vepo, to, abc, bcd] } }]',
    )
    expect(findings(text, rule)).toEqual([])
  })
})

describe('disguised words', () => {
  const rule = policyOf('[{ check: term, options: { terms: [guaranteed returns] } }]')
  it.each([
    ['zero-width spaces', 'Now: gua\u200branteed ret\u2060urns here', 'gua\u200branteed ret\u2060urns'],
    ['Cyrillic look-alikes', 'Now: guаrаntееd rеturns here', 'guаrаntееd rеturns'],
    ['full-width forms', 'Now: ｇｕａｒａｎｔｅｅｄ ｒｅｔｕｒｎｓ here', 'ｇｕａｒａｎｔｅｅｄ ｒｅｔｕｒｎｓ'],
    ['mathematical letters', 'Now: 𝓰𝓾𝓪𝓻𝓪𝓷𝓽𝓮𝓮𝓭 𝓻𝓮𝓽𝓾𝓻𝓷𝓼 here', '𝓰𝓾𝓪𝓻𝓪𝓷𝓽𝓮𝓮𝓭 𝓻𝓮𝓽𝓾𝓻𝓷𝓼'],
    ['strike-through marks', 'Now: g\u0336uaranteed returns\u0336 here', 'g\u0336uaranteed returns\u0336'],
    ['soft hyphens and hard spaces', 'Now: guaran\u00adteed\u00a0returns here', 'guaran\u00adteed\u00a0returns'],
    ['Cherokee letters', 'Now: ᏀUᎪᏒᎪNᎢᎬᎬᎠ ᏒᎬᎢUᏒNᏚ here', 'ᏀUᎪᏒᎪNᎢᎬᎬᎠ ᏒᎬᎢUᏒNᏚ'],
    ['Armenian letters', 'Now: ցսaraոteed returոs here', 'ցսaraոteed returոs'],
    ['small capitals', 'Now: ɢᴜᴀʀᴀɴᴛᴇᴇᴅ ʀᴇᴛᴜʀɴꜱ here', 'ɢᴜᴀʀᴀɴᴛᴇᴇᴅ ʀᴇᴛᴜʀɴꜱ'],
    ['raised letters', 'Now: ᵍᵘᵃʳᵃⁿᵗᵉᵉᵈ ʳᵉᵗᵘʳⁿˢ here', 'ᵍᵘᵃʳᵃⁿᵗᵉᵉᵈ ʳᵉᵗᵘʳⁿˢ'],
    ['letters in black squares', 'Now: 🅶🆄🅰🆁🅰🅽🆃🅴🅴🅳 🆁🅴🆃🆄🆁🅽🆂 here', '🅶🆄🅰🆁🅰🅽🆃🅴🅴🅳 🆁🅴🆃🆄🆁🅽🆂'],
    ['digits for letters', 'Now: gu4rant33d r3turns here', 'gu4rant33d r3turns'],
    ['spaced-out letters', 'Now: g u a r a n t e e d  r.e.t.u.r.n.s here', 'g u a r a n t e e d  r.e.t.u.r.n.s'],
    ['direction marks', 'Now: \u202eguaranteed\u202c returns here', 'guaranteed\u202c returns'],
  ])('are found through %s, at their place in the original', (_name, text, quote) => {
    const [finding] = findings(text, rule)
    const place = placeOf(finding)
    expect(place.quote).toBe(quote)
    expect(text.slice(place.start, place.end)).toBe(quote)
    expect(place.before + place.quote + place.after).toBe(text)
  })

  it('does not read ordinary Russian or Greek words as Latin ones', () => {
    expect(
      quotes('Доброе утро, Україно, καλημέρα', policyOf('[{ check: term, options: { terms: [ytpo, "a*", "k*"] } }]')),
    ).toEqual([])
  })

  it('composes decomposed letters', () => {
    const umlauts = policyOf('[{ check: term, options: { terms: [schön] } }]')
    expect(quotes('So scho\u0308n hier', umlauts)).toEqual(['scho\u0308n'])
    expect(quotes('So schon hier', umlauts)).toEqual([])
  })
})

const pieces = fc.constantFrom(
  'guaranteed returns',
  'zero risk',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇩🇪',
  'e\u0301',
  'a\u0336',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\r\n',
  '\r',
  'Ｇ',
  'а',
  ' ',
  '#sp',
  '@a',
  'http://x.co',
  '한',
  'ก็',
  '!!',
  '4111 1111 1111 1111',
  '\u202e',
  'idiot',
  'İ',
  'ﬁ',
  'maria@x.co',
)

describe('positions', () => {
  it('never cut a character, and quote exactly what stands between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 24 }),
        (parts) => {
          const text = parts.join('').toWellFormed()
          const ends = new Set([...graphemeSegments(text)].map(({ index }) => index).concat(text.length))
          for (const { place, fix } of findings(post(text, { targets: all }), policy)) {
            if (!place || place.field.kind !== 'text') continue
            expect(text.slice(place.start, place.end)).toBe(place.quote)
            for (const offset of [
              place.start,
              place.end,
              place.start - place.before.length,
              place.end + place.after.length,
            ])
              expect(ends.has(offset)).toBe(true)
            expect(text.slice(place.start - place.before.length, place.start)).toBe(place.before)
            if (fix) expect(ends.has(fix.start) && ends.has(fix.end)).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('hostile texts', () => {
  const full = (piece: string) =>
    piece
      .repeat(Math.ceil(longestText / piece.length))
      .slice(0, longestText)
      .toWellFormed()
  it.each(
    [
      'a',
      'a.',
      'a@',
      '@',
      '#a ',
      '#a',
      'http://',
      'https://a.co ',
      'a-',
      '1-',
      '12 ',
      '+1',
      '+49 30 901820 ',
      'DE89',
      '4111 1111 1111 1111 ',
      'not guaranteed returns ',
      'guaranteed ',
      'e\u0301',
      '\u0301',
      '\u200b',
      '👩‍👩‍👧‍👦',
      '!',
      '! ',
      'AAA ',
      '\n',
      '\r\n',
      'eyJ',
      'eyJa.',
      'password: ',
      '#ad ',
      '$A ',
      '[',
      '(a+)+',
      'аa',
      `${'a.'.repeat(511)} `,
      'x@y.zz ',
      'Ad:\n',
    ].map((piece) => [piece.slice(0, 24), piece] as const),
  )(
    'of 100,000 units of %j are checked without a throw, and with few findings',
    (_name, piece) => {
      const content = post(full(piece), { targets: all, relationships: [{ party: 'Brewly', nature: 'paid' }] })
      const rules = new Map<string, number>()
      for (const { rule } of findings(
        content,
        policyWith({ internalTerms: ['Project A'], brandTerms: [{ wrong: 'a', right: 'A' }] }),
      ))
        rules.set(rule, (rules.get(rule) ?? 0) + 1)
      for (const times of rules.values()) expect(times).toBeLessThanOrEqual(50)
    },
    20_000,
  )

  it('of any well-formed kind are checked without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        findings(post(text.toWellFormed(), { targets: all, link: text.toWellFormed() }), policy)
      }),
      { numRuns: 300 },
    )
  })
})
