// What became of each finding that was ever recorded on a post. From these a rule's record is counted: how often it
// was right, and how often people saw it otherwise.
import type { Digest } from '../kit/digest'
import type { Instant } from '../kit/time'
import type { Decision, FindingRecord } from '../ledger/events'

export interface Fate {
  /** The finding's id. */
  readonly finding: string
  readonly rule: string
  readonly clause: string
  /** The words were changed after it, or its clause was cited when changes were asked for or the post was refused. */
  readonly upheld: boolean
  /** When it was first on record. */
  readonly at: Instant
  /** Another version of the policy found it on content that had been checked before. */
  readonly fromPolicy: boolean
  /** On which revision it was no longer found, and whose doing that was; null while it is. */
  readonly gone: { readonly revision: number; readonly how: 'fixed' | 'policy' | 'lists' } | null
}

interface Check {
  readonly contentDigest: Digest
  readonly policyDigest: Digest
  readonly findings: readonly FindingRecord[]
}

/** The check that was just made. */
interface NewCheck extends Check {
  readonly revision: number
  readonly at: Instant
}

/**
 * After another check. What the check before found and this one does not was mended by the writer: unless it is another
 * policy that no longer asks for it, or the same rule found it again among other words, which is the same hit.
 */
export function fatesAfterCheck(fates: readonly Fate[], before: Check | null, now: NewCheck): readonly Fate[] {
  const known = new Set(fates.map(({ finding }) => finding))
  const fresh = now.findings.filter(({ id }) => !known.has(id))
  const present = new Set(now.findings.map(({ id }) => id))
  const isSameContent = before?.contentDigest === now.contentDigest
  const isSamePolicy = before?.policyDigest === now.policyDigest
  const born = bornIn(now, isSameContent && !isSamePolicy)
  if (before === null || isSameContent) {
    const how = isSamePolicy ? 'lists' : 'policy'
    const kept = fates.map((fate) => (present.has(fate.finding) ? back(fate) : missed(fate, now.revision, how)))
    return [...kept, ...fresh.map(born)]
  }
  const gone = new Set(before.findings.map(({ id }) => id).filter((id) => !present.has(id)))
  const left = [...fresh]
  const kept = fates.map((fate) => {
    if (present.has(fate.finding)) return back(fate)
    if (!gone.has(fate.finding)) return fate
    const again = left.findIndex(({ rule }) => rule === fate.rule)
    const [same] = again === -1 ? [] : left.splice(again, 1)
    if (same) return { ...fate, finding: same.id }
    return isSamePolicy ? uphold(missed(fate, now.revision, 'fixed')) : missed(fate, now.revision, 'policy')
  })
  return [...kept, ...left.map(born)]
}

const bornIn =
  ({ at }: NewCheck, fromPolicy: boolean) =>
  ({ id, rule, clause }: FindingRecord): Fate => ({
    finding: id,
    rule,
    clause,
    upheld: false,
    at,
    fromPolicy,
    gone: null,
  })

/** Found, as before or once more. */
function back(fate: Fate): Fate {
  return fate.gone === null ? fate : { ...fate, gone: null }
}

function missed(fate: Fate, revision: number, how: NonNullable<Fate['gone']>['how']): Fate {
  return fate.gone === null ? { ...fate, gone: { revision, how } } : fate
}

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
