// What a reviewer is told about two revisions of a post. Dates are spelled as slotInWords spells them on Electron's ICU.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareContent } from '../../../shared/diff/content'
import { canonicalJson } from '../../../shared/kit/digest'
import { blankContent, type Content, type Media } from '../../../shared/post/content'
import { type Slot, slotAt } from '../../../shared/post/slot'

const banner: Media = { name: 'banner.png', alt: 'A blue card', url: null, digest: 'a'.repeat(64) }
const film: Media = { name: 'film.mp4', alt: '', url: 'https://cdn.example/film.mp4', digest: null }

const base: Content = {
  ...blankContent,
  text: 'Earn 4.15% APY #ad',
  targets: ['linkedin/northbank', 'x/northbank'],
  overrides: { 'x/northbank': 'Earn 4.15% #ad' },
  media: [banner],
  link: 'https://northbank.example/save?utm_source=li',
  slot: slot('2026-03-03T09:00'),
  campaign: 'Spring',
  claims: ['4.15% APY'],
  disclosures: ['Member FDIC'],
  relationships: [{ party: 'Acme', nature: 'paid partner' }],
}

function slot(wall: string, zone = 'Europe/Berlin'): Slot {
  const found = slotAt(wall, zone)
  if (!found.ok) throw new Error(`${wall} is no slot in ${zone}`)
  return found.value
}

/** What the list of changes says; "! " marks the material ones. */
function read(change: Partial<Content>, from: Content | null = base): readonly string[] {
  return compareContent(from, { ...base, ...change }).changes.map(
    ({ material, words }) => (material ? '! ' : '') + words,
  )
}

test('nothing is said when nothing differs, and the order of accounts is no difference', () => {
  const { changes, text, fields, overrides, alts } = compareContent(base, base)
  expect([changes, text.edits, fields, overrides, alts]).toEqual([[], 0, [], [], []])
  expect(read({ targets: [...base.targets].reverse() })).toEqual([])
})

describe('the slot', () => {
  test.each<readonly [string, Slot | null, string]>([
    [
      'a day later',
      slot('2026-03-04T09:00'),
      '! Slot moved +1 day: Tue, 3 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00) → Wed, 4 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00)',
    ],
    [
      'half an hour earlier',
      slot('2026-03-03T08:30'),
      '! Slot moved −30 min: Tue, 3 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00) → Tue, 3 Mar 2026, 08:30 (Europe/Berlin, UTC+01:00)',
    ],
    [
      'the same time on the wall in another zone',
      slot('2026-03-03T09:00', 'America/New_York'),
      '! Slot moved +6 h: Tue, 3 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00) → Tue, 3 Mar 2026, 09:00 (America/New_York, UTC-05:00)',
    ],
    [
      'the same instant in another zone, which is only display',
      slot('2026-03-03T08:00', 'Europe/London'),
      'Slot shown in another zone, same instant: Tue, 3 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00) → Tue, 3 Mar 2026, 08:00 (Europe/London, UTC+00:00)',
    ],
    ['no slot any more', null, '! Slot removed: Tue, 3 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00)'],
  ])('%s', (_what, next, words) => {
    expect(read({ slot: next })).toEqual([words])
  })

  test('over the change of the clocks both distances are said', () => {
    const before = { ...base, slot: slot('2026-03-28T09:00') }
    expect(read({ slot: slot('2026-03-29T09:00') }, before)).toEqual([
      '! Slot moved +1 day on the clock (+23 h with the change of the clocks): Sat, 28 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00) → Sun, 29 Mar 2026, 09:00 (Europe/Berlin, UTC+02:00)',
    ])
  })

  test('the hour that the clocks pass twice is two different times', () => {
    const first = { wall: '2026-10-25T02:30', zone: 'Europe/Berlin', instant: '2026-10-25T00:30:00Z' }
    const second = { ...first, instant: '2026-10-25T01:30:00Z' }
    expect(read({ slot: second }, { ...base, slot: first })).toEqual([
      '! Slot moved +1 h: Sun, 25 Oct 2026, 02:30 (Europe/Berlin, UTC+02:00) → Sun, 25 Oct 2026, 02:30 (Europe/Berlin, UTC+01:00)',
    ])
  })

  test('an instant that is only written differently is said, but is not material', () => {
    const instant = '2026-03-03T08:00:00.000Z'
    expect(read({ slot: { ...slot('2026-03-03T09:00'), instant } })).toEqual([
      `Slot written differently, same instant: 2026-03-03T08:00:00Z → ${instant}`,
    ])
  })
})

describe('accounts and their own texts', () => {
  test('accounts come and go', () => {
    expect(read({ targets: ['linkedin/northbank', 'instagram/northbank'] })).toEqual([
      '! Account added Instagram northbank',
      '! Account removed X northbank',
    ])
  })

  test('an own text is compared with what the account said before', () => {
    const { overrides, changes } = compareContent(base, { ...base, overrides: { 'x/northbank': 'Earn 4.75% #ad' } })
    expect(overrides).toMatchObject([{ account: 'x/northbank', change: 'changed' }])
    expect(changes).toMatchObject([
      {
        where: { kind: 'override', account: 'x/northbank' },
        words: 'X northbank: Number 4.15% → 4.75%',
        material: true,
        op: 1,
      },
    ])
  })

  test('an account that follows the base text again is a change, with the words its readers see change', () => {
    expect(read({ overrides: {} })).toEqual(['! X northbank now follows the base text', '! X northbank: Added “APY”'])
  })

  test('an own text with the words of the base is said, but is not material', () => {
    const overrides = { ...base.overrides, 'linkedin/northbank': base.text }
    expect(read({ overrides })).toEqual(['LinkedIn northbank now has a text of its own, with the same words as before'])
  })

  test('an own text for an account is compared with the base text it replaces', () => {
    expect(read({ overrides: { ...base.overrides, 'linkedin/northbank': 'Earn 4.15% APY' } })).toEqual([
      '! LinkedIn northbank now has a text of its own: “Earn 4.15% APY”',
      '! LinkedIn northbank: Tag removed #ad',
    ])
  })
})

describe('the link', () => {
  test.each([
    [
      'another host',
      'https://northbank.test/save?utm_source=li',
      '! Link host changed northbank.example → northbank.test',
    ],
    [
      'a host that looks alike',
      'https://n0rthbank.example/save?utm_source=li',
      '! Link host changed northbank.example → n0rthbank.example, which looks alike: o U+006F → 0 U+0030',
    ],
    ['another path', 'https://northbank.example/spend?utm_source=li', '! Link path changed /save → /spend'],
    ['another query', 'https://northbank.example/save?ref=1', '! Link query changed ?utm_source=li → ?ref=1'],
    ['only tracking', 'https://northbank.example/save', 'Link tracking changed ?utm_source=li → (none)'],
    ['not encrypted', 'http://northbank.example/save?utm_source=li', '! Link scheme changed https:// → http://'],
    ['no link', null, '! Link removed https://northbank.example/save?utm_source=li'],
  ])('%s', (_what, link, words) => {
    expect(read({ link })).toEqual([words])
  })
})

describe('pictures and films', () => {
  test.each<readonly [string, readonly Media[], readonly string[]]>([
    ['one more', [banner, film], ['! Media added “film.mp4”, without alt text']],
    ['one less', [], ['! Media removed “banner.png”, alt text “A blue card”']],
    [
      'other bytes under the old name',
      [{ ...banner, digest: 'b'.repeat(64) }],
      ['! Media replaced “banner.png”: same name, another file'],
    ],
    [
      'another file in its place',
      [{ ...film, alt: 'A blue card', digest: 'c'.repeat(64) }],
      [
        '! Media replaced “banner.png” → “film.mp4”',
        '! Address of “film.mp4” changed (none) → https://cdn.example/film.mp4',
      ],
    ],
    ['only another name', [{ ...banner, name: 'card.png' }], ['Media renamed “banner.png” → “card.png”']],
    ['the alt text reworded', [{ ...banner, alt: 'A red card' }], ['Alt text of “banner.png”: “blue” → “red”']],
    ['the alt text removed', [{ ...banner, alt: '' }], ['! Alt text of “banner.png” removed: “A blue card”']],
  ])('%s', (_what, media, words) => {
    expect(read({ media: [...media] })).toEqual(words)
  })

  test('another order is a change', () => {
    expect(read({ media: [film, banner] }, { ...base, media: [banner, film] })).toEqual([
      '! Order of media changed: “film.mp4”, “banner.png”',
    ])
  })
})

describe('everything else', () => {
  test('claims, disclosures and relationships come and go', () => {
    expect(
      read({ claims: [], disclosures: ['Member FDIC', 'Ad'], relationships: [{ party: 'Acme', nature: 'owner' }] }),
    ).toEqual([
      '! Disclosure added “Ad”',
      '! Claim removed “4.15% APY”',
      '! Relationship added with “Acme”: “owner”',
      '! Relationship removed with “Acme”: “paid partner”',
    ])
  })

  test('another order of disclosures is said, but is not material', () => {
    const from = { ...base, disclosures: ['A', 'B', 'A'] }
    expect(read({ disclosures: ['A', 'A', 'B'] }, from)).toEqual(['Order of disclosures changed'])
  })

  test('kind, what is answered, language and campaign', () => {
    expect(read({ kind: 'reply', replyTo: 'https://x.com/a/1', language: 'de', campaign: '' })).toEqual([
      '! Kind post → reply',
      '! Replies to https://x.com/a/1',
      '! Language en → de',
      'Campaign removed: “Spring”',
    ])
  })
})

test('of a first revision it is said what is there, not what was added', () => {
  expect(read({}, null)).toEqual([
    '! Number 4.15%',
    '! Tag #ad',
    '! Strong word “APY”',
    '! Text for X northbank: “Earn 4.15% #ad”',
    '! X northbank: Number 4.15%',
    '! X northbank: Tag #ad',
    '! Link https://northbank.example/save?utm_source=li',
    '! Media “banner.png”, alt text “A blue card”',
    '! Account LinkedIn northbank',
    '! Account X northbank',
    '! Slot: Tue, 3 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00)',
    '! Disclosure “Member FDIC”',
    '! Claim “4.15% APY”',
    '! Relationship with “Acme”: “paid partner”',
    'Text: “Earn 4.15% APY #ad”',
    'Kind: post',
    'Campaign: “Spring”',
    'Language: en',
  ])
})

test('of a first revision each word is named once, and what deceives the eye as well', () => {
  const text = 'May it rise? It may. Fees\u200b: 4.5 % at https://a.com/x with p\u0430ypal 🎉'
  const { changes } = compareContent(null, { ...blankContent, text })
  expect(changes.flatMap(({ words, kinds }) => (kinds.length > 0 ? [words] : []))).toEqual([
    'Number 4.5 %',
    'Link https://a.com/x',
    'Strong word “May”',
    'Strong word “Fees”',
    '“p\u0430ypal” mixes Latin and Cyrillic: \u0430 U+0430',
    'Invisible character U+200B (zero-width space)',
    'Emoji 🎉',
    'Text: “May it rise? It may. Fees[U+200B]: 4.5 % at https://a.com/x with p\u0430ypal 🎉”',
  ])
})

test('each change in a text leads to its place there', () => {
  const next = { ...base, text: 'Earn 4.75% APY #ad', media: [{ ...banner, alt: 'A red card' }] }
  const { text, alts, changes } = compareContent(base, next)
  expect(changes.map(({ where, op }) => [where.kind, op])).toEqual([
    ['text', 1],
    ['alt', 1],
  ])
  expect(text.ops[1]).toMatchObject({ kind: 'delete', text: '4.15%' })
  expect(alts[0]?.prose.ops[1]).toMatchObject({ kind: 'delete', text: 'blue' })
})

test('whatever the digest would notice is among the changes', () => {
  const word = fc.constantFrom('', 'a', 'b', 'a b', 'A', 'a\u200b', 'ä', 'a\u0308')
  const address = fc.constantFrom(
    null,
    'https://a.com',
    'https://a.com/',
    'https://A.com',
    'https://a.com?x',
    'a.com',
    '',
  )
  const media = fc.record({
    name: word,
    alt: word,
    url: fc.constantFrom(null, 'https://a.com', 'https://b.com'),
    digest: fc.constantFrom(null, 'a'.repeat(64), 'b'.repeat(64)),
  })
  const slots = [null, slot('2026-03-03T09:00'), slot('2026-03-03T08:00', 'Europe/London'), slot('2026-03-04T09:00')]
  const list = fc.array(word, { maxLength: 3 })
  const content: fc.Arbitrary<Content> = fc.record({
    kind: fc.constantFrom('post', 'reply', 'advocacy'),
    replyTo: address,
    text: word,
    overrides: fc.dictionary(fc.constantFrom('x/a', 'x/b'), word, { noNullPrototype: true }),
    media: fc.array(media, { maxLength: 3 }),
    link: address,
    targets: fc.constant([]),
    slot: fc.constantFrom(...slots),
    campaign: word,
    language: fc.constantFrom('en', 'de'),
    claims: list,
    disclosures: list,
    relationships: fc.array(fc.record({ party: word, nature: word }), { maxLength: 2 }),
  })
  // Most fields stay as they were, so that a single field that goes unnoticed is found out.
  const pair = fc.tuple(content, content, fc.constantFrom(...(Object.keys(blankContent) as (keyof Content)[])))
  fc.assert(
    fc.property(pair, ([old, other, field]) => {
      const next = { ...old, [field]: other[field] }
      expect(compareContent(old, next).changes.length > 0).toBe(canonicalJson(old) !== canonicalJson(next))
    }),
    { numRuns: 4_000, seed: 20_260_309 },
  )
})
