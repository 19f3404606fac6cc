// What changed about when a post should go out.
import { offsetAt } from '../kit/time'
import { type Slot, slotInWords } from '../post/slot'

export interface SlotChange {
  /** False when the post goes out at the same instant as before and only the clock it is written for changed. */
  readonly material: boolean
  readonly words: string
}

/** As the sentences around it: what changed is told in English. */
const inWords = (slot: Slot) => slotInWords(slot, 'en-GB')

/** Null when nothing changed. The same wall-clock time at another instant is a change: another zone, or clocks going back. */
export function slotChange(old: Slot | null, next: Slot | null): SlotChange | null {
  if (old === null && next === null) return null
  if (old === null) return next === null ? null : { material: true, words: `Slot set: ${inWords(next)}` }
  if (next === null) return { material: true, words: `Slot removed: ${inWords(old)}` }
  if (old.wall === next.wall && old.zone === next.zone && old.instant === next.instant) return null
  const change = `${inWords(old)} → ${inWords(next)}`
  const shift = shiftInWords(old, next)
  if (shift !== null) return { material: true, words: `Slot moved ${shift}: ${change}` }
  return old.zone === next.zone
    ? { material: false, words: `Slot written differently, same instant: ${old.instant} → ${next.instant}` }
    : { material: false, words: `Slot shown in another zone, same instant: ${change}` }
}

/**
 * "+1 day", "−2 h 30 min"; null for the same instant. A day is 24 hours. Where the clocks change in between, both the
 * clock's and the real distance are said: from 09:00 to the next day's 09:00 may be 23 or 25 hours.
 */
function shiftInWords(old: Slot, next: Slot): string | null {
  const from = Temporal.Instant.from(old.instant)
  const to = Temporal.Instant.from(next.instant)
  const order = Temporal.Instant.compare(to, from)
  if (order === 0) return null
  const sign = order > 0 ? '+' : '−'
  const elapsed = parts(from.until(to, { largestUnit: 'hours' }).abs())
  if (old.zone !== next.zone || offsetAt(old.instant, old.zone) === offsetAt(next.instant, next.zone)) {
    return sign + elapsed
  }
  const wall = Temporal.PlainDateTime.from(old.wall).until(Temporal.PlainDateTime.from(next.wall))
  if (wall.sign !== order) return sign + elapsed
  return `${sign}${parts(wall.abs())} on the clock (${sign}${elapsed} with the change of the clocks)`
}

function parts(duration: Temporal.Duration): string {
  const seconds = Math.round(duration.total({ unit: 'seconds', relativeTo: '2026-01-01T00:00:00Z[UTC]' }))
  const amounts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor((seconds % 86_400) / 3_600), 'h'],
    [Math.floor((seconds % 3_600) / 60), 'min'],
    [seconds % 60, 's'],
  ]
  const said = amounts.flatMap(([amount, unit]) =>
    amount === 0 ? [] : [`${amount} ${unit === 'day' && amount !== 1 ? 'days' : unit}`],
  )
  return said.length === 0 ? 'under a second' : said.join(' ')
}
