// Routes in words: what one is for, and why it is not for a given post.
import type { PersonId } from '../people/person'
import type { RouteCondition, RouteExpression, RouteQuestion, RouteStep } from '../policy/routes'
import { channelNames } from '../post/account'
import { failing, holds, nobody, type RouteFacts } from './expression'
import { t } from '../words/say'

type Asked = RouteQuestion | RouteCondition

/** What people are called on the desk; see `calledBy`. */
export type Called = (person: PersonId) => string

/** An id that nobody has is most likely mistyped, so it stays as it was written, and is marked. */
export function calledBy(nameOf: (person: PersonId) => string | undefined): Called {
  return (person) => nameOf(person) ?? t('{person} (nobody this desk knows)', { person })
}

/** "a finding is of finance and of severity blocker or warning"; "every post" for what asks nothing. */
export function expressionInWords(expression: RouteExpression | RouteCondition, called: Called): string {
  const inner = (one: RouteExpression) => inBrackets(one, called)
  if ('all' in expression) return expression.all.map(inner).join(' and ')
  if ('any' in expression) return expression.any.map(inner).join(' or ')
  if ('not' in expression) return `not (${expressionInWords(expression.not, called)})`
  const parts = partsInWords(expression, called)
  return parts.length === 0 ? 'every post' : parts.join(', and ')
}

function inBrackets(expression: RouteExpression, called: Called): string {
  const words = expressionInWords(expression, called)
  return 'all' in expression || 'any' in expression || partsCount(expression) > 1 ? `(${words})` : words
}

function partsCount(expression: RouteExpression): number {
  if ('not' in expression || 'all' in expression || 'any' in expression) return 1
  return partsInWords(expression, String).length
}

function partsInWords(question: Asked, called: Called): readonly string[] {
  const names = (Object.keys(question) as (keyof RouteQuestion)[]).filter(
    (name) => (question as RouteQuestion)[name] !== undefined,
  )
  const ofFindings = names.filter((name) => findingQuestions.has(name))
  const others = names.filter((name) => !findingQuestions.has(name)).map((name) => partInWords(name, question, called))
  return ofFindings.length === 0 ? others : [...others, findingInWords(question)]
}

const findingQuestions: ReadonlySet<keyof RouteQuestion> = new Set(['packs', 'clauses', 'severities', 'certainties'])

function findingInWords({ packs, clauses, severities, certainties }: RouteQuestion): string {
  const parts = [
    packs && `of ${listed(packs)}`,
    clauses && `of clause ${listed(clauses)}`,
    severities && `a ${listed(severities)}`,
    certainties && listed(certainties),
  ].filter((part) => part !== undefined)
  return `a finding is ${parts.join(' and ')}`
}

function partInWords(name: keyof RouteQuestion, question: RouteQuestion, called: Called): string {
  switch (name) {
    case 'kinds':
      return `it is a ${listed(question.kinds)}`
    case 'channels':
      return `it goes to ${listed(question.channels?.map((channel) => channelNames[channel].name))}`
    case 'accounts':
      return `it goes to ${listed(question.accounts)}`
    case 'markets':
      return `it is for the market ${listed(question.markets)}`
    case 'tiers':
      return `it goes to the account of a ${listed(question.tiers?.map((tier) => tierNames[tier]))}`
    case 'languages':
      return `its language is ${listed(question.languages)}`
    case 'campaigns':
      return `its campaign is ${listed(question.campaigns)}`
    case 'authors':
      return `it was written or changed by ${listed(question.authors?.map(called))}`
    case 'authorTiers':
      return `it was written or changed by a ${listed(question.authorTiers?.map((tier) => tierNames[tier]))}`
    case 'risks':
      return `its risk is ${listed(question.risks)}`
    case 'hasClaims':
      return question.hasClaims ? 'it names a claim' : 'it names no claim'
    case 'hasDisclosures':
      return question.hasDisclosures ? 'it carries a disclosure' : 'it carries no disclosure'
    case 'hasRelationships':
      return question.hasRelationships ? 'it declares a relationship' : 'it declares no relationship'
    case 'hasMedia':
      return question.hasMedia ? 'it has media' : 'it has no media'
    case 'hasOverrides':
      return question.hasOverrides ? 'an account has a text of its own' : 'no account has a text of its own'
    case 'packs':
    case 'clauses':
    case 'severities':
    case 'certainties':
      return findingInWords(question)
    case 'approved': {
      const { area = '', count = 1 } = question.approved ?? {}
      return count === 1
        ? t('{area} has approved it', { area })
        : t('{count} reviewers for {area} have approved it', { count, area })
    }
  }
}

const tierNames = { routine: 'routine account or person', 'public-figure': 'public figure' } as const

const listed = (values: readonly string[] | undefined) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(values ?? [])

/** What a route asks that this post does not answer with yes; null when it is for the post. */
export function whyNotFor(
  { when, appliesIf }: { readonly when: RouteCondition; readonly appliesIf?: RouteExpression | undefined },
  facts: RouteFacts,
  called: Called,
): string | null {
  const missing = failing(when, facts, nobody)
  if (missing !== null) return t('It is for when {missing}.', { missing: questionInWords(missing, when, called) })
  if (appliesIf === undefined || holds(appliesIf, facts, nobody)) return null
  return t('It is for when {appliesIf}.', { appliesIf: unmet(appliesIf, facts, called) })
}

/** The part of an expression that decides against it, where it is one part; the whole otherwise. */
function unmet(expression: RouteExpression, facts: RouteFacts, called: Called): string {
  if ('all' in expression) {
    const first = expression.all.find((one) => !holds(one, facts, nobody))
    return first ? unmet(first, facts, called) : expressionInWords(expression, called)
  }
  if ('any' in expression || 'not' in expression) return expressionInWords(expression, called)
  const missing = failing(expression, facts, nobody)
  return missing === null ? expressionInWords(expression, called) : questionInWords(missing, expression, called)
}

function questionInWords(name: keyof RouteQuestion, question: Asked, called: Called): string {
  return findingQuestions.has(name) ? findingInWords(question) : partInWords(name, question, called)
}

/** "legal and two of brand, compliance and product". */
export function stepInWords({ of, atLeast = of.length }: RouteStep): string {
  const needs = of.map(({ area, count }) => (count === 1 ? area : `${count} of ${area}`))
  if (atLeast === of.length) return new Intl.ListFormat('en', { type: 'conjunction' }).format(needs)
  const several = new Intl.ListFormat('en', { type: 'disjunction' }).format(needs)
  return atLeast === 1 ? several : `${atLeast} of ${new Intl.ListFormat('en', { type: 'conjunction' }).format(needs)}`
}
