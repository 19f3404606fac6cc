// What the formats are called. A title is both shown and kept in files that leave, so whoever asks says in which language.
import type { Say } from '../../words/say'
import type { ProfileId } from './profile'

const titles: Readonly<Record<ProfileId, (t: Say) => string>> = {
  'schedule-json': (t) => t('Schedule for programs (JSON)'),
  icalendar: (t) => t('Calendar (iCalendar)'),
  'buffer-csv': (t) => t('Buffer (CSV)'),
  'review-csv': (t) => t('Table for people (CSV)'),
}

/** Of a format that is not known here, as an older or newer record may name one: its id. */
export function titleOf(profile: string, t: Say): string {
  return Object.hasOwn(titles, profile) ? titles[profile as ProfileId](t) : profile
}
