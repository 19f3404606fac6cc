// How near a post's slot is, for the marks in lists and in the search.
import type { Instant } from '../../kit/time'
import type { Slot } from '../../post/slot'
import type { Status } from '../../review/review'

export interface SlotRisk {
  /** Its slot passed before it left the desk. */
  readonly isExpired: boolean
  /** Not approved, and the slot is nearer than a day. */
  readonly isAtRisk: boolean
}

const riskMinutes = 24 * 60
const none: SlotRisk = { isExpired: false, isAtRisk: false }

export function slotRisk(slot: Slot | null, { status }: { readonly status: Status }, now: Instant): SlotRisk {
  return slot === null ? none : riskAt(Date.parse(slot.instant) / 1_000, status, Date.parse(now) / 1_000)
}

/** Times in seconds; a slot that is NaN is none. */
export function riskAt(slot: number, status: Status, now: number): SlotRisk {
  if (Number.isNaN(slot) || status === 'exported' || status === 'withdrawn' || status === 'rejected') return none
  const minutes = (slot - now) / 60
  const isExpired = minutes <= 0
  return { isExpired, isAtRisk: !isExpired && Math.floor(minutes) <= riskMinutes && status !== 'approved' }
}
