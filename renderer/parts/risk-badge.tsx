// A slot that passed, a deadline that passed before its slot did, or one that is near.
import { CircleAlert, Clock } from 'lucide-react'
import type { SlotDeadline } from '../../shared/desk/queries/slot-risk'
import type { Zone } from '../../shared/kit/time'
import { Badge } from './badge'
import { useNow } from './when'
import { instantInWords, comingInShort } from './when-words'
import { t } from '../../shared/words/say'

interface RiskBadgeProps {
  readonly deadline: SlotDeadline
  readonly zone: Zone
}

export function RiskBadge({ deadline: { isExpired, isAtRisk, isNear, approveBy }, zone }: RiskBadgeProps) {
  const now = useNow()
  if (isExpired) {
    return (
      <Badge tone="blocker" icon={<CircleAlert aria-hidden />} title={t('Its slot passed before it left the desk')}>
        {t('Expired')}
      </Badge>
    )
  }
  if (approveBy === null || !(isAtRisk || isNear)) return null
  const when = instantInWords(approveBy, zone)
  return isAtRisk ? (
    <Badge
      tone="warning"
      icon={<Clock aria-hidden />}
      title={t('It had to be approved by {when} to keep its slot', { when })}
    >
      {t('At risk')}
    </Badge>
  ) : (
    <Badge
      tone="neutral"
      icon={<Clock aria-hidden />}
      title={t('It has to be approved by {when} to keep its slot', { when })}
    >
      {t('By {when}', { when: comingInShort(approveBy, zone, now) })}
    </Badge>
  )
}
