// When a post should go out: wall-clock time and zone, with the instant they give.
import * as z from 'zod'
import { ok, type Result } from '../kit/result'
import { locale } from '../words/language'
import { type ClockProblem, instantAt, offsetAt, type WallTime, wallAt, type Zone } from '../kit/time'
import { ZoneName } from './account'
import { t } from '../words/say'

const wallPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/**
 * A slot as it was recorded. What a wall-clock time gives in a zone changes when countries change their clocks; a
 * record is read as it was written.
 */
export const SlotRecord = z.strictObject({
  wall: z.string().regex(wallPattern, t('A slot reads YYYY-MM-DDTHH:mm')),
  zone: z.string().max(80),
  instant: z.iso.datetime(),
})

/** A slot that a person gives now: it must be right by the clocks of today. */
export const Slot = SlotRecord.extend({ zone: ZoneName }).refine(
  isConsistent,
  t('The instant of this slot is not what its wall-clock time gives in its zone'),
)
export type Slot = Readonly<z.infer<typeof Slot>>

/** The slot at a wall-clock time; a time that the clocks skip or pass twice is the person's to settle. */
export function slotAt(wall: WallTime, zone: Zone): Result<Slot, ClockProblem> {
  const instant = instantAt(wall, zone)
  return instant.ok ? ok({ wall, zone, instant: instant.value }) : instant
}

/** How far a slot is put off, on the clock on the wall; negative to bring it forward. */
export interface SlotShift {
  readonly days: number
  readonly minutes: number
}

/** Days and minutes may go opposite ways, so they are added one after the other. */
export function shiftedWall(wall: WallTime, { days, minutes }: SlotShift): WallTime {
  return Temporal.PlainDateTime.from(wall).add({ days }).add({ minutes }).toString({ smallestUnit: 'minute' })
}

/**
 * The slot that much later on the clock on the wall of its own zone: days keep the time of day, also where the clocks
 * change in between.
 */
export function shiftedSlot(slot: Slot, { days, minutes }: SlotShift): Result<Slot, ClockProblem> {
  if (days === 0 && minutes === 0) return ok(slot)
  return slotAt(shiftedWall(slot.wall, { days, minutes }), slot.zone)
}

/** "Wed, 4 Mar 2026, 09:00 (Europe/Berlin, UTC+01:00)": a time is never shown without its zone. In the spoken language if none is named. */
export function slotInWords(slot: Slot, language = locale()): string {
  const plain = Temporal.PlainDateTime.from(slot.wall)
  const time = plain.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${dayIn(language).format(plain.toPlainDate())}, ${time} (${slot.zone}, UTC${offsetAt(slot.instant, slot.zone)})`
}

const days = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter takes far longer than using it. */
function dayIn(language: string): Intl.DateTimeFormat {
  const format =
    days.get(language) ??
    new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  days.set(language, format)
  return format
}

function isConsistent(slot: { wall: string; zone: string; instant: string }): boolean {
  try {
    const isWholeMinute = Temporal.Instant.from(slot.instant).epochMilliseconds % 60_000 === 0
    return isWholeMinute && wallAt(slot.instant, slot.zone) === slot.wall
  } catch {
    return false
  }
}
