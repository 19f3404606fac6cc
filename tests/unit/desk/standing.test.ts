import { expect, it } from 'vitest'
import { filterCounts } from '../../../shared/desk/queries/filter-counts'
import { queuePage } from '../../../shared/desk/queries/queue'
import { standingOf } from '../../../shared/desk/standing'
import type { PolicyDocument } from '../../../shared/policy/document'
import { content, policy, slots, SmallDesk } from './small-desk'

/** A policy that counts how often its routes are looked at. */
function watched(): { readonly document: PolicyDocument; readonly looks: () => number } {
  const { routes, ...rest } = policy(1)
  let looks = 0
  const document = Object.defineProperty({ ...rest, routes }, 'routes', {
    enumerable: true,
    get: () => {
      looks += 1
      return routes
    },
  })
  return { document, looks: () => looks }
}

it('the queue of somebody who reviews looks at the routes of what is in review, and of nothing else', () => {
  const { document, looks } = watched()
  const desk = new SmallDesk(undefined, document)
  const drafts = Array.from({ length: 40 }, (_item, index) => ({
    post: `p${index}`,
    content: content(`Day ${index}.`),
  }))
  desk.must('ana', { type: 'import-drafts', drafts })
  desk.submit('ana', 'p0')
  const cleo = desk.state.people.get('cleo')
  if (!cleo) throw new Error('Cleo is on the desk')
  const before = looks()
  const page = queuePage(desk.state, cleo, { split: 'your-turn', search: '', offset: 0, limit: 10 }, desk.now)
  expect(page.counts).toMatchObject({ 'your-turn': 1, 'in-review': 1, drafts: 39, all: 40 })
  // For the one, and once for the most hours that any route can take.
  expect(looks() - before).toBe(2)
})

it('counting what is at risk looks at the routes of nothing whose slot is far away', () => {
  const { document, looks } = watched()
  const desk = new SmallDesk(undefined, document)
  const drafts = Array.from({ length: 40 }, (_item, index) => ({
    post: `p${index}`,
    content: content(`Day ${index}.`),
  }))
  desk.must('ana', { type: 'import-drafts', drafts })
  const [near] = slots
  const ana = desk.state.people.get('ana')
  if (!near || !ana) throw new Error('The small desk has slots, and Ana')
  const filters = ['is:at-risk', 'is:near', 'is:expired']
  const countedAt = (now: string) => {
    const before = looks()
    const counts = filterCounts(desk.state, ana, filters, now).map(({ count }) => count)
    return { counts, looks: looks() - before }
  }
  // Once for the most hours that any route can take.
  expect(countedAt('2026-12-01T09:00:00.000Z')).toEqual({ counts: [0, 0, 0], looks: 1 })
  const hourBefore = new Date(Date.parse(near.instant) - 3_600_000).toISOString()
  expect(countedAt(hourBefore).counts).toEqual([40, 0, 0])
})

it('where a draft stood is still told after its desk went on', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'A quiet morning.')
  const then = standingOf(desk.state, desk.post('p'), desk.now)
  const account = desk.state.accounts.get('x/northbank')
  if (!account) throw new Error('The desk has an account')
  const { id, market, zone, spokespeople } = account
  const changed = { account: id, market, zone, spokespeople: [...spokespeople], textLimit: null }
  desk.must('mia', { type: 'change-account', ...changed, tier: 'public-figure' })
  expect(then.file.plan.facts.targets.map(({ tier }) => tier)).toEqual([account.tier])
  const now = standingOf(desk.state, desk.post('p'), desk.now)
  expect(now.file.plan.facts.targets.map(({ tier }) => tier)).toEqual(['public-figure'])
})
