// Puts posts where they belong on the schedule: a day of the desk, in order of their instant; or a lane.
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import { wallAt, type Zone } from '../../../../shared/kit/time'
import type { Slot } from '../../../../shared/post/slot'
import type { Day } from './week'

/** A post with a slot, and where the desk's own clock and calendar put it. */
export interface Placed {
  readonly row: QueueRow
  readonly slot: Slot
  readonly day: Day
  /** 09:00 on the desk's clock. */
  readonly time: string
}

export interface Schedule {
  /** Every post with a slot, in time order. */
  readonly placed: readonly Placed[]
  /** Not approved, and the slot is within a day. */
  readonly atRisk: readonly Placed[]
  /** Still on its way, and nobody has said when. */
  readonly withoutSlot: readonly QueueRow[]
}

export type Show = 'all' | 'approved'

export function placeAll(rows: readonly QueueRow[], zone: Zone): Schedule {
  const placed: Placed[] = []
  const withoutSlot: QueueRow[] = []
  for (const row of rows) {
    if (row.status === 'withdrawn') continue
    if (row.slot === null) {
      if (row.status !== 'exported') withoutSlot.push(row)
      continue
    }
    const [day = '', time = ''] = wallAt(row.slot.instant, zone).split('T')
    placed.push({ row, slot: row.slot, day, time })
  }
  placed.sort(byTime)
  return { placed, atRisk: placed.filter(({ row }) => row.isAtRisk), withoutSlot }
}

/** What the week shows: everything, or only what is approved or has left. */
export function shown(placed: readonly Placed[], show: Show): readonly Placed[] {
  return show === 'all' ? placed : placed.filter(({ row }) => row.status === 'approved' || row.status === 'exported')
}

export function inWeek(placed: readonly Placed[], days: readonly Day[]): readonly Placed[] {
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return placed.filter(({ day }) => day >= first && day <= last)
}

/** The post after (or before) the selected one; from a post that is not in view, the first (or last) that is. */
export function neighbour(
  placed: readonly Placed[],
  selected: string | null,
  step: 1 | -1,
  inView: readonly Placed[],
): Placed | undefined {
  const isInView = inView.some(({ row }) => row.id === selected)
  if (!isInView && inView.length > 0) return step === 1 ? inView[0] : inView.at(-1)
  const at = placed.findIndex(({ row }) => row.id === selected)
  return at === -1 ? placed.at(step === 1 ? 0 : -1) : placed[at + step]
}

/** Where there is something to see, seen from a week that is empty: the next day with a post, else the last one. */
export function nearestTo(placed: readonly Placed[], monday: Day): Day | null {
  return (placed.find(({ day }) => day >= monday) ?? placed.at(-1))?.day ?? null
}

/** The post to go to on another day of the week: the first of the next or previous day that has one. */
export function onOtherDay(week: readonly Placed[], selected: string | null, step: 1 | -1): Placed | undefined {
  const day = week.find(({ row }) => row.id === selected)?.day
  if (day === undefined) return week[0]
  const days = [...new Set(week.map((one) => one.day))]
  const other = days[days.indexOf(day) + step]
  return week.find((one) => one.day === other)
}

function byTime(a: Placed, b: Placed): number {
  if (a.slot.instant !== b.slot.instant) return a.slot.instant < b.slot.instant ? -1 : 1
  return a.row.key.localeCompare(b.row.key, 'en', { numeric: true })
}
