// Times and short ids as the report writes them: the same everywhere, whatever the computer's language.
import type { Instant } from '../../../kit/time'
import type { Slot } from '../../../post/slot'

const months = 'January February March April May June July August September October November December'.split(' ')

/** "4 March 2026, 08:12 UTC". */
export function timeInWords(at: Instant): string {
  return `${dayAndTime(at)} UTC`
}

/** "4 March 2026, 09:00 Europe/Berlin (08:00 UTC)". */
export function slotWords(slot: Slot | null): string {
  if (slot === null) return 'no slot'
  const sameDay = slot.instant.slice(0, 10) === slot.wall.slice(0, 10)
  const utc = sameDay ? slot.instant.slice(11, 16) : dayAndTime(slot.instant)
  return `${dayAndTime(slot.wall)} ${slot.zone} (${utc} UTC)`
}

function dayAndTime(text: string): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(text) ?? []
  return `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}, ${time}`
}

/** The first eight digits, as people tell keys apart. The list of keys has them whole. */
export const shortKey = (keyId: string) => keyId.slice(0, 8)
