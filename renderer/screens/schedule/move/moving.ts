// What moving a slot would mean: the slot it gives, or what keeps it from being one. Pure.
import type { PostView } from '../../../../shared/desk/queries/post'
import { type Instant, offsetAt, type Zone } from '../../../../shared/kit/time'
import type { Account } from '../../../../shared/post/account'
import { type Slot, slotAt } from '../../../../shared/post/slot'
import type { Day } from '../data/week'
import { clockWords } from '../data/zone-words'
import { t } from '../../../../shared/words/say'

/** What the person has put in. The time of day stays when only the day changes. */
export interface Wish {
  readonly day: Day
  readonly time: string
  readonly zone: Zone
  /** Which of the two, where the clocks pass a time twice. */
  readonly which: Instant | null
}

export interface Outcome {
  readonly slot: Slot | null
  /** Why the wish gives no slot, in words; null when it does or when it is not complete. */
  readonly problem: string | null
  /** The two instants to choose from, where the clocks pass the time twice. */
  readonly twice: readonly [Instant, Instant] | null
}

/** Where a drop or the keys have brought it; an empty time is still to be chosen. */
export type Aim = Pick<Wish, 'day' | 'time'>

export function firstWish(post: PostView, aim: Aim | null, accounts: readonly Account[], desk: Zone): Wish {
  const content = post.revisions.at(-1)?.content
  const slot = content?.slot ?? null
  const zones = new Set(accounts.filter(({ id }) => content?.targets.includes(id)).map(({ zone }) => zone))
  const [shared] = zones
  return {
    day: aim?.day ?? slot?.wall.slice(0, 10) ?? '',
    time: aim?.time ?? slot?.wall.slice(11) ?? '',
    zone: slot?.zone ?? (zones.size === 1 && shared ? shared : desk),
    which: null,
  }
}

export function outcomeOf({ day, time, zone, which }: Wish): Outcome {
  if (day === '' || time === '') return { slot: null, problem: null, twice: null }
  const wall = `${day}T${time}`
  const slot = slotAt(wall, zone)
  if (slot.ok) return { slot: slot.value, problem: null, twice: null }
  const problem = slot.error
  if (problem.kind !== 'twice') return { slot: null, problem: clockWords(problem), twice: null }
  const { instants } = problem
  return which !== null && instants.includes(which)
    ? { slot: { wall, zone, instant: which }, problem: null, twice: instants }
    : { slot: null, problem: clockWords(problem), twice: instants }
}

/** The clocks change between the old slot and the new one, so the same time of day is another distance from UTC. */
export function offsetChange(from: Slot | null, to: Slot): string | null {
  if (from === null || from.zone !== to.zone || from.wall.slice(11) !== to.wall.slice(11)) return null
  const [before, after] = [offsetAt(from.instant, from.zone), offsetAt(to.instant, to.zone)]
  if (before === after) return null
  return t('The clocks in {zone} change in between: {wall} stays, UTC{before} becomes UTC{after}.', {
    zone: to.zone,
    wall: to.wall.slice(11),
    before,
    after,
  })
}
