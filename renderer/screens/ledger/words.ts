// The ledger's words. Pure.
import type { LedgerGroup } from '../../../shared/desk/queries/ledger'
import type { Instant, Zone } from '../../../shared/kit/time'
import { number } from '../../../shared/words/formats'
import { locale } from '../../../shared/words/language'
import { t } from '../../../shared/words/say'

export const groupNames: Record<LedgerGroup, string> = {
  posts: t('Posts'),
  decisions: t('Decisions'),
  schedule: t('Schedule'),
  policy: t('Policy'),
  people: t('People'),
  record: t('Desk'),
}

export const entriesInWords = (count: number) => t('{count, plural, one {# entry} other {# entries}}', { count })

/** Within a line, where English writes them small. */
export const groupsInText: Record<LedgerGroup, string> = {
  posts: t('posts', undefined, 'a kind of entries'),
  decisions: t('decisions', undefined, 'a kind of entries'),
  schedule: t('schedule', undefined, 'a kind of entries'),
  policy: t('policy', undefined, 'a kind of entries'),
  people: t('people', undefined, 'a kind of entries'),
  record: t('desk', undefined, 'a kind of entries'),
}

/** "812 bytes", "1.4 MB": as file managers count, in thousands. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return t('{count, plural, one {# byte} other {# bytes}}', { count: bytes })
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? number(size, oneDigit) : number(Math.round(size))} ${unit}`
}

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

/** "22 Nov 2026 21:40:07" on the desk's clock. */
export function momentInWords(at: Instant, zone: Zone): string {
  const { day, clock } = formatsOf(zone)
  const time = Date.parse(at)
  return `${day.format(time)} ${clock.format(time)}`
}

// Making a formatter takes far longer than using it, and a list shows dozens of times.
const formats = new Map<Zone, Formats>()

interface Formats {
  readonly day: Intl.DateTimeFormat
  readonly clock: Intl.DateTimeFormat
}

function formatsOf(zone: Zone): Formats {
  const known = formats.get(zone)
  if (known) return known
  const made = {
    day: new Intl.DateTimeFormat(locale(), { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' }),
    clock: new Intl.DateTimeFormat(locale(), {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
  }
  formats.set(zone, made)
  return made
}

/** 64 digits of a hash as people compare them: groups of four. */
export const inGroups = (digits: string) => digits.match(/.{1,4}/g)?.join(' ') ?? ''
