// The route of one post as a picture: every route of the policy, what it is for, and how far it has come on this post.
import type { Area, PersonId } from '../../people/person'
import type { Route } from '../../policy/document'
import type { Obligation } from '../../policy/routes'
import { standingObjections } from '../../review/sign-off'
import { type ReviewFile, requirementStates, routeStatesOf } from '../../review/review'
import { applies, type NeedState, obligationsFor, routeOf, type RouteState } from '../../review/route'
import { type Called, calledBy, expressionInWords, whyNotFor } from '../../review/route-words'
import type { Risk } from '../../review/risk'
import type { DeskState } from '../state'
import { t } from '../../words/say'

export interface NeedView {
  readonly area: Area
  readonly count: number
  readonly state: NeedState | 'objected'
  readonly approvedBy: readonly string[]
  /** Whose word stands against it, and which revision it was about. */
  readonly objections: readonly { readonly by: string; readonly revision: number }[]
  /** Nobody on the desk reviews for this area, so nobody can give it. */
  readonly isOutOfReach: boolean
}

export interface RouteView {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly state: 'met' | 'open' | 'objected' | 'overridden' | 'not-applicable'
  /** Why it is not for this post, or what sets it aside; empty where the reason says all. */
  readonly why: string
  readonly steps: readonly { readonly atLeast: number; readonly isMet: boolean; readonly needs: readonly NeedView[] }[]
}

export interface RoutePicture {
  readonly routes: readonly RouteView[]
  readonly risk: Risk
}

/** Whoever is or was on the desk, or came with a bundle. */
export function calledOn({ people, outsiders }: Pick<DeskState, 'people' | 'outsiders'>): Called {
  return calledBy((id) => people.get(id)?.name ?? outsiders.get(id)?.name)
}

/** `policy`: the routes to go by, those in force or those of a version that is being thought of. */
export function routePicture(state: DeskState, file: ReviewFile, policy: readonly Route[]): RoutePicture {
  const { facts } = file.plan
  const called = calledOn(state)
  const plan = routeOf(facts, policy)
  const tried = { ...file, plan }
  const standing = requirementStates(tried)
  const nameOf = (id: PersonId) => state.people.get(id)?.name ?? id
  const objections = standingObjections(file.signOffs, file.ground.contentDigest)
  const objected = new Set(objections.map((objection) => objection.area))
  const view = ({ route, state: reached, steps }: RouteState): RouteView => {
    const areas = steps.flatMap((step) => step.needs.map((need) => need.area))
    return {
      id: route.id,
      title: route.title,
      reason: route.reason,
      state: areas.some((area) => objected.has(area)) && reached !== 'overridden' ? 'objected' : reached,
      why:
        reached === 'overridden' && route.overriddenIf
          ? t('Set aside because {condition}.', { condition: expressionInWords(route.overriddenIf, called) })
          : '',
      steps: steps.map(({ needs, atLeast, isMet }) => ({
        atLeast,
        isMet,
        needs: needs.map((need) => ({
          ...need,
          state: objected.has(need.area) ? 'objected' : need.state,
          approvedBy: [
            ...new Set(
              standing.find((requirement) => requirement.area === need.area)?.approvals.map(({ by }) => nameOf(by)),
            ),
          ],
          objections: objections
            .filter(({ area }) => area === need.area)
            .map(({ by, revision }) => ({ by: nameOf(by), revision })),
          isOutOfReach: need.state !== 'met' && !hasReviewerFor(state, need.area),
        })),
      })),
    }
  }
  const others = policy.filter((route) => facts.content.kind === 'advocacy' || !applies(route, facts))
  return {
    routes: [...routeStatesOf(tried).map(view), ...others.map((route) => notApplicable(route, file, called))],
    risk: facts.risk,
  }
}

function notApplicable(route: Route, { plan: { facts } }: ReviewFile, called: Called): RouteView {
  const { id, title, reason } = route
  const why = whyNotFor(route, facts, called) ?? t('This post is only advised on.')
  return { id, title, reason, state: 'not-applicable', why, steps: [] }
}

function hasReviewerFor(state: DeskState, area: Area): boolean {
  return [...state.people.values()].some(
    (person) => !state.gone.has(person.id) && person.roles.includes('reviewer') && person.areas.includes(area),
  )
}

/** What this person would confirm on approving; empty where they decide for no area. */
export function obligationsOf(area: Area | null, { plan }: ReviewFile): readonly Obligation[] {
  return area === null ? [] : obligationsFor(area, plan)
}
