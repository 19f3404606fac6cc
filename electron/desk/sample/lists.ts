// What Northbank keeps for its checks: claims with their evidence, an embargo, days to mind, topics, names and customers.
import type { Command } from '../../../shared/desk/commands'
import type { Instant } from '../../../shared/kit/time'
import type { PersonId } from '../../../shared/people/person'
import type { Claim } from '../../../shared/policy/registers'
import { facebook, x, zone } from './accounts'
import { elena, jonas, ruth, tom } from './people'
import { dateOf, type Moment, on, slotOf } from './when'

export interface ListKeeping {
  readonly name: string
  readonly by: PersonId
  readonly at: Moment
  readonly commands: (now: Instant) => readonly Command[]
}

export const listKeeping: readonly ListKeeping[] = [
  {
    name: 'first lists',
    by: ruth,
    at: on(-10, '09:05'),
    commands: (now) => [
      {
        type: 'change-register',
        register: 'dates',
        put: [
          {
            id: 'harbour-memorial',
            title: 'Harbour memorial day',
            from: dateOf(20, now),
            to: dateOf(20, now),
            advice: 'The town remembers the victims of the flood. Choose another day',
            weight: 'quiet',
            markets: ['UK'],
          },
          {
            id: 'exam-results',
            title: 'Exam results',
            from: dateOf(16, now),
            to: dateOf(16, now),
            advice: 'Families get good and bad news today. Leave out jokes about marks',
            weight: 'mind',
            markets: ['UK'],
          },
        ],
        removed: [],
      },
      {
        type: 'change-register',
        register: 'topics',
        put: [
          {
            id: 'bank-rate',
            title: 'Decisions on the bank rate',
            terms: ['bank rate', 'base rate', 'Leitzins*', 'tipos oficiales'],
            speakers: [elena, jonas],
            accounts: [],
          },
        ],
        removed: [],
      },
      {
        type: 'change-register',
        register: 'terms',
        put: [
          { id: 'gannet', term: 'Project Gannet' },
          { id: 'saltmarsh', term: 'Saltmarsh ledger' },
        ],
        removed: [],
      },
      {
        type: 'change-register',
        register: 'numbers',
        put: [{ id: 'account-number', name: 'Account number', shape: 'NB-#######' }],
        removed: [],
      },
      {
        type: 'list-customers',
        names: [
          'Harriet Ashdown',
          'Desmond Achterberg',
          'Philippa Ngozi-Wren',
          'Leopold Marchbank',
          'Ingrid Tolliver',
          'Casimir Underhill',
        ],
      },
    ],
  },
  {
    name: 'first claims',
    by: tom,
    at: on(-10, '09:30'),
    commands: (now) => [
      claims(fixedSaver('4.15', dateOf(40, now), now), mortgage(now)),
      {
        type: 'change-register',
        register: 'phrases',
        put: [
          {
            id: 'credit-subject-to-status',
            label: 'Credit: subject to status',
            wording: 'Subject to status and affordability. Terms apply.',
            claim: null,
            until: null,
          },
          {
            id: 'branch-opening',
            label: 'A branch opens',
            wording: 'Our branch in [town] opens on [day]. Come and see us from [time].',
            claim: null,
            until: null,
          },
        ],
        removed: [],
      },
      {
        type: 'change-register',
        register: 'templates',
        put: [
          {
            id: 'service-interruption',
            title: 'Service interruption',
            kind: 'post',
            body: '[Service] will be down on [day] from [time] to [time]. [What still works.] We are sorry for the inconvenience.',
            accounts: [x, facebook],
            checklist: ['Times confirmed with Operations', 'What still works is said', 'Call centre told'],
          },
        ],
        removed: [],
      },
    ],
  },
  {
    name: 'a corrected rate',
    by: tom,
    at: on(-7, '13:50'),
    commands: (now) => [claims(fixedSaver('4.15', dateOf(-7, now), now), fixedSaver('4.75', dateOf(40, now), now))],
  },
  {
    name: 'an embargo',
    by: ruth,
    at: on(-4, '08:55'),
    commands: (now) => [
      {
        type: 'change-register',
        register: 'embargoes',
        put: [
          {
            id: 'half-year-results',
            title: 'Half-year results',
            terms: ['half-year result*', 'half-year figures', 'Halbjahresergebnis*'],
            until: slotOf(on(18, '07:00'), zone, now).instant,
          },
        ],
        removed: [],
      },
    ],
  },
]

function claims(...put: readonly Claim[]): Command {
  return { type: 'change-register', register: 'claims', put: [...put], removed: [] }
}

function fixedSaver(rate: string, until: string, now: Instant): Claim {
  return {
    id: `fixed-saver-${rate}`,
    text: `${rate}% AER, fixed for twelve months`,
    wordings: [`${rate}% AER for twelve months`],
    evidence: 'Product sheet of the One Year Fixed Saver, shared drive, Products',
    from: dateOf(-10, now),
    until,
    channels: [],
    markets: ['UK'],
  }
}

function mortgage(now: Instant): Claim {
  return {
    id: 'overpaying',
    text: '£50 a month takes more than 2½ years off a 25-year loan of £150,000 at 4.5%',
    wordings: [],
    evidence: 'Worked example 12 of the mortgage team, checked by finance',
    from: dateOf(-10, now),
    until: dateOf(200, now),
    channels: [],
    markets: [],
  }
}
