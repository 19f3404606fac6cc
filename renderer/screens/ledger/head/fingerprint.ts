// The few digits that people compare. Pure.
import type { LedgerStatus } from '../../../../shared/desk/queries/ledger'
import { inGroups } from '../words'
import { t } from '../../../../shared/words/say'

export interface Digits {
  readonly digits: string
  /** What they are. */
  readonly name: string
  /** What they stand for. */
  readonly of: string
  readonly copyLabel: string
}

/**
 * The fingerprint of the newest checkpoint. Without one it is the beginning of the last entry’s digest, which is no fingerprint
 * and never matches one that somebody kept. Null for an empty record, and for one that nothing vouches for.
 */
export function digitsOf(status: LedgerStatus): Digits | null {
  const { checkpoint, head, entries } = status
  if (checkpoint) {
    const { fingerprint, size } = checkpoint
    return {
      digits: fingerprint,
      name: t('Fingerprint'),
      of: t('Fingerprint of entries 1 to {last, number}', { last: size }),
      copyLabel: t('Copy the fingerprint'),
    }
  }
  if (entries === 0 || isUnvouched(status)) return null
  return {
    digits: inGroups(head.slice(0, 20)),
    name: t('Digest of the last entry'),
    of: t('Digest of entry {last, number}, the last, not signed', { last: entries }),
    copyLabel: t('Copy the digest of the last entry'),
  }
}

/** It is in trouble, and there is no checkpoint of what is shown. */
export const isUnvouched = ({ checkpoint, condition, verification }: LedgerStatus): boolean =>
  checkpoint === null && (condition.trouble !== null || verification.state === 'trouble')

export const unvouchedWords = t('Nothing vouches for the record as it stands, so it has no fingerprint.')
