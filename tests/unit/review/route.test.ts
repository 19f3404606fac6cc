import { describe, expect, it } from 'vitest'
import type { FindingRecord, Decision } from '../../../shared/ledger/events'
import { Route } from '../../../shared/policy/routes'
import { type Account, madeUpAccount } from '../../../shared/post/account'
import { type Content, contentDigest } from '../../../shared/post/content'
import { factsOf } from '../../../shared/review/expression'
import { areaFor, obstaclesTo } from '../../../shared/review/obstacles'
import { isApproved, openAreas, type ReviewFile, requirementStates, routeStatesOf } from '../../../shared/review/review'
import { obligationsFor, routeOf } from '../../../shared/review/route'
import { calledBy, expressionInWords, stepInWords, whyNotFor } from '../../../shared/review/route-words'
import { content } from '../desk/small-desk'

const route = (more: Partial<Route>): Route =>
  Route.parse({ id: 'r', title: 'R', reason: 'Because.', when: {}, needs: [], ...more })

const finding = (more: Partial<FindingRecord> = {}): FindingRecord => ({
  id: 'f',
  rule: 'finance/F1#1',
  clause: 'F1',
  severity: 'warning',
  certainty: 'judgement',
  ...more,
})

interface Case {
  readonly content?: Content
  readonly accounts?: readonly Account[]
  readonly findings?: readonly FindingRecord[]
  readonly publicFigures?: string[]
  readonly signed?: readonly (readonly [by: string, area: string, decision?: Decision])[]
}

function file(routes: readonly Route[], given: Case = {}): ReviewFile {
  const written = given.content ?? content('Rates are up.')
  const ground = { contentDigest: contentDigest(written), policyDigest: 'p' }
  const revisions: ReviewFile['revisions'] = [
    { number: 1, content: written, contentDigest: ground.contentDigest, by: 'ana', at: '' },
  ]
  const facts = factsOf(written, given.accounts ?? [], given.findings ?? [], new Set(['ana']), given)
  return {
    stage: 'submitted',
    revisions,
    advisory: written.kind === 'advocacy',
    ground,
    signOffs: (given.signed ?? []).map(([by, area, decision = 'approve'], index) => ({
      ...ground,
      id: String(index),
      by,
      at: '',
      revision: 1,
      findingsDigest: '',
      area,
      decision,
      clauses: [],
      note: '',
      takenBack: null,
    })),
    findings: [],
    considered: new Set(),
    waivers: [],
    waiverTerms: { areas: ['brand'], longestDays: 90, zone: 'UTC' },
    at: '2026-12-01T10:00:00Z',
    plan: routeOf(facts, routes),
  }
}

const states = (of: ReviewFile) =>
  Object.fromEntries(requirementStates(of).map(({ area, state }) => [area, state] as const))

describe('a step', () => {
  const anyOf = route({
    steps: [
      {
        of: [
          { area: 'legal', count: 1 },
          { area: 'compliance', count: 1 },
        ],
        atLeast: 1,
      },
    ],
  })

  it('that any of several areas can meet is met by one, and spares the others', () => {
    expect(states(file([anyOf]))).toEqual({ legal: 'open', compliance: 'open' })
    const decided = file([anyOf], { signed: [['cleo', 'compliance']] })
    expect(states(decided)).toEqual({ legal: 'spared', compliance: 'met' })
    expect(isApproved(decided)).toBe(true)
  })

  it('of which two of three must decide waits for the second', () => {
    const three = ['legal', 'compliance', 'brand'].map((area) => ({ area, count: 1 }))
    const twoOf = route({ steps: [{ of: three, atLeast: 2 }] })
    expect(isApproved(file([twoOf], { signed: [['cleo', 'legal']] }))).toBe(false)
    const both = [
      ['cleo', 'legal'],
      ['dev', 'brand'],
    ] as const
    expect(isApproved(file([twoOf], { signed: both }))).toBe(true)
    expect(stepInWords({ of: three, atLeast: 2 })).toBe('2 of Legal, Compliance and Brand')
  })

  it('begins when the one before it is met, and says who decides first until then', () => {
    const ordered = route({
      steps: [{ of: [{ area: 'brand', count: 1 }] }, { of: [{ area: 'legal', count: 1 }] }],
    })
    const lawyer = { id: 'dev', name: 'Dev', roles: ['reviewer' as const], areas: ['legal'] }
    expect(states(file([ordered]))).toEqual({ brand: 'open', legal: 'waiting' })
    expect(obstaclesTo('approve', 'legal', lawyer, file([ordered]))).toMatchObject([
      { kind: 'not-its-step', what: 'Brand decides this post before Legal does.' },
    ])
    expect(obstaclesTo('request-changes', 'legal', lawyer, file([ordered]))).toEqual([])
    const next = file([ordered], { signed: [['cleo', 'brand']] })
    expect(states(next)).toEqual({ brand: 'met', legal: 'open' })
    expect(obstaclesTo('approve', 'legal', lawyer, next)).toEqual([])
    expect(areaFor(lawyer, next)).toBe('legal')
  })

  it('that has not begun is not reached by objecting and approving after that', () => {
    const ordered = route({
      steps: [{ of: [{ area: 'brand', count: 1 }] }, { of: [{ area: 'legal', count: 1 }] }],
    })
    const lawyer = { id: 'dev', name: 'Dev', roles: ['reviewer' as const], areas: ['legal'] }
    const objected = file([ordered], { signed: [['dev', 'legal', 'request-changes']] })
    expect(states(objected)).toEqual({ brand: 'open', legal: 'objected' })
    expect(obstaclesTo('approve', 'legal', lawyer, objected)).toMatchObject([
      { kind: 'not-its-step', what: 'Brand decides this post before Legal does.' },
    ])
    expect(openAreas(objected)).toEqual(['brand'])
  })

  it('cannot ask for more sign-offs than it names', () => {
    const wrong = { id: 'r', title: 'R', reason: 'R', when: {}, needs: [] }
    expect(Route.safeParse({ ...wrong, steps: [{ of: [{ area: 'a', count: 1 }], atLeast: 2 }] }).success).toBe(false)
  })
})

describe('whoever objected without being asked', () => {
  const brand = route({ needs: [{ area: 'brand', count: 1 }] })
  const objected = file([brand], {
    signed: [
      ['cleo', 'brand'],
      ['dev', 'legal', 'request-changes'],
    ],
  })

  it('is waited for, and can say that it is settled', () => {
    const lawyer = { id: 'eve', name: 'Eve', roles: ['reviewer' as const], areas: ['legal'] }
    expect(openAreas(objected)).toEqual(['legal'])
    expect(areaFor(lawyer, objected)).toBe('legal')
    expect(obstaclesTo('approve', 'legal', lawyer, objected)).toEqual([])
  })

  it('makes an area asked for no longer than it objects', () => {
    const lawyer = { id: 'eve', name: 'Eve', roles: ['reviewer' as const], areas: ['legal'] }
    expect(obstaclesTo('approve', 'legal', lawyer, file([brand]))).toMatchObject([{ kind: 'not-needed' }])
  })
})

describe('a route', () => {
  const legal = route({ id: 'legal', needs: [{ area: 'legal', count: 1 }] })

  it('is for a post when what it asks in all, any and not holds', () => {
    const asks = route({
      id: 'asks',
      needs: [{ area: 'legal', count: 1 }],
      appliesIf: {
        all: [
          { any: [{ risks: ['high'] }, { packs: ['finance'], severities: ['warning'] }] },
          { not: { kinds: ['reply'] } },
        ],
      },
    })
    const ids = (given: Case) => file([asks], given).plan.routes.map(({ id }) => id)
    expect(ids({})).toEqual(['fallback'])
    expect(ids({ findings: [finding()] })).toEqual(['asks'])
    expect(ids({ findings: [finding({ rule: 'voice/V1#1' })] })).toEqual(['fallback'])
    expect(ids({ content: content('A', { claims: ['Best'] }) })).toEqual(['asks'])
    expect(ids({ findings: [finding()], content: content('A', { kind: 'reply' }) })).toEqual(['fallback'])
  })

  it('sends what an executive wrote to legal, and what goes through their account', () => {
    const executives = route({
      id: 'executives',
      needs: [{ area: 'legal', count: 1 }],
      appliesIf: { any: [{ tiers: ['public-figure'] }, { authorTiers: ['public-figure'] }] },
    })
    const account = { ...madeUpAccount('x', 'northbank'), tier: 'public-figure' as const }
    expect(states(file([executives], { publicFigures: ['ana'] }))).toEqual({ legal: 'open' })
    expect(states(file([executives], { accounts: [account] }))).toEqual({ legal: 'open' })
    expect(states(file([executives]))).toEqual({ brand: 'open' })
  })

  it('is set aside when somebody who may has decided in its place, and that approval counts', () => {
    const spared = { ...legal, overriddenIf: { approved: { area: 'counsel', count: 1 } } }
    const decided = file([spared], { signed: [['cleo', 'counsel']] })
    expect(routeStatesOf(file([spared]))).toMatchObject([{ state: 'open' }])
    expect(routeStatesOf(decided)).toMatchObject([{ state: 'overridden' }])
    expect(isApproved(decided)).toBe(true)
    expect(isApproved(file([spared], { signed: [['ana', 'counsel']] }))).toBe(false)
  })

  it('is met by another way it names', () => {
    const either = { ...legal, satisfiedIf: { approved: { area: 'brand', count: 2 } } }
    const two = [
      ['cleo', 'brand'],
      ['dev', 'brand'],
    ] as const
    expect(isApproved(file([either], { signed: two.slice(0, 1) }))).toBe(false)
    expect(isApproved(file([either], { signed: two }))).toBe(true)
  })

  it('that only sets others aside still leaves a post with somebody to read it', () => {
    const asksNothing = route({ id: 'nothing' })
    expect(states(file([asksNothing]))).toEqual({ brand: 'open' })
  })

  it('that two others share an area with asks for the larger number, and both must be met', () => {
    const two = route({ id: 'two', needs: [{ area: 'legal', count: 2 }] })
    expect(requirementStates(file([legal, two]))).toMatchObject([{ area: 'legal', count: 2, state: 'open' }])
    expect(states(file([legal, two], { signed: [['cleo', 'legal']] }))).toEqual({ legal: 'open' })
  })

  it('asks of whoever approves what it names, and the same words once', () => {
    const text = 'I have seen the figures.'
    const asking = route({
      id: 'asking',
      needs: [
        { area: 'legal', count: 1 },
        { area: 'brand', count: 1 },
      ],
      obligations: [
        { id: 'figures', text },
        { id: 'advice', text: 'Counsel was asked.', area: 'legal' },
      ],
    })
    const { plan } = file([asking, { ...asking, id: 'again' }])
    expect(obligationsFor('legal', plan).map((one) => one.text)).toEqual([text, 'Counsel was asked.'])
    expect(obligationsFor('brand', plan).map((one) => one.text)).toEqual([text])
  })
})

describe('a route in words', () => {
  const called = calledBy((id) => ({ zoe: 'Zoe Brandt' })[id])

  it('says what it is for', () => {
    expect(
      expressionInWords(
        {
          all: [{ kinds: ['post', 'reply'] }, { any: [{ channels: ['linkedin'] }, { not: { hasClaims: false } }] }],
        },
        called,
      ),
    ).toBe('it is a post or a reply and either it goes to LinkedIn, or it is not so that it names no claim')
    expect(expressionInWords({ packs: ['finance'], severities: ['blocker', 'warning'] }, called)).toBe(
      'the checks find a blocker or a warning in finance',
    )
    expect(expressionInWords({ clauses: ['C1'], certainties: ['judgement'] }, called)).toBe(
      'the checks find something on clause C1 (a matter of judgement)',
    )
    expect(expressionInWords({}, called)).toBe('every post')
    expect(stepInWords({ of: [{ area: 'legal', count: 2 }] })).toBe('2 reviewers for Legal')
  })

  it('calls people by their names, and marks an id that nobody has', () => {
    const authors = { authors: ['zoe', 'zoé'] }
    const words = 'Zoe Brandt or zoé (nobody this desk knows) wrote or changed it'
    expect(expressionInWords(authors, called)).toBe(words)
    expect(whyNotFor({ when: {}, appliesIf: { any: [{ not: {} }, authors] } }, file([]).plan.facts, called)).toContain(
      words,
    )
  })

  it('says why it is not for a post, by the part that decides', () => {
    const { facts } = file([]).plan
    expect(whyNotFor({ when: { channels: ['tiktok'] } }, facts, called)).toBe('Only needed when it goes to TikTok.')
    expect(whyNotFor({ when: {}, appliesIf: { all: [{ kinds: ['post'] }, { risks: ['high'] }] } }, facts, called)).toBe(
      'Only needed when its risk is high.',
    )
    expect(whyNotFor({ when: {} }, facts, called)).toBeNull()
  })
})

describe('an expression from a file', () => {
  it('that is too deep or asks what nobody knows is refused', () => {
    let deep: unknown = { kinds: ['post'] }
    for (let depth = 0; depth < 40; depth += 1) deep = { not: deep }
    const parse = (appliesIf: unknown) =>
      Route.safeParse({ id: 'r', title: 'R', reason: 'R', when: {}, needs: [], appliesIf }).success
    expect(parse({ not: { not: { kinds: ['post'] } } })).toBe(true)
    expect(parse(deep)).toBe(false)
    expect(parse({ mood: 'good' })).toBe(false)
    expect(parse({ all: [] })).toBe(false)
  })
})
