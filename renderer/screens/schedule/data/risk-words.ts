// Why a post may miss its slot: by when it has to be approved, and who is to do it.
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import type { Instant, Zone } from '../../../../shared/kit/time'
import { dayAndTimeInShort } from '../../../parts/when-words'
import { t } from '../../../../shared/words/say'

/**
 * "Approve by Wed 09:00 Berlin · Legal review"; null when there is nothing to approve. Its slot stands beside it and is mostly
 * of another day, so the day is always named.
 */
export function whyAtRisk(
  { approveBy, isAtRisk, turn }: Pick<QueueRow, 'approveBy' | 'isAtRisk' | 'turn'>,
  zone: Zone,
  now: Instant,
): string | null {
  if (approveBy === null) return null
  const by = dayAndTimeInShort(approveBy, zone, now)
  const when = isAtRisk ? t('Approval was due {by}', { by }) : t('Approve by {by}', { by })
  return turn === '' ? when : `${when} · ${turn}`
}
