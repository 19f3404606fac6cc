// Branches and service: opening hours, works, and saying sorry when something did not work.
import { bluesky, facebook, instagram, linkedin, x } from './accounts'
import { picture } from './media'
import { elena, jonas, maya, priya, ruth, tom } from './people'
import {
  approves,
  asksForChanges,
  comments,
  edits,
  movesSlot,
  replacing,
  type Story,
  submits,
  withdraws,
} from './story'
import { ago, next, on } from './when'

const campaign = 'Service news'

export const branches: readonly Story[] = [
  {
    id: 'harbour-street-reopens',
    by: maya,
    at: on(-27, '09:40'),
    content: {
      text: 'The doors of our Harbour Street branch are open again. Step-free from the street, two quiet rooms for longer talks, and the same team behind the counters. Come and say hello.',
      targets: [facebook, x],
      slot: on(-15, '09:00'),
      campaign: 'Branch news',
      media: [
        picture(
          'harbour-street-entrance.jpg',
          'The new entrance of the Harbour Street branch with a ramp on the left and the door standing open',
        ),
      ],
    },
    after: [submits(maya, on(-27, '10:05')), approves(priya, 'brand', on(-26, '11:10'))],
  },
  {
    id: 'bank-holiday-hours',
    by: elena,
    at: on(-7, '11:00'),
    content: {
      text: 'Bank holiday hours: our branches are closed on {+8} and open again as usual the day after. The app, cash machines and our card line 020 7946 0123 work as always.',
      overrides: {
        [facebook]:
          'Planning ahead for the bank holiday? All branches are closed on {+8} and open again as usual the day after.\n\nThe app and our cash machines work as always. If you lose a card, call 020 7946 0123, day or night.',
      },
      targets: [x, facebook, bluesky],
      slot: on(6, '09:00'),
      campaign,
    },
    after: [
      submits(elena, on(-7, '11:10')),
      approves(priya, 'brand', on(-7, '14:30')),
      edits(elena, on(-6, '09:30'), replacing('{+8}', '{+9}')),
      submits(elena, on(-6, '09:33'), 'I had the wrong day. Both texts say the right one now.'),
      approves(priya, 'brand', on(-6, '11:05')),
      approves(tom, 'compliance', on(-6, '15:45')),
      movesSlot(elena, on(-2, '10:10'), on(5, '09:00')),
      approves(priya, 'brand', on(-2, '11:30'), 'Only the slot moved.'),
      approves(tom, 'compliance', on(-2, '15:02')),
    ],
  },
  {
    id: 'card-outage-apology',
    by: elena,
    at: on(-8, '08:20'),
    content: {
      text: 'Some of you could not pay by card yesterday evening, between 18:10 and 19:40. That is our fault and we are sorry.\n\nIt is fixed. No payment was taken twice. If you had to pay a charge because of it, tell us and we will refund it: https://northbank.example/status',
      targets: [x, facebook],
      slot: on(-5, '09:00'),
      campaign,
    },
    after: [
      submits(elena, on(-8, '08:25'), 'Please as soon as you can; the press office has seen it.'),
      comments(tom, on(-8, '08:50'), 'Are we sure about “no payment was taken twice”?', 'No payment was taken twice.'),
      comments(elena, on(-8, '09:05'), 'Confirmed by the payments team at 08:55.'),
      approves(ruth, 'brand', on(-8, '09:10'), 'Plain, says sorry once, says what to do.'),
      approves(tom, 'compliance', on(-8, '09:20')),
    ],
  },
  {
    id: 'card-outage-reply',
    by: elena,
    at: on(-7, '10:15'),
    content: {
      kind: 'reply',
      replyTo: 'https://x.example/somebody/status/100000000000000001',
      text: 'We are sorry that you were left standing at the till. The fault is fixed. If it cost you anything, send us the receipt in the app under “Help” and we will refund it.',
      targets: [x],
      slot: on(-5, '09:30'),
      campaign,
    },
    after: [submits(elena, on(-7, '10:16')), approves(priya, 'brand', on(-7, '10:40'))],
  },
  {
    id: 'mobile-branch-route',
    by: maya,
    at: on(-3, '13:05'),
    content: {
      text: 'Our bank on wheels has a new route. It stops in Millbrook on Mondays and in Fernley on Wednesdays. You can pay in, take out and talk to someone who knows your name. The bus is step-free and has a hearing loop.',
      targets: [facebook, linkedin],
      slot: on(9, '11:00'),
      campaign: 'Branch news',
      media: [
        picture(
          'bank-bus.jpg',
          'A dark green bus with its side door open; a colleague lowers the ramp on a village square',
        ),
      ],
    },
    after: [
      submits(maya, on(-3, '13:20')),
      approves(tom, 'compliance', on(-2, '09:35')),
      edits(
        maya,
        on(-2, '13:15'),
        replacing(' The bus is step-free and has a hearing loop.', ''),
        replacing('new route. It stops', 'new route. The bus is step-free and has a hearing loop. It stops'),
      ),
      submits(maya, on(-2, '13:18'), 'Moved the sentence on access to where people look first. No other change.'),
    ],
  },
  {
    id: 'quiet-hour',
    by: maya,
    at: on(-9, '14:00'),
    content: {
      text: 'Every Tuesday from 9 to 10 our branches are quiet: softer light, no music, no queue calls. For everyone who finds a busy room hard work, for whatever reason.',
      targets: [facebook, instagram],
      slot: on(10, '09:00'),
      campaign: 'Branch news',
      media: [picture('quiet-hour.jpg', 'An empty branch in soft morning light, with two armchairs beside a lamp')],
    },
    after: [
      submits(maya, on(-9, '14:25')),
      asksForChanges(
        priya,
        'brand',
        on(-8, '10:00'),
        [],
        'Lovely. Say “9 to 10 am”, and say that it is all branches but Fernley, which opens at ten.',
      ),
      edits(
        maya,
        on(-8, '10:25'),
        replacing('from 9 to 10 our branches', 'from 9 to 10 am all our branches but Fernley'),
      ),
      submits(maya, on(-8, '10:27')),
      approves(priya, 'brand', on(-8, '11:15')),
      approves(tom, 'compliance', on(-7, '09:30')),
    ],
  },
  {
    id: 'cash-machine-works',
    by: elena,
    at: on(-5, '11:45'),
    content: {
      text: 'The cash machine at Station Parade is out of order until the evening. The nearest ones are at the library and in our Harbour Street branch. Sorry for the extra walk.',
      targets: [x],
      slot: on(-2, '12:00'),
      campaign,
    },
    after: [submits(elena, on(-5, '11:50'), 'For the day of the works only.')],
  },
  {
    id: 'app-maintenance',
    by: elena,
    at: on(-2, '15:30'),
    content: {
      text: 'Heads up: the app will be down for maintenance tomorrow from 2 am to 5 am. Cards and cash machines are not affected.',
      targets: [x, bluesky],
      slot: next('16:00'),
      campaign,
    },
    after: [
      submits(elena, on(-2, '15:32')),
      comments(
        jonas,
        on(-1, '09:20'),
        'Is it the night to tomorrow or the night after? “Tomorrow” depends on the slot.',
        'tomorrow',
      ),
    ],
  },
  {
    id: 'fernley-closing',
    by: maya,
    at: on(-15, '10:30'),
    content: {
      text: 'Our Fernley branch moves in with the library from {+20}. Same people, shorter queue, and you can return your books on the way.',
      targets: [facebook],
      slot: on(15, '10:00'),
      campaign: 'Branch news',
    },
    after: [
      submits(maya, on(-15, '10:50')),
      approves(jonas, 'brand', on(-14, '09:25')),
      withdraws(maya, on(-9, '16:40'), 'The lease is not signed yet. We tell customers by letter first.'),
    ],
  },
  {
    id: 'coin-counter',
    by: maya,
    at: on(-1, '15:20'),
    content: {
      text: 'The coin counter at Harbour Street has counted its millionth penny 🪙 The jar it came from took eleven years to fill.',
      targets: [instagram],
      slot: on(13, '12:30'),
      campaign: 'Branch news',
      media: [picture('IMG_2041.jpg', 'IMG_2041.JPG'), picture('IMG_2044.jpg', '')],
    },
  },
  {
    id: 'late-opening',
    by: elena,
    at: on(-24, '09:20'),
    content: {
      text: 'Working late? So are we. From {-13} our city branches stay open until 19:00 on Thursdays. Book a time or just walk in.',
      targets: [x, linkedin],
      slot: on(-13, '08:45'),
      campaign: 'Branch news',
    },
    after: [
      submits(elena, on(-24, '09:30')),
      approves(priya, 'brand', on(-23, '09:15')),
      approves(tom, 'compliance', on(-23, '13:30')),
    ],
  },
  {
    id: 'phone-lines-busy',
    by: elena,
    at: ago(240),
    content: {
      text: 'Our phone lines are busier than usual this morning. The average wait is 14 minutes. You can also write to us in the app, where we answer within the hour.',
      targets: [x],
      slot: next('11:00'),
      campaign,
    },
    after: [submits(elena, ago(236))],
  },
  {
    id: 'storm-closures',
    by: elena,
    at: on(-3, '08:15'),
    content: {
      text: 'Because of the storm our branches in Fernley and Millbrook close at 14:00 today. Stay safe, and use the app if you can. We open again tomorrow at nine.',
      targets: [facebook],
      slot: on(-3, '10:00'),
      campaign,
    },
    after: [
      submits(elena, on(-3, '08:18'), 'Before ten, please.'),
      approves(ruth, 'brand', on(-3, '08:40')),
      comments(elena, on(-3, '14:20'), 'Compliance did not get to it in time. We put a note on the doors instead.'),
    ],
  },
]
