// The policy engine applied to the desk's own posts, compiled once per policy version.
import { fail, ok, type Result } from '../kit/result'
import type { FindingRecord } from '../ledger/events'
import type { PersonId } from '../people/person'
import { type CompiledPolicy, compilePolicy } from '../policy/compile'
import type { PolicyDocument } from '../policy/document'
import { check, type CheckContext, type CheckResult } from '../policy/engine'
import type { Finding } from '../policy/finding'
import type { Content } from '../post/content'
import { type DeskState, latest, type Post, policyInForce } from './state'

const compiled = new WeakMap<PolicyDocument, Result<CompiledPolicy, string>>()

/** The compiled policy in force, or in words why it cannot be read. */
export function compiledPolicy(document: PolicyDocument): Result<CompiledPolicy, string> {
  let result = compiled.get(document)
  if (!result) {
    const outcome = compilePolicy(document)
    result = outcome.ok ? ok(outcome.value) : fail(outcome.error.map((error) => error.text).join('\n'))
    compiled.set(document, result)
  }
  return result
}

/** Findings on a content as if `author` had written it, under the policy in force. */
export function checkContent(state: DeskState, content: Content, author: PersonId): Result<CheckResult, string> {
  const policy = compiledPolicy(policyInForce(state).document)
  if (!policy.ok) return policy
  return ok(check(content, policy.value, contextOf(state, content, author)))
}

/** What a check of this content looks at besides the content, on this desk as it is. */
export function contextOf(state: DeskState, _content: Content, author: PersonId): CheckContext {
  const person = state.people.get(author)
  return {
    accounts: [...state.accounts.values()],
    author: person ? { id: person.id, name: person.name } : null,
  }
}

/** What is recorded of a finding; the words can be had again from the policy text in the ledger. */
export function recordOf(finding: Finding): FindingRecord {
  return {
    id: finding.id,
    rule: finding.rule,
    clause: finding.clause.id,
    severity: finding.severity,
    certainty: finding.certainty,
  }
}

const fresh = new WeakMap<object, { policyDigest: string; author: PersonId; result: Result<CheckResult, string> }>()

/** Findings on a post's latest revision; worked out again only when content or policy changed. */
export function checkPost(state: DeskState, post: Post): Result<CheckResult, string> {
  const { content } = latest(post)
  const policyDigest = policyInForce(state).digest
  const known = fresh.get(content)
  if (known?.policyDigest === policyDigest && known.author === post.createdBy) return known.result
  const result = checkContent(state, content, post.createdBy)
  fresh.set(content, { policyDigest, author: post.createdBy, result })
  return result
}
