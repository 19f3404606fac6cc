import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type LabelledDesk, LabelledPost, readDesk, readLabelled, splits, trialOf } from '../../labelled/labelled'
import { measure } from '../../labelled/measure'
import { noRegisters } from '../../../shared/policy/registers'
import { accountOn, policyOf } from '../policy/desk'

describe('the labelled posts', () => {
  it.each(splits)('are all of the right form, and quote what stands in the post: %s', (split) => {
    const { lines, problems } = readLabelled(split)
    expect(problems).toEqual([])
    const desk = readDesk()
    if (!desk) return expect(lines).toEqual([])
    const accounts = new Set(desk.accounts.map(({ id }) => id))
    const strangers = lines.filter(({ post }) => trialOf(post, desk).content.targets.some((id) => !accounts.has(id)))
    expect(strangers.map(({ where }) => where)).toEqual([])
  })
})

describe('reading labelled posts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-labelled-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('tells a wrong line by its place and not by its words', () => {
    mkdirSync(join(folder, 'tune'))
    const line = { id: 'a', text: 'Private words', language: 'en', channels: ['x'], expect: [] }
    const lines = [
      line,
      { ...line, id: 'b', expect: [{ clause: 'C1', quote: 'other words' }] },
      { ...line, id: 'a' },
      { ...line, id: 'c', secret: 'Private words' },
      { ...line, id: 'd', slot: '2026-12-01T25:00 Europe/London' },
    ].map((each) => JSON.stringify(each))
    writeFileSync(join(folder, 'tune', 'bank.jsonl'), [...lines, '{'].join('\n'))
    const { problems } = readLabelled('tune', folder)
    expect(problems).toEqual([
      'tune/bank.jsonl:2: expect.0.quote is not in the post',
      'tune/bank.jsonl:3: id is taken',
      'tune/bank.jsonl:4: the line is not right (unrecognized_keys)',
      'tune/bank.jsonl:5: slot is at no time',
      'tune/bank.jsonl:6: is not JSON',
    ])
    expect(problems.join()).not.toContain('Private')
  })

  it('is empty where there are none', () => {
    expect(readLabelled('held-out', folder)).toEqual({ lines: [], problems: [] })
    expect(readDesk(folder)).toBeNull()
  })
})

describe('the confusion table', () => {
  const desk: LabelledDesk = {
    accounts: [accountOn('x'), accountOn('x', 'northbank-uk')],
    settings: { ownContacts: [], allowedHosts: [], internalTerms: [], brandTerms: [] },
    registers: { ...noRegisters, customers: [] } as unknown as LabelledDesk['registers'],
  }
  const policy = policyOf('[{ check: term, options: { terms: [guaranteed] }, certainty: judgement }]', {}, 'warning')
  const line = (id: string, text: string, expects: readonly object[] = [], rest: object = {}) =>
    LabelledPost.parse({ id, text, language: 'en', channels: ['x'], expect: expects, ...rest })

  it('counts hits, misses, false alarms, and warnings on ordinary posts', () => {
    const posts = [
      line('hit', 'Guaranteed returns', [{ clause: 'T1', quote: 'Guaranteed returns' }]),
      line('elsewhere', 'Guaranteed, sure returns', [{ clause: 'T1', quote: 'sure returns' }]),
      line('miss', 'Sure returns', [{ clause: 'T1' }]),
      line('alarm', 'Not guaranteed'),
      line('fine', 'Come by on Monday', [], { market: 'UK' }),
      line('unknown', 'Something else', [{ clause: 'Z9' }]),
    ]
    const { clauses, exact, judgement, absent, ordinary } = measure(posts, desk, policy)
    expect(clauses[0]).toMatchObject({
      clause: 'T1',
      certainty: 'judgement',
      hits: 2,
      misses: 1,
      alarms: 1,
      onTheWords: 1,
      withWords: 2,
      missedIn: ['miss'],
      alarmedIn: ['alarm'],
    })
    expect(clauses[1]).toMatchObject({ clause: 'Z9', certainty: null, misses: 1 })
    expect(judgement).toEqual({ hits: 2, misses: 1, alarms: 1, precision: 2 / 3, recall: 2 / 3 })
    expect(absent).toBe(1)
    expect(exact).toEqual({ hits: 0, misses: 0, alarms: 0, precision: null, recall: null })
    expect(ordinary).toEqual({ posts: 2, findings: 1, disturbed: 1 })
  })

  it('takes the account of the market', () => {
    const { content } = trialOf(line('uk', 'Hello', [], { market: 'UK', overrides: { x: 'Hi' } }), desk)
    expect(content.targets).toEqual(['x/northbank-uk'])
    expect(content.overrides).toEqual({ 'x/northbank-uk': 'Hi' })
  })
})
