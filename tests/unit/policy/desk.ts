// A small desk for these tests: accounts, a policy, and a way to check a text.
import { type CompiledPolicy, compilePolicy } from '../../../shared/policy/compile'
import type { PolicySettings } from '../../../shared/policy/document'
import { check, type CheckContext } from '../../../shared/policy/engine'
import type { Finding, Place } from '../../../shared/policy/finding'
import { shippedPolicy } from '../../../shared/policy/packs'
import type { Account, Channel } from '../../../shared/post/account'
import { blankContent, type Content } from '../../../shared/post/content'

export function accountOn(channel: Channel, handle = 'northbank', rest: Partial<Account> = {}): Account {
  return {
    id: `${channel}/${handle}`,
    channel,
    handle,
    market: '',
    zone: 'Europe/Berlin',
    spokespeople: [],
    tier: 'routine',
    ...rest,
  }
}

export const accounts: readonly Account[] = [
  accountOn('linkedin'),
  accountOn('x'),
  accountOn('x', 'northbank_at'),
  accountOn('bluesky'),
  accountOn('instagram'),
]

export const context: CheckContext = { accounts, author: { id: 'ada', name: 'Ada Lovelace' } }

/** The shipped policy with the desk's own settings. */
export function policyWith(settings: Partial<PolicySettings> = {}): CompiledPolicy {
  const document = shippedPolicy()
  return compiled({ ...document, settings: { ...document.settings, ...settings } })
}

/** A policy of one clause with these rules, in YAML flow style. */
export function policyOf(rules: string, settings: Partial<PolicySettings> = {}, severity = 'blocker'): CompiledPolicy {
  const document = shippedPolicy()
  return compiled({
    ...document,
    packs: [{ name: 'test', yaml: packOf(rules, severity) }],
    settings: { ...document.settings, ...settings },
  })
}

export function packOf(rules: string, severity = 'blocker'): string {
  return `pack: test
title: Test
source: These tests
clauses:
  - id: T1
    title: Clause
    text: The clause.
    why: Because it is so.
    severity: ${severity}
    rules: ${rules}
    examples: { fails: [a, b], passes: [c, d] }
`
}

function compiled(document: Parameters<typeof compilePolicy>[0]): CompiledPolicy {
  const result = compilePolicy(document)
  if (!result.ok) throw new Error(result.error.map((error) => error.text).join('\n'))
  return result.value
}

export function post(text: string, rest: Partial<Content> = {}): Content {
  return { ...blankContent, text, ...rest }
}

export function findings(content: Content | string, policy: CompiledPolicy, inContext = context): readonly Finding[] {
  return check(typeof content === 'string' ? post(content) : content, policy, inContext).findings
}

export function quotes(content: Content | string, policy: CompiledPolicy): readonly string[] {
  return findings(content, policy).map((finding) => finding.place?.quote ?? '')
}

export function placeOf(finding: Finding | undefined): Place {
  if (!finding?.place) throw new Error('This finding has no place')
  return finding.place
}
