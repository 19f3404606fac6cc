// Drafts that came in with a spreadsheet of the agency, as one import.
import type { PersonId } from '../../../shared/people/person'
import { bluesky, facebook, instagram, linkedin, x } from './accounts'
import { maya } from './people'
import type { Draft } from './story'
import { type Moment, on } from './when'

export interface Batch {
  readonly by: PersonId
  readonly at: Moment
  readonly drafts: readonly { readonly id: string; readonly content: Draft }[]
}

const campaign = 'Agency ideas'

export const agencyDrafts: Batch = {
  by: maya,
  at: on(-1, '17:05'),
  drafts: [
    {
      id: 'agency-reviews',
      content: {
        text: 'Love us? Leave a 5-star review and get a £10 voucher!!! #northbankcustomersrule',
        targets: [facebook, x],
        slot: on(19, '10:00'),
        campaign,
      },
    },
    {
      id: 'agency-name',
      content: {
        text: 'NorthBank, the easysaver people. Find out more: http://northbank.example/easysaver',
        targets: [x, bluesky],
        slot: on(20, '10:00'),
        campaign,
      },
    },
    {
      id: 'agency-hashtags',
      content: {
        text: 'Monday mood 💚 #money #saving #goals #mindset #monday #motivation #northbank',
        targets: [instagram],
        slot: on(21, '10:00'),
        campaign,
        media: [],
      },
    },
    {
      id: 'agency-fancy',
      content: {
        text: '𝗦𝗮𝘃𝗲 𝗺𝗼𝗿𝗲 with a standing order on payday. Future you says thank you.',
        targets: [linkedin],
        slot: on(24, '10:00'),
        campaign,
      },
    },
    {
      id: 'agency-empty',
      content: { text: '', targets: [x], campaign },
    },
  ],
}
