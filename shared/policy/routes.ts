// Routes as they stand in a policy: which revisions they are for, whose sign-offs they ask for and in which order, and
// what spares them. Versioned by adding: a route written before there were expressions means what it always meant.
import * as z from 'zod'
import { Area, PersonId } from '../people/person'
import { AccountId, Channel, VisibilityTier } from '../post/account'
import { PostKind } from '../post/content'
import { Certainty, Severity } from './finding'
import { t } from '../words/say'

/** How much a post could cost if it went wrong; `shared/review/risk.ts` says how it is worked out. */
export const RiskLevel = z.enum(['low', 'medium', 'high'])
export type RiskLevel = z.infer<typeof RiskLevel>

const some = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(60).optional()

/** Which revisions a route is for. A condition that is absent is met; one with several values is met by any. */
export const RouteCondition = z.strictObject({
  kinds: z.array(PostKind).optional(),
  channels: z.array(Channel).optional(),
  accounts: z.array(AccountId).optional(),
  markets: z.array(z.string()).optional(),
  /** Met when a finding of one of these packs is on the revision. */
  packs: z.array(z.string()).optional(),
  severities: z.array(Severity).optional(),
})
export type RouteCondition = Readonly<z.infer<typeof RouteCondition>>

/** Questions about a revision. Those that are asked must all be answered with yes; one with several values is by any. */
export const RouteQuestion = z.strictObject({
  kinds: some(PostKind),
  /** Asked of the accounts it goes to; one that fits is enough. */
  channels: some(Channel),
  accounts: some(AccountId),
  markets: some(z.string().min(1).max(40)),
  tiers: some(VisibilityTier),
  /** Primary subtags: en, de. */
  languages: some(z.string().regex(/^[a-z]{2,3}$/)),
  campaigns: some(z.string().min(1).max(200)),
  /** Asked of everybody who changed the content. */
  authors: some(PersonId),
  authorTiers: some(VisibilityTier),
  risks: some(RiskLevel),
  hasClaims: z.boolean().optional(),
  hasDisclosures: z.boolean().optional(),
  hasRelationships: z.boolean().optional(),
  hasMedia: z.boolean().optional(),
  /** A text of its own for some account. */
  hasOverrides: z.boolean().optional(),
  /** Pack, clause, severity and certainty are asked of one and the same finding. */
  packs: some(z.string().min(1).max(64)),
  clauses: some(z.string().min(1).max(80)),
  severities: some(Severity),
  certainties: some(Certainty),
  /** That so many reviewers of an area have approved this content. Says nothing before anybody decides. */
  approved: z.strictObject({ area: Area, count: z.int().min(1).max(9).default(1) }).optional(),
})
export type RouteQuestion = Readonly<z.infer<typeof RouteQuestion>>

export type RouteExpression =
  | RouteQuestion
  | { readonly all: readonly RouteExpression[] }
  | { readonly any: readonly RouteExpression[] }
  | { readonly not: RouteExpression }

/** Deeper than this nobody reads an expression, and a hostile one would exhaust the stack. */
const deepest = 6

/** What joins others is judged as that, so that a mistake inside is said there. */
const PlainQuestion = z
  .custom<z.input<typeof RouteQuestion>>(
    (value) => !['all', 'any', 'not'].some((key) => Object.hasOwn(Object(value), key)),
    {
      abort: true,
    },
  )
  .pipe(RouteQuestion)

function expressionOf(depth: number): z.ZodType<RouteExpression> {
  if (depth === 0) return RouteQuestion
  const inner = z.lazy(() => expressionOf(depth - 1))
  const several = z.array(inner).min(1).max(30)
  return z.union([
    PlainQuestion,
    z.strictObject({ all: several }),
    z.strictObject({ any: several }),
    z.strictObject({ not: inner }),
  ])
}
export const RouteExpression = expressionOf(deepest)

export const RouteNeed = z.strictObject({ area: Area, count: z.int().min(1).max(9) })
export type RouteNeed = Readonly<z.infer<typeof RouteNeed>>

/** Sign-offs that are asked for side by side. */
export const RouteStep = z
  .strictObject({
    of: z.array(RouteNeed).min(1).max(9),
    /** So many of them are enough; absent: all. */
    atLeast: z.int().min(1).max(9).optional(),
  })
  .refine(({ of, atLeast = 1 }) => atLeast <= of.length, t('A step cannot ask for more sign-offs than it names'))
export type RouteStep = Readonly<z.infer<typeof RouteStep>>

/** What whoever approves on this route confirms to have done. */
export const Obligation = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, t('An obligation’s id is one word in lower case')),
  text: z.string().trim().min(1).max(400),
  /** Asked of reviewers for this area; absent: of all. */
  area: Area.optional(),
})
export type Obligation = Readonly<z.infer<typeof Obligation>>

export const Route = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** In words, for the people who ask why this post needs that sign-off. */
  reason: z.string().min(1),
  when: RouteCondition,
  /** All of these, side by side: the only step of a route that names no `steps`. */
  needs: z.array(RouteNeed),
  /** Together with `when`: both must hold. */
  appliesIf: RouteExpression.optional(),
  /** Each step begins when the one before it is met. With `needs`, these come after them. */
  steps: z.array(RouteStep).max(6).optional(),
  /** Met as well when this holds, whatever its steps say. */
  satisfiedIf: RouteExpression.optional(),
  /** Set aside when this holds: somebody who may has decided in its place. */
  overriddenIf: RouteExpression.optional(),
  obligations: z.array(Obligation).max(20).optional(),
})
export type Route = Readonly<z.infer<typeof Route>>

/** Its steps in order, whichever way it was written. */
export function stepsOf({ needs, steps = [] }: Route): readonly RouteStep[] {
  return needs.length > 0 ? [{ of: needs }, ...steps] : steps
}

/** Every area whose sign-off can count on this route: those it asks for and those that can set it aside. */
export function areasOf(route: Route): ReadonlySet<Area> {
  return new Set([
    ...stepsOf(route).flatMap((step) => step.of.map(({ area }) => area)),
    ...[route.satisfiedIf, route.overriddenIf].flatMap((expression) => (expression ? approversIn(expression) : [])),
  ])
}

function approversIn(expression: RouteExpression): readonly Area[] {
  if ('all' in expression) return expression.all.flatMap(approversIn)
  if ('any' in expression) return expression.any.flatMap(approversIn)
  if ('not' in expression) return approversIn(expression.not)
  return expression.approved ? [expression.approved.area] : []
}
