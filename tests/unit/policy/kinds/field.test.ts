// Questions about a post's fields: each one alone, together, and denied.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../../../shared/policy/compile'
import { shippedPolicy } from '../../../../shared/policy/packs'
import type { Content } from '../../../../shared/post/content'
import { accountOn, context, findings, packOf, placeOf, policyOf, post, quotes } from '../desk'

const asks = (where: string, rest = '') => policyOf(`[{ check: field, options: { where: ${where}${rest} } }]`)
const isFound = (where: string, content: Content | string) => findings(content, asks(where)).length > 0
const item = (name: string, alt = '') => ({ name, alt, url: null, digest: null })

function errorsOf(where: string) {
  const yaml = packOf(`[{ check: field, options: { where: ${where} } }]`)
  const result = compilePolicy({ ...shippedPolicy(), packs: [{ name: 'test', yaml }] })
  return result.ok ? [] : result.error.map(({ message }) => message)
}

const slot = { wall: '2026-12-01T10:00', zone: 'UTC', instant: '2026-12-01T10:00:00Z' } as unknown as Content['slot']

describe('field asks', () => {
  it.each<[string, string, Content, Content]>([
    ['what kind of post it is', '{ kind: reply }', post('a', { kind: 'reply' }), post('a')],
    ['which kinds', '{ kind: [post, advocacy] }', post('a', { kind: 'advocacy' }), post('a', { kind: 'reply' })],
    ['the language', '{ language: de }', post('a', { language: 'de-CH' }), post('a')],
    [
      'the channel',
      '{ channel: [x] }',
      post('a', { targets: ['x/northbank'] }),
      post('a', { targets: ['linkedin/northbank'] }),
    ],
    ['the channel, where there is none', '{ channel: x }', post('a', { targets: ['x/a'] }), post('a')],
    ['for a link in the text', '{ hasLink: true }', post('see https://a.com'), post('see a')],
    ['for a link beside it', '{ hasLink: true }', post('a', { link: 'https://a.com' }), post('a')],
    ['for no link', '{ hasLink: false }', post('a'), post('a.com')],
    ['for pictures', '{ hasMedia: true }', post('a', { media: [item('a.jpg')] }), post('a')],
    ['for a slot', '{ hasSlot: true }', post('a', { slot }), post('a')],
    [
      'for what it answers',
      '{ kind: reply, hasReplyTo: false }',
      post('a', { kind: 'reply' }),
      post('a', { kind: 'reply', replyTo: 'https://x.com/a/1' }),
    ],
    [
      'for a declared tie',
      '{ hasRelationship: true }',
      post('a', { relationships: [{ party: 'B', nature: 'gift' }] }),
      post('a'),
    ],
    ['for a campaign', '{ hasCampaign: false }', post('a'), post('a', { campaign: 'Spring' })],
    [
      'for words of the campaign',
      '{ campaign: spring }',
      post('a', { campaign: 'Spring sale' }),
      post('a', { campaign: 'Offspring' }),
    ],
    ['whether a mention opens it', '{ startsWith: mention }', post(' @ada thanks'), post('.@ada thanks')],
    ['whether a hashtag opens it', '{ startsWith: hashtag }', post('#Spring is here'), post('Spring #is here')],
    ['whether a link opens it', '{ startsWith: link }', post('https://a.com'), post('a https://a.com')],
    ['whether these words open it', '{ startsWith: [image of] }', post('“Image of a door'), post('An image of a door')],
    [
      'for a film',
      '{ mediaKind: film }',
      post('a', { media: [item('a.jpg'), item('tour.MP4')] }),
      post('a', { media: [item('mp4.jpg')] }),
    ],
    [
      'for a film without words on captions',
      '{ mediaKind: film, mediaWithout: [caption*] }',
      post('a', { media: [item('tour.mov', 'A walk')] }),
      post('a', { media: [item('tour_captioned.mov')] }),
    ],
    [
      'for a document by its address',
      '{ mediaKind: document }',
      post('a', { media: [{ ...item('Report'), url: 'https://a.com/r.pdf?v=2' }] }),
      post('a', { media: [item('Report')] }),
    ],
    ['for words, in their contexts', '{ says: { terms: [sale], notAfter: [no] } }', post('A sale'), post('no sale')],
    ['for a form of words', "{ matches: '[0-9]+ ?% off' }", post('now 20 % off'), post('20 % offer')],
    ['how many hashtags there are', '{ count: { of: hashtags, atLeast: 2 } }', post('#A b #C'), post('#A #1')],
    ['how many mentions', '{ count: { of: mentions, atLeast: 1 } }', post('a @b'), post('a@b.com')],
    ['how many links', '{ count: { of: links, atLeast: 2 } }', post('a.com b.com'), post('a.com')],
    ['how many emoji', '{ count: { of: emoji, atLeast: 2 } }', post('👩‍👩‍👧‍👦 a 🏳️‍🌈'), post('👩‍👩‍👧‍👦 © 1')],
    ['how many pictures', '{ count: { of: media, atMost: 0 } }', post('a'), post('a', { media: [item('a.jpg')] })],
    ['how many declared claims', '{ count: { of: claims, atLeast: 1 } }', post('a', { claims: ['b'] }), post('a')],
    ['how many words', '{ count: { of: words, atMost: 2 } }', post('two words'), post('three words here')],
    [
      'how many characters',
      '{ count: { of: characters, atLeast: 2, atMost: 3 } }',
      post('👩‍👩‍👧‍👦ab'),
      post('👩‍👩‍👧‍👦'),
    ],
    [
      'for everything at once',
      '{ hasLink: true, hasMedia: false }',
      post('a.com'),
      post('a.com', { media: [item('a.jpg')] }),
    ],
    [
      'what must not be',
      '{ hasLink: true, not: { hasMedia: true, kind: post } }',
      post('a.com', { kind: 'reply', media: [item('a')] }),
      post('a.com', { media: [item('a')] }),
    ],
  ])('%s: %s', (_words, where, met, unmet) => {
    expect(isFound(where, met)).toBe(true)
    expect(isFound(where, unmet)).toBe(false)
  })

  it('for rows of things, with spaces between them or not', () => {
    const row = '{ count: { of: emoji, atLeast: 4, inARow: true } }'
    expect(quotes('Yes 🎉🎉 🎉🎉 and 🙂 🙂 🙂 no', asks(row))).toEqual(['🎉🎉 🎉🎉'])
    expect(quotes('🎉🎉🎉, 🎉🎉🎉', asks(row))).toEqual([])
    expect(quotes('🇩🇪🇪🇸🇫🇷🏴󠁧󠁢󠁳󠁣󠁴󠁿 x', asks(row))).toEqual(['🇩🇪🇪🇸🇫🇷🏴󠁧󠁢󠁳󠁣󠁴󠁿'])
    expect(quotes('a #A #B\n#C b #D', asks('{ count: { of: hashtags, atLeast: 3, inARow: true } }'))).toEqual([
      '#A #B\n#C',
    ])
  })

  it('for hashtags that are read as words', () => {
    const inside = asks('{ count: { of: hashtags, atLeast: 3, inSentences: true } }')
    expect(quotes('Our #Team is at the #Fair in #Mainz.', inside)).toEqual(['#Mainz'])
    expect(quotes('Our #Team is at the fair #Mainz #Fair #Spring 🎉', inside)).toEqual([])
  })
})

describe('field points', () => {
  it('at the first that is one too many', () => {
    expect(quotes('🎉 $AAPL and $MSFT and $TSLA', asks('{ count: { of: cashtags, atLeast: 2 } }'))).toEqual(['$MSFT'])
  })

  it('at the picture it is about', () => {
    const [finding] = findings(post('a', { media: [item('a.jpg'), item('b.mp4')] }), asks('{ mediaKind: film }'))
    expect(placeOf(finding).field).toEqual({ kind: 'alt', index: 1 })
  })

  it('at the words, letter for letter', () => {
    const says = asks('{ says: { terms: [free money] }, hasLink: false }')
    expect(quotes('It is fr\u200bee  money, 𝐟𝐫𝐞𝐞 𝐦𝐨𝐧𝐞𝐲', says)).toEqual(['fr\u200bee  money', '𝐟𝐫𝐞𝐞 𝐦𝐨𝐧𝐞𝐲'])
  })

  it('at the post as a whole where there is nothing to point at', () => {
    expect(findings('a', asks('{ hasMedia: false }')).map(({ place }) => place)).toEqual([null])
  })

  it('only at the accounts that it concerns', () => {
    const accounts = [
      accountOn('x'),
      accountOn('x', 'at', { market: 'AT' }),
      accountOn('instagram'),
      accountOn('tiktok'),
    ]
    const inside = { ...context, accounts }
    const content = post('see a.com', {
      targets: accounts.map(({ id }) => id),
      overrides: { 'tiktok/northbank': 'none' },
    })
    const found = (where: string) => findings(content, asks(where), inside).map((finding) => finding.accounts)
    expect(found('{ channel: [instagram, tiktok], hasLink: true }')).toEqual([['instagram/northbank']])
    expect(found('{ market: AT }')).toEqual([['x/at']])
    expect(found('{ hasLink: true, not: { channel: x } }')).toEqual([['instagram/northbank']])
  })

  it('into alternative texts where it is told to', () => {
    const long = asks('{ count: { of: characters, atLeast: 6 } }', ', of: alt')
    const found = findings(post('a long text', { media: [item('a', 'short'), item('b', 'longer')] }), long)
    expect(found.map(({ place }) => place?.field)).toEqual([{ kind: 'alt', index: 1 }])
  })
})

describe('a question that makes no sense is refused', () => {
  it.each([
    ['{}', 'asks nothing'],
    ['{ not: { hasLink: true }, says: { terms: [] } }', 'too few'],
    ['{ count: { of: links } }', 'no bound'],
    ['{ count: { of: links, atLeast: 3, atMost: 2 } }', 'No number'],
    ['{ count: { of: words, atLeast: 3, inARow: true } }', 'in a row'],
    ['{ count: { of: links, atLeast: 3, inSentences: true } }', 'Only hashtags'],
    ['{ hasLinks: true }', 'not a known key'],
    ['{ not: { not: { hasLink: true } } }', 'not a known key'],
    ['{ channel: myspace }', 'channel'],
  ])('%s', (where, words) => {
    expect(errorsOf(where).join(' ')).toContain(words)
  })
})

it('holds exactly where its denial does not', () => {
  const where = fc.constantFrom(
    '{ hasLink: true }',
    '{ startsWith: mention }',
    '{ count: { of: emoji, atLeast: 2 } }',
    '{ count: { of: hashtags, atMost: 1 } }',
    '{ mediaKind: film }',
    '{ says: { terms: [a, b] } }',
    '{ matches: "b|@" }',
  )
  const piece = fc.constantFrom('@a', '#b', '🎉', 'a.com', 'b', ' ', '\n', '. ', '\ud800')
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))
  const media = fc.array(fc.constantFrom(item('a.mp4'), item('b.jpg')), { maxLength: 2 })
  fc.assert(
    fc.property(where, text, media, (asked, words, items) => {
      const content = post(words, { media: items })
      expect(isFound(asked, content)).toBe(!isFound(`{ kind: post, not: ${asked} }`, content))
    }),
  )
})
