// Advice for counsel: speech that the law may protect is spoken of, and never held up by a check.
import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../../../shared/policy/compile'
import { severities } from '../../../../shared/policy/finding'
import { findingsOf } from '../../../../shared/policy/findings'
import { shippedPolicy } from '../../../../shared/policy/packs'
import { subjectOf } from '../../../../shared/policy/subject'
import { context, findings, packOf, policyOf, post, quotes } from '../desk'

const options = JSON.stringify({
  topic: 'pay at work',
  counsel: true,
  terms: ['wages', 'pay rise*'],
  unless: ['living wages week'],
  notAfter: ['no'],
  cites: {
    US: { text: 'United States: the labour act may protect it.', grade: 'C' },
    'US-CA': { text: 'California: so may the labour code.', grade: 'K' },
    DE: { text: 'Deutschland: so auch hier.', grade: 'A' },
  },
})

const rule = (rest = '') => `[{ check: advice, options: ${options}${rest} }]`
const pay = (jurisdictions?: string[]) => policyOf(rule(), jurisdictions && { jurisdictions }, 'note')

function errorsOf(rules: string, severity: string) {
  const result = compilePolicy({ ...shippedPolicy(), packs: [{ name: 'test', yaml: packOf(rules, severity) }] })
  return result.ok ? [] : result.error.map(({ text }) => text)
}

describe('advice', () => {
  it('is a note for counsel that says what the law may protect and what a refusal owes', () => {
    const [finding, ...others] = findings('Our wages are too low. Wages must rise.', pay())
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'note', certainty: 'judgement', counsel: true, why: 'Because it is so.' })
    expect(finding?.what).toBe('“wages” speaks of pay at work, and the law may protect that.')
    expect(finding?.how).toContain('no violation')
    expect(finding?.how).toContain('In many countries the law protects people who speak of their pay')
    expect(finding?.how).toContain('gives the reason in the decision')
  })

  it('finds its words as a list of words would, in their contexts', () => {
    expect(quotes('A pay rise for all', pay())).toEqual(['pay rise'])
    for (const text of ['no wages', 'living wages week', '@wages', 'We pay. Rise early.'])
      expect(quotes(text, pay())).toEqual([])
  })

  it('marks nothing else as advice', () => {
    const other = policyOf('[{ check: term, options: { terms: [wages] } }]')
    expect(findings('wages', other)[0]).not.toHaveProperty('counsel')
  })

  it.each([
    ['a country', ['DE'], ['Deutschland'], ['In many', 'United States', 'California']],
    ['a state and its country', ['US-CA'], ['United States', 'California'], ['In many', 'Deutschland']],
    ['a state of which only the country is known', ['US-TX'], ['United States'], ['In many', 'California']],
    ['several places', ['DE', 'US'], ['Deutschland', 'United States'], ['In many', 'California']],
    ['a place without a text, beside one with', ['FR', 'DE'], ['In many', 'Deutschland'], ['United States']],
    ['a place without a text', ['FR'], ['In many'], ['Deutschland', 'United States']],
    ['no place', [], ['In many'], ['Deutschland', 'United States']],
  ])('cites the law of %s', (_words, jurisdictions, said, unsaid) => {
    const how = findings('wages', pay(jurisdictions))[0]?.how ?? ''
    for (const words of said) expect(how).toContain(words)
    for (const words of unsaid) expect(how).not.toContain(words)
  })

  it('never states a law as certain that was not confirmed', () => {
    const how = findings('wages', pay(['US-CA', 'DE']))[0]?.how
    expect(how).toContain('may protect it. (From third parties; it may have changed.)')
    expect(how).toContain('labour code. (Not confirmed.)')
    expect(how).toContain('so auch hier. United States')
  })

  it.each(severities.filter((severity) => severity !== 'note'))('cannot be made a %s', (severity) => {
    const ofTheClause = errorsOf(rule(), severity)
    expect(ofTheClause).toEqual([expect.stringMatching(/^test\.yaml:9:5: Advice for counsel is always a note/)])
    const ofTheRule = errorsOf(
      `\n      - check: advice\n        severity: ${severity}\n        options: ${options}`,
      'note',
    )
    expect(ofTheRule).toEqual([expect.stringMatching(/^test\.yaml:12:9: Advice for counsel is always a note/)])
  })

  it('may stand beside stricter rules, as a note', () => {
    expect(errorsOf(rule(', severity: note'), 'blocker')).toEqual([])
  })

  it('does not let a pack leave out what a refusal owes, or that it is for counsel', () => {
    expect(errorsOf(rule(', how: Delete it.'), 'note')).toEqual([expect.stringContaining('Leave "how" out')])
    expect(errorsOf(rule().replace('"counsel":true,', ''), 'note')).toHaveLength(1)
    expect(errorsOf(rule().replace('"counsel":true', '"counsel":false'), 'note')).toHaveLength(1)
    expect(errorsOf(rule().replace('US-CA', 'California'), 'note')).toHaveLength(1)
  })

  it.each(severities)('is no more than a note in the engine, were a rule a %s', (severity) => {
    const [clause] = pay().clauses
    const [compiled] = clause?.rules ?? []
    if (!clause || !compiled) throw new Error('no rule')
    const hits = compiled.check(subjectOf(post('wages'), context))
    const [finding] = findingsOf(hits, { ...compiled, severity }, clause, 'post')
    expect(finding?.severity).toBe(severity === 'hint' ? 'hint' : 'note')
  })

  it('speaks once of each text that goes out', () => {
    const content = post('wages, wages', {
      targets: ['linkedin/northbank', 'x/northbank'],
      overrides: { 'x/northbank': 'pay rise and wages' },
    })
    expect(quotes(content, pay())).toEqual(['wages', 'pay rise'])
  })
})
