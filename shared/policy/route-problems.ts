// What is wrong, or odd, with the routes of a policy that each can be read. Errors stand in the way of putting it in force.
import { PostKind } from '../post/content'
import type { DraftRoute } from './draft-routes'
import { type Route, type RouteExpression, type RouteQuestion, stepsOf } from './routes'

export interface RouteProblem {
  readonly tone: 'error' | 'warning' | 'note'
  /** The place of the route among the routes; null: about the policy as a whole. */
  readonly at: number | null
  readonly words: string
}

export interface RouteGround {
  /** How many people on the desk review for each area. */
  readonly reviewers: ReadonlyMap<string, number>
  readonly packs: readonly string[]
}

export function routeProblems(routes: readonly DraftRoute[], ground: RouteGround): readonly RouteProblem[] {
  const plain = routes.map(({ route }) => route)
  return [
    ...plain.flatMap((route, at) => [
      ...twice(route, at, plain),
      ...outOfReach(route, at, ground),
      ...never(route, at, ground),
    ]),
    ...PostKind.options
      .filter((kind) => kind !== 'advocacy' && !plain.some((route) => asksOf(route, kind, ground)))
      .map((kind) => ({
        tone: 'note' as const,
        at: null,
        words: `No route can be for a ${kind}, so each ${kind} goes to one brand reviewer.`,
      })),
  ]
}

/** Why the policy cannot be put in force with these routes; null when it can. */
export function whyNotRoutes(routes: readonly DraftRoute[]): string | null {
  const unreadable = routes.find(({ isUnreadable }) => isUnreadable)
  if (unreadable) return `The route “${unreadable.route.title}” cannot be read. Correct its text, or take it back.`
  const ids = routes.map(({ route }) => route.id)
  const double = ids.find((id, at) => ids.indexOf(id) !== at)
  return double === undefined ? null : `Two routes have the id ${double}. Give each its own.`
}

function twice({ id }: Route, at: number, routes: readonly Route[]): readonly RouteProblem[] {
  const first = routes.findIndex((route) => route.id === id)
  if (first === at) return []
  return [{ tone: 'error', at, words: `“${routes[first]?.title}” has the id ${id} as well. Give each route its own.` }]
}

function outOfReach(route: Route, at: number, { reviewers }: RouteGround): readonly RouteProblem[] {
  return stepsOf(route).flatMap(({ of, atLeast = of.length }) => {
    const missing = of.filter(({ area, count }) => (reviewers.get(area) ?? 0) < count)
    if (of.length - missing.length >= atLeast) return []
    return missing.map(({ area, count }) => {
      const there = reviewers.get(area) ?? 0
      const who =
        there === 0 ? 'Nobody on this desk reviews' : `Only ${there} on this desk ${there === 1 ? 'reviews' : 'review'}`
      const wanted = count === 1 ? '' : `, and it asks for ${count}`
      return {
        tone: 'warning' as const,
        at,
        words: `${who} for ${area}${wanted}. Until an admin names somebody under People, such posts cannot be approved.`,
      }
    })
  })
}

function never(route: Route, at: number, ground: RouteGround): readonly RouteProblem[] {
  const gap = whyNever(route, ground)
  return gap === null ? [] : [{ tone: 'warning', at, words: `This route can never be for a post: ${gap}.` }]
}

function asksOf(route: Route, kind: PostKind, ground: RouteGround): boolean {
  return stepsOf(route).length > 0 && whyNever(route, ground, { kinds: [kind] }) === null
}

/** What a post has exactly one of. */
const single = ['kinds', 'languages', 'campaigns', 'risks'] as const
const yesOrNo = ['hasClaims', 'hasDisclosures', 'hasRelationships', 'hasMedia', 'hasOverrides'] as const
const several = [
  ...single,
  'channels',
  'accounts',
  'markets',
  'tiers',
  'authors',
  'authorTiers',
  'packs',
  'clauses',
  'severities',
  'certainties',
] as const

const asked: Record<(typeof single)[number] | (typeof yesOrNo)[number], string> = {
  kinds: 'kinds of post',
  languages: 'languages',
  campaigns: 'campaigns',
  risks: 'risks',
  hasClaims: 'claims',
  hasDisclosures: 'disclosures',
  hasRelationships: 'relationships',
  hasMedia: 'media',
  hasOverrides: 'texts of an account’s own',
}

/**
 * Why no post can be on this route, as far as its own words show; null when none is known. Never says so of a route that
 * some post is on.
 */
export function whyNever(
  { when, appliesIf }: Pick<Route, 'when' | 'appliesIf'>,
  ground: Pick<RouteGround, 'packs'>,
  besides: RouteQuestion = {},
): string | null {
  return gapIn(appliesIf ? [when, appliesIf] : [when], [{ kinds: ['post', 'reply'] }, besides], ground)
}

function gapIn(
  expressions: readonly RouteExpression[],
  known: readonly RouteQuestion[],
  ground: Pick<RouteGround, 'packs'>,
): string | null {
  const flat = expressions.flatMap(parts)
  const questions = [...known, ...flat.filter(isQuestion)]
  const gap = gapAmong(questions, ground)
  if (gap !== null) return gap
  for (const one of flat) {
    if (!('any' in one)) continue
    const gaps = one.any.map((branch) => gapIn([branch], questions, ground))
    if (gaps.every((inner) => inner !== null)) return gaps[0] ?? null
  }
  return null
}

function parts(expression: RouteExpression): readonly RouteExpression[] {
  return 'all' in expression ? expression.all.flatMap(parts) : [expression]
}

function isQuestion(expression: RouteExpression): expression is RouteQuestion {
  return !('all' in expression || 'any' in expression || 'not' in expression)
}

function gapAmong(questions: readonly RouteQuestion[], { packs }: Pick<RouteGround, 'packs'>): string | null {
  if (questions.some((question) => several.some((name) => question[name]?.length === 0)))
    return 'a list of it is empty, and nothing is on an empty list'
  for (const name of single) {
    const lists: readonly (readonly string[])[] = questions.flatMap((question) =>
      question[name] ? [question[name]] : [],
    )
    const [first, ...rest] = lists
    if (first && !first.some((value) => rest.every((list) => list.includes(value))))
      return `it asks for ${asked[name]} that exclude each other, or that need no sign-off`
  }
  for (const name of yesOrNo) {
    const wanted = new Set(questions.map((question) => question[name]).filter((value) => value !== undefined))
    if (wanted.size > 1) return `it asks for ${asked[name]} and for none`
  }
  if (questions.some(({ approved }) => approved !== undefined))
    return 'it waits for an approval before it asks for one; put that under satisfiedIf or overriddenIf'
  const gone = questions.find((question) => question.packs && !question.packs.some((name) => packs.includes(name)))
  return gone?.packs ? `it is for findings of ${gone.packs.join(' or ')}, which this policy does not hold` : null
}
