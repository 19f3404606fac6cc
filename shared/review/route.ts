// Which sign-offs a revision needs, computed from the policy's routes.
import type { FindingRecord } from '../ledger/events'
import type { Area } from '../people/person'
import type { PolicyDocument, Route } from '../policy/document'
import type { Account } from '../post/account'
import type { Content } from '../post/content'

export interface Requirement {
  readonly area: Area
  readonly count: number
  /** Why, in the words of the routes that ask for it. */
  readonly reasons: readonly string[]
}

/** Asked for when no route names a post, so that a gap in the policy never lets a post through unseen. */
const fallback: Requirement = {
  area: 'brand',
  count: 1,
  reasons: ['No route of the policy names this post, so one brand reviewer decides.'],
}

/** The route of a revision. Advice-only posts need none; any other post needs at least one sign-off. */
export function routeOf(
  content: Content,
  accounts: readonly Account[],
  findings: readonly FindingRecord[],
  routes: PolicyDocument['routes'],
): readonly Requirement[] {
  if (content.kind === 'advocacy') return []
  const needed = new Map<Area, Requirement>()
  for (const route of routes) {
    if (!applies(route, content, accounts, findings)) continue
    for (const { area, count } of route.needs) {
      const known = needed.get(area)
      needed.set(area, {
        area,
        count: Math.max(count, known?.count ?? 0),
        reasons: [...(known?.reasons ?? []), route.reason],
      })
    }
  }
  return needed.size > 0 ? [...needed.values()] : [fallback]
}

function applies(
  { when }: Route,
  content: Content,
  accounts: readonly Account[],
  findings: readonly FindingRecord[],
): boolean {
  const targets = accounts.filter((account) => content.targets.includes(account.id))
  const met = <T>(wanted: readonly T[] | undefined, given: readonly T[]) =>
    wanted === undefined || given.some((value) => wanted.includes(value))
  return (
    met(when.kinds, [content.kind]) &&
    met(
      when.channels,
      targets.map((account) => account.channel),
    ) &&
    met(when.accounts, content.targets) &&
    met(
      when.markets,
      targets.map((account) => account.market),
    ) &&
    meetsFindings(when, findings)
  )
}

/** Pack and severity are asked of one and the same finding. */
function meetsFindings(when: Route['when'], findings: readonly FindingRecord[]): boolean {
  if (when.packs === undefined && when.severities === undefined) return true
  return findings.some(
    (finding) =>
      (when.packs === undefined || when.packs.includes(packOf(finding.rule))) &&
      (when.severities === undefined || when.severities.includes(finding.severity)),
  )
}

function packOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'))
}
