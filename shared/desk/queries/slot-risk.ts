// How near a post's slot is, for the marks in lists and in the search. Asked of every post of the desk, so without calendars.
import type { Instant } from '../../kit/time'
import type { Slot } from '../../post/slot'
import type { Status } from '../../review/review'

const riskMinutes = 24 * 60

/** Expired: the slot passed before the post left. At risk: not approved, and the slot is nearer than a day. */
export function slotRisk(
  slot: Slot | null,
  { status }: { readonly status: Status },
  now: Instant,
): { readonly isExpired: boolean; readonly isAtRisk: boolean } {
  if (slot === null || status === 'exported' || status === 'withdrawn' || status === 'rejected')
    return { isExpired: false, isAtRisk: false }
  const minutes = (Date.parse(slot.instant) - Date.parse(now)) / 60_000
  const isExpired = minutes <= 0
  return { isExpired, isAtRisk: !isExpired && Math.floor(minutes) <= riskMinutes && status !== 'approved' }
}
