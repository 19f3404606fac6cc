// What other routes would ask of the posts there are: of one post as a picture beside the one in force, of all in numbers.
import * as z from 'zod'
import type { Instant } from '../../kit/time'
import { type Area, PersonId } from '../../people/person'
import { Route, stepsOf } from '../../policy/routes'
import type { RouteFacts } from '../../review/expression'
import type { ReviewFile } from '../../review/review'
import { routeOf } from '../../review/route'
import { besideOthers, type Called, expressionInWords } from '../../review/route-words'
import { freshFile, standingOf } from '../standing'
import { type DeskState, latest, policyInForce, type Post } from '../state'
import { calledOn, type RoutePicture, routePicture, type RouteView } from './route'
import { t } from '../../words/say'

/** The routes of a version that is thought of, and whom it calls public figures. */
export const NextRoutes = z.strictObject({
  routes: z.array(Route).max(200),
  publicFigures: z.array(PersonId).max(500),
})
export type NextRoutes = Readonly<z.infer<typeof NextRoutes>>

export interface RouteTrial {
  readonly key: string
  /** How the post begins. */
  readonly words: string
  readonly now: RoutePicture
  /** Null when none was given. */
  readonly next: RoutePicture | null
}

/** `post`: its id, its key as people write it, or words of its text. Null: there is no such post. */
export function routeTrial(state: DeskState, post: string, next: NextRoutes | null, now: Instant): RouteTrial | null {
  const found = postNamed(state, post)
  if (!found) return null
  // A draft nobody has sent off is shown with what its checks would find now.
  const file = found.stage === 'draft' ? freshFile(state, found, now) : standingOf(state, found, now).file
  const { routes } = policyInForce(state).document
  const called = calledOn(state)
  return {
    key: found.key,
    words: beginning(latest(found).content.text),
    now: withReasons(routePicture(state, file, routes), routes, called),
    next: next && withReasons(routePicture(state, withFigures(file, next), next.routes), next.routes, called),
  }
}

function beginning(text: string): string {
  const letters = Array.from(text)
  return letters.length <= 120 ? text : `${letters.slice(0, 119).join('')}…`
}

function postNamed(state: DeskState, typed: string): Post | undefined {
  const words = typed.trim().toLowerCase()
  const posts = [...state.posts.values()]
  return (
    posts.find(({ id, key }) => id === typed || key.toLowerCase() === words) ??
    posts.findLast((post) => latest(post).content.text.toLowerCase().includes(words))
  )
}

function withFigures(file: ReviewFile, { publicFigures }: NextRoutes): ReviewFile {
  return { ...file, plan: { ...file.plan, facts: factsWith(file.plan.facts, publicFigures) } }
}

function factsWith(facts: RouteFacts, publicFigures: readonly string[]): RouteFacts {
  return { ...facts, publicFigures: new Set(publicFigures) }
}

/** Says of each route that is for the post what makes it so. */
function withReasons(picture: RoutePicture, routes: readonly Route[], called: Called): RoutePicture {
  const explained = (view: RouteView): RouteView => {
    const route = routes.find(({ id }) => id === view.id)
    if (view.why !== '' || !route) return view
    const condition = routeInWords(route, called)
    const why = condition === null ? t('Needed for every post.') : t('Needed when {condition}.', { condition })
    return { ...view, why }
  }
  return { ...picture, routes: picture.routes.map(explained) }
}

/** "it is a post, and its risk is high"; null where it is for every post. */
export function routeInWords({ when, appliesIf }: Pick<Route, 'when' | 'appliesIf'>, called: Called): string | null {
  const asked = [expressionInWords(when, called), appliesIf && besideOthers(appliesIf, called)].filter(
    (words) => words !== undefined && words !== t('every post'),
  )
  const [first, second] = asked
  if (first === undefined) return null
  return second === undefined ? first : t('{one}, and {other}', { one: first, other: second })
}

export interface RouteStakes {
  /** Posts that are neither withdrawn nor exported. */
  readonly posts: number
  readonly changed: number
  /** By area: how many posts would need its sign-off newly, and how many no longer. */
  readonly areas: readonly { readonly area: Area; readonly comes: number; readonly goes: number }[]
}

export function routeStakes(state: DeskState, next: NextRoutes, now: Instant): RouteStakes {
  const areas = new Map<Area, { comes: number; goes: number }>()
  const countFor = (area: Area) => {
    const count = areas.get(area) ?? { comes: 0, goes: 0 }
    areas.set(area, count)
    return count
  }
  let posts = 0
  let changed = 0
  for (const post of state.posts.values()) {
    if (post.stage === 'withdrawn' || post.stage === 'exported') continue
    posts += 1
    const { plan } = standingOf(state, post, now).file
    const before = asks(plan.routes)
    const after = asks(routeOf(factsWith(plan.facts, next.publicFigures), next.routes).routes)
    const come = [...after].filter((area) => !before.has(area))
    const go = [...before].filter((area) => !after.has(area))
    for (const area of come) countFor(area).comes += 1
    for (const area of go) countFor(area).goes += 1
    if (come.length + go.length > 0) changed += 1
  }
  return { posts, changed, areas: [...areas].map(([area, count]) => ({ area, ...count })) }
}

function asks(routes: readonly Route[]): ReadonlySet<Area> {
  return new Set(routes.flatMap((route) => stepsOf(route).flatMap((step) => step.of.map(({ area }) => area))))
}
