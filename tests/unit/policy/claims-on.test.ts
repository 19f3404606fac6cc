// The claims that a writer is offered.
import { expect, it } from 'vitest'
import { type Claim, claimsOn } from '../../../shared/policy/registers'

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
  expect(claimsOn('2026-07-01', claims)).toEqual(['last day', 'open'])
})
