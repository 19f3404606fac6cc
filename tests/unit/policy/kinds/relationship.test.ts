// A declared connection is said, and said where readers meet it.
import { describe, expect, it } from 'vitest'
import { findings, placeOf, policyOf, post } from '../desk'

describe('relationship', () => {
  const relationship = policyOf(
    '[{ check: relationship, options: { accept: { en: { tags: ["#ad"], labels: [ad, advertisement], phrases: [sponsored by] }, de: { labels: [anzeige] } } } }]',
  )
  const relationships = [{ party: 'Brewly', nature: 'sponsor' }]
  const details = (text: string, rest = {}) =>
    findings(post(text, { relationships, ...rest }), relationship).map((finding) => finding.what)

  it.each([
    ['Ad: coffee'],
    ['☕ Advertisement | coffee'],
    ['Coffee [Ad]'],
    ['Coffee.\nAdvertisement\nMore coffee.'],
    ['Coffee, sponsored by Brewly'],
    ['Coffee #ad'],
    ['#ad #coffee #morning #lobby'],
  ])('accepts %j', (text) => {
    expect(details(text)).toEqual([])
  })

  it.each([
    ['We do not mind an ad here'],
    ['Not sponsored by anyone'],
    ['#adventure is near'],
    ['Read https://a.com/#ad now'],
    ['Anzeige: Kaffee'],
  ])('does not take %j for one', (text) => {
    expect(details(text)[0]).toContain('does not say so')
  })

  it('asks for the language of the post', () => {
    expect(details('Anzeige: Kaffee', { language: 'de-AT' })).toEqual([])
    expect(details('Anzeige erstatten', { language: 'de' })).toHaveLength(1)
    expect(details('Ad: café', { language: 'fr' })).toEqual([])
  })

  it('finds it buried among hashtags', () => {
    expect(details('Coffee #lobby #ad #morning')[0]).toContain('among other hashtags')
  })

  it('finds it below the fold, warns, and says which number it used', () => {
    const text = `${'Coffee, and more coffee. '.repeat(8)}#ad`
    const found = findings(post(text, { relationships, targets: ['linkedin/northbank', 'x/northbank'] }), relationship)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ severity: 'warning', accounts: ['linkedin/northbank'], basis: { grade: 'C' } })
    expect(placeOf(found[0]).quote).toBe('#ad')
  })

  it('looks at each text that goes out', () => {
    const content = post('Ad: coffee', {
      relationships,
      targets: ['x/northbank', 'linkedin/northbank'],
      overrides: { 'x/northbank': 'Coffee' },
    })
    expect(findings(content, relationship).map(({ accounts }) => accounts)).toEqual([['x/northbank']])
  })

  it('is what older policies mean by disclosure, with the same findings', () => {
    const options = 'options: { accept: { en: { tags: ["#ad"] } }, natures: [sponsor], longestRun: 4 }'
    const now = policyOf(`[{ check: relationship, ${options} }]`)
    const then = policyOf(`[{ check: disclosure, ${options} }]`)
    for (const text of ['Coffee', '#ad Coffee', 'Coffee #a1 #b2 #c3 #ad']) {
      const [found, before] = [now, then].map((policy) =>
        findings(post(text, { relationships }), policy).map(({ id: _id, clause: _clause, ...rest }) => rest),
      )
      expect(before).toEqual(found)
    }
    expect(findings(post('Coffee', { relationships }), then)).toHaveLength(1)
  })
})
