// Which waiver counts, and until when.
import { describe, expect, it } from 'vitest'
import { nextExpiry, type Waiver, type WaiverDecision, waiverFor, waiverState } from '../../../shared/review/waiver'
import { content } from '../desk/small-desk'

const at = '2026-12-01T08:00:00Z'
const [sooner, later] = ['2027-02-01T00:00:00Z', '2027-03-01T00:00:00Z']

function waiver(decision: WaiverDecision | null, more: Partial<Waiver> = {}): Waiver {
  return {
    id: 'w',
    finding: 'f',
    rule: 'words/W1#1',
    clause: 'W1',
    clauseVersion: '1',
    quote: '',
    revision: 1,
    by: 'ana',
    at,
    reason: 'other',
    note: '',
    until: later,
    withdrawn: null,
    decision,
    ...more,
  }
}
const said = { by: 'cleo', at, note: '', revision: 1 }
const granted = (until: string, by = 'cleo') => waiver({ ...said, by, granted: true, until })
const refused = waiver({ ...said, granted: false, until: null })
const ground = (...waivers: Waiver[]) => ({
  at,
  waivers,
  revisions: [{ number: 1, content: content('A'), contentDigest: 'a'.repeat(64), by: 'ben', at }] as const,
})

describe('a waiver', () => {
  it('does not count on the word of whoever asked for it, or wrote the post', () => {
    const states = ['cleo', 'ana', 'ben'].map((by) => waiverState(granted(later, by), ground()))
    expect(states).toEqual(['granted', 'void', 'void'])
  })

  it('that was refused is what is told of its finding, though another was asked for and withdrawn since', () => {
    const withdrawn = waiver(null, { withdrawn: at })
    expect(waiverFor('f', ground(refused, withdrawn))?.state).toBe('refused')
    expect(waiverFor('f', ground(withdrawn))).toBeNull()
  })
})

it.each<[string, Waiver[], string | null]>([
  ['nothing granted', [refused, waiver(null)], null],
  ['one', [granted(later)], later],
  ['the soonest of several', [granted(later), granted(sooner), granted(later)], sooner],
  ['none that is over', [granted(at), granted('2026-11-01T00:00:00Z'), granted(later)], later],
])('the next moment at which one runs out: %s', (_what, waivers, expected) => {
  expect(nextExpiry(ground(...waivers))).toBe(expected)
})
