// The few digits that people compare. Pure.
import type { LedgerStatus } from '../../../../shared/desk/queries/ledger'
import { inGroups } from '../words'
import { t } from '../../../../shared/words/say'

export interface Fingerprint {
  readonly digits: string
  /** What they stand for. */
  readonly of: string
}

/** Of the newest checkpoint; on a desk without keys the beginning of the chain's last hash. Null for an empty record. */
export function fingerprintOf({ checkpoint, head, entries }: LedgerStatus): Fingerprint | null {
  if (checkpoint) {
    const { fingerprint, size } = checkpoint
    return { digits: fingerprint, of: t('Fingerprint of entries 1 to {last, number}', { last: size }) }
  }
  if (entries === 0) return null
  const of = t('Fingerprint of entries 1 to {last, number}, not signed', { last: entries })
  return { digits: inGroups(head.slice(0, 20)), of }
}
