// What every command has in common: on a post that is not there, on a revision that is no longer the latest, and by somebody
// whose roles do not allow it, it is refused with the reason, and nothing is written.
import { describe, expect, it } from 'vitest'
import type { Command, Expectation } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { emptyState, toSnapshot } from '../../../shared/desk/state'
import { canonicalJson } from '../../../shared/kit/digest'
import { content, people, policy, SmallDesk } from './small-desk'

type About = (post: string, expect: Expectation) => Command

const anchor = { start: 0, end: 5, quote: 'Rates', before: '', after: '' }

/** About what somebody saw of a post. */
const onWhatWasSeen: Record<string, About> = {
  'save a revision': (post, seen) => ({ type: 'save-revision', post, expect: seen, content: content('Other.') }),
  submit: (post, seen) => ({ type: 'submit', post, expect: seen, note: '' }),
  withdraw: (post, seen) => ({ type: 'withdraw', post, expect: seen, reason: '' }),
  'apply suggestions': (post, seen) => ({ type: 'apply-suggestions', post, expect: seen, suggestions: ['s'] }),
  'consider a finding': (post, seen) => ({ type: 'consider-finding', post, expect: seen, finding: 'f', note: '' }),
  'dispute a finding': (post, seen) => ({ type: 'dispute-finding', post, expect: seen, finding: 'f', note: 'No.' }),
  'sign off': (post, seen) => ({
    type: 'sign-off',
    post,
    expect: seen,
    area: 'brand',
    decision: 'approve',
    clauses: [],
    note: '',
  }),
  'ask for a waiver': (post, seen) => ({
    type: 'request-waiver',
    post,
    expect: seen,
    finding: 'f',
    reason: 'other',
    note: 'For a reason of twenty letters.',
    until: '2027-02-01T00:00:00Z',
  }),
  'grant a waiver': (post, seen) => ({
    type: 'grant-waiver',
    post,
    expect: seen,
    waiver: 'w',
    until: '2027-02-01T00:00:00Z',
    note: '',
  }),
  'refuse a waiver': (post, seen) => ({ type: 'refuse-waiver', post, expect: seen, waiver: 'w', note: 'No.' }),
  'move a slot': (post, seen) => ({ type: 'move-slot', post, expect: seen, slot: null }),
  export: (post, seen) => ({
    type: 'record-export',
    profile: 'schedule-json',
    files: [],
    posts: [{ post, expect: seen }],
  }),
}

/** About a post, whatever its revision. */
const onPost: Record<string, About> = {
  ...onWhatWasSeen,
  comment: (post) => ({ type: 'comment', post, revision: 1, text: 'Why?', anchor: null }),
  'resolve a comment': (post) => ({ type: 'resolve-comment', post, comment: 'c' }),
  'open a comment again': (post) => ({ type: 'reopen-comment', post, comment: 'c' }),
  'take a comment back': (post) => ({ type: 'retract-comment', post, comment: 'c' }),
  suggest: (post) => ({ type: 'suggest', post, revision: 1, anchor, replacement: 'Prices', note: '' }),
  'decline a suggestion': (post) => ({ type: 'decline-suggestion', post, suggestion: 's', reason: 'No.' }),
  'take a consideration back': (post) => ({ type: 'take-back-consideration', post, finding: 'f', reason: '' }),
  'take a sign-off back': (post) => ({ type: 'take-back-sign-off', post, signOff: 's', reason: '' }),
  'take a waiver back': (post) => ({ type: 'withdraw-waiver', post, waiver: 'w', reason: '' }),
  'take a decision on a waiver back': (post) => ({ type: 'take-back-waiver-decision', post, waiver: 'w', reason: '' }),
  take: (post) => ({ type: 'take-turn', post }),
  'give back': (post) => ({ type: 'release-turn', post }),
  'put off': (post) => ({ type: 'snooze', post, until: 'author-updates' }),
  'put off no longer': (post) => ({ type: 'end-snooze', post }),
  remind: (post) => ({ type: 'nudge', post }),
}

const account = {
  id: 'threads/northbank',
  channel: 'threads',
  handle: 'northbank',
  market: 'UK',
  zone: 'Europe/London',
  spokespeople: [],
  tier: 'routine',
} as const
const { id: _id, channel: _channel, handle: _handle, ...changes } = account
const newcomer = { id: 'new', name: 'New Comer', roles: [], areas: [] }

/** About the desk itself. */
const onDesk: Record<string, Command> = {
  'draft a post': { type: 'draft-post', post: 'new', content: content('Rates are up.') },
  'import drafts': { type: 'import-drafts', drafts: [{ post: 'new', content: content('Rates are up.') }] },
  'take an import back': { type: 'withdraw-import', batch: 'b' },
  'add a person': { type: 'add-person', person: newcomer },
  'grant roles': { type: 'grant-roles', person: 'ana', roles: ['writer'], areas: [] },
  'remove a person': { type: 'remove-person', person: 'ana', reason: '' },
  'erase a person': { type: 'erase-person', person: 'ana' },
  'add an account': { type: 'add-account', account: { ...account, spokespeople: [] } },
  'change an account': {
    type: 'change-account',
    account: 'x/northbank',
    ...changes,
    spokespeople: [],
    textLimit: null,
  },
  'adopt a policy': { type: 'adopt-policy', document: policy(2) },
  'change a register': { type: 'change-register', register: 'embargoes', put: [], removed: [] },
  'list customers': { type: 'list-customers', names: ['Somebody'] },
}

/** Zoe is on the desk and has no role. A submitted post in its second revision, with a comment on it. */
function desk() {
  const small = new SmallDesk([...Object.values(people), { id: 'zoe', name: 'Zoe Nagy', roles: [], areas: [] }])
  small.draft('ana', 'p', 'Rates are down.')
  small.edit('ana', 'p', 'Rates are up.')
  small.submit('ana', 'p')
  return small
}

/** Everything a person of the desk could be allowed. */
const anybody = ['mia', 'ana', 'ben', 'cleo', 'dev'] as const

function refusalOf(small: SmallDesk, by: string, command: Command): string {
  const before = canonicalJson(toSnapshot(small.state))
  const decided = small.act(by, command)
  expect(canonicalJson(toSnapshot(small.state))).toBe(before)
  if (decided.ok) return decided.value.length === 0 ? 'nothing to do' : 'done'
  expect([decided.error.what, decided.error.wayOut]).not.toContain('')
  return decided.error.code
}

describe('every command about a post', () => {
  it.each(Object.entries(onPost))('is refused where there is no such post: %s', (_words, command) => {
    const small = desk()
    const seen = small.expect('p')
    const codes = anybody.map((by) => refusalOf(small, by, command('gone', seen)))
    expect(new Set(codes.filter((code) => code !== 'not-allowed'))).toEqual(new Set(['not-found']))
  })

  it.each(Object.entries(onWhatWasSeen))('is refused on another revision than the latest: %s', (_words, command) => {
    const small = desk()
    const latest = small.expect('p')
    const first = small.post('p').revisions[0]
    for (const seen of [
      { revision: first.number, contentDigest: first.contentDigest },
      { revision: first.number, contentDigest: latest.contentDigest },
      { revision: latest.revision, contentDigest: first.contentDigest },
    ]) {
      const codes = anybody.map((by) => refusalOf(small, by, command('p', seen)))
      expect(new Set(codes.filter((code) => code !== 'not-allowed'))).toEqual(new Set(['stale']))
    }
  })
})

describe('every command', () => {
  const all: [string, (small: SmallDesk) => Command][] = [
    ...Object.entries(onPost).map(([words, about]): (typeof all)[number] => [
      words,
      (small) => about('p', small.expect('p')),
    ]),
    ...Object.entries(onDesk).map(([words, command]): (typeof all)[number] => [words, () => command]),
  ]

  it.each(all)('is refused to who has no role on the desk: %s', (_words, command) => {
    const small = desk()
    expect(refusalOf(small, 'zoe', command(small))).toMatch(/^(not-allowed|in-the-way|not-found|not-ready|no-change)$/)
  })

  it.each(all)('is refused to who is not on the desk, or has left it: %s', (_words, command) => {
    const small = desk()
    small.must('mia', { type: 'remove-person', person: 'ana', reason: '' })
    for (const by of ['stranger', 'ana']) expect(refusalOf(small, by, command(small))).toBe('not-allowed')
  })

  it.each(all)('is refused before the desk is founded: %s', (_words, command) => {
    const decided = decide(emptyState(), command(desk()), { by: 'mia', now: '2026-12-01T08:00:00Z', commandId: 'c' })
    expect(decided).toMatchObject({ ok: false, error: { code: 'not-ready' } })
  })

  it('to found a desk is refused where there is one', () => {
    const founding: Command = {
      type: 'found-desk',
      name: 'Another',
      zone: 'Europe/London',
      sample: false,
      founder: newcomer,
      policy: policy(1),
    }
    expect(refusalOf(desk(), 'mia', founding)).toBe('exists')
  })
})

describe('who lacks the role is told which one it takes', () => {
  const small = desk()
  const writer = ['cleo', 'dev', 'zoe'] as const
  const admin = ['ana', 'ben', 'cleo', 'dev', 'zoe'] as const
  const reviewer = ['ana', 'mia', 'zoe'] as const
  const anyRole = ['zoe'] as const
  const cases: readonly (readonly [string, Command, readonly string[]])[] = [
    ...['draft a post', 'import drafts', 'take an import back'].map((words) => [words, onDesk[words], writer] as const),
    ...['save a revision', 'submit', 'withdraw', 'move a slot', 'decline a suggestion'].map(
      (words) => [words, onPost[words]?.('p', small.expect('p')), writer] as const,
    ),
    ...['add a person', 'grant roles', 'remove a person', 'erase a person', 'add an account', 'change an account'].map(
      (words) => [words, onDesk[words], admin] as const,
    ),
    ...['adopt a policy', 'change a register', 'list customers'].map((words) => [words, onDesk[words], admin] as const),
    ...['consider a finding', 'take a consideration back', 'take a sign-off back'].map(
      (words) => [words, onPost[words]?.('p', small.expect('p')), reviewer] as const,
    ),
    ...[
      'comment',
      'resolve a comment',
      'open a comment again',
      'take a comment back',
      'suggest',
      'dispute a finding',
    ].map((words) => [words, onPost[words]?.('p', small.expect('p')), anyRole] as const),
    ['remind', onPost['remind']?.('p', small.expect('p')), anyRole] as const,
    ['export', onPost['export']?.('p', small.expect('p')), ['ana', 'ben', 'cleo', 'dev', 'zoe']] as const,
  ].flatMap(([words, command, who]) => (command ? [[words, command, who] as const] : []))

  it.each(cases)('%s', (_words, command, who) => {
    for (const by of who) expect(small.act(by, command)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })
})
