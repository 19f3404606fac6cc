// When a person is not to be interrupted: hours of the night, whole days of the week, in the zone they live by. Only what
// interrupts waits; whoever looks sees everything at once.
import * as z from 'zod'
import type { Instant, Zone } from '../kit/time'
import { ZoneName } from '../post/account'
import { allOf } from '../words/formats'
import { t } from '../words/say'

const WallHour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 20:00')

export const QuietHours = z.strictObject({
  /** On the clock on the wall; the night between may pass midnight. The same twice: no hours, only days. */
  from: WallHour,
  to: WallHour,
  /** Days that are quiet from midnight to midnight: 1 is Monday, 7 is Sunday. */
  days: z.array(z.int().min(1).max(7)).max(7),
  /** Null: the zone of this computer, wherever it is taken. */
  zone: ZoneName.nullable(),
})
export type QuietHours = Readonly<z.infer<typeof QuietHours>>

/** Nobody is called to a post at night or on a weekend before they said that they want to be. */
export const usualQuiet: QuietHours = { from: '20:00', to: '08:00', days: [6, 7], zone: null }

/** Quiet hours with their zone known. */
export interface Quiet extends Pick<QuietHours, 'from' | 'to' | 'days'> {
  readonly zone: Zone
}

export function isQuiet(at: Instant, quiet: Quiet): boolean {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(quiet.zone)
  if (quiet.days.includes(here.dayOfWeek)) return true
  const { from, to } = quiet
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' })
  return from < to ? clock >= from && clock < to : from > to && (clock >= from || clock < to)
}

/** The longest that hours and days together can be looked through: whoever keeps every day quiet is never interrupted. */
const mostSteps = 20

/** The first moment from `at` on that is not quiet; null where there is none. */
export function endOfQuiet(at: Instant, quiet: Quiet): Instant | null {
  let now = at
  for (let step = 0; step < mostSteps; step += 1) {
    if (!isQuiet(now, quiet)) return now
    now = nextChange(now, quiet)
  }
  return null
}

/** When quiet next may end: at midnight, at the end of the night, or where the clocks jump over that. */
function nextChange(at: Instant, { to, zone }: Quiet): Instant {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const days = [here.toPlainDate(), here.toPlainDate().add({ days: 1 })]
  // Where the clocks pass the end of the night twice, the first after now counts.
  const ends = days.flatMap((day) =>
    (['earlier', 'later'] as const).map((disambiguation) =>
      day.toPlainDateTime(to).toZonedDateTime(zone, { disambiguation }),
    ),
  )
  const midnight = here.toPlainDate().add({ days: 1 }).toZonedDateTime(zone)
  const jump = here.getTimeZoneTransition('next')
  const [first = midnight] = [...ends, midnight, ...(jump ? [jump] : [])]
    .filter((end) => end.epochMilliseconds > here.epochMilliseconds)
    .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)
  return first.toInstant().toString()
}

const dayNames = [
  t('Monday'),
  t('Tuesday'),
  t('Wednesday'),
  t('Thursday'),
  t('Friday'),
  t('Saturday'),
  t('Sunday'),
] as const
export const weekdays = dayNames.map((name, index) => ({ day: index + 1, name }))

/** "from 20:00 to 08:00, and all of Saturday and Sunday". */
export function quietInWords({ from, to, days }: Pick<QuietHours, 'from' | 'to' | 'days'>): string {
  const all = weekdays.filter(({ day }) => days.includes(day)).map(({ name }) => name)
  if (all.length === dayNames.length) return t('always', undefined, 'quiet')
  if (from === to) return all.length === 0 ? t('never', undefined, 'quiet') : t('all of {days}', { days: allOf(all) })
  return all.length === 0
    ? t('from {from} to {to}', { from, to })
    : t('from {from} to {to}, and all of {days}', { from, to, days: allOf(all) })
}
