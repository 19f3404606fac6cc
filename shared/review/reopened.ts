// A decision on a finding goes with the very words and the very clause. When either changed, the finding is another one
// and open again; this says which decision was made on the one that it was.
import type { Instant } from '../kit/time'
import type { PersonId } from '../people/person'

export interface PastDecision {
  readonly kind: 'considered' | 'waived'
  readonly finding: string
  readonly rule: string
  readonly clauseVersion: string
  readonly quote: string
  readonly revision: number
  readonly by: PersonId
  readonly at: Instant
}

export interface PresentFinding {
  readonly id: string
  readonly rule: string
  readonly clauseVersion: string
  readonly quote: string
}

export interface Reopened {
  /** The finding as it is now. */
  readonly finding: string
  readonly decision: PastDecision
  /** What is no longer as it was: the clause, the words themselves, or those around them. */
  readonly changed: 'clause' | 'words' | 'around'
}

/**
 * `open`: the findings without a decision, in order; `present`: the ids of all. A decision whose finding is still there
 * is not reopened, and each reopens one finding of its rule at most: the one with the same words, else the first.
 */
export function reopened(
  decisions: readonly PastDecision[],
  open: readonly PresentFinding[],
  present: ReadonlySet<string>,
): readonly Reopened[] {
  const left = [...open]
  const seen = new Set<string>()
  const found: Reopened[] = []
  for (const decision of decisions.toReversed()) {
    if (present.has(decision.finding) || seen.has(decision.finding)) continue
    seen.add(decision.finding)
    const ofRule = left.filter(({ rule }) => rule === decision.rule)
    const now = ofRule.find(({ quote }) => quote === decision.quote) ?? ofRule[0]
    if (!now) continue
    left.splice(left.indexOf(now), 1)
    const changed =
      now.clauseVersion !== decision.clauseVersion ? 'clause' : now.quote === decision.quote ? 'around' : 'words'
    found.push({ finding: now.id, decision, changed })
  }
  return found
}
