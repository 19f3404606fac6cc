// What people do about a post's turn: who has taken it, who has put it off, and who was reminded. Each ends by itself.
import { type Instant, isBefore, type Zone } from '../kit/time'
import type { SnoozeEnd } from '../ledger/events'
import type { PersonId } from '../people/person'
import { t } from '../words/say'

export interface Taken {
  readonly by: PersonId
  readonly at: Instant
  readonly until: Instant
}

export interface Snooze {
  readonly by: PersonId
  readonly at: Instant
  readonly until: SnoozeEnd
}

export interface Nudge {
  readonly by: PersonId
  readonly at: Instant
  readonly to: readonly PersonId[]
}

/** What is kept of it beside a post. */
export interface TurnKept {
  readonly taken: Taken | null
  /** One a person. */
  readonly snoozes: readonly Snooze[]
  /** The last one. */
  readonly nudge: Nudge | null
}

export const noTurnKept: TurnKept = { taken: null, snoozes: [], nudge: null }

/** How long a post is taken for, and how long again with every act of whoever took it. */
export const takenMinutes = 30
/** How long after a reminder nobody sends another about the same post. */
export const hoursBetweenNudges = 6
/** How long a post without a deadline can be put off. */
export const longestSnoozeDays = 30

export function plus(at: Instant, time: { readonly minutes?: number; readonly hours?: number }): Instant {
  return Temporal.Instant.from(at).add(time).toString()
}

/** Who has it now. */
export function takenNow({ taken }: Pick<TurnKept, 'taken'>, now: Instant): Taken | null {
  return taken !== null && isBefore(now, taken.until) ? taken : null
}

/** Who has put it off. No snooze outlasts the post's deadline. */
export function snoozesNow(
  { snoozes }: Pick<TurnKept, 'snoozes'>,
  approveBy: Instant | null,
  now: Instant,
): readonly Snooze[] {
  if (snoozes.length === 0 || (approveBy !== null && !isBefore(now, approveBy))) return []
  return snoozes.filter(({ until }) => until === 'author-updates' || isBefore(now, until))
}

/** From when on another reminder may be sent; null: now. */
export function nextNudge({ nudge }: Pick<TurnKept, 'nudge'>, now: Instant): Instant | null {
  if (nudge === null) return null
  const next = plus(nudge.at, { hours: hoursBetweenNudges })
  return isBefore(now, next) ? next : null
}

export interface SnoozeChoice {
  readonly label: string
  readonly until: SnoozeEnd
  /** Why it cannot be chosen; null when it can. */
  readonly reason: string | null
}

const morning = 9
const lastHour = 18
const hoursBeforeDeadline = 4

/** Until when a post is usually put off. `zone`: the desk's, in which a day has its morning. */
export function snoozeChoices(
  { approveBy, isAuthor }: { readonly approveBy: Instant | null; readonly isAuthor: boolean },
  now: Instant,
  zone: Zone,
): readonly SnoozeChoice[] {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const later = here.add({ hours: 4 }).round({ smallestUnit: 'hour', roundingMode: 'floor' })
  const isLate = later.hour > lastHour || !later.toPlainDate().equals(here.toPlainDate())
  const tomorrow = here.add({ days: 1 }).with({ hour: morning, minute: 0, second: 0, millisecond: 0 })
  const tooLate = (until: Instant) =>
    approveBy !== null && isBefore(approveBy, until) ? t('That is after its deadline.') : null
  const [laterAt, tomorrowAt] = [later, tomorrow].map((time) => time.toInstant().toString()) as [string, string]
  const beforeAt = approveBy === null ? now : plus(approveBy, { hours: -hoursBeforeDeadline })
  return [
    { label: t('Later today'), until: laterAt, reason: isLate ? t('The day is nearly over.') : tooLate(laterAt) },
    { label: t('Tomorrow morning'), until: tomorrowAt, reason: tooLate(tomorrowAt) },
    {
      label: t('When the writer changes it'),
      until: 'author-updates',
      reason: isAuthor ? t('You are its writer.') : null,
    },
    {
      label: t('{hours, plural, one {# hour} other {# hours}} before its deadline', { hours: hoursBeforeDeadline }),
      until: beforeAt,
      reason:
        approveBy === null
          ? t('It has no deadline.')
          : isBefore(now, beforeAt)
            ? null
            : t('Its deadline is less than {hours, plural, one {# hour} other {# hours}} away.', {
                hours: hoursBeforeDeadline,
              }),
    },
  ]
}
