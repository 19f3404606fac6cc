// Times of the sample, told from "now", so that its calendar is alive on whatever day it is opened.
import { type Instant, isBefore, type Zone } from '../../../shared/kit/time'
import { type Slot, slotAt } from '../../../shared/post/slot'
import { zone as home } from './accounts'

/** A working day counted from today (-1: the last one before today), at a time on the wall. */
interface Workday {
  readonly kind: 'workday'
  readonly day: number
  readonly time: string
}

/** When something was done: on a working day before today, on the London clock, or some minutes ago. */
export type Moment = Workday | { readonly kind: 'ago'; readonly minutes: number }

/** When a post should go out: on a working day, or the next time that the clock shows this. */
export type SlotTime = Workday | { readonly kind: 'next'; readonly time: string }

export function on(day: number, time: string): Workday {
  return { kind: 'workday', day, time }
}

/** At most six hours, so that it stays after whatever was done on the working day before. */
export function ago(minutes: number): Moment {
  if (minutes > 360) throw new Error(`${minutes} minutes ago may be before yesterday's work was done`)
  return { kind: 'ago', minutes }
}

export function next(time: string): SlotTime {
  return { kind: 'next', time }
}

export function instantOf(moment: Moment, now: Instant): Instant {
  if (moment.kind === 'ago')
    return Temporal.Instant.from(now).subtract({ minutes: moment.minutes }).toString({ smallestUnit: 'second' })
  if (moment.day >= 0) throw new Error('What was done lies on a working day before today')
  return slotOn(workday(now, moment.day), moment.time, home).instant
}

export function slotOf(when: SlotTime, zone: Zone, now: Instant): Slot {
  if (when.kind === 'workday') return slotOn(workday(now, when.day), when.time, zone)
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const slot = slotOn(today, when.time, zone)
  return isBefore(now, slot.instant) ? slot : slotOn(today.add({ days: 1 }), when.time, zone)
}

/** The day a number of working days from today: "Thursday 3 December", in the words of a language. */
export function dayInWords(day: number, language: string, now: Instant): string {
  const locale = language === 'en' ? 'en-GB' : language
  return workday(now, day).toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** The date of a working day: 2026-03-04. */
export function dateOf(day: number, now: Instant): string {
  return workday(now, day).toString()
}

function workday(now: Instant, day: number): Temporal.PlainDate {
  const step = Math.sign(day)
  let date = Temporal.Instant.from(now).toZonedDateTimeISO(home).toPlainDate()
  for (let left = Math.abs(day); left > 0; ) {
    date = date.add({ days: step })
    if (date.dayOfWeek <= 5) left -= 1
  }
  return date
}

/** A time that the clocks skip or pass twice is moved on by an hour. */
function slotOn(date: Temporal.PlainDate, time: string, zone: Zone): Slot {
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(time))
  for (const hours of [0, 1, 2]) {
    const slot = slotAt(wall.add({ hours }).toString({ smallestUnit: 'minute' }), zone)
    if (slot.ok) return slot.value
  }
  throw new Error(`There is no slot near ${wall.toString()} in ${zone}`)
}
