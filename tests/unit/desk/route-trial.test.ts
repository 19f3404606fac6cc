import { describe, expect, it } from 'vitest'
import { routeStakes, routeTrial } from '../../../shared/desk/queries/route-trial'
import type { Route } from '../../../shared/policy/routes'
import { people, policy, SmallDesk } from './small-desk'

const legal: Route = {
  id: 'legal-figures',
  title: 'Legal reads banks',
  reason: 'It is a hard week.',
  when: { kinds: ['post'] },
  appliesIf: { authorTiers: ['public-figure'] },
  needs: [{ area: 'legal', count: 1 }],
}

describe('routes that are thought of', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'one', 'A bank.')
  desk.submit('ana', 'one')
  desk.draft('ana', 'gone', 'Another bank.')
  desk.must('ana', { type: 'withdraw', post: 'gone', expect: desk.expect('gone'), reason: '' })
  const { routes } = policy(1)
  const key = desk.state.posts.get('one')?.key ?? ''
  const next = (publicFigures: string[]) => ({ routes: [...routes, legal], publicFigures })

  it('are shown on a post that is named by its key, beside those in force, with the reason', () => {
    const trial = routeTrial(desk.state, ` ${key.toLowerCase()} `, next(['ana']), desk.now)
    expect(trial?.key).toBe(key)
    expect(routeTrial(desk.state, 'a BANK', null, desk.now)?.key).toBe(key)
    expect(trial?.now.routes.map(({ id }) => id)).not.toContain('legal-figures')
    expect(trial?.next?.routes.find(({ id }) => id === 'legal-figures')).toMatchObject({
      state: 'open',
      why: 'Needed when it is a post, and a public figure wrote or changed it.',
    })
    const other = routeTrial(desk.state, 'one', next([]), desk.now)
    expect(other?.next?.routes.find(({ id }) => id === 'legal-figures')?.state).toBe('not-applicable')
    expect(routeTrial(desk.state, 'one', null, desk.now)?.next).toBeNull()
    expect(routeTrial(desk.state, 'nobody', null, desk.now)).toBeNull()
  })

  it('name whom they are about', () => {
    const ofBen: Route = { ...legal, id: 'of-ben', appliesIf: { authors: ['ben', 'benn'] } }
    const trial = routeTrial(desk.state, 'one', { routes: [ofBen], publicFigures: [] }, desk.now)
    expect(trial?.next?.routes.find(({ id }) => id === 'of-ben')?.why).toBe(
      `Only needed when ${people.ben.name} or benn (nobody this desk knows) wrote or changed it.`,
    )
  })

  it('are counted over the posts that are still to go out', () => {
    expect(routeStakes(desk.state, next([]), desk.now)).toEqual({ posts: 1, changed: 0, areas: [] })
    expect(routeStakes(desk.state, next(['ana']), desk.now)).toEqual({
      posts: 1,
      changed: 1,
      areas: [{ area: 'legal', comes: 1, goes: 0 }],
    })
  })
})
