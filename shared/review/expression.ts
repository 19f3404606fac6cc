// Whether a route's expression holds for a revision.
import type { FindingRecord } from '../ledger/events'
import type { Area, PersonId } from '../people/person'
import type { PolicyDocument } from '../policy/document'
import type { RouteCondition, RouteExpression, RouteQuestion } from '../policy/routes'
import type { Account } from '../post/account'
import type { Content } from '../post/content'
import { type Risk, riskOf } from './risk'

/** What a route may look at. */
export interface RouteFacts {
  readonly content: Content
  /** The accounts it goes to. */
  readonly targets: readonly Account[]
  readonly findings: readonly FindingRecord[]
  /** Everybody who changed the content. */
  readonly authors: ReadonlySet<PersonId>
  readonly publicFigures: ReadonlySet<PersonId>
  readonly risk: Risk
}

export function factsOf(
  content: Content,
  accounts: readonly Account[],
  findings: readonly FindingRecord[],
  authors: ReadonlySet<PersonId>,
  settings: Pick<PolicyDocument['settings'], 'publicFigures'> | null,
): RouteFacts {
  const targets = accounts.filter((account) => content.targets.includes(account.id))
  return {
    content,
    targets,
    findings,
    authors,
    publicFigures: new Set(settings?.publicFigures),
    risk: riskOf(content, targets, findings),
  }
}

/** How many people have approved this content for an area. */
export type ApprovalCount = (area: Area) => number

/** Before anybody has decided. */
export const nobody: ApprovalCount = () => 0

export function holds(expression: RouteExpression, facts: RouteFacts, approvals: ApprovalCount): boolean {
  if ('all' in expression) return expression.all.every((one) => holds(one, facts, approvals))
  if ('any' in expression) return expression.any.some((one) => holds(one, facts, approvals))
  if ('not' in expression) return !holds(expression.not, facts, approvals)
  return failing(expression, facts, approvals) === null
}

/** The first question that is not answered with yes; null when all are. */
export function failing(
  question: RouteQuestion | RouteCondition,
  facts: RouteFacts,
  approvals: ApprovalCount,
): keyof RouteQuestion | null {
  const asked = Object.keys(question) as (keyof RouteQuestion)[]
  return (
    asked.find(
      (name) => question[name as keyof typeof question] !== undefined && !isMet(name, question, facts, approvals),
    ) ?? null
  )
}

function isMet(
  name: keyof RouteQuestion,
  question: RouteQuestion,
  facts: RouteFacts,
  approvals: ApprovalCount,
): boolean {
  const { content, targets, authors, publicFigures } = facts
  const among = <T>(wanted: readonly T[] | undefined, given: readonly T[]) =>
    given.some((value) => wanted?.includes(value) ?? false)
  switch (name) {
    case 'kinds':
      return among(question.kinds, [content.kind])
    case 'channels':
      return among(
        question.channels,
        targets.map(({ channel }) => channel),
      )
    case 'accounts':
      return among(question.accounts, content.targets)
    case 'markets':
      return among(
        question.markets,
        targets.map(({ market }) => market),
      )
    case 'tiers':
      return among(
        question.tiers,
        targets.map(({ tier }) => tier),
      )
    case 'languages':
      return among(question.languages, [content.language.split('-')[0] ?? ''])
    case 'campaigns':
      return among(question.campaigns, [content.campaign])
    case 'authors':
      return among(question.authors, [...authors])
    case 'authorTiers':
      return among(
        question.authorTiers,
        [...authors].map((author) => (publicFigures.has(author) ? 'public-figure' : 'routine')),
      )
    case 'risks':
      return among(question.risks, [facts.risk.level])
    case 'hasClaims':
      return content.claims.length > 0 === question.hasClaims
    case 'hasDisclosures':
      return content.disclosures.length > 0 === question.hasDisclosures
    case 'hasRelationships':
      return content.relationships.length > 0 === question.hasRelationships
    case 'hasMedia':
      return content.media.length > 0 === question.hasMedia
    case 'hasOverrides':
      return Object.keys(content.overrides).length > 0 === question.hasOverrides
    case 'packs':
    case 'clauses':
    case 'severities':
    case 'certainties':
      return facts.findings.some((finding) => fits(finding, question))
    case 'approved':
      return question.approved === undefined || approvals(question.approved.area) >= question.approved.count
  }
}

/** All that is asked of findings is asked of one and the same. */
function fits(finding: FindingRecord, { packs, clauses, severities, certainties }: RouteQuestion): boolean {
  return (
    (packs === undefined || packs.includes(finding.rule.slice(0, finding.rule.indexOf('/')))) &&
    (clauses === undefined || clauses.includes(finding.clause)) &&
    (severities === undefined || severities.includes(finding.severity)) &&
    (certainties === undefined || certainties.includes(finding.certainty))
  )
}
