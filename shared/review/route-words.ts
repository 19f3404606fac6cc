// Routes in words: what one is for, and why it is not for a given post.
import { areaInWords } from '../people/area-words'
import type { PersonId } from '../people/person'
import type { RouteCondition, RouteExpression, RouteQuestion, RouteStep } from '../policy/routes'
import { channelNames } from '../post/account'
import { accountInWords } from '../post/account-words'
import { failing, holds, nobody, type RouteFacts } from './expression'
import { allOf, anyOf } from '../words/formats'
import { t } from '../words/say'

type Asked = RouteQuestion | RouteCondition

/** What people are called on the desk; see `calledBy`. */
export type Called = (person: PersonId) => string

/** An id that nobody has is most likely mistyped, so it stays as it was written, and is marked. */
export function calledBy(nameOf: (person: PersonId) => string | undefined): Called {
  return (person) => nameOf(person) ?? t('{person} (nobody this desk knows)', { person })
}

/** "the checks find a blocker or a warning in finance"; "every post" for what asks nothing. */
export function expressionInWords(expression: RouteExpression | RouteCondition, called: Called): string {
  const inner = (one: RouteExpression) => inBrackets(one, called)
  if ('all' in expression) return joined(expression.all.map(inner), and)
  if ('any' in expression) return joined(expression.any.map(inner), or)
  if ('not' in expression) return t('it is not so that {expression}', { expression: inner(expression.not) })
  const parts = partsInWords(expression, called)
  return parts.length === 0 ? t('every post') : joined(parts, (one, other) => t('{one}, and {other}', { one, other }))
}

const and = (one: string, other: string) => t('{one} and {other}', { one, other })
const or = (one: string, other: string) => t('{one}, or {other}', { one, other })

const joined = (words: readonly string[], join: (one: string, other: string) => string) =>
  words.length === 0 ? '' : words.reduce(join)

/** What a condition asks beside another one: "either it goes to LinkedIn or it names a claim" cannot be misread there. */
export function besideOthers(expression: RouteExpression, called: Called): string {
  const words = expressionInWords(expression, called)
  return 'any' in expression && expression.any.length > 1 ? t('either {alternatives}', { alternatives: words }) : words
}

function inBrackets(expression: RouteExpression, called: Called): string {
  const words = besideOthers(expression, called)
  return 'all' in expression || partsCount(expression) > 1 ? `(${words})` : words
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
  let what = severities ? anyOf(severities.map((severity) => severityNames[severity])) : t('something')
  if (packs) what = t('{what} in {packs}', { what, packs: anyOf(packs) })
  if (clauses) what = t('{what} on clause {clauses}', { what, clauses: anyOf(clauses) })
  if (certainties) {
    const certainty = anyOf(certainties.map((one) => certaintyNames[one]))
    what = t('{what} ({certainty})', { what, certainty })
  }
  return t('the checks find {what}', { what })
}

// In other languages these may stand at the end of a clause that begins with "if": "it goes to X" is never said alone.
function partInWords(name: keyof RouteQuestion, question: RouteQuestion, called: Called): string {
  switch (name) {
    case 'kinds':
      return t('it is {kinds}', { kinds: anyOf((question.kinds ?? []).map((kind) => kindNames[kind])) })
    case 'channels':
      return t('it goes to {places}', {
        places: anyOf((question.channels ?? []).map((channel) => channelNames[channel].name)),
      })
    case 'accounts':
      return t('it goes to {places}', { places: anyOf((question.accounts ?? []).map(accountInWords)) })
    case 'markets':
      return t('it is for the market {markets}', { markets: anyOf(question.markets ?? []) })
    case 'tiers':
      return t('it goes to {places}', { places: anyOf((question.tiers ?? []).map((tier) => accountsOf[tier])) })
    case 'languages':
      return t('its language is {languages}', { languages: anyOf(question.languages ?? []) })
    case 'campaigns':
      return t('its campaign is {campaigns}', { campaigns: anyOf(question.campaigns ?? []) })
    case 'authors':
      return t('{people} wrote or changed it', { people: anyOf((question.authors ?? []).map(called)) })
    case 'authorTiers':
      return t('{people} wrote or changed it', {
        people: anyOf((question.authorTiers ?? []).map((tier) => peopleOf[tier])),
      })
    case 'risks':
      return t('its risk is {risks}', { risks: anyOf((question.risks ?? []).map((risk) => riskNames[risk])) })
    case 'hasClaims':
      return question.hasClaims ? t('it names a claim') : t('it names no claim')
    case 'hasDisclosures':
      return question.hasDisclosures ? t('it carries a disclosure') : t('it carries no disclosure')
    case 'hasRelationships':
      return question.hasRelationships ? t('it declares a relationship') : t('it declares no relationship')
    case 'hasMedia':
      return question.hasMedia ? t('it has media') : t('it has no media')
    case 'hasOverrides':
      return question.hasOverrides ? t('an account has a text of its own') : t('no account has a text of its own')
    case 'packs':
    case 'clauses':
    case 'severities':
    case 'certainties':
      return findingInWords(question)
    case 'approved': {
      const { area = '', count = 1 } = question.approved ?? {}
      return t('{count, plural, one {{area} has approved it} other {# reviewers for {area} have approved it}}', {
        count,
        area: areaInWords(area),
      })
    }
  }
}

const kindNames = {
  post: t('a post', undefined, 'in a route'),
  reply: t('a reply', undefined, 'in a route'),
  advocacy: t('advocacy', undefined, 'in a route'),
} as const
const severityNames = {
  blocker: t('a blocker', undefined, 'in a route'),
  warning: t('a warning', undefined, 'in a route'),
  note: t('a note', undefined, 'in a route'),
  hint: t('a hint', undefined, 'in a route'),
} as const
const certaintyNames = {
  exact: t('exact', undefined, 'in a route'),
  judgement: t('a matter of judgement', undefined, 'in a route'),
} as const
const riskNames = {
  low: t('low', undefined, 'a risk'),
  medium: t('medium', undefined, 'a risk'),
  high: t('high', undefined, 'a risk'),
} as const
const accountsOf = {
  routine: t('an ordinary account', undefined, 'in a route'),
  'public-figure': t('the account of a public figure', undefined, 'in a route'),
} as const
const peopleOf = {
  routine: t('an ordinary person', undefined, 'in a route'),
  'public-figure': t('a public figure', undefined, 'in a route'),
} as const

/** What a route asks that this post does not answer with yes; null when it is for the post. */
export function whyNotFor(
  { when, appliesIf }: { readonly when: RouteCondition; readonly appliesIf?: RouteExpression | undefined },
  facts: RouteFacts,
  called: Called,
): string | null {
  const missing = failing(when, facts, nobody)
  if (missing !== null) return neededWhen(questionInWords(missing, when, called))
  if (appliesIf === undefined || holds(appliesIf, facts, nobody)) return null
  return neededWhen(unmet(appliesIf, facts, called))
}

const neededWhen = (condition: string) => t('Only needed when {condition}.', { condition })

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

/** "Legal and 2 reviewers for Brand"; "2 of Brand, Compliance and Product". */
export function stepInWords({ of, atLeast = of.length }: RouteStep): string {
  const needs = of.map(({ area, count }) =>
    count === 1
      ? areaInWords(area)
      : t('{count, plural, one {# reviewer} other {# reviewers}} for {area}', { count, area: areaInWords(area) }),
  )
  if (atLeast === of.length) return allOf(needs)
  return atLeast === 1 ? anyOf(needs) : t('{count, number} of {areas}', { count: atLeast, areas: allOf(needs) })
}
