// What a window shows of the policy: its versions, and the clauses of one of them with their rules and examples.
import type { Instant } from '../../kit/time'
import { type CompiledRule } from '../../policy/compile'
import type { PolicyDocument } from '../../policy/document'
import type { Certainty, Severity } from '../../policy/finding'
import type { Applies, Clause } from '../../policy/pack'
import { compiledPolicy } from '../checking'
import { type DeskState, policyInForce } from '../state'

export interface PolicyVersionView {
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly effective: string
  readonly digest: string
  readonly by: string
  readonly at: Instant
  readonly isInForce: boolean
}

export interface RuleView {
  /** pack/clause#n */
  readonly rule: string
  readonly kind: string
  readonly severity: Severity
  /** Null where the check itself says it, finding by finding. */
  readonly certainty: Certainty | null
}

export interface ClauseInFull extends Clause {
  readonly applies: Applies
  readonly rules: readonly RuleView[]
}

export interface PolicyView {
  readonly document: PolicyDocument
  readonly clauses: readonly ClauseInFull[]
  /** The latest first. */
  readonly versions: readonly PolicyVersionView[]
}

/** `version`: null for the one in force. Null when there is no such version. */
export function policyView(state: DeskState, version: number | null): PolicyView | null {
  const inForce = policyInForce(state)
  const shown = version === null ? inForce : state.policies.find(({ document }) => document.version === version)
  if (!shown) return null
  const compiled = compiledPolicy(shown.document)
  return {
    document: shown.document,
    clauses: compiled.ok
      ? compiled.value.clauses.map(({ rules, ...clause }) => ({ ...clause, rules: rules.map(ruleView) }))
      : [],
    versions: [...state.policies].reverse().map(({ document, digest, by, at }) => ({
      version: document.version,
      title: document.title,
      summary: document.summary,
      effective: document.effective,
      digest,
      by: state.people.get(by)?.name ?? by,
      at,
      isInForce: digest === inForce.digest && document.version === inForce.document.version,
    })),
  }
}

function ruleView({ name, kind, severity, certainty }: CompiledRule): RuleView {
  return { rule: name, kind, severity, certainty }
}
