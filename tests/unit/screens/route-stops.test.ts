import { describe, expect, it } from 'vitest'
import { nextStop, stopsOf } from '../../../renderer/screens/policies/routes/stops'
import { routeProblems } from '../../../shared/policy/route-problems'
import { newRoute, textOfRoute, typedRoute } from '../../../shared/policy/route-text'

const fine = newRoute([])
const text = textOfRoute(fine)
const typed = (title: string, change: (text: string) => string) =>
  typedRoute(fine, change(text.replace('New route', title).replace('new-route', title.toLowerCase())))
const unreadable = typedRoute(
  typed('Torn', (yaml) => yaml),
  text.replace('count: 1', 'count: many'),
)
const unreached = typed('Far', (yaml) => yaml.replace('area: brand', 'area: moon'))
const routes = [fine, unreadable, fine, unreached].map((one, at) => (at === 2 ? typed('Second', (yaml) => yaml) : one))
const ground = { reviewers: new Map([['brand', 1]]), packs: [] }

describe('walking the problems of the routes', () => {
  const stops = stopsOf(routes, routeProblems(routes, ground))

  it('goes to each in order and begins anew after the last', () => {
    expect(stops.map(({ at }) => at)).toEqual([1, 3])
    expect(stops[0]?.words).toMatch(/^Torn, line 11: /)
    expect(stops[1]?.words).toMatch(/^Far: Nobody on this desk reviews for Moon/)
    const first = nextStop(stops, null, 0, 1)
    const second = nextStop(stops, first, 1, 1)
    expect([first, second, nextStop(stops, second, 3, 1)]).toEqual([stops[0], stops[1], stops[0]])
    expect(nextStop(stops, first, 1, -1)).toBe(stops[1])
  })

  it('goes on from where the person is, in either direction', () => {
    expect(nextStop(stops, stops[0] ?? null, 2, 1)).toBe(stops[1])
    expect(nextStop(stops, stops[1] ?? null, 2, -1)).toBe(stops[0])
    expect(nextStop(stops, null, 'tester', -1)).toBe(stops[1])
    expect(nextStop([], null, 0, 1)).toBeNull()
  })
})
