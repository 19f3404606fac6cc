// What became of each finding that was ever recorded on a post. From these a rule's record is counted: how often it
// was right, and how often people saw it otherwise.
import type { Digest } from '../kit/digest'
import type { Decision, FindingRecord } from '../ledger/events'

export interface Fate {
  /** The finding's id. */
  readonly finding: string
  readonly rule: string
  readonly clause: string
  /** The words were changed after it, or its clause was cited when changes were asked for or the post was refused. */
  readonly upheld: boolean
}

interface Check {
  readonly contentDigest: Digest
  readonly policyDigest: Digest
  readonly findings: readonly FindingRecord[]
}

/**
 * After another check. What the check before found and this one does not was mended by the writer: unless it is another
 * policy that no longer asks for it, or the same rule found it again among other words, which is the same hit.
 */
export function fatesAfterCheck(fates: readonly Fate[], before: Check | null, now: Check): readonly Fate[] {
  const known = new Set(fates.map(({ finding }) => finding))
  const fresh = now.findings.filter(({ id }) => !known.has(id))
  if (before === null || before.contentDigest === now.contentDigest) return [...fates, ...fresh.map(born)]
  const present = new Set(now.findings.map(({ id }) => id))
  const gone = new Set(before.findings.map(({ id }) => id).filter((id) => !present.has(id)))
  if (gone.size === 0) return fresh.length === 0 ? fates : [...fates, ...fresh.map(born)]
  const left = [...fresh]
  const kept = fates.map((fate) => {
    if (!gone.has(fate.finding)) return fate
    const again = left.findIndex(({ rule }) => rule === fate.rule)
    const [same] = again === -1 ? [] : left.splice(again, 1)
    if (same) return { ...fate, finding: same.id }
    return before.policyDigest === now.policyDigest ? uphold(fate) : fate
  })
  return [...kept, ...left.map(born)]
}

const born = ({ id, rule, clause }: FindingRecord): Fate => ({ finding: id, rule, clause, upheld: false })

/** After a decision: a refusal that cites a clause upholds what was found of it on the post as it is. */
export function fatesAfterDecision(
  fates: readonly Fate[],
  checked: Check | null,
  { decision, clauses }: { readonly decision: Decision; readonly clauses: readonly string[] },
): readonly Fate[] {
  if (decision === 'approve' || clauses.length === 0 || checked === null) return fates
  const cited = new Set(clauses)
  const present = new Set(checked.findings.filter(({ clause }) => cited.has(clause)).map(({ id }) => id))
  return present.size === 0 ? fates : fates.map((fate) => (present.has(fate.finding) ? uphold(fate) : fate))
}

function uphold(fate: Fate): Fate {
  return fate.upheld ? fate : { ...fate, upheld: true }
}
