import { describe, expect, it } from 'vitest'
import type { FindingRecord } from '../../../shared/ledger/events'
import type { Route } from '../../../shared/policy/document'
import type { Account } from '../../../shared/post/account'
import { type Content, contentDigest } from '../../../shared/post/content'
import { baseFor } from '../../../shared/review/base'
import { factsOf } from '../../../shared/review/expression'
import {
  isApproved,
  openBlockers,
  openWarnings,
  type ReviewFile,
  requirementStates,
  statusOf,
} from '../../../shared/review/review'
import { routeOf } from '../../../shared/review/route'
import { type SignOff, standingObjections } from '../../../shared/review/sign-off'
import { content, policy } from '../desk/small-desk'

const written = content('Rates are up.')
const ground = { contentDigest: contentDigest(written), policyDigest: 'a'.repeat(64) }

function signOff(by: string, more: Partial<SignOff> = {}): SignOff {
  return {
    ...ground,
    id: `${by}-${more.area ?? 'brand'}`,
    by,
    at: '2026-12-01T09:00:00Z',
    revision: 1,
    findingsDigest: '',
    area: 'brand',
    decision: 'approve',
    clauses: [],
    note: '',
    takenBack: null,
    ...more,
  }
}

const finding = (severity: FindingRecord['severity']): FindingRecord => ({
  id: severity,
  rule: 'words/W1#1',
  clause: 'W1',
  severity,
  certainty: 'exact',
})

const facts = (of: Content, accounts: readonly Account[] = [], findings: readonly FindingRecord[] = []) =>
  factsOf(of, accounts, findings, new Set(['ana']), null)

function plan(needs: Route['needs']) {
  return routeOf(facts(written), [{ id: 'r', title: 'R', reason: 'R', when: {}, needs }])
}

function file(more: Partial<ReviewFile> = {}): ReviewFile {
  return {
    stage: 'submitted',
    revisions: [{ number: 1, content: written, contentDigest: ground.contentDigest, by: 'ana', at: '' }],
    advisory: false,
    ground,
    signOffs: [signOff('cleo')],
    findings: [],
    considered: new Set(),
    plan: plan([{ area: 'brand', count: 1 }]),
    waivers: [],
    waiverTerms: { areas: ['brand'], longestDays: 90, zone: 'UTC' },
    at: '2026-12-01T10:00:00Z',
    ...more,
  }
}

describe('approval', () => {
  it('needs every requirement, nothing open, and a check of these very bytes', () => {
    expect(statusOf(file())).toBe('approved')
    expect(isApproved(file({ findings: null }))).toBe(false)
    expect(isApproved(file({ findings: [finding('blocker')] }))).toBe(false)
    expect(isApproved(file({ signOffs: [] }))).toBe(false)
  })

  it('is held back by an objection even from an area that nobody asked', () => {
    const objection = signOff('dev', { area: 'legal', decision: 'reject' })
    expect(isApproved(file({ signOffs: [signOff('cleo'), objection] }))).toBe(false)
  })

  it('counts people, not sign-offs', () => {
    const two = { plan: plan([{ area: 'brand', count: 2 }]) }
    const again = signOff('cleo', { id: 'again' })
    expect(requirementStates(file({ ...two, signOffs: [signOff('cleo'), again] }))).toMatchObject([{ state: 'open' }])
    expect(requirementStates(file({ ...two, signOffs: [signOff('cleo'), signOff('dev')] }))).toMatchObject([
      { state: 'met' },
    ])
  })
})

describe('an approval in another’s place', () => {
  it('says nothing that the other has said themself', () => {
    const two = { plan: plan([{ area: 'brand', count: 2 }]) }
    const inTheirPlace = signOff('dev', { onBehalfOf: { person: 'cleo', delegation: 'd' } })
    for (const signOffs of [
      [signOff('cleo'), inTheirPlace],
      [inTheirPlace, signOff('cleo')],
    ]) {
      const [brand] = requirementStates(file({ ...two, signOffs }))
      expect([brand?.state, brand?.approvals.map(({ by }) => by)]).toEqual(['open', ['cleo']])
    }
  })
})

describe('a post that is only advised on', () => {
  it('is held back by no finding', () => {
    const advised = file({ advisory: true, findings: [finding('blocker'), finding('warning')] })
    expect([openBlockers(advised), openWarnings(advised)]).toEqual([[], []])
  })
})

describe('the words of one reviewer on the same bytes', () => {
  it('count by the last of them', () => {
    const approvals = (...signOffs: SignOff[]) => requirementStates(file({ signOffs }))[0]?.approvals.length
    const changed = signOff('cleo', { id: 'changed', decision: 'request-changes' })
    expect(approvals(signOff('cleo'))).toBe(1)
    expect(approvals(signOff('cleo'), changed)).toBe(0)
    expect(approvals(changed, signOff('cleo'))).toBe(1)
    expect(approvals(changed)).toBe(0)
  })

  it('still object after somebody else approved those bytes, when other bytes come', () => {
    const objection = signOff('cleo', { id: 'no', decision: 'reject' })
    const approval = signOff('dev')
    expect(standingObjections([objection, approval], 'b'.repeat(64))).toEqual([objection])
  })

  it.each<[string, Partial<SignOff>, boolean]>([
    ['a newer revision with other words', {}, false],
    ['another area', { area: 'legal' }, true],
    ['an older revision', { revision: 1 }, true],
    ['a newer revision with the same words', { contentDigest: ground.contentDigest }, true],
  ])('still object, or no longer, after somebody else decided for %s', (_what, more, stands) => {
    const objection = signOff('cleo', { id: 'no', decision: 'reject', revision: 2 })
    const later = signOff('dev', { revision: 3, contentDigest: 'c'.repeat(64), ...more })
    expect(standingObjections([objection, later], 'b'.repeat(64))).toEqual(stands ? [objection] : [])
  })

  it('still object in one area after they decided in another', () => {
    const objection = signOff('cleo', { id: 'no', decision: 'reject' })
    expect(standingObjections([objection, signOff('cleo', { area: 'legal' })], ground.contentDigest)).toEqual([
      objection,
    ])
  })
})

describe('the route', () => {
  const accounts = [
    {
      id: 'linkedin/a',
      channel: 'linkedin',
      handle: 'a',
      market: 'DE',
      zone: 'Europe/Berlin',
      spokespeople: [],
      tier: 'routine',
    },
  ] as const
  const [brand, legal] = policy(1).routes
  const routes = brand && legal ? [brand, legal] : []

  it('asks for what each matching route needs, with the reasons', () => {
    const { routes: wanted } = routeOf(
      facts(
        content('A', { targets: ['linkedin/a'] }),
        accounts.map((a) => ({ ...a, spokespeople: [] })),
      ),
      routes,
    )
    expect(wanted.map(({ id }) => id)).toEqual(['brand', 'legal'])
  })

  it('is never empty for a post, however the policy is written', () => {
    expect(routeOf(facts(written), []).routes).toMatchObject([{ needs: [{ area: 'brand', count: 1 }] }])
  })

  it('is empty for an advice-only post', () => {
    expect(routeOf(facts(content('A', { kind: 'advocacy' })), routes).routes).toEqual([])
  })

  it('can ask for a pack and a severity of one and the same finding', () => {
    const byFinding = {
      id: 'f',
      title: 'F',
      reason: 'Found',
      when: { packs: ['words'], severities: ['blocker' as const] },
      needs: [{ area: 'legal', count: 1 }],
    }
    const areas = (...findings: FindingRecord[]) =>
      routeOf(facts(written, [], findings), [byFinding]).routes.flatMap(({ needs }) => needs.map(({ area }) => area))
    expect(areas(finding('blocker'))).toEqual(['legal'])
    expect(areas(finding('warning'), { ...finding('blocker'), rule: 'other/X#1' })).toEqual(['brand'])
  })
})

describe('the base of a comparison', () => {
  it('is what this reviewer decided last and stands by', () => {
    const mine = signOff('cleo', { revision: 3, decision: 'request-changes' })
    expect(baseFor('cleo', [mine])).toMatchObject({ kind: 'yours', revision: 3, decision: 'request-changes' })
  })

  it('is never a decision that was undone: its words may not have been read', () => {
    const undone = signOff('cleo', { takenBack: '2026-12-02T09:00:00Z' })
    expect(baseFor('cleo', [undone])).toEqual({ kind: 'nothing' })
  })

  it('falls back to the last approval, then nothing, so that first eyes read all of it', () => {
    expect(baseFor('dev', [signOff('cleo', { revision: 2 })])).toMatchObject({ kind: 'approved', revision: 2 })
    expect(baseFor('dev', [signOff('cleo', { decision: 'request-changes' })])).toEqual({ kind: 'nothing' })
  })
})
