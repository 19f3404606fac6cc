// Savings: rates, accounts and what interest is. Where most promises are made, and most are corrected.
import { bluesky, facebook, instagram, linkedin, x } from './accounts'
import { picture } from './media'
import { elena, jonas, maya, priya, ruth, tom } from './people'
import {
  applies,
  approves,
  asksForChanges,
  comments,
  edits,
  notes,
  rejects,
  replacing,
  replies,
  resolves,
  setting,
  type Story,
  submits,
  suggests,
} from './story'
import { ago, next, on } from './when'

const campaign = 'Savings season'

export const savings: readonly Story[] = [
  {
    id: 'fixed-saver-rate',
    by: maya,
    at: on(-8, '09:32'),
    content: {
      text: 'New this week: our One Year Fixed Saver pays 4.15% AER, fixed for twelve months, from £500.\n\nYour money is locked in for the year. You cannot add to it or take it out early, so keep something aside for surprises.\n\nOpens on {+4} in the app and in every branch.\n\nhttps://northbank.example/fixed-saver',
      overrides: {
        [facebook]:
          'Our new One Year Fixed Saver pays 4.15% AER on savings from £500. Your money stays put for twelve months, so keep a little aside for surprises. Opens {+4}. https://northbank.example/fixed-saver',
      },
      targets: [linkedin, facebook],
      slot: on(4, '09:00'),
      campaign,
      link: 'https://northbank.example/fixed-saver',
      claims: ['4.15% AER, fixed for twelve months'],
    },
    after: [
      submits(maya, on(-8, '10:05'), 'Rate as in the product sheet of Monday.'),
      comments(
        priya,
        on(-8, '11:02'),
        'Good that the lock-in comes so early.',
        'Your money is locked in for the year.',
      ),
      approves(priya, 'brand', on(-8, '11:20')),
      asksForChanges(
        tom,
        'compliance',
        on(-7, '14:02'),
        [],
        'The product sheet was corrected this morning: the rate is 4.75%, and the minimum is £1,000. Please change both, in the claim as well.',
      ),
      edits(
        maya,
        on(-6, '09:10'),
        replacing('4.15%', '4.75%'),
        replacing('£500', '£1,000'),
        setting({ claims: ['4.75% AER, fixed for twelve months'] }),
      ),
      submits(maya, on(-6, '09:14'), 'Rate and minimum corrected in both texts and in the claim.'),
    ],
  },
  {
    id: 'easysaver-limit',
    by: maya,
    at: on(-9, '13:15'),
    content: {
      text: 'You asked for more room, so here it is: from {+2} an EasySaver can hold up to £50,000. Same rate for every pound, no tiers to work out. https://northbank.example/easysaver',
      targets: [x, bluesky],
      slot: on(1, '12:30'),
      campaign,
    },
    after: [
      submits(maya, on(-9, '13:40')),
      approves(ruth, 'brand', on(-8, '09:20')),
      edits(maya, on(-8, '15:05'), replacing('£50,000', '£75,000')),
      submits(maya, on(-8, '15:08'), 'The limit that was agreed is £75,000; I had the old figure.'),
      approves(ruth, 'brand', on(-7, '09:12'), 'Checked against the product page.'),
    ],
  },
  {
    id: 'fixed-saver-teaser',
    by: maya,
    at: on(-26, '10:12'),
    content: {
      text: 'A question we hear a lot: should I fix my savings or keep them easy to reach?\n\nShort answer: both, usually. Three months of outgoings where you can get at them, and the rest where it earns more.\n\nOur guide walks through it with real numbers. https://northbank.example/guides/fix-or-flex',
      overrides: {
        [x]: 'Fix your savings or keep them within reach? Usually a bit of both. Our guide has the numbers: https://northbank.example/guides/fix-or-flex',
      },
      targets: [linkedin, x],
      slot: on(-14, '09:00'),
      campaign,
      link: 'https://northbank.example/guides/fix-or-flex',
    },
    after: [
      submits(maya, on(-26, '11:00')),
      approves(jonas, 'brand', on(-25, '10:15')),
      approves(tom, 'compliance', on(-24, '16:10'), '“Usually” is enough; it does not advise anyone.'),
    ],
  },
  {
    id: 'interest-explained',
    by: maya,
    at: on(-25, '14:20'),
    content: {
      text: 'AER, gross, variable, tiered: savings have a language of their own. Here is a short phrasebook.\n\nAER is what you would earn in a year if the interest stayed in the account. Gross is before any tax you may owe. Variable means that the rate can move, up or down. Tiered means that different slices of your balance earn different rates.\n\nIf a rate looks unusually good, look at how long it lasts and what you give up for it. And if any of it is unclear, ask. There are no silly questions at our counters.',
      targets: [linkedin],
      slot: on(-12, '08:30'),
      campaign: 'Plain words',
    },
    after: [
      submits(maya, on(-24, '09:05')),
      approves(priya, 'brand', on(-23, '11:45')),
      approves(tom, 'compliance', on(-22, '10:30')),
    ],
  },
  {
    id: 'guaranteed-returns',
    by: maya,
    at: on(-4, '16:10'),
    content: {
      text: 'Tired of watching your savings stand still? Our new bond gives you guaranteed returns, year after year. Spaces are limited. https://northbank.example/bond',
      targets: [facebook],
      slot: on(6, '18:00'),
      campaign,
    },
    after: [
      submits(maya, on(-4, '16:30'), 'Text from the agency, unchanged.'),
      rejects(
        tom,
        'compliance',
        on(-3, '09:50'),
        ['CL1'],
        'Nobody can promise a return, and “spaces are limited” pushes. This cannot be mended with a word here or there; please start from the product sheet.',
      ),
    ],
  },
  {
    id: 'rainy-day-pot',
    by: maya,
    at: on(-6, '10:40'),
    content: {
      text: 'Rainy day pots are for more than rain. A new boiler, a school trip, the vet ☔\n\nRound up what you spend and watch the pennies gather. 👨‍👩‍👧\n\n#EasySaver #SmallSteps',
      targets: [instagram],
      slot: on(5, '17:30'),
      campaign,
      media: [
        picture(
          'rainy-day-pot.jpg',
          'A yellow umbrella leaning beside a jar of coins on a kitchen window sill, rain on the glass behind it',
        ),
      ],
    },
    after: [
      edits(maya, on(-6, '11:05'), replacing('👨‍👩‍👧', '👨‍👩‍👧‍👦')),
      submits(maya, on(-6, '11:10'), 'One more child in the family, as in the picture series.'),
      approves(priya, 'brand', on(-5, '09:40'), 'Lovely. The alt text is a model.'),
    ],
  },
  {
    id: 'rate-change-notice',
    by: maya,
    at: on(-13, '09:15'),
    content: {
      text: 'A change to your EasySaver: from {+15} the rate falls from 3.10% to 2.85% AER.\n\nWe know that this is not the news you were hoping for. We are writing to every saver with the details, and you can close the account or move your money at any time without a charge.',
      targets: [linkedin, facebook],
      slot: on(8, '10:00'),
      campaign: 'Service news',
    },
    after: [
      submits(maya, on(-13, '09:45')),
      approves(priya, 'brand', on(-12, '10:20')),
      approves(tom, 'compliance', on(-12, '15:40'), 'Clear, and the way out is in it.'),
      comments(
        elena,
        on(-10, '09:15'),
        'Policy version 2 came in after both approvals, so they no longer stand. Could you both look again?',
      ),
    ],
  },
  {
    id: 'junior-saver',
    by: maya,
    at: on(-3, '10:05'),
    content: {
      text: 'Pocket money, birthday money, tooth fairy money: a Junior Saver may be opened with £1 and a birth certificate.\n\nChildren can see their balance in the app from the age of eleven, with a grown-up alongside. 👧🏽👦🏻\n\nhttps://northbank.example/junior',
      targets: [facebook, linkedin],
      slot: on(7, '16:00'),
      campaign,
    },
    after: [
      edits(maya, on(-3, '10:32'), replacing('may be opened', 'can be opened'), replacing('👦🏻', '👦🏿')),
      submits(maya, on(-3, '10:35')),
      approves(ruth, 'brand', on(-2, '14:20')),
    ],
  },
  {
    id: 'notice-account',
    by: maya,
    at: on(-2, '09:25'),
    content: {
      text: 'Thinking ahead pays a little more. With a 60 Day Notice account you tell us two months before you need your money, and it earns 3.60% AER (variable) until then. https://northbank.example/notice',
      targets: [x],
      slot: next('09:30'),
      campaign,
    },
    after: [
      submits(maya, on(-2, '09:40'), 'Would be good to have this out before the weekend papers.'),
      comments(
        priya,
        on(-2, '10:12'),
        `Is it two months, or sixty days? @{${tom}}, does the difference matter?`,
        'two months before you need your money',
      ),
      replies(maya, on(-2, '10:20'), 'Sixty days in the product sheet. I wrote two months because people count so.'),
      notes(ruth, on(-2, '10:31'), 'The ombudsman had a case of exactly this in spring. Better to be strict here.'),
      suggests(
        priya,
        on(-2, '10:40'),
        'two months before you need your money',
        '60 days before you need your money',
        'As in the product sheet, unless Tom sees it otherwise.',
      ),
    ],
  },
  {
    id: 'savings-thread',
    by: maya,
    at: ago(95),
    content: {
      text: 'How we set our savings rates, in one post. First we look at what it costs us to borrow elsewhere. Then at what our members have told us they need: some want a higher rate and can wait, others want their money tomorrow. Then we add up what it costs to run the branches, the app and the people who answer the phone, and what is left goes back to members, as interest or as lower mortgage rates. That is what being owned by our customers means.',
      targets: [x],
      slot: on(11, '12:00'),
      campaign: 'Plain words',
    },
  },
  {
    id: 'interest-day',
    by: elena,
    at: on(-5, '15:10'),
    content: {
      text: 'Interest day! Yesterday £2.3 million landed in our members’ savings accounts. Have a look in the app, and have a biscuit on us in branch. 🍪',
      targets: [x, bluesky],
      slot: on(2, '09:15'),
      campaign,
    },
    after: [
      submits(elena, on(-5, '15:20')),
      comments(
        priya,
        on(-4, '09:30'),
        '“Yesterday” is only right if it goes out on the day after. Is the slot fixed?',
        'Yesterday',
      ),
      replies(elena, on(-4, '09:42'), 'It is. Interest is paid the evening before.'),
      suggests(tom, on(-4, '09:44'), 'on us in branch', 'with us in branch', 'A gift would need terms of its own.'),
      applies(elena, on(-4, '09:46')),
      submits(elena, on(-4, '09:47')),
      resolves(priya, on(-4, '09:50')),
      approves(priya, 'brand', on(-4, '09:52')),
    ],
  },
]
