// Puts posts where they belong on the schedule: a day of the zone that is shown, in order of their instant; or a lane.
// Every post is placed once and looked up by its day from then on, so that a month of thousands costs a look-up a day.
import type { QueueRow } from '../../../../shared/desk/queries/queue'
import { wallAt, type Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import type { Slot } from '../../../../shared/post/slot'
import { type Filter, isEverything, isOnFilteredAccount, passes } from './filter'
import type { Day } from './week'

/** A post with a slot, and where the calendar of a zone puts it. */
export interface Placed {
  readonly row: QueueRow
  readonly slot: Slot
  readonly day: Day
  /** 09:00 on the clock of that zone. */
  readonly time: string
}

export interface Schedule {
  /** Every post with a slot, in time order. */
  readonly placed: readonly Placed[]
  /** The same by their day. */
  readonly byDay: ReadonlyMap<Day, readonly Placed[]>
  readonly byId: ReadonlyMap<PostId, Placed>
  /** Not approved, and little time is left to approve them, or none; the nearest slot first. */
  readonly atRisk: readonly Placed[]
  /** Still on its way, and nobody has said when. */
  readonly withoutSlot: readonly QueueRow[]
}

export function placeAll(rows: readonly QueueRow[], zone: Zone): Schedule {
  const placed: Placed[] = []
  const withoutSlot: QueueRow[] = []
  for (const row of rows) {
    if (row.status === 'withdrawn') continue
    if (row.slot === null) {
      if (row.status !== 'exported') withoutSlot.push(row)
      continue
    }
    placed.push(placeOf(row, row.slot, zone))
  }
  return scheduleOf(placed.sort(byTime), withoutSlot)
}

/** A row that has not changed is not placed again: asking a clock of another zone is what costs. */
const known = new WeakMap<QueueRow, { readonly zone: Zone; readonly placed: Placed }>()

function placeOf(row: QueueRow, slot: Slot, zone: Zone): Placed {
  const before = known.get(row)
  if (before?.zone === zone) return before.placed
  const [day = '', time = ''] = (slot.zone === zone ? slot.wall : wallAt(slot.instant, zone)).split('T')
  const placed = { row, slot, day, time }
  known.set(row, { zone, placed })
  return placed
}

function scheduleOf(placed: readonly Placed[], withoutSlot: readonly QueueRow[]): Schedule {
  const byDay = Map.groupBy(placed, ({ day }) => day)
  const byId = new Map(placed.map((one) => [one.row.id, one]))
  return { placed, byDay, byId, atRisk: placed.filter(({ row }) => row.isAtRisk || row.isNear), withoutSlot }
}

/** What passes a filter. What needs care is narrowed down by where it goes only, never by where it stands. */
export function filtered(schedule: Schedule, filter: Filter): Schedule {
  if (isEverything(filter)) return schedule
  return {
    ...scheduleOf(
      schedule.placed.filter(({ row }) => passes(row, filter)),
      schedule.withoutSlot.filter((row) => isOnFilteredAccount(row, filter)),
    ),
    atRisk: schedule.atRisk.filter(({ row }) => isOnFilteredAccount(row, filter)),
  }
}

const none: readonly Placed[] = []

export const onDay = ({ byDay }: Schedule, day: Day): readonly Placed[] => byDay.get(day) ?? none

/** The posts of some days, in the order of the days. */
export const onDays = (schedule: Schedule, days: readonly Day[]): readonly Placed[] =>
  days.flatMap((day) => onDay(schedule, day))

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

/** Where there is something to see, seen from days that are empty: the next day with a post, else the last one. */
export function nearestTo(placed: readonly Placed[], first: Day): Day | null {
  return (placed.find(({ day }) => day >= first) ?? placed.at(-1))?.day ?? null
}

/** The post to go to on another day of the week: the first of the next or previous day that has one. */
export function onOtherDay(week: readonly Placed[], selected: string | null, step: 1 | -1): Placed | undefined {
  const day = week.find(({ row }) => row.id === selected)?.day
  if (day === undefined) return week[0]
  const days = [...new Set(week.map((one) => one.day))]
  const other = days[days.indexOf(day) + step]
  return week.find((one) => one.day === other)
}

/** As many of a day's posts as there is room for, the selected one always among them. */
export function withinRoom(posts: readonly Placed[], selected: string | null, room: number): readonly Placed[] {
  if (posts.length <= room) return posts
  const first = posts.slice(0, room)
  const chosen = posts.find(({ row }) => row.id === selected)
  return chosen === undefined || first.includes(chosen) ? first : [...first.slice(0, -1), chosen]
}

const byKey = new Intl.Collator('en', { numeric: true })

function byTime(a: Placed, b: Placed): number {
  if (a.slot.instant !== b.slot.instant) return a.slot.instant < b.slot.instant ? -1 : 1
  return byKey.compare(a.row.key, b.row.key)
}
