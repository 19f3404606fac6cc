// Content in, findings out. Pure: the same content, policy and context give the same findings, in the same order,
// in a window, a worker, the main process and on the command line.
import type { Digest } from '../kit/digest'
import { once } from '../kit/once'
import { type Content, contentDigest } from '../post/content'
import type { Clauses, CompiledPolicy } from './compile'
import { type Finding, findingsDigest } from './finding'
import { findingsOf } from './findings'
import type { Subject } from './kind'
import { inOrder } from './order'
import { type CheckContext, narrowed, subjectOf } from './subject'

export type { CheckContext } from './subject'
export { type Count, count, foldAt } from '../post/limits-count'

/** Goes up when a check's mechanism changes what it finds, so that old results can be told from new ones. */
export const engineVersion = '4'

export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly contentDigest: Digest
  readonly policyDigest: Digest
  readonly engineVersion: string
  readonly findingsDigest: Digest
}

export function check(content: Content, policy: CompiledPolicy, context: CheckContext): CheckResult {
  const ordered = inOrder(findingsIn(subjectOf(content, context), policy))
  const ofContent = once(() => digestOfAny(content))
  const ofFindings = once(() => findingsDigest(ordered))
  // Digests are for records. Who looks through a desk for what a policy finds asks for none.
  return {
    findings: ordered,
    get contentDigest() {
      return ofContent()
    },
    get policyDigest() {
      return policy.digest
    },
    engineVersion,
    get findingsDigest() {
      return ofFindings()
    },
  }
}

/** What these clauses find, clause by clause. */
export function findingsIn(subject: Subject, { clauses, wake }: Clauses): readonly Finding[] {
  const findings: Finding[] = []
  const awake = wake(subject)
  for (const clause of clauses) {
    const rules = clause.rules.filter((rule) => awake[rule.number] === 1)
    const narrow = rules.length > 0 ? narrowed(subject, clause.applies) : null
    if (!narrow) continue
    for (const rule of rules) findings.push(...findingsOf(rule.check(narrow), rule, clause, subject.content.kind))
  }
  return findings
}

/**
 * A text in the middle of being typed or pasted may hold half a character, which no digest can cover and no record
 * takes. It is checked all the same, and its digest is that of the text with the half made whole.
 */
function digestOfAny(content: Content): Digest {
  try {
    return contentDigest(content)
  } catch {
    return contentDigest(wellFormed(content))
  }
}

function wellFormed<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part)),
  )
}
