// What an admin may not do, and why: with the desk's founding, its accounts and its policy.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { emptyState } from '../../../shared/desk/state'
import type { PolicyDocument } from '../../../shared/policy/document'
import { policy, SmallDesk } from './small-desk'

let desk: SmallDesk
beforeEach(() => {
  desk = new SmallDesk()
})

const codeOf = (command: Command) => {
  const decided = desk.act('mia', command)
  return decided.ok ? 'done' : decided.error.code
}
const account = {
  id: 'threads/northbank',
  channel: 'threads' as const,
  handle: 'northbank',
  market: 'UK',
  zone: 'Europe/London',
  spokespeople: [] as string[],
  tier: 'routine' as const,
}
const broken: PolicyDocument = { ...policy(1), packs: [{ name: 'words', yaml: 'pack: [' }] }

describe('a desk', () => {
  it('is not founded on a policy that cannot be read', () => {
    const founding: Command = {
      type: 'found-desk',
      name: 'Northbank',
      zone: 'Europe/London',
      sample: false,
      founder: { id: 'mia', name: 'Mia Lang', roles: [], areas: [] },
      policy: broken,
    }
    const decided = decide(emptyState(), founding, { by: 'mia', now: desk.now, commandId: 'c' })
    expect(decided).toMatchObject({ ok: false, error: { code: 'policy-unreadable' } })
  })
})

describe('an account', () => {
  it('is added once, with spokespeople who are on the desk', () => {
    expect(codeOf({ type: 'add-account', account: { ...account, spokespeople: ['nobody'] } })).toBe('not-found')
    expect(codeOf({ type: 'add-account', account })).toBe('done')
    expect(codeOf({ type: 'add-account', account })).toBe('exists')
  })
})

describe('a policy', () => {
  it('is adopted in the order of its versions, and only when it can be read', () => {
    expect(codeOf({ type: 'adopt-policy', document: policy(3) })).toBe('stale')
    expect(codeOf({ type: 'adopt-policy', document: policy(1) })).toBe('stale')
    expect(codeOf({ type: 'adopt-policy', document: { ...broken, version: 2 } })).toBe('policy-unreadable')
    expect(codeOf({ type: 'adopt-policy', document: policy(2) })).toBe('done')
  })
})
