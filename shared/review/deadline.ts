// By when a post has to be decided so that it can keep its slot: the slot, less the time its reviewers need for what is
// still open.
import { type Instant } from '../kit/time'
import type { PolicyDocument, PolicySettings } from '../policy/document'
import { stepsOf } from '../policy/routes'
import type { PostKind } from '../post/content'
import type { Slot } from '../post/slot'
import { type ReviewFile, requirementStates, routeStatesOf, type Status } from './review'
import { t } from '../words/say'

/** How long a step of a route takes where the policy does not say. */
export const usualReviewHours = 24
/** What the hours of a step mean for the posts of a kind. */
export function reviewHoursInWords(hours: number = usualReviewHours): string {
  return t(
    'Reviewers have until {one, plural, one {an hour} other {# hours}} before the slot if theirs is the last step, and until {two, plural, one {an hour} other {# hours}} before it if one more follows.',
    { one: hours, two: 2 * hours },
  )
}

/** A deadline nearer than this is near. */
export const nearHours = 6

/** `overdue`: the deadline passed and the slot did not. `expired`: the slot passed before the post left the desk. */
export type DeadlineState = 'on-time' | 'near' | 'overdue' | 'expired'

export interface Deadline {
  /** Null: without a slot, or nothing is left to decide. */
  readonly at: Instant | null
  /** Null where there is no slot to keep. */
  readonly state: DeadlineState | null
}

/** What of a standing a deadline follows from. */
export interface Due {
  readonly status: Status
  /** How many hours of review are left. */
  readonly hoursLeft: number
  /** No more than so many are left, known without looking at what is still open. */
  readonly mostHours?: number
}

/** Areas of one step read at the same time; steps follow one another. */
export function reviewHoursLeft(
  file: ReviewFile,
  status: Status,
  kind: PostKind,
  settings: Pick<PolicySettings, 'reviewHours'>,
): number {
  if (!isToDecide(status)) return 0
  const steps = routeStatesOf(file).map(({ state, steps: all }) =>
    state === 'open' ? all.filter(({ isMet }) => !isMet).length : 0,
  )
  const isObjected = requirementStates(file).some(({ state }) => state === 'objected')
  return Math.max(1, isObjected ? 1 : 0, ...steps) * hoursOfStep(settings, kind)
}

/** No post of the kind has more hours of review before it, whatever route it is on. */
export function mostReviewHours(
  { routes, settings }: Pick<PolicyDocument, 'routes' | 'settings'>,
  kind: PostKind,
): number {
  return Math.max(1, ...routes.map((route) => stepsOf(route).length)) * hoursOfStep(settings, kind)
}

const hoursOfStep = ({ reviewHours }: Pick<PolicySettings, 'reviewHours'>, kind: PostKind) =>
  reviewHours?.[kind] ?? usualReviewHours

export function deadlineOf(slot: Slot | null, due: Due, now: Instant): Deadline {
  if (slot === null) return { at: null, state: null }
  const slotSeconds = Date.parse(slot.instant) / 1_000
  const state = deadlineStateAt(slotSeconds, due, Date.parse(now) / 1_000)
  if (state === null || !isToDecide(due.status)) return { at: null, state }
  return { at: new Date((slotSeconds - due.hoursLeft * hour) * 1_000).toISOString(), state }
}

const hour = 3_600

/** Times in seconds; a slot that is NaN is none. */
export function deadlineStateAt(slot: number, due: Due, now: number): DeadlineState | null {
  const { status, mostHours } = due
  if (Number.isNaN(slot) || isOver(status)) return null
  if (slot <= now) return 'expired'
  if (!isToDecide(status)) return 'on-time'
  // Most slots are far away, and of those nobody has to know how many hours are left.
  if (mostHours !== undefined && deadlineSeconds(slot, mostHours) - now >= nearHours * hour) return 'on-time'
  const seconds = deadlineSeconds(slot, due.hoursLeft) - now
  return seconds <= 0 ? 'overdue' : seconds < nearHours * hour ? 'near' : 'on-time'
}

export const deadlineSeconds = (slot: number, hoursLeft: number): number => slot - hoursLeft * hour

const isOver = (status: Status) => status === 'exported' || status === 'withdrawn' || status === 'rejected'

/** It waits for its reviewers, or for its writer to bring it to them. */
export const isToDecide = (status: Status): boolean => !isOver(status) && status !== 'approved'
