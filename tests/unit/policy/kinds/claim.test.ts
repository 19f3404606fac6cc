// Declared claims against the desk's register of approved ones.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckContext } from '../../../../shared/policy/engine'
import { type Claim, noRegisters } from '../../../../shared/policy/registers'
import type { Content } from '../../../../shared/post/content'
import { slotAt } from '../../../../shared/post/slot'
import { accountOn, accounts, findings, placeOf, policyOf, post } from '../desk'

const need = (what: string) => policyOf(`[{ check: claim, options: { need: ${what} } }]`)
const [registered, valid, validWords] = ['registered', 'valid', 'valid-words'].map(need) as [
  ReturnType<typeof need>,
  ReturnType<typeof need>,
  ReturnType<typeof need>,
]

function approved(text: string, rest: Partial<Claim> = {}): Claim {
  return {
    id: text,
    text,
    wordings: [],
    evidence: 'Rate sheet',
    from: '2026-01-01',
    until: null,
    channels: [],
    markets: [],
    ...rest,
  }
}

const desk = (...claims: readonly Claim[]): CheckContext => ({
  accounts: [
    ...accounts,
    accountOn('linkedin', 'de', { market: 'DACH' }),
    accountOn('linkedin', 'uk', { market: 'UK' }),
  ],
  author: null,
  registers: { ...noRegisters, claims },
})

function on(wall: string, zone = 'Europe/Berlin'): Partial<Content> {
  const slot = slotAt(wall, zone)
  if (!slot.ok) throw new Error('no such time')
  return { slot: slot.value }
}

const rate = '4.15% AER, fixed for twelve months'
const said = (claim: string, rest: Partial<Content> = {}) => post('Save with us.', { claims: [claim], ...rest })

describe('a declared claim', () => {
  const context = desk(approved(rate, { wordings: ['4.15 % AER for a year'] }), approved('No fees, don’t ask'))

  it.each([
    rate,
    '4.15 % aer fixed for twelve months.',
    '“4.15%\u200b AER – Fixed  for twelve-months”',
    '４.15% ＡＥＲ, fixed for twelve months',
    '4.15 % AER for a year',
    "no fees – don't ask",
  ])('is on the register in the words %j', (words) => {
    expect(findings(said(words), registered, context)).toEqual([])
  })

  it.each([
    '415% AER, fixed for twelve months',
    '4,15% AER',
    '-4.15% AER, fixed for twelve months',
    '4.15 AER, fixed for twelve months',
    'Free coffee',
  ])('is not on it in the words %j', (words) => {
    const [finding, ...others] = findings(said(words), registered, context)
    expect(others).toEqual([])
    expect(placeOf(finding)).toMatchObject({ field: { kind: 'claims' }, quote: words })
    expect(finding?.what).toContain('is not on the register')
  })

  it('is compared with nothing on a desk that keeps no register', () => {
    expect(findings(said('Free coffee'), registered, desk())).toEqual([])
  })

  it('matches itself however it is spaced and dressed', () => {
    const word = fc.stringMatching(/^[a-zA-Z]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' ', '  ', ' – ', ', ', '\u200b '),
        (words, gap) => {
          const found = findings(said(words.join(gap).toUpperCase()), registered, desk(approved(words.join(' '))))
          expect(found).toEqual([])
        },
      ),
    )
  })
})

describe('an approved claim', () => {
  const june = desk(approved(rate, { from: '2026-06-01', until: '2026-06-30' }))

  it.each([
    ['on its first day', on('2026-06-01T00:00')],
    ['on its last day', on('2026-06-30T23:59')],
    [
      'on its last day where the post goes out, though it is July elsewhere',
      on('2026-06-30T23:30', 'America/Los_Angeles'),
    ],
    ['while there is no slot', {}],
  ])('may be used %s', (_words, slot) => {
    expect(findings(said(rate, slot), valid, june)).toEqual([])
  })

  it.each([
    ['before', on('2026-05-31T23:59'), 'is approved from 2026-06-01, and the slot is on 2026-05-31'],
    ['after', on('2026-07-01T00:00'), 'was approved until 2026-06-30, and the slot is on 2026-07-01'],
    ['after, where the post goes out', on('2026-07-01T08:00', 'Pacific/Auckland'), 'was approved until'],
  ])('may not be used %s', (_words, slot, words) => {
    expect(findings(said(rate, slot), valid, june).map(({ what }) => what)).toEqual([expect.stringContaining(words)])
  })

  it('is held to its channels and markets, account by account', () => {
    const targets = ['linkedin/de', 'linkedin/uk', 'x/northbank', 'x/northbank_at']
    const here = desk(approved(rate, { channels: ['linkedin'], markets: ['dach'] }))
    const found = findings(said(rate, { targets }), valid, here)
    expect(found.map(({ what, accounts: ids }) => [what.slice(rate.length + 3), ids])).toEqual(
      expect.arrayContaining([
        ['is approved for dach, not for UK.', ['linkedin/uk']],
        ['is approved for LinkedIn, not for X.', ['x/northbank', 'x/northbank_at']],
      ]),
    )
    expect(found).toHaveLength(2)
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })

  it('may be approved a second time for another time or place', () => {
    const twice = desk(
      approved(rate, { until: '2026-06-30', markets: ['UK'] }),
      approved(rate, { id: 'again', from: '2026-07-01', markets: ['DACH'] }),
    )
    const july = on('2026-07-02T09:00')
    expect(findings(said(rate, { targets: ['linkedin/de'], ...july }), valid, twice)).toEqual([])
    expect(findings(said(rate, { targets: ['linkedin/uk'], ...july }), valid, twice)).toHaveLength(1)
  })

  it('says nothing of claims that are not on the register', () => {
    expect(findings(said('Free coffee', on('2026-07-01T00:00')), valid, june)).toEqual([])
  })
})

describe('the words of a claim in a text', () => {
  const context = desk(
    approved('4.15% AER', { until: '2026-06-30' }),
    approved('4.15% AER for new savers', { until: '2026-12-31' }),
    approved('free', { until: '2026-06-30' }),
  )
  const july = on('2026-07-01T09:00')
  const found = (text: string, rest: Partial<Content> = july) => findings(post(text, rest), validWords, context)

  it('are found after its last day, wherever they stand and however they are dressed', () => {
    const [finding, ...others] = found('Get 4.15 %\u200b aer today')
    expect(others).toEqual([])
    expect(placeOf(finding).quote).toBe('4.15 %\u200b aer')
    expect(finding?.what).toBe(
      '“{quote}” is a claim that was approved until 2026-06-30, and the slot is on 2026-07-01.'.replace(
        '{quote}',
        '4.15 %\u200b aer',
      ),
    )
  })

  it.each([
    ['while it may be used', 'Get 4.15% AER', on('2026-06-30T09:00')],
    ['without a slot', 'Get 4.15% AER', {}],
    ['as part of a longer claim that may be used', 'Get 4.15% AER for new savers', july],
    ['where it is declared, which has a finding of its own', 'Get 4.15% AER', { ...july, claims: ['4.15% aer'] }],
    ['in part', 'Get 4.15% gross', july],
    ['where the number is another', 'Get 14.15% AER', july],
    ['where they are too few to tell', 'Free entry', july],
    ['in a link', 'northbank.com/4.15%AER', july],
  ])('are left alone %s', (_words, text, rest) => {
    expect(found(text, rest)).toEqual([])
  })
})
