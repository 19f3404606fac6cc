// The app and the mortgage: features, guides, and what slipped out before its time.
import { bluesky, facebook, instagram, linkedin, x } from './accounts'
import { picture } from './media'
import { elena, jonas, maya, priya, ruth, tom } from './people'
import {
  approves,
  asksForChanges,
  comments,
  edits,
  putsOff,
  replacing,
  type Story,
  submits,
  takes,
  takesBack,
  withdraws,
} from './story'
import { ago, on } from './when'

const app = 'App'
const homes = 'First homes'

export const appAndHomes: readonly Story[] = [
  {
    id: 'spending-categories',
    by: maya,
    at: on(-9, '09:30'),
    content: {
      text: 'Where did it all go? The app now sorts your spending by itself: rent, food, getting about, and the rest. You can rename every heading. Ours says “plants”.',
      targets: [x, bluesky],
      slot: on(-4, '12:00'),
      campaign: app,
    },
    after: [submits(maya, on(-9, '09:45')), approves(priya, 'brand', on(-8, '14:10'))],
  },
  {
    id: 'freeze-card',
    by: maya,
    at: on(-8, '13:00'),
    content: {
      text: 'Lost your card on the bus? Freeze it in the app. Found it in your coat? Unfreeze it. Freeze it in the app. No call, no new card, no fuss.',
      targets: [x, instagram],
      slot: on(6, '12:30'),
      campaign: app,
      media: [picture('freeze.png', 'The card screen of the app with a blue switch labelled “Freeze card”')],
    },
    after: [
      edits(maya, on(-8, '13:10'), replacing('Unfreeze it. Freeze it in the app. No call', 'Unfreeze it. No call')),
      submits(maya, on(-8, '13:12')),
      approves(ruth, 'brand', on(-7, '11:00')),
    ],
  },
  {
    id: 'heron-preview',
    by: maya,
    at: on(-14, '10:30'),
    content: {
      text: 'Something with long legs and a lot of patience is on its way to your pocket. Project Heron takes off next month. 👀',
      targets: [linkedin, x],
      slot: on(2, '09:00'),
      campaign: app,
    },
    after: [
      submits(maya, on(-14, '10:45')),
      approves(jonas, 'brand', on(-13, '09:10'), 'Made me curious.'),
      asksForChanges(
        tom,
        'compliance',
        on(-13, '15:50'),
        ['C2', 'C3'],
        'That is the internal name, and the launch is not public. The checks could not know; I have asked Ruth to add our names to the policy.',
      ),
      withdraws(maya, on(-12, '09:05'), 'We wait for the announcement.'),
    ],
  },
  {
    id: 'heron-hiring',
    by: maya,
    at: ago(55),
    content: {
      text: 'We are growing the team behind our next app. If you like long names and short meetings, write to us. #ProjectHeron #careers',
      targets: [linkedin],
      slot: on(17, '08:30'),
      campaign: 'Careers',
    },
  },
  {
    id: 'mortgage-papers',
    by: maya,
    at: on(-8, '10:50'),
    content: {
      text: "Buying a home? Have these five papers ready and you'll save yourself a week:\n\n1. Three months of payslips\n2. Three months of statements\n3. Proof of your deposit, and where it is from\n4. Photo ID\n5. A list of what you owe\n\nA decision in principle takes 10-15 minutes and does not show up for other lenders.\n\nYour home may be repossessed if you do not keep up repayments on your mortgage.",
      targets: [linkedin, facebook],
      slot: on(9, '08:30'),
      campaign: homes,
      link: 'https://northbank.example/mortgages/papers',
    },
    after: [
      submits(maya, on(-8, '11:00')),
      asksForChanges(priya, 'brand', on(-8, '15:00'), [], 'House style: curly apostrophe, and a dash between numbers.'),
      edits(maya, on(-8, '15:30'), replacing("you'll", 'you’ll'), replacing('10-15', '10–15')),
      submits(maya, on(-8, '15:31')),
      approves(priya, 'brand', on(-7, '09:00')),
      approves(tom, 'compliance', on(-7, '16:15'), 'The warning is in, and in full.'),
    ],
  },
  {
    id: 'overpay-mortgage',
    by: maya,
    at: on(-4, '09:20'),
    content: {
      text: 'You may pay off up to 10% of your mortgage each year without a charge. Even an extra £50 a month can take more than 2 1/2 years off a 25-year loan of £150,000 at 4.5%.\n\nTry it with your own numbers: https://northbank.example/mortgages/overpay\n\nYour home may be repossessed if you do not keep up repayments on your mortgage.',
      targets: [linkedin],
      slot: on(5, '08:30'),
      campaign: homes,
      claims: ['£50 a month takes more than 2½ years off a 25-year loan of £150,000 at 4.5%'],
    },
    after: [
      submits(maya, on(-4, '09:30')),
      approves(jonas, 'brand', on(-3, '09:30')),
      edits(maya, on(-2, '10:50'), replacing('2 1/2', '2½'), replacing('can take more', 'will take more')),
      submits(maya, on(-2, '10:55'), 'Fraction set properly.'),
      approves(jonas, 'brand', on(-1, '11:40')),
      takes(tom, ago(8)),
    ],
  },
  {
    id: 'standing-order-help',
    by: maya,
    at: on(-1, '16:15'),
    content: {
      text: 'Setting up a standing order: type the name, the account number GB50 NBNK 0000 0012 3456 78 and the day of the month. That is all.',
      targets: [facebook],
      slot: on(11, '10:00'),
      campaign: app,
    },
  },
  {
    id: 'dark-mode',
    by: maya,
    at: on(-4, '13:00'),
    content: {
      text: 'Dark mode is here. Your eyes asked, we listened. Settings → Display → Dark. 🌒',
      targets: [x, bluesky],
      slot: on(3, '20:00'),
      campaign: app,
    },
    after: [
      submits(maya, on(-4, '13:05')),
      approves(jonas, 'brand', on(-3, '11:00')),
      takesBack(jonas, on(-3, '14:40'), 'The update is not in the stores yet. I approve again when it is.'),
      comments(jonas, on(-3, '14:42'), 'Waiting for the release on both stores.'),
      putsOff(jonas, on(-3, '14:44'), on(1, '09:00')),
    ],
  },
  {
    id: 'bluesky-hello',
    by: maya,
    at: on(-10, '15:00'),
    content: {
      text: 'Hello from a small bank with big windows. We post about money in plain words, and now and then about the cat at Station Parade. 🐈',
      targets: [bluesky],
      slot: on(-5, '10:00'),
      campaign: 'Plain words',
    },
    after: [submits(maya, on(-10, '15:05')), approves(ruth, 'brand', on(-9, '16:20'))],
  },
  {
    id: 'home-screen-widget',
    by: maya,
    at: on(-7, '13:20'),
    content: {
      text: 'Your balance at a glance, without opening the app: add the Northbank widget to your home screen. It hides the figures until you look at it.',
      targets: [x, instagram],
      slot: on(4, '11:00'),
      campaign: app,
      media: [picture('widget.png', 'A phone home screen with a small green tile that shows a hidden balance')],
    },
    after: [
      submits(maya, on(-7, '13:30')),
      approves(priya, 'brand', on(-6, '09:15')),
      edits(
        maya,
        on(-1, '13:45'),
        replacing('without opening the app: add', 'without opening the app:\n\nadd'),
        replacing('until you look at it.', 'until you touch it.'),
      ),
    ],
  },
  {
    id: 'passkeys',
    by: maya,
    at: on(-6, '15:30'),
    content: {
      text: 'Goodbye, passwords. With a passkey you log in by face, finger or PIN, and there is nothing that anyone could steal from you by e-mail. How to switch, in two minutes: https://northbank.example/passkeys',
      targets: [x, linkedin],
      slot: on(18, '09:00'),
      campaign: app,
    },
    after: [
      submits(maya, on(-6, '15:40')),
      approves(priya, 'brand', on(-5, '13:15')),
      approves(tom, 'compliance', on(-4, '09:10')),
    ],
  },
  {
    id: 'mortgage-rates-x',
    by: maya,
    at: on(-5, '16:00'),
    content: {
      text: 'New two-year fix: 4.29%, product fee £995, for loans up to 75% of the value. Overall cost for comparison 6.8% APRC. Your home may be repossessed if you do not keep up repayments. https://northbank.example/mortgages',
      targets: [x],
      slot: on(22, '09:00'),
      campaign: homes,
    },
    after: [submits(maya, on(-5, '16:10')), approves(ruth, 'brand', on(-4, '11:00'))],
  },
  {
    id: 'app-rating-reply',
    by: elena,
    at: on(-2, '16:45'),
    content: {
      kind: 'reply',
      replyTo: 'https://x.example/somebody/status/100000000000000002',
      text: 'Thank you for telling us, and sorry for the trouble. The new version fixes the crash on older phones. If it still happens, write to help@northbank.example and we will look at it together.',
      targets: [x],
      slot: on(1, '08:45'),
      campaign: app,
    },
    after: [submits(elena, on(-2, '16:46')), approves(priya, 'brand', on(-1, '09:05'))],
  },
  {
    id: 'app-rating-reply-sharp',
    by: elena,
    at: ago(210),
    content: {
      kind: 'reply',
      replyTo: 'https://x.example/somebody/status/100000000000000003',
      text: 'We read your note twice and we think that you are right. The search in the app should find payees by nickname. It will, from the next update.',
      targets: [x],
      slot: on(1, '09:45'),
      campaign: app,
    },
    after: [submits(elena, ago(205))],
  },
  {
    id: 'five-year-plan',
    by: maya,
    at: on(-4, '15:40'),
    content: {
      text: 'Save for five years, then buy: our Home Saver adds £1,000 to your first £10 000. Open it in any branch until {+24}.',
      targets: [facebook],
      slot: on(23, '10:00'),
      campaign: homes,
    },
    after: [
      submits(maya, on(-4, '15:50')),
      approves(priya, 'brand', on(-3, '13:30')),
      edits(maya, on(-2, '09:10'), replacing('£10 000', '£10\u00a0000'), replacing('then buy: our', 'then buy:  our')),
      submits(maya, on(-2, '09:12'), 'A space that does not break, so that the sum stays on one line.'),
    ],
  },
]
