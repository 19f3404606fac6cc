// Drafts that the desk's lists and the other posts have something to say about: none of them has gone to review.
import { facebook, linkedin, x } from './accounts'
import { elena, maya, priya } from './people'
import { asksForWaiver, grantsWaiver, refusesWaiver, type Story } from './story'
import { ago, on } from './when'

const campaign = 'Winter plans'

export const listed: readonly Story[] = [
  {
    id: 'fixed-saver-reminder',
    by: maya,
    at: ago(48),
    content: {
      text: 'Still thinking about a fixed term? The One Year Fixed Saver is open in the app and in every branch. https://northbank.example/fixed-saver',
      targets: [facebook],
      slot: on(13, '17:00'),
      campaign,
      // The rate that was corrected; the register no longer holds it for that day.
      claims: ['4.15% AER, fixed for twelve months'],
    },
  },
  {
    id: 'half-year-teaser',
    by: elena,
    at: ago(44),
    content: {
      text: 'A busy spring behind us. Our half-year results are on their way, and we will read them with you, page by page.',
      targets: [linkedin],
      slot: on(14, '10:00'),
      campaign,
    },
    after: [
      asksForWaiver(
        elena,
        ago(20),
        'C11',
        'already-public',
        'The date of the results stands in the financial calendar on our website.',
      ),
    ],
  },
  {
    id: 'harbour-breakfast',
    by: maya,
    at: ago(40),
    content: {
      text: 'Coffee, rolls and a look over the harbour: our breakfast for new members starts at eight in the Harbour Street branch.',
      targets: [facebook, x],
      slot: on(20, '08:00'),
      campaign,
    },
  },
  {
    id: 'rate-watch',
    by: maya,
    at: ago(36),
    content: {
      text: 'What does the bank rate mean for your savings? We explain it on two pages, without a single formula.',
      targets: [linkedin],
      slot: on(21, '09:00'),
      campaign: 'Plain words',
    },
    after: [
      asksForWaiver(
        maya,
        ago(30),
        'V9',
        'approved-by-law',
        'Legal read both pages; they explain a term and give no advice.',
      ),
      grantsWaiver(priya, ago(18), 'For this post. The next one on rates is by a spokesperson again.'),
    ],
  },
  {
    id: 'late-opening-again',
    by: elena,
    at: ago(32),
    content: {
      text: 'Working late? So are we. From {-13} our city branches stay open until 19:00 on Thursdays. Book a time or just walk in.',
      targets: [x],
      slot: on(4, '16:45'),
      campaign: 'Branch news',
    },
  },
  {
    id: 'member-portrait',
    by: maya,
    at: ago(28),
    content: {
      text: 'Thirty years with us and still at the same counter every Friday: Harriet Ashdown remembers the day she opened her first account.',
      targets: [facebook],
      slot: on(22, '12:00'),
      campaign: 'People',
    },
    after: [
      asksForWaiver(maya, ago(26), 'C9', 'other', 'She told us on the telephone that we may name her.'),
      refusesWaiver(priya, ago(17), 'By telephone is not enough: we need it in writing, as the clause says.'),
    ],
  },
]
