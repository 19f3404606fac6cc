// Hostile posts against all shipped packs: nothing throws, and every finding points at whole characters of the text it
// quotes. A few thousand in npm test; `npm run fuzz:policy` runs 100,000 up to the longest that a channel takes, and
// says which of them took longer than 100 ms.
import { graphemeSegments } from 'unicode-segmenter/grapheme'
import { describe, expect, it } from 'vitest'
import { check } from '../../../shared/policy/engine'
import { type Finding, severities } from '../../../shared/policy/finding'
import type { Registers } from '../../../shared/policy/registers'
import { type Content, textFor } from '../../../shared/post/content'
import { Channel } from '../../../shared/post/account'
import { accountOn, policyWith } from './desk'
import { type Hostile, hostileCase, longest } from './hostile'
import { exampleText } from './texts'

const asked = Number(process.env['IMPRIMATUR_FUZZ'] ?? 0)
const cases = asked || 2_000
const first = Number(process.env['IMPRIMATUR_FUZZ_FROM'] ?? 0)
const most = asked ? longest : 8_000
const slow = 100

const policy = policyWith({
  internalTerms: ['Project Falcon', 'Löwe', 'a'],
  brandTerms: [
    { wrong: 'North Bank', right: 'Northbank' },
    { wrong: 'northbank', right: 'Northbank' },
  ],
  allowedHosts: ['northbank.example', 'a.co'],
  ownContacts: ['@northbank.example', '+49 30 901820'],
})
const rules = policy.clauses.flatMap((clause) => clause.rules)

const registers: Registers = {
  phrases: [],
  templates: [],
  claims: [
    {
      id: 'c',
      text: 'Rated 4.6 out of 5 by 12,400 customers',
      wordings: ['a a a a'],
      evidence: 'On file',
      from: '2026-01-01',
      until: '2026-06-30',
      channels: ['x'],
      markets: [],
    },
  ],
  embargoes: [{ id: 'e', title: 'Purchase', terms: ['Larkfield', 'no', 'our'], until: '2027-01-15T08:00:00Z' }],
  dates: [
    {
      id: 'd',
      title: 'Close period',
      from: '2026-12-07',
      to: '2026-12-10',
      advice: 'Only notices.',
      weight: 'quiet',
      markets: [],
    },
  ],
  topics: [{ id: 't', title: 'Pay', terms: ['pay', 'the', 'no'], speakers: ['bo'], accounts: ['x/northbank'] }],
  terms: [{ id: 'i', term: 'Tidewater-9' }],
  numbers: [
    { id: 'n', name: 'Account number', shape: 'NB-#######' },
    { id: 'm', name: 'Student number', shape: '####' },
  ],
  customers: ['Maria Keller', 'A A', 'Siobhán O’Neill', 'our the'],
}
const context = {
  accounts: Channel.options.map((channel) => accountOn(channel, 'northbank', { market: 'DE', spokespeople: ['bo'] })),
  author: { id: 'ada', name: 'Ada Lovelace' },
  registers,
}

/** Every example, and the words of the lists above. */
const words = [
  ...policy.clauses.flatMap(({ examples }) => [...examples.fails, ...examples.passes].map(exampleText)),
  'Larkfield',
  'Tidewater-9',
  'Maria Keller',
  'NB-1234567',
  'Project Falcon',
  'North Bank',
].filter((text) => text !== '')

function fieldText(content: Content, { place }: Finding): string | null {
  if (!place) return null
  const { field } = place
  switch (field.kind) {
    case 'text':
      return content.text
    case 'override':
      return textFor(content, field.account)
    case 'alt':
      // About a missing text, such a finding quotes what stands there and has no span.
      return place.end === 0 ? null : (content.media[field.index]?.alt ?? '')
    case 'link':
      return content.link ?? ''
    default:
      return null
  }
}

/** What is wrong with the findings of a post, in words; nothing for nothing. */
function troubleWith(content: Content, findings: readonly Finding[]): readonly string[] {
  const boundaries = new Map<string, ReadonlySet<number>>()
  const boundariesOf = (text: string): ReadonlySet<number> => {
    const known = boundaries.get(text)
    if (known) return known
    const made = new Set([...graphemeSegments(text)].map(({ index }) => index)).add(text.length)
    boundaries.set(text, made)
    return made
  }
  const trouble: string[] = []
  for (const finding of findings) {
    const { rule, place, fix } = finding
    if (content.kind === 'advocacy' && severities.indexOf(finding.severity) < severities.indexOf('note'))
      trouble.push(`${rule} is more than advice`)
    const text = fieldText(content, finding)
    if (!place || text === null) continue
    const { start, end, quote, before, after } = place
    if (start < 0 || end > text.length || start > end) trouble.push(`${rule} is outside the text`)
    if (text.slice(start, end) !== quote) trouble.push(`${rule} quotes what is not there`)
    if (!text.slice(0, start).endsWith(before) || !text.slice(end).startsWith(after))
      trouble.push(`${rule} has neighbours that are not there`)
    const ends = [start, end, start - before.length, end + after.length, ...(fix ? [fix.start, fix.end] : [])]
    if (ends.some((at) => !boundariesOf(text).has(at))) trouble.push(`${rule} cuts a character`)
  }
  if (new Set(findings.map(({ id }) => id)).size !== findings.length) trouble.push('two findings have one identity')
  const counts = Map.groupBy(findings, ({ rule }) => rule)
  for (const [rule, found] of counts) if (found.length > 50) trouble.push(`${rule} has ${found.length} findings`)
  return trouble
}

it('tells findings apart whose neighbours are different halves of characters', () => {
  const { content } = hostileCase(0, words, most)
  const mail = (half: string) => `filler filler filler filler write to maria@web.example ${half} filler filler filler `
  const text = ['', '\ud800', '\udfff', '\ud800'].map(mail).join('')
  const { findings } = check({ ...content, text, overrides: {} }, policy, context)
  expect(findings.filter(({ place }) => place?.quote === 'maria@web.example').length).toBeGreaterThan(3)
  expect(troubleWith({ ...content, text, overrides: {} }, findings)).toEqual([])
})

interface Slow {
  readonly number: number
  readonly milliseconds: number
  /** The best of twelve once all are through: a minute in which others use the processor too is not the post's. */
  again: number
  readonly length: number
  readonly beginning: string
}

describe('hostile posts', () => {
  it(`are checked without an accident: ${cases} of them`, () => {
    const troubles: string[] = []
    const slowest: Slow[] = []
    // Who writes has the checks warm after a few keys.
    if (asked) for (let number = 0; number < 200; number += 1) timeOf(hostileCase(number, words, most))
    for (let number = first; number < first + cases; number += 1) {
      const hostile = hostileCase(number, words, most)
      try {
        const { findings } = timed(hostile, slowest)
        troubles.push(...troubleWith(hostile.content, findings).map((trouble) => `${number}: ${trouble}`))
      } catch (error) {
        troubles.push(`${number}: ${String(error)}`)
      }
      if (troubles.length > 20) break
      if (asked && number % 10_000 === 9_999) console.log(`${number + 1} posts, ${slowest.length} slow ones`)
    }
    if (asked) {
      for (const one of slowest) one.again = Math.round(timeOf(hostileCase(one.number, words, most), 12))
      const still = slowest.filter(({ again }) => again > slow).length
      console.log(
        `${cases} posts against ${rules.length} rules; over ${slow} ms: ${slowest.length}, and again at the end: ${still}`,
      )
      if (slowest.length > 0) console.table(slowest.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 20))
    }
    expect(troubles).toEqual([])
  })
})

/**
 * A post over the limit is checked again, and the best time counts: processor time where that is less than what passed, because
 * other programs use the machine too.
 */
function timeOf({ content }: Hostile, rounds = 3): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && best > slow; round += 1) {
    const before = process.cpuUsage()
    const from = performance.now()
    check(content, policy, context)
    const passed = performance.now() - from
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, passed, (user + system) / 1_000)
  }
  return best
}

function timed(hostile: Hostile, slowest: Slow[]) {
  const { number, content } = hostile
  const result = check(content, policy, context)
  const best = asked ? timeOf(hostile) : 0
  if (best > slow)
    slowest.push({
      number,
      milliseconds: Math.round(best),
      again: 0,
      length: content.text.length,
      beginning: JSON.stringify(content.text.slice(0, 30)),
    })
  return result
}
