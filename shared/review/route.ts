// Which sign-offs a revision needs, computed from the policy's routes, and how far each route has come.
import type { Area } from '../people/person'
import type { Route } from '../policy/document'
import { areasOf, type Obligation, type RouteNeed, stepsOf } from '../policy/routes'
import { type ApprovalCount, failing, holds, nobody, type RouteFacts } from './expression'
import { t } from '../words/say'

export interface Requirement {
  readonly area: Area
  readonly count: number
  /** Why, in the words of the routes that ask for it. */
  readonly reasons: readonly string[]
}

/** The routes that a revision is on. */
export interface RoutePlan {
  readonly facts: RouteFacts
  readonly routes: readonly Route[]
}

/** Asked for when no route names a post, so that a gap in the policy never lets a post through unseen. */
const fallback: Route = {
  id: 'fallback',
  title: t('Brand sign-off'),
  reason: t('No route of the policy names this post, so one brand reviewer decides.'),
  when: {},
  needs: [{ area: 'brand', count: 1 }],
}

/** The routes of a revision. Advice-only posts have none; any other post has at least one that asks for a sign-off. */
export function routeOf(facts: RouteFacts, routes: readonly Route[]): RoutePlan {
  if (facts.content.kind === 'advocacy') return { facts, routes: [] }
  const applied = routes.filter((route) => applies(route, facts))
  return { facts, routes: applied.some((route) => stepsOf(route).length > 0) ? applied : [...applied, fallback] }
}

export function applies({ when, appliesIf }: Route, facts: RouteFacts): boolean {
  return failing(when, facts, nobody) === null && (appliesIf === undefined || holds(appliesIf, facts, nobody))
}

/**
 * `waiting`: an earlier step of every route that asks for it is still open. `spared`: enough of the others it could
 * have been have decided.
 */
export type NeedState = 'met' | 'open' | 'waiting' | 'spared'

export interface StepState {
  readonly needs: readonly (RouteNeed & { readonly state: NeedState })[]
  /** How many of the needs are enough. */
  readonly atLeast: number
  readonly isMet: boolean
}

export interface RouteState {
  readonly route: Route
  readonly state: 'met' | 'open' | 'overridden'
  readonly steps: readonly StepState[]
}

export function routeStates({ facts, routes }: RoutePlan, approvals: ApprovalCount): readonly RouteState[] {
  return routes.map((route) => {
    const steps = stepStates(route, approvals)
    if (route.overriddenIf && holds(route.overriddenIf, facts, approvals)) return { route, state: 'overridden', steps }
    const isMet =
      steps.every((step) => step.isMet) ||
      (route.satisfiedIf !== undefined && holds(route.satisfiedIf, facts, approvals))
    return { route, state: isMet ? 'met' : 'open', steps }
  })
}

function stepStates(route: Route, approvals: ApprovalCount): readonly StepState[] {
  const states: StepState[] = []
  let isReached = true
  for (const { of, atLeast = of.length } of stepsOf(route)) {
    const met = of.filter(({ area, count }) => approvals(area) >= count)
    const isMet = met.length >= atLeast
    const unmet: NeedState = isMet ? 'spared' : isReached ? 'open' : 'waiting'
    states.push({
      needs: of.map((need) => ({ ...need, state: met.includes(need) ? 'met' : unmet })),
      atLeast,
      isMet,
    })
    isReached &&= isMet
  }
  return states
}

/** What all of these routes together ask of each area, in the order in which they name it. */
export function requirementsOf(
  states: readonly RouteState[],
): readonly (Requirement & { readonly state: NeedState })[] {
  const asked = new Map<Area, Requirement & { readonly state: NeedState }>()
  for (const { route, state: reached, steps } of states) {
    for (const { area, count, state: own } of steps.flatMap((step) => step.needs)) {
      const state = reached === 'open' || own === 'met' ? own : 'spared'
      const known = asked.get(area)
      asked.set(area, {
        area,
        count: Math.max(count, known?.count ?? 0),
        reasons: [...new Set([...(known?.reasons ?? []), route.reason])],
        state: known === undefined ? state : moreUrgent(known.state, state),
      })
    }
  }
  return [...asked.values()]
}

const urgency: readonly NeedState[] = ['spared', 'met', 'waiting', 'open']

function moreUrgent(a: NeedState, b: NeedState): NeedState {
  return urgency.indexOf(a) >= urgency.indexOf(b) ? a : b
}

/** Every area whose approval can count on these routes. */
export function areasThatCount({ routes }: Pick<RoutePlan, 'routes'>): ReadonlySet<Area> {
  return new Set(routes.flatMap((route) => [...areasOf(route)]))
}

/** What whoever approves for this area confirms to have done, under ids that name their route. */
export function obligationsFor(area: Area, { routes }: Pick<RoutePlan, 'routes'>): readonly Obligation[] {
  const asked = routes
    .filter((route) => areasOf(route).has(area))
    .flatMap((route) =>
      (route.obligations ?? [])
        .filter((one) => one.area === undefined || one.area === area)
        .map((one) => ({ ...one, id: `${route.id}/${one.id}` })),
    )
  // What two routes ask in the same words is confirmed once.
  return [...new Map(asked.map((one) => [one.text, one])).values()]
}
