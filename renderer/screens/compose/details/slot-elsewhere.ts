// What a slot means on other clocks: those of the accounts and of whoever reads this, and what the clocks do before it.
import { type Instant, offsetAt, type Zone } from '../../../../shared/kit/time'
import type { Slot } from '../../../../shared/post/slot'
import { allOf } from '../../../../shared/words/formats'
import { locale } from '../../../../shared/words/language'
import { t } from '../../../../shared/words/say'
import { shortDay, wholeDate } from '../../../../shared/words/days'

export interface Elsewhere {
  readonly who: string
  readonly zone: Zone
}

/** "Wed, 4 Mar, 03:00 in New York (UTC−05:00), for x/northbank". One line a zone; none for the slot's own. */
export function slotElsewhere(slot: Slot, places: readonly Elsewhere[]): readonly string[] {
  const zones = [...new Set(places.map(({ zone }) => zone))].filter((zone) => zone !== slot.zone)
  return zones.map((zone) => {
    const there = Temporal.Instant.from(slot.instant).toZonedDateTimeISO(zone)
    const day = shortDay(there.toPlainDate())
    const time = there.toPlainTime().toLocaleString(locale(), { hour: '2-digit', minute: '2-digit' })
    const who = places.filter((place) => place.zone === zone).map((place) => place.who)
    const whom = allOf([...new Set(who)])
    return t('{day}, {time} ({zone}, UTC{offset}): {whom}', {
      day,
      time,
      zone,
      offset: offsetAt(slot.instant, zone),
      whom,
    })
  })
}

/** Null when the clocks stay as they are from now until the slot. */
export function clocksBefore(slot: Slot, now: Instant): string | null {
  const [today, then] = [offsetAt(now, slot.zone), offsetAt(slot.instant, slot.zone)]
  if (today === then || Temporal.Instant.compare(now, slot.instant) > 0) return null
  const next = Temporal.Instant.from(now).toZonedDateTimeISO(slot.zone).getTimeZoneTransition('next')
  const on = next && wholeDate(next.toPlainDate())
  const wall = slot.wall.slice(11)
  return on === null
    ? t(
        'The clocks change before then, from UTC{today} to UTC{after} in this slot. The time on the wall stays {wall}.',
        {
          today,
          after: then,
          wall,
        },
      )
    : t(
        'The clocks there change on {day}, from UTC{today} to UTC{after} in this slot. The time on the wall stays {wall}.',
        { day: on, today, after: then, wall },
      )
}
