// What is wrong, or odd, with the routes of a policy that each can be read. Errors stand in the way of putting it in force.
import { areaInWords } from '../people/area-words'
import { PostKind } from '../post/content'
import type { DraftRoute } from './draft-routes'
import { type Route, type RouteExpression, type RouteQuestion, stepsOf } from './routes'
import { anyOf } from '../words/formats'
import { t } from '../words/say'

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
        words:
          kind === 'reply'
            ? t('No route can be for a reply, so each reply goes to one brand reviewer.')
            : t('No route can be for a post, so each post goes to one brand reviewer.'),
      })),
  ]
}

/** Why the policy cannot be put in force with these routes; null when it can. */
export function whyNotRoutes(routes: readonly DraftRoute[]): string | null {
  const unreadable = routes.find(({ isUnreadable }) => isUnreadable)
  if (unreadable)
    return t('The route “{title}” cannot be read. Correct its text, or take it back.', {
      title: unreadable.route.title,
    })
  const ids = routes.map(({ route }) => route.id)
  const double = ids.find((id, at) => ids.indexOf(id) !== at)
  return double === undefined ? null : t('Two routes have the id {id}. Give each its own.', { id: double })
}

function twice({ id }: Route, at: number, routes: readonly Route[]): readonly RouteProblem[] {
  const first = routes.findIndex((route) => route.id === id)
  if (first === at) return []
  return [
    {
      tone: 'error',
      at,
      words: t('“{title}” has the id {id} as well. Give each route its own.', {
        title: routes[first]?.title ?? id,
        id,
      }),
    },
  ]
}

function outOfReach(route: Route, at: number, { reviewers }: RouteGround): readonly RouteProblem[] {
  return stepsOf(route).flatMap(({ of, atLeast = of.length }) => {
    const missing = of.filter(({ area, count }) => (reviewers.get(area) ?? 0) < count)
    if (of.length - missing.length >= atLeast) return []
    return missing.map(({ area, count }) => {
      const words = tooFew(areaInWords(area), reviewers.get(area) ?? 0, count)
      return { tone: 'warning' as const, at, words }
    })
  })
}

function tooFew(area: string, there: number, wanted: number): string {
  if (there > 0)
    return t(
      '{there, plural, one {Only # on this desk reviews for {area}, and it asks for {wanted}.} other {Only # on this desk review for {area}, and it asks for {wanted}.}} Until an admin names somebody under People, such posts cannot be approved.',
      { there, area, wanted },
    )
  if (wanted > 1)
    return t(
      'Nobody on this desk reviews for {area}, and it asks for {wanted}. Until an admin names somebody under People, such posts cannot be approved.',
      { area, wanted },
    )
  return t(
    'Nobody on this desk reviews for {area}. Until an admin names somebody under People, such posts cannot be approved.',
    { area },
  )
}

function never(route: Route, at: number, ground: RouteGround): readonly RouteProblem[] {
  const gap = whyNever(route, ground)
  return gap === null
    ? []
    : [{ tone: 'warning', at, words: t('This route can never be for a post: {why}.', { why: gap }) }]
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
  kinds: t('kinds of post', undefined, 'that a route asks for'),
  languages: t('languages', undefined, 'that a route asks for'),
  campaigns: t('campaigns', undefined, 'that a route asks for'),
  risks: t('risks', undefined, 'that a route asks for'),
  hasClaims: t('claims', undefined, 'that a route asks for'),
  hasDisclosures: t('disclosures', undefined, 'that a route asks for'),
  hasRelationships: t('relationships', undefined, 'that a route asks for'),
  hasMedia: t('media', undefined, 'that a route asks for'),
  hasOverrides: t('texts of an account’s own', undefined, 'that a route asks for'),
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
    return t('a list of it is empty, and nothing is on an empty list')
  for (const name of single) {
    const lists: readonly (readonly string[])[] = questions.flatMap((question) =>
      question[name] ? [question[name]] : [],
    )
    const [first, ...rest] = lists
    if (first && !first.some((value) => rest.every((list) => list.includes(value))))
      return t('it asks for {what} that exclude each other, or that need no sign-off', { what: asked[name] })
  }
  for (const name of yesOrNo) {
    const wanted = new Set(questions.map((question) => question[name]).filter((value) => value !== undefined))
    if (wanted.size > 1) return t('it asks for {what} and for none', { what: asked[name] })
  }
  if (questions.some(({ approved }) => approved !== undefined))
    return t('it waits for an approval before it asks for one; put that under satisfiedIf or overriddenIf')
  const gone = questions.find((question) => question.packs && !question.packs.some((name) => packs.includes(name)))
  return gone?.packs
    ? t('it is for findings of {packs}, which this policy does not hold', { packs: anyOf(gone.packs) })
    : null
}
