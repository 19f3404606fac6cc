// How near a post's slot is, for the marks in lists and in the search.
import type { Instant } from '../../kit/time'
import type { Slot } from '../../post/slot'
import { deadlineOf, type DeadlineState, deadlineStateAt, type Due } from '../../review/deadline'

export interface SlotRisk {
  /** Its slot passed before it left the desk. */
  readonly isExpired: boolean
  /** Not approved, and less time is left before its slot than the review takes. */
  readonly isAtRisk: boolean
  /** Not at risk yet, and its deadline is near. */
  readonly isNear: boolean
}

export interface SlotDeadline extends SlotRisk {
  /** By when it has to be approved; null without a slot and when nothing is left to approve. */
  readonly approveBy: Instant | null
}

export function slotRisk(slot: Slot | null, due: Due, now: Instant): SlotDeadline {
  const { at, state } = deadlineOf(slot, due, now)
  return { ...riskIn(state), approveBy: at }
}

/** Times in seconds; a slot that is NaN is none. */
export function riskAt(slot: number, due: Due, now: number): SlotRisk {
  return riskIn(deadlineStateAt(slot, due, now))
}

function riskIn(state: DeadlineState | null): SlotRisk {
  return { isExpired: state === 'expired', isAtRisk: state === 'overdue', isNear: state === 'near' }
}
