// A slot that passed, or that is near while the post is not approved.
import { CircleAlert, Clock } from 'lucide-react'
import { Badge } from './badge'

interface RiskBadgeProps {
  readonly isExpired: boolean
  readonly isAtRisk: boolean
}

export function RiskBadge({ isExpired, isAtRisk }: RiskBadgeProps) {
  if (isExpired) {
    return (
      <Badge tone="blocker" icon={<CircleAlert aria-hidden />} title="Its slot passed before it left the desk">
        Expired
      </Badge>
    )
  }
  if (!isAtRisk) return null
  return (
    <Badge tone="warning" icon={<Clock aria-hidden />} title="Not approved, and its slot is less than a day away">
      At risk
    </Badge>
  )
}
