// The two schedules that Northbank has already handed over.
import type { PersonId } from '../../../shared/people/person'
import { elena } from './people'
import { type Moment, on } from './when'

export interface Handover {
  readonly name: string
  readonly by: PersonId
  readonly at: Moment
  readonly profile: string
  /** Stories by their ids. */
  readonly posts: readonly string[]
}

export const handovers: readonly Handover[] = [
  {
    name: 'SAMPLE Imprimatur schedule, first weeks.json',
    by: elena,
    at: on(-16, '16:20'),
    profile: 'schedule-json',
    posts: [
      'harbour-street-reopens',
      'never-ask-pin',
      'fixed-saver-teaser',
      'filiale-hamburg',
      'late-opening',
      'hola-espana',
      'interest-explained',
      'apprenticeships',
      'reading-club',
    ],
  },
  {
    name: 'SAMPLE Imprimatur schedule, festival week.csv',
    by: elena,
    at: on(-6, '16:40'),
    profile: 'buffer-csv',
    posts: [
      'bluesky-hello',
      'card-outage-apology',
      'card-outage-reply',
      'spending-categories',
      'estafa-sms',
      'fraud-quiz',
      'falsche-anrufe',
      'harbour-festival',
      'easysaver-limit',
    ],
  },
]
