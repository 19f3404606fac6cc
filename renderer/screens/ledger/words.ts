// The ledger's words. Pure.
import type { LedgerGroup } from '../../../shared/desk/queries/ledger'
import type { Instant, Zone } from '../../../shared/kit/time'

export const groupNames: Record<LedgerGroup, string> = {
  posts: 'Posts',
  decisions: 'Decisions',
  schedule: 'Schedule',
  policy: 'Policy',
  people: 'People',
  record: 'Desk',
}

export const entriesInWords = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'}`

/** "812 bytes", "1.4 MB": as file managers count, in thousands. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en')} ${unit}`
}

/** "22 Nov 2026 21:40:07" on the desk's clock. */
export function momentInWords(at: Instant, zone: Zone): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  )
  return `${parts['day']} ${parts['month']} ${parts['year']} ${parts['hour']}:${parts['minute']}:${parts['second']}`
}

// Making a formatter takes far longer than using it, and a list shows dozens of times.
const clocks = new Map<Zone, Intl.DateTimeFormat>()

function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(zone, clock)
  return clock
}

/** 64 digits of a hash as people compare them: groups of four. */
export const inGroups = (digits: string) => digits.match(/.{1,4}/g)?.join(' ') ?? ''
