// By when a post has to be approved, or should have been.
import type { Instant, Zone } from '../../shared/kit/time'
import { Coming, useNow } from './when'
import { hasPassed } from './when-words'
import { rich } from './rich'

export function ApproveBy({ at, zone }: { readonly at: Instant; readonly zone: Zone }) {
  const when = <Coming instant={at} zone={zone} />
  const isPast = hasPassed(at, useNow())
  return <>{isPast ? rich('Approval was due {when}', { when }) : rich('Approve by {when}', { when })}</>
}
