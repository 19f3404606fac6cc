// The claims that a writer is offered.
import { expect, it } from 'vitest'
import { usableClaims } from '../../../shared/policy/register-standing'
import type { Claim } from '../../../shared/policy/registers'

const claim = (text: string, from: string, until: string | null): Claim => ({
  id: text,
  text,
  wordings: [],
  evidence: 'On file',
  from,
  until,
  channels: [],
  markets: [],
})

it('are those that may be made on the day, their last one included, each once', () => {
  const claims = [
    claim('ended', '2026-01-01', '2026-06-30'),
    claim('last day', '2026-01-01', '2026-07-01'),
    claim('open', '2026-07-01', null),
    claim('to come', '2026-07-02', null),
    { ...claim('open', '2026-01-01', null), id: 'for another market' },
  ]
  expect(usableClaims({ claims }, '2026-07-01')).toEqual(['last day', 'open'])
})
