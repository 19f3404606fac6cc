// Posts that somebody has picked up and not put down yet, by pointer or by key, and where each would go. Pure.
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import { type ClockProblem, wallAt, type Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import { shiftedSlot, shiftedWall, type Slot, type SlotShift } from '../../../../shared/post/slot'
import { addDays, type Day, daysBetween } from '../data/week'
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export interface Carry {
  /** The one that is held; the others come along by the same shift. */
  readonly lead: QueueRow
  readonly others: readonly QueueRow[]
  readonly by: 'keys' | 'pointer'
  /** The day that the lead is carried from: its own, or where the calendar stood for a post without a slot. */
  readonly from: Day
  readonly shift: SlotShift
}

export const stay: SlotShift = { days: 0, minutes: 0 }

/** `marked`: the posts that are selected together; they come along when the lead is one of them. */
export function pickUp(lead: QueueRow, from: Day, marked: readonly QueueRow[], by: Carry['by']): Carry {
  const isMarked = marked.some(({ id }) => id === lead.id)
  return { lead, others: isMarked ? marked.filter(({ id }) => id !== lead.id) : [], by, from, shift: stay }
}

export const carriedRows = ({ lead, others }: Carry): readonly QueueRow[] => [lead, ...others]

export const isCarried = (carry: Carry | null, id: PostId): boolean =>
  carry !== null && carriedRows(carry).some((row) => row.id === id)

/** The day it is over now. */
export const dayUnder = ({ from, shift }: Carry): Day => addDays(from, shift.days)

export const overDay = (carry: Carry, day: Day): Carry => ({
  ...carry,
  shift: { ...carry.shift, days: daysBetween(carry.from, day) },
})

export const carriedOn = (carry: Carry, days: number, minutes = 0): Carry => ({
  ...carry,
  shift: { days: carry.shift.days + days, minutes: carry.shift.minutes + minutes },
})

export const isStill = ({ shift: { days, minutes } }: Carry): boolean => days === 0 && minutes === 0

export interface Going {
  readonly row: QueueRow
  readonly to: Slot
}

export interface Destination {
  readonly going: readonly Going[]
  /** The clocks of their zone skip or repeat the time on that day. */
  readonly unclear: readonly { readonly row: QueueRow; readonly problem: ClockProblem }[]
  /** Somebody has to say at what time first. */
  readonly timeless: readonly QueueRow[]
}

export function destinationOf(carry: Carry): Destination {
  const going: Going[] = []
  const unclear: { row: QueueRow; problem: ClockProblem }[] = []
  const timeless: QueueRow[] = []
  for (const row of carriedRows(carry)) {
    if (row.slot === null) {
      timeless.push(row)
      continue
    }
    const to = shiftedSlot(row.slot, carry.shift)
    if (to.ok) going.push({ row, to: to.value })
    else unclear.push({ row, problem: to.error })
  }
  return { going, unclear, timeless }
}

/** Where something would stand on the calendar of a zone. */
export interface Landing {
  readonly row: QueueRow
  readonly day: Day
  readonly time: string
}

/** None while nothing has moved: then everything stands where it is. */
export function landingsOf(carry: Carry, zone: Zone): readonly Landing[] {
  if (isStill(carry)) return []
  return destinationOf(carry).going.map(({ row, to }) => {
    const [day = '', time = ''] = (to.zone === zone ? to.wall : wallAt(to.instant, zone)).split('T')
    return { row, day, time }
  })
}

/** The day and time that the move sheet should begin with: as far as the carrying has come. */
export function aim(carry: Carry): { readonly day: Day; readonly time: string } {
  const { slot } = carry.lead
  if (slot === null) return { day: dayUnder(carry), time: '' }
  const wall = shiftedWall(slot.wall, carry.shift)
  return { day: wall.slice(0, 10), time: wall.slice(11) }
}

/** How many steps a key is: in the week the hour of the day, in the month the week. */
export function keyShift(key: string, view: 'week' | 'month' | 'list'): SlotShift | null {
  switch (key) {
    case 'ArrowLeft':
      return { days: -1, minutes: 0 }
    case 'ArrowRight':
      return { days: 1, minutes: 0 }
    case 'ArrowUp':
      return view === 'month' ? { days: -7, minutes: 0 } : { days: 0, minutes: -30 }
    case 'ArrowDown':
      return view === 'month' ? { days: 7, minutes: 0 } : { days: 0, minutes: 30 }
    case 'PageUp':
      return { days: -7, minutes: 0 }
    case 'PageDown':
      return { days: 7, minutes: 0 }
    default:
      return null
  }
}

/** "2 days later", "3 hours earlier", "1 day later, 30 minutes earlier"; null for no shift. */
export function shiftInWords({ days, minutes }: SlotShift): string | null {
  const parts = [
    ...(days === 0 ? [] : [daysInWords(days)]),
    ...(minutes === 0 ? [] : [minutes % 60 === 0 ? hoursInWords(minutes / 60) : minutesInWords(minutes)]),
  ]
  return parts.length === 0 ? null : listed(parts)
}

const daysInWords = (days: number) =>
  days > 0
    ? t('{count, plural, one {# day later} other {# days later}}', { count: days })
    : t('{count, plural, one {# day earlier} other {# days earlier}}', { count: -days })

const hoursInWords = (hours: number) =>
  hours > 0
    ? t('{count, plural, one {# hour later} other {# hours later}}', { count: hours })
    : t('{count, plural, one {# hour earlier} other {# hours earlier}}', { count: -hours })

const minutesInWords = (minutes: number) =>
  minutes > 0
    ? t('{count, plural, one {# minute later} other {# minutes later}}', { count: minutes })
    : t('{count, plural, one {# minute earlier} other {# minutes earlier}}', { count: -minutes })
