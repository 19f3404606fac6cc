// How much a post could cost if it went wrong, in three levels. A house's own measure to send work to the right eyes, not
// a probability: each level is the worst of its reasons, and every reason is named.
import type { FindingRecord } from '../ledger/events'
import type { RiskLevel } from '../policy/routes'
import type { Account } from '../post/account'
import type { Content } from '../post/content'
import { t } from '../words/say'

export interface Risk {
  readonly level: RiskLevel
  /** In words, the gravest first; empty for a low risk. */
  readonly reasons: readonly string[]
}

export function riskOf(content: Content, targets: readonly Account[], findings: readonly FindingRecord[]): Risk {
  const high = [
    findings.some(({ severity }) => severity === 'blocker') && t('a blocker was found'),
    content.claims.length > 0 && t('it makes a claim that needs proof'),
    targets.some(({ tier }) => tier === 'public-figure') && t('it speaks through the account of a public figure'),
  ].filter(isReason)
  const medium = [
    findings.some(({ severity }) => severity === 'warning') && t('a warning was found'),
    content.relationships.length > 0 && t('it declares a relationship'),
    content.disclosures.length > 0 && t('it carries a disclosure'),
  ].filter(isReason)
  return {
    level: high.length > 0 ? 'high' : medium.length > 0 ? 'medium' : 'low',
    reasons: [...high, ...medium],
  }
}

const isReason = (reason: string | false): reason is string => reason !== false
