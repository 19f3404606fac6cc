import { expect, test } from 'vitest'
import { referenceTo } from '../../../renderer/screens/review/reference'

const post = { key: 'NB-1042', revisions: [{ number: 1 }, { number: 3 }] }
const clause = { pack: 'finance', id: '4.2', title: 'Rates carry a date', version: 'f'.repeat(64) }

test('a reference to a finding names post, revision, clause and words in one line', () => {
  const quote = 'Earn 4.75 %\n  APY '
  const place = { field: { kind: 'text' }, start: 0, end: quote.length, quote, before: '', after: '' } as const
  expect(referenceTo({ clause, place }, post)).toBe(
    'NB-1042, revision 3, clause 4.2 Rates carry a date: “Earn 4.75 % APY”',
  )
})

test('of a finding about the whole post it quotes nothing', () => {
  expect(referenceTo({ clause, place: null }, post)).toBe('NB-1042, revision 3, clause 4.2 Rates carry a date')
})
