// What the checks say of a post's slot: too near another post, on a sensitive date, before an embargo ends.
import type { CompiledPolicy } from '../../policy/compile'
import type { Finding } from '../../policy/finding'
import { checkPost, compiledPolicy } from '../checking'
import { type DeskState, type Post, policyInForce } from '../state'

const known = new WeakMap<CompiledPolicy, ReadonlySet<string>>()

/** The names of the rules that judge a post by when it goes out. */
export function slotRules(state: DeskState): ReadonlySet<string> {
  const policy = compiledPolicy(policyInForce(state).document)
  if (!policy.ok) return new Set()
  let rules = known.get(policy.value)
  if (!rules) {
    const all = policy.value.clauses.flatMap((clause) => clause.rules)
    known.set(policy.value, (rules = new Set(all.filter(({ kind }) => kind === 'calendar').map(({ name }) => name))))
  }
  return rules
}

/** In whole sentences, the worst first; none for a post that has left. */
export function slotClashes(state: DeskState, post: Post): readonly string[] {
  if (post.stage === 'exported' || post.stage === 'withdrawn') return []
  const result = checkPost(state, post)
  if (!result.ok) return []
  const rules = slotRules(state)
  return result.value.findings.filter((finding) => rules.has(finding.rule) && isSaid(finding)).map(({ what }) => what)
}

const isSaid = ({ severity }: Finding) => severity !== 'hint'
