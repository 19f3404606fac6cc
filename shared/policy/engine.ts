// Content in, findings out. Pure: the same content, policy and context give the same findings, in the same order,
// in a window, a worker, the main process and on the command line.
import type { Digest } from '../kit/digest'
import { type Content, contentDigest } from '../post/content'
import type { CompiledPolicy } from './compile'
import { type Finding, findingsDigest } from './finding'
import { findingsOf } from './findings'
import { inOrder } from './order'
import { type CheckContext, narrowed, subjectOf } from './subject'

export type { CheckContext } from './subject'
export { type Count, count, foldAt } from '../post/limits-count'

/** Goes up when a check's mechanism changes what it finds, so that old results can be told from new ones. */
export const engineVersion = '1'

export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly contentDigest: Digest
  readonly policyDigest: Digest
  readonly engineVersion: string
  readonly findingsDigest: Digest
}

export function check(content: Content, policy: CompiledPolicy, context: CheckContext): CheckResult {
  const subject = subjectOf(content, context)
  const findings: Finding[] = []
  for (const clause of policy.clauses) {
    const narrow = narrowed(subject, clause.applies)
    if (!narrow) continue
    for (const rule of clause.rules) findings.push(...findingsOf(rule.check(narrow), rule, clause, content.kind))
  }
  const ordered = inOrder(findings)
  return {
    findings: ordered,
    contentDigest: contentDigest(content),
    policyDigest: policy.digest,
    engineVersion,
    findingsDigest: findingsDigest(ordered),
  }
}
