// The kinds that look for words: term, pattern, internal-term, brand-term.
import { describe, expect, it } from 'vitest'
import { findings, placeOf, policyOf, post, quotes } from '../desk'

describe('term', () => {
  const risk = policyOf(
    '[{ check: term, options: { terms: [guarantee*, "risk free", "#sp"], unless: [guarantee card], notAfter: [not, never], within: 3 } }]',
  )

  it.each([
    ['a stem', 'Guarantees, guaranteed.', ['Guarantees', 'guaranteed']],
    ['a phrase across a hyphen or a line', 'risk-free and risk\nfree', ['risk-free', 'risk\nfree']],
    ['the possessive', "risk free's meaning", ['risk free']],
    ['a phrase across an apostrophe', 'the risk’ free and the ‘risk’ free', ['risk’ free', 'risk’ free']],
    ['not a phrase across a full stop', 'No risk. Free coffee.', []],
    ['not a word inside a word', 'brisk freedom', []],
    ['not an allowed context', 'Show your guarantee card', []],
    ['not after a negation near by', 'This is not a real guarantee', []],
    ['after a negation in another sentence', 'We do not. Guarantee follows', ['Guarantee']],
    ['after a negation too far away', 'not one two three guarantee', ['guarantee']],
    [
      'not in links, mentions and other hashtags',
      '@guarantee #guarantee https://guarantee.com/guarantee a@guarantee.com',
      [],
    ],
    ['hashtags by their whole name', '#SP #spa #sp_1', ['#SP']],
  ])('finds %s', (_words, text, expected) => {
    expect(quotes(text, risk)).toEqual(expected)
  })

  it('lets a warning reach over a colon, and no further than its sentence', () => {
    const warned = policyOf('[{ check: term, options: { terms: [free money], warnedBy: [beware], within: 5 } }]')
    expect(quotes('Beware: free money', warned)).toEqual([])
    expect(quotes('Beware. Free money', warned)).toEqual(['Free money'])
  })

  it('lets what denies it reach back, and no further than the next sentence', () => {
    const denied = policyOf(
      '[{ check: term, options: { terms: [free money], deniedBy: [no such thing, a myth], within: 6 } }]',
    )
    expect(quotes('Free money is a myth.', denied)).toEqual([])
    expect(quotes('“Free money”? There is no such thing.', denied)).toEqual([])
    expect(quotes('Free money. Take it. No such thing.', denied)).toEqual(['Free money'])
    expect(quotes('Free money for you and for all of your good friends, a myth', denied)).toEqual(['Free money'])
  })

  it('counts only in the company it is told of', () => {
    const money = policyOf('[{ check: term, options: { terms: [risk free], with: [invest*], without: [trial] } }]')
    expect(quotes('Invest risk-free', money)).toEqual(['risk-free'])
    expect(quotes('A risk-free way: investing', money)).toEqual(['risk-free'])
    expect(quotes('Invest with us. Our coffee is risk-free', money)).toEqual([])
    expect(quotes('Invest in a risk-free trial', money)).toEqual([])
    const wide = policyOf('[{ check: term, options: { terms: [risk free], with: [invest*], reach: post } }]')
    expect(quotes('Invest with us. Our coffee is risk-free', wide)).toEqual(['risk-free'])
  })

  it('looks into hashtags and links where it is told to', () => {
    const wide = policyOf('[{ check: term, options: { terms: [falcon], entities: look, fields: [text, link] } }]')
    expect(quotes(post('#falcon', { link: 'https://a.com/falcon' }), wide)).toEqual(['falcon', 'falcon'])
  })

  it('takes any of the words between bars', () => {
    const greedy = policyOf('[{ check: term, options: { terms: ["greedy|lazy bank*|insurer*", "fat cats"] } }]')
    expect(quotes('Lazy insurers, greedy bankers, lazy greedy fat cats, greedy cats', greedy)).toEqual([
      'Lazy insurers',
      'greedy bankers',
      'fat cats',
    ])
  })

  it('uses the words of the rule', () => {
    const worded = policyOf(
      '[{ check: term, options: { terms: [boo] }, what: "“{quote}” is scary.", how: Say hello., certainty: judgement }]',
    )
    expect(findings('$& Boo', worded)[0]).toMatchObject({
      what: '“Boo” is scary.',
      how: 'Say hello.',
      why: 'Because it is so.',
      certainty: 'judgement',
    })
  })

  it('costs no more for a long list', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(', ')
    expect(quotes('word4999 and word1', policyOf(`[{ check: term, options: { terms: [${many}] } }]`))).toEqual([
      'word4999',
      'word1',
    ])
  })
})

describe('pattern', () => {
  it('stands alone by default, also beside letters that RE2 takes for none', () => {
    const sure = policyOf("[{ check: pattern, options: { pattern: 'ber' } }]")
    expect(quotes('über Aber ber', sure)).toEqual(['ber'])
  })

  it('leaves an allowed context alone', () => {
    const percent = policyOf(
      "[{ check: pattern, options: { pattern: '[0-9]+ ?%', whole: false, unless: 'up to [0-9]+ ?%' } }]",
    )
    expect(quotes('up to 5 % and 7 %', percent)).toEqual(['7 %'])
  })

  it('is fine after a denial, in a warning, and where it is denied afterwards', () => {
    const near = policyOf(
      "[{ check: pattern, options: { pattern: 'guaranteed[^.]{0,20}returns', notAfter: [no, not], warnedBy: [beware], deniedBy: [a scam] } }]",
    )
    for (const text of [
      'We promise no guaranteed high returns',
      'Beware: guaranteed 9 % returns',
      'Guaranteed 9 % returns are a scam',
    ])
      expect(quotes(text, near)).toEqual([])
    expect(quotes('No worries, guaranteed 9 % returns', near)).toEqual(['guaranteed 9 % returns'])
    expect(quotes('No fees. Guaranteed 9 % returns', near)).toEqual(['Guaranteed 9 % returns'])
  })

  it('minds capitals where it is told to', () => {
    const caps = policyOf("[{ check: pattern, options: { pattern: 'NOW', case: exact } }]")
    expect(quotes('now NOW', caps)).toEqual(['NOW'])
  })
})

describe('internal-term', () => {
  const internal = policyOf('[{ check: internal-term }]', { internalTerms: ['Project Falcon', 'Müller-Plan'] })

  it.each([
    ['Project_Falcon', 'Project_Falcon'],
    ['#projectfalcon', 'projectfalcon'],
    ['Project\u200bFalcon', 'Project\u200bFalcon'],
    ['der Mu\u0308ller-Plan', 'Mu\u0308ller-Plan'],
    ["Project Falcon's launch", 'Project Falcon'],
  ])('finds %j', (text, quote) => {
    expect(quotes(text, internal)).toEqual([quote])
  })

  it('looks at alternative texts and the link', () => {
    const content = post('x', {
      link: 'https://northbank.com/project-falcon',
      media: [{ name: 'a', alt: 'Project Falcon logo', url: null, digest: null }],
    })
    expect(findings(content, internal).map((finding) => placeOf(finding).field.kind)).toEqual(['alt', 'link'])
  })
})

describe('brand-term', () => {
  const brand = policyOf('[{ check: brand-term }]', {
    brandTerms: [
      { wrong: 'Northbank', right: 'NorthBank' },
      { wrong: 'Saver', right: 'Saver Plus' },
    ],
  })

  it('offers the right form in place of exactly what is wrong', () => {
    const text = '🎉 North\u200bbank opens'
    const [finding] = findings(text, brand)
    const fix = finding?.fix
    if (!fix) throw new Error('no fix')
    expect(text.slice(0, fix.start) + fix.insert + text.slice(fix.end)).toBe('🎉 NorthBank opens')
    expect(findings(text.slice(0, fix.start) + fix.insert + text.slice(fix.end), brand)).toEqual([])
  })

  it('takes several words in lower case for the words of a sentence', () => {
    const two = policyOf('[{ check: brand-term }]', { brandTerms: [{ wrong: 'North Bank', right: 'Northbank' }] })
    expect(quotes('The north bank of the river, North bank and NORTH BANK', two)).toEqual(['North bank', 'NORTH BANK'])
  })

  it('leaves the right form alone, and repairs into it', () => {
    expect(quotes('Saver Plus, saver', brand)).toEqual(['saver'])
  })
})
