import { expect, test } from 'vitest'
import { usablePhrases } from '../../../shared/policy/register-standing'
import type { Claim, Phrase } from '../../../shared/policy/registers'

const claim: Claim = {
  id: 'rate',
  text: 'Earn 4.75%',
  wordings: [],
  evidence: 'Rate sheet',
  from: '2027-01-01',
  until: '2027-06-30',
  channels: [],
  markets: [],
}
const phrase = (change: Partial<Phrase>): Phrase => ({
  id: 'p',
  label: 'Rate',
  wording: 'Earn 4.75%',
  claim: null,
  until: null,
  ...change,
})

test.each([
  ['without an end, on any day', {}, '2030-01-01', true],
  ['until its last day, that day included', { until: '2027-03-31' }, '2027-03-31', true],
  ['no longer after its last day', { until: '2027-03-31' }, '2027-04-01', false],
  ['not before the claim that it makes', { claim: 'rate' }, '2026-12-31', false],
  ['with the claim that it makes', { claim: 'rate', until: '2028-01-01' }, '2027-06-30', true],
  ['not when that claim has expired', { claim: 'rate', until: '2028-01-01' }, '2027-07-01', false],
  ['not when that claim was taken off the register', { claim: 'gone' }, '2027-03-01', false],
] as const)('a phrase may be used %s', (_words, change, day, isUsable) => {
  const found = usablePhrases({ claims: [claim], phrases: [phrase(change)] }, day)
  expect(found.length === 1).toBe(isUsable)
})
