import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PolicyDocument } from '../../../shared/policy/document'
import {
  beginDraft,
  carriedOver,
  isUnchanged,
  nextDocument,
  PolicyDraft,
  withShipped,
  withoutPack,
} from '../../../shared/policy/draft'
import { draftRoutes, routeChanges } from '../../../shared/policy/draft-routes'
import { houseRules, withHouseRules } from '../../../shared/policy/house-rules'
import { shippedPolicy } from '../../../shared/policy/packs'
import { routeProblems, whyNever, whyNotRoutes } from '../../../shared/policy/route-problems'
import {
  commentedRoutes,
  newRoute,
  readRoute,
  textOfRoute,
  typedRoute,
  writtenOut,
} from '../../../shared/policy/route-text'
import { Route } from '../../../shared/policy/routes'

const base: PolicyDocument = { ...shippedPolicy(['finance']), version: 4 }
const adoption = { title: 'Policy', summary: 'Why', effective: '2026-12-01' }
const edited = (document = base): PolicyDraft => ({
  ...beginDraft(document),
  routes: [...draftRoutes(beginDraft(document), document)],
})
const titled = (draft: PolicyDraft, id: string, title: string): PolicyDraft => ({
  ...draft,
  routes: draft.routes?.map((one) =>
    one.route.id === id ? typedRoute(one, writtenOut({ ...one.route, title })) : one,
  ),
})
const ground = {
  reviewers: new Map([
    ['brand', 2],
    ['compliance', 1],
    ['legal', 1],
  ]),
  packs: base.packs.map(({ name }) => name),
}
const route = (change: Partial<Route>): Route => ({
  id: 'a',
  title: 'A',
  reason: 'R',
  when: {},
  needs: [{ area: 'brand', count: 1 }],
  ...change,
})

describe('the routes of the next version', () => {
  it('are those in force while nobody edits them, and old drafts still read', () => {
    const { base: begun, packs, settings } = beginDraft(base)
    const old = PolicyDraft.parse(JSON.parse(JSON.stringify({ base: begun, packs, settings })))
    expect(isUnchanged(old, base)).toBe(true)
    expect(nextDocument(old, base, adoption).routes).toEqual(base.routes)
    expect(isUnchanged(edited(), base)).toBe(true)
  })

  it('come from their text and go back to it, every route that ships', () => {
    for (const one of shippedPolicy(['finance', 'health', 'education-and-public-sector'], ['principal']).routes)
      expect(readRoute(writtenOut(one), one.id)).toEqual({ ok: true, value: one })
    expect(newRoute(['new-route', 'new-route-2']).route.id).toBe('new-route-3')
  })

  it('say which of them have comments, which a version does not hold', () => {
    const plain = writtenOut(newRoute([]).route)
    const titles = (text: string) => commentedRoutes([{ route: newRoute([]).route, text }])
    expect(titles(`${plain}# why\n`)).toEqual(['New route'])
    expect(titles(plain.replace('count: 1', 'count: 1 # one is enough'))).toEqual(['New route'])
    expect(titles(plain)).toEqual([])
    expect(titles(plain.replace(/reason: .*/, 'reason: "Say #ad, or # alone"'))).toEqual([])
    expect(titles(plain.replace(/reason: .*/, 'reason: |\n  # of many'))).toEqual([])
    expect(commentedRoutes(draftRoutes(beginDraft(base), base))).toEqual([])
  })

  it('keep what was typed, whole or not, and go by the last that could be read', () => {
    const [first] = edited().routes ?? []
    if (!first) throw new Error('no routes')
    const broken = typedRoute(first, 'id: brand\ntitle: [')
    expect(broken).toMatchObject({ route: first.route, isUnreadable: true })
    expect(textOfRoute(broken)).toBe('id: brand\ntitle: [')
    expect(whyNotRoutes([broken])).toContain('cannot be read')
    expect(isUnchanged({ ...edited(), routes: [broken, ...(edited().routes?.slice(1) ?? [])] }, base)).toBe(false)
    expect(whyNotRoutes([typedRoute(broken, textOfRoute(first))])).toBeNull()
  })

  it('are in the next version, and said as what changes', () => {
    const draft = titled(edited(), 'brand', 'Another title')
    expect(routeChanges(draft, base)).toMatchObject({ come: [], go: [], isReordered: false })
    expect(routeChanges(draft, base).changed).toHaveLength(1)
    expect(nextDocument(draft, base, adoption).routes[0]?.title).toBe('Another title')
    const turned = { ...edited(), routes: edited().routes?.toReversed() }
    expect(routeChanges(turned, base)).toMatchObject({ changed: [], isReordered: true })
    expect(isUnchanged(turned, base)).toBe(false)
  })

  it('follow a sector’s pack also when routes were edited', () => {
    const off = withoutPack(edited(), 'finance')
    expect(nextDocument(off, base, adoption).routes.map(({ id }) => id)).not.toContain('compliance-finance')
    expect(nextDocument(withShipped(off, 'finance'), base, adoption).routes).toEqual(base.routes)
    const principal: PolicyDocument = shippedPolicy(['finance'], ['principal'])
    expect(routeChanges(withoutPack(beginDraft(principal), 'finance'), principal).go.map(({ id }) => id)).toEqual([
      'principal-finance',
    ])
  })
})

describe('routes carried over to a version that came meanwhile', () => {
  const theirs = (id: string, title: string) => ({
    ...base,
    version: 5,
    routes: base.routes.map((one) => (one.id === id ? { ...one, title } : one)),
  })

  it('keep both sides’ changes, and name what both changed', () => {
    const apart = carriedOver(titled(edited(), 'brand', 'Mine'), base, theirs('compliance-linkedin', 'Theirs'))
    expect(apart.onBothSides).toEqual([])
    expect(apart.draft.routes?.map((one) => one.route.title).slice(0, 2)).toEqual(['Mine', 'Theirs'])
    const clash = carriedOver(titled(edited(), 'brand', 'Mine'), base, theirs('brand', 'Theirs'))
    expect(clash.onBothSides).toEqual(['the route “Mine”'])
    expect(clash.draft.routes?.[0]?.route.title).toBe('Mine')
  })

  it('change nothing where nothing was changed on this side', () => {
    const ids = fc.shuffledSubarray(base.routes.map(({ id }) => id))
    fc.assert(
      fc.property(ids, (order) => {
        const now = { ...base, version: 5, routes: order.flatMap((id) => base.routes.filter((one) => one.id === id)) }
        expect(isUnchanged(carriedOver(edited(), base, now).draft, now)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('carry the house rules along, each by itself', () => {
    const rules = houseRules(base)
    const mine = { ...beginDraft(base), ...withHouseRules(base.settings, { ...rules, mostTogether: 10 }) }
    const longer = withHouseRules(base.settings, { ...rules, mostTogether: 50, longestDays: 30 })
    const now: PolicyDocument = { ...base, version: 5, settings: longer.settings, waivers: longer.waivers ?? undefined }
    const { draft, onBothSides } = carriedOver(mine, base, now)
    expect(onBothSides).toEqual(['Posts approved together, at most'])
    expect(nextDocument(draft, now, adoption)).toMatchObject({
      settings: { mostTogether: 10 },
      waivers: { longestDays: 30 },
    })
  })

  it('carry the hours of a review along, and take them away again without a trace', () => {
    const rules = houseRules(base)
    const hurried = withHouseRules(base.settings, { ...rules, reviewHours: { reply: 2 } })
    const { draft } = carriedOver({ ...beginDraft(base), ...hurried }, base, { ...base, version: 5, title: 'Another' })
    expect(nextDocument(draft, { ...base, version: 5 }, adoption).settings.reviewHours).toEqual({ reply: 2 })
    const back = withHouseRules(hurried.settings, { ...houseRules(hurried), reviewHours: {} })
    expect(back.settings).toEqual(base.settings)
    expect(PolicyDocument.safeParse({ ...base, settings: hurried.settings }).success).toBe(true)
  })
})

describe('what is wrong with a route', () => {
  it('is said at its line, with the remedy', () => {
    const text = writtenOut(route({ appliesIf: { any: [{ risks: ['high'] }, { all: [{ hasMedia: true }] }] } }))
    const wrong = (from: string, to: string) => {
      const read = readRoute(text.replace(from, to), 'a')
      return read.ok ? [] : read.error.map((error) => error.text)
    }
    expect(wrong('hasMedia', 'hasMedium')).toEqual([
      'a.yaml:13:11: "hasMedium" is not a known key here. Correct its spelling or remove it.',
    ])
    expect(wrong('- high', '- higher')[0]).toMatch(/^a\.yaml:11:11: .*low, medium, high/)
    expect(wrong('title: A\n', '')[0]).toContain('"title" is missing')
    expect(wrong('count: 1', 'count: 0')[0]).toContain('a.yaml:7:5')
  })

  it('is two with one id, an area that nobody reviews for, and a kind of post that goes by none', () => {
    const routes = [
      route({ when: { kinds: ['post'] } }),
      route({ needs: [{ area: 'principal', count: 1 }], when: { kinds: ['post'] } }),
    ]
    expect(
      routeProblems(
        routes.map((one) => ({ route: one })),
        ground,
      ).map(({ tone, at }) => [tone, at]),
    ).toEqual([
      ['error', 1],
      ['warning', 1],
      ['note', null],
    ])
    expect(whyNotRoutes(routes.map((one) => ({ route: one })))).toContain('Two routes have the id a')
    const eitherOf = route({
      needs: [],
      steps: [
        {
          of: [
            { area: 'principal', count: 1 },
            { area: 'legal', count: 1 },
          ],
          atLeast: 1,
        },
      ],
    })
    expect(routeProblems([{ route: eitherOf }], ground)).toEqual([])
    expect(routeProblems([{ route: route({ needs: [{ area: 'legal', count: 2 }] }) }], ground)[0]?.words).toContain(
      'Only 1',
    )
  })

  it('is that no post can ever be on it', () => {
    expect(whyNever({ when: { kinds: ['post'] }, appliesIf: { kinds: ['reply'] } }, ground)).toContain('kinds of post')
    expect(whyNever({ when: { kinds: ['advocacy'] } }, ground)).not.toBeNull()
    expect(whyNever({ when: {}, appliesIf: { approved: { area: 'legal', count: 1 } } }, ground)).toContain(
      'overriddenIf',
    )
    expect(whyNever({ when: { packs: ['gone'] } }, ground)).toContain('gone')
    expect(whyNever({ when: { channels: [] } }, ground)).toContain('empty')
    expect(
      whyNever({ when: {}, appliesIf: { all: [{ hasMedia: true }, { any: [{ hasMedia: false }] }] } }, ground),
    ).toContain('media')
    for (const one of base.routes) expect(whyNever(one, ground)).toBeNull()
  })
})
