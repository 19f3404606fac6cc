// A required statement: what calls for it, what counts as it, and where it must stand.
import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../../../shared/policy/compile'
import { shippedPolicy } from '../../../../shared/policy/packs'
import { findings, packOf, placeOf, policyOf, post, quotes } from '../desk'

const accept =
  'accept: { en: { tags: ["#risk"], phrases: [capital at risk, "can fall as well as rise"] }, de: { phrases: [verlust* möglich] } }'
const options = (rest = '') =>
  `{ when: { terms: [invest*], unless: [invested time] }, ${accept}, statement: a word on the risk, example: Capital at risk.${rest} }`
const risk = policyOf(`[{ check: disclosure, options: ${options()} }]`)

describe('disclosure', () => {
  it('stands on the first words that call for it, says what is missing, and shows how it may read', () => {
    const [finding, ...others] = findings('Start investing today. Invest tomorrow.', risk)
    expect(others).toEqual([])
    expect(placeOf(finding).quote).toBe('investing')
    expect(finding).toMatchObject({
      what: '“investing” calls for a word on the risk, and the text has none.',
      how: 'Add it, for example “Capital at risk.”',
    })
  })

  it.each([
    ['a text that does not call for it', 'Save a little every month.'],
    ['an allowed context', 'Thank you for the invested time'],
    ['the statement before it', 'Capital at risk: start investing today.'],
    ['the statement after it, in other letters', 'Start investing today. ＣＡＰＩＴＡＬ at risk'],
    ['a tag that is one', 'Start investing #risk'],
    ['a “not” that belongs to other words', 'Investing is not for everyone, capital at risk.'],
    ['a “no” in the sentence before', 'Invest? Why not. Capital at risk.'],
  ])('leaves alone %s', (_words, text) => {
    expect(quotes(text, risk)).toEqual([])
  })

  it.each([
    ['a statement that is denied', 'Invest with no capital at risk'],
    ['a statement in a link', 'Invest: https://a.com/capital-at-risk'],
    ['a tag that only begins like it', 'Invest #riskfree'],
  ])('is not content with %s', (_words, text) => {
    expect(quotes(text, risk)).toEqual(['Invest'])
  })

  it('asks for it in the language of the post, and takes any it knows for other languages', () => {
    expect(quotes(post('Investieren? Capital at risk', { language: 'de' }), risk)).toEqual(['Investieren'])
    expect(quotes(post('Investieren: Verluste möglich', { language: 'de-AT' }), risk)).toEqual([])
    expect(quotes(post('Investir: verlust möglich', { language: 'fr' }), risk)).toEqual([])
  })

  it('takes a pattern on either side', () => {
    const rate = policyOf(
      "[{ check: disclosure, options: { when: { pattern: '[0-9.]+ ?% on savings', unlessPattern: '0 ?% on savings' }, acceptPattern: 'AP[RY]|[0-9.]+ ?% AER', statement: the yearly rate } }]",
    )
    expect(quotes('4 % on savings', rate)).toEqual(['4 % on savings'])
    expect(findings('4 % on savings', rate)[0]?.how).toBe('Add it to the text.')
    expect(quotes('4 % on savings (4.1 % AER)', rate)).toEqual([])
    expect(quotes('4 % on savings for therapyAPY', rate)).toEqual(['4 % on savings'])
    expect(quotes('0 % on savings', rate)).toEqual([])
  })

  it('lets a link stand for it only where the rule says so', () => {
    const terms = policyOf(`[{ check: disclosure, options: ${options(', link: true')} }]`)
    expect(quotes('Invest: northbank.com/terms', terms)).toEqual([])
    expect(quotes(post('Invest', { link: 'https://northbank.com' }), terms)).toEqual([])
    expect(quotes('Invest, ask ada@northbank.com', terms)).toEqual(['Invest'])
    expect(quotes('Invest: northbank.com/terms', risk)).toEqual(['Invest'])
  })

  it('lets a declared claim stand for it only where the rule says so', () => {
    const proven = policyOf(`[{ check: disclosure, options: ${options(', claim: true')} }]`)
    expect(quotes(post('Invest', { claims: ['4 % a year'] }), proven)).toEqual([])
    expect(quotes(post('Invest', { claims: ['4 % a year'] }), risk)).toEqual(['Invest'])
  })

  it('looks at each text that goes out, and at what stands beside them all', () => {
    const targets = ['x/northbank', 'linkedin/northbank']
    const content = post('Invest. Capital at risk.', { targets, overrides: { 'x/northbank': 'Invest.' } })
    const found = findings(content, risk)
    expect(found.map(({ accounts }) => accounts)).toEqual([['x/northbank']])
    const links = policyOf(
      "[{ check: disclosure, options: { when: { pattern: 'shop\\.example', entities: look, fields: [text, link] }, accept: { en: { tags: ['#ad'] } }, statement: a word on the tie } }]",
    )
    const card = post('Nice', { targets, link: 'https://shop.example/1', overrides: { 'x/northbank': '#ad Nice' } })
    const [tie, ...others] = findings(card, links)
    expect(others).toEqual([])
    expect(tie?.accounts).toEqual(['linkedin/northbank'])
    expect(placeOf(tie)).toMatchObject({ field: { kind: 'link' }, quote: 'shop.example' })
  })

  it('gives an identity of its own to what is missing in each text', () => {
    const targets = ['x/northbank', 'linkedin/northbank']
    const found = findings(post('Invest.', { targets, overrides: { 'x/northbank': 'Invest.' } }), risk)
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })
})

describe('where the statement stands', () => {
  const seen = policyOf(`[{ check: disclosure, options: ${options(', place: before-fold')} }]`)
  const filler = 'Coffee, and more coffee. '.repeat(8)
  const targets = ['linkedin/northbank', 'x/northbank']

  it('is a finding below the fold for the account that folds there, and warns for a number that may have changed', () => {
    const [finding, ...others] = findings(post(`Invest. ${filler}Capital at risk.`, { targets }), seen)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'warning', accounts: ['linkedin/northbank'], basis: { grade: 'C' } })
    expect(placeOf(finding).quote).toBe('Capital at risk')
  })

  it('is none before the fold, or where the place does not matter', () => {
    expect(quotes(post(`Invest. Capital at risk. ${filler}`, { targets }), seen)).toEqual([])
    expect(quotes(post(`Invest. ${filler}Capital at risk.`, { targets }), risk)).toEqual([])
  })

  it('is none where what calls for it comes below the fold as well', () => {
    expect(quotes(post(`${filler}Invest. Capital at risk.`, { targets }), seen)).toEqual([])
  })

  it('is a finding among other hashtags', () => {
    expect(findings('Invest #one #risk #two', seen)[0]?.what).toContain('among other hashtags')
    expect(quotes('Invest #one #risk #two', risk)).toEqual([])
  })
})

it('says what is wrong with a rule that names nothing to call for its statement', () => {
  const yaml = packOf('[{ check: disclosure, options: { when: { unless: [a] }, statement: a word } }]')
  const compiled = compilePolicy({ ...shippedPolicy(), packs: [{ name: 'test', yaml }] })
  expect(compiled.ok ? [] : compiled.error.map(({ text }) => text)).toEqual([
    expect.stringContaining('does not say which words call for the statement. Give "terms", a "pattern", or both.'),
  ])
})
