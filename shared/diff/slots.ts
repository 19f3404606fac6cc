// What changed about when a post should go out.
import { offsetAt } from '../kit/time'
import { type Slot, slotInWords } from '../post/slot'
import { localeOf, type Say } from '../words/say'

export interface SlotChange {
  /** False when the post goes out at the same instant as before and only the clock it is written for changed. */
  readonly material: boolean
  readonly words: string
}

/** Null when nothing changed. The same wall-clock time at another instant is a change: another zone, or clocks going back. */
export function slotChange(old: Slot | null, next: Slot | null, t: Say): SlotChange | null {
  const inWords = (slot: Slot) => slotInWords(slot, localeOf(t))
  if (old === null && next === null) return null
  if (old === null)
    return next === null ? null : { material: true, words: t('Slot set: {slot}', { slot: inWords(next) }) }
  if (next === null) return { material: true, words: t('Slot removed: {slot}', { slot: inWords(old) }) }
  if (old.wall === next.wall && old.zone === next.zone && old.instant === next.instant) return null
  const both = { before: inWords(old), after: inWords(next) }
  const shift = shiftOf(old, next, t)
  if (shift !== null) {
    const words =
      shift.wall === null
        ? t('Slot moved {shift}: {before} → {after}', { shift: shift.elapsed, ...both })
        : t('Slot moved {wall} on the clock ({elapsed} with the change of the clocks): {before} → {after}', {
            wall: shift.wall,
            elapsed: shift.elapsed,
            ...both,
          })
    return { material: true, words }
  }
  return {
    material: false,
    words:
      old.zone === next.zone
        ? t('Slot written differently, same instant: {before} → {after}', { before: old.instant, after: next.instant })
        : t('Slot shown in another zone, same instant: {before} → {after}', both),
  }
}

interface Shift {
  readonly elapsed: string
  /** The distance on the clock, where it is another one. */
  readonly wall: string | null
}

/**
 * "+1 day", "−2 h 30 min"; null for the same instant. A day is 24 hours. Where the clocks change in between, both the
 * clock's and the real distance are said: from 09:00 to the next day's 09:00 may be 23 or 25 hours.
 */
function shiftOf(old: Slot, next: Slot, t: Say): Shift | null {
  const from = Temporal.Instant.from(old.instant)
  const to = Temporal.Instant.from(next.instant)
  const order = Temporal.Instant.compare(to, from)
  if (order === 0) return null
  const sign = order > 0 ? '+' : '−'
  const elapsed = sign + parts(from.until(to, { largestUnit: 'hours' }).abs(), t)
  if (old.zone !== next.zone || offsetAt(old.instant, old.zone) === offsetAt(next.instant, next.zone)) {
    return { elapsed, wall: null }
  }
  const wall = Temporal.PlainDateTime.from(old.wall).until(Temporal.PlainDateTime.from(next.wall))
  return { elapsed, wall: wall.sign === order ? sign + parts(wall.abs(), t) : null }
}

function parts(duration: Temporal.Duration, t: Say): string {
  const all = Math.round(duration.total({ unit: 'seconds', relativeTo: '2026-01-01T00:00:00Z[UTC]' }))
  const days = Math.floor(all / 86_400)
  const hours = Math.floor((all % 86_400) / 3_600)
  const minutes = Math.floor((all % 3_600) / 60)
  const seconds = all % 60
  const said = [
    ...(days === 0 ? [] : [t('{days, plural, one {# day} other {# days}}', { days })]),
    ...(hours === 0 ? [] : [t('{hours, number} h', { hours })]),
    ...(minutes === 0 ? [] : [t('{minutes, number} min', { minutes })]),
    ...(seconds === 0 ? [] : [t('{seconds, number} s', { seconds })]),
  ]
  return said.length === 0 ? t('under a second') : said.join(' ')
}
