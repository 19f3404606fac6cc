// Fraud awareness: where one missing word or one changed letter does real harm.
import { bluesky, facebook, instagram, linkedin, x } from './accounts'
import { picture } from './media'
import { elena, jonas, maya, priya, ruth, tom } from './people'
import {
  approves,
  asksForChanges,
  comments,
  edits,
  replacing,
  resolves,
  setting,
  type Story,
  submits,
  takesBack,
} from './story'
import { ago, next, on } from './when'

const campaign = 'Take five minutes'

export const fraud: readonly Story[] = [
  {
    id: 'never-ask-pin',
    by: maya,
    at: on(-28, '09:10'),
    content: {
      text: 'We will never ask for your full PIN or password. Not by phone, not by text, not in branch. If someone does, it is not us: hang up.',
      targets: [x, facebook],
      slot: on(-15, '12:00'),
      campaign,
    },
    after: [submits(maya, on(-28, '09:30')), approves(ruth, 'brand', on(-27, '09:50'))],
  },
  {
    id: 'safe-account-scam',
    by: maya,
    at: on(-6, '13:30'),
    content: {
      text: 'There is no such thing as a “safe account”. If a caller says that your money is in danger, do not move it. Hang up, wait five minutes, and call the number on the back of your card.',
      targets: [x, bluesky],
      slot: on(3, '10:00'),
      campaign,
    },
    after: [
      submits(maya, on(-6, '13:40')),
      approves(priya, 'brand', on(-5, '10:10')),
      edits(maya, ago(310), replacing('do not move it', 'do move it')),
      submits(maya, ago(302), 'Shortened a little.'),
    ],
  },
  {
    id: 'parcel-text',
    by: maya,
    at: on(-7, '09:05'),
    content: {
      text: 'A text about a parcel you are not expecting, with a small fee to pay? Delete it. The fee is not what they are after: it is your card details.',
      targets: [x, facebook],
      slot: on(3, '17:00'),
      campaign,
    },
    after: [
      submits(maya, on(-7, '09:20')),
      approves(jonas, 'brand', on(-6, '10:05')),
      approves(tom, 'compliance', on(-5, '14:30')),
    ],
  },
  {
    id: 'check-the-address',
    by: maya,
    at: on(-4, '11:15'),
    content: {
      text: 'Before you log in, look at the address. Ours is northbank.example and nothing else. Bookmark it: https://northbank.example/login',
      targets: [x],
      slot: on(4, '12:15'),
      campaign,
    },
    after: [
      submits(maya, on(-4, '11:25')),
      asksForChanges(
        priya,
        'brand',
        on(-3, '10:15'),
        [],
        'Could you lead to the page that explains it, not to the login itself?',
      ),
      edits(
        maya,
        on(-3, '11:00'),
        replacing('https://northbank.example/login', 'https://n0rthbank.example/fraud/addresses'),
      ),
      submits(maya, on(-3, '11:02'), 'Link changed.'),
      asksForChanges(
        priya,
        'brand',
        on(-2, '16:05'),
        ['P8'],
        'Look at the host: there is a zero in it. In a post about look-alike addresses, of all places.',
      ),
    ],
  },
  {
    id: 'voice-cloning',
    by: maya,
    at: on(-3, '14:45'),
    content: {
      text: '“Mum, I’ve lost my phone and I need money.” It sounds like your child, and it may well be a machine.\n\nThirty seconds of video is enough to copy a voice. Agree on a family word that only you know, and ask for it when a call feels wrong.\n\nOur fraud team explains how it works, and what to do if it has already happened: https://northbank.example/fraud/voices',
      targets: [linkedin],
      slot: on(2, '08:30'),
      campaign,
    },
    after: [submits(maya, on(-3, '15:00')), approves(ruth, 'brand', on(-2, '10:45'), 'Strong opening.')],
  },
  {
    id: 'marketplace-scam',
    by: elena,
    at: on(-4, '14:10'),
    content: {
      text: 'Selling something online? A buyer who can\'t come, sends a courier and wants your card number "to pay you" is not a buyer. You never need to give a card number to be paid.',
      targets: [x, facebook],
      slot: on(8, '13:00'),
      campaign,
    },
    after: [
      submits(elena, on(-4, '14:20')),
      comments(priya, on(-3, '10:30'), 'Curly quotes please, as everywhere.', '"to pay you"'),
      edits(elena, on(-3, '12:00'), replacing("can't", 'can’t'), replacing('"to pay you"', '“to pay you”')),
      resolves(elena, on(-3, '12:01')),
      submits(elena, on(-3, '12:02'), 'Quotes only.'),
      comments(
        jonas,
        on(-2, '11:20'),
        'Couriers are honest people. “Says that a courier will come”?',
        'sends a courier',
      ),
    ],
  },
  {
    id: 'fraud-quiz',
    by: maya,
    at: on(-10, '13:00'),
    content: {
      text: 'Real or fake? Swipe through five messages and decide. Answers on the last picture 🕵️‍♀️ #TakeFive',
      targets: [instagram],
      slot: on(-3, '18:00'),
      campaign,
      media: [
        picture('quiz-1.png', 'Message 1: “Your parcel is waiting. Pay 1.99 to release it.” with a shortened link'),
        picture(
          'quiz-2.png',
          'Message 2: “Northbank: a new payee was added. If it was not you, open the app.” without a link',
        ),
        picture('quiz-3.png', 'The answers: message 1 is fake, message 2 is real. We never send links in texts.'),
      ],
    },
    after: [submits(maya, on(-10, '13:20')), approves(jonas, 'brand', on(-9, '10:40'))],
  },
  {
    id: 'verified-profile',
    by: maya,
    at: on(-5, '09:30'),
    content: {
      text: 'There is one Northbank on this network, and you are reading it. Anyone else who offers help in our name is not us. Report the account and tell us: https://northbank.example/report',
      targets: [x, bluesky],
      slot: on(9, '10:30'),
      campaign,
    },
    after: [
      submits(maya, on(-5, '09:45')),
      approves(ruth, 'brand', on(-4, '10:05')),
      // The а of the second spelling is Cyrillic.
      edits(maya, on(-1, '11:10'), replacing('one Northbank on', 'one Northbаnk on')),
      submits(maya, on(-1, '11:12'), 'Pasted from the style guide, should be the same.'),
    ],
  },
  {
    id: 'romance-fraud',
    by: elena,
    at: on(-6, '16:00'),
    content: {
      text: 'How stupid do they think we are? Quite, it seems: romance scammers took millions last year from people who should have known better.',
      targets: [facebook],
      slot: on(7, '19:00'),
      campaign,
    },
    after: [
      submits(elena, on(-6, '16:10')),
      asksForChanges(
        ruth,
        'brand',
        on(-5, '09:15'),
        ['V7'],
        'This blames the people we want to help. Please write it for someone who was taken in last week: kind, practical, no jokes.',
      ),
    ],
  },
  {
    id: 'too-good-offer',
    by: maya,
    at: on(-2, '10:20'),
    content: {
      text: 'Beware of anyone who offers you “guaranteed returns”. Investments can fall as well as rise, and whoever says otherwise wants your money. Three questions to ask before you pay: https://northbank.example/fraud/offers',
      targets: [x],
      slot: on(5, '12:00'),
      campaign,
    },
    after: [submits(maya, on(-2, '10:30')), approves(priya, 'brand', on(-1, '10:00'))],
  },
  {
    id: 'fraud-helpline',
    by: maya,
    at: on(-3, '16:20'),
    content: {
      text: 'Think you have been tricked? Call us on 020 7946 0123, day or night. Nobody here will ask why you fell for it. The first 30 minutes matter most.',
      targets: [x],
      slot: on(6, '08:00'),
      campaign,
    },
    after: [
      submits(maya, on(-3, '16:30')),
      approves(priya, 'brand', on(-2, '09:50')),
      takesBack(priya, on(-2, '12:15'), 'I approved the wrong tab. I want to check the number first.'),
    ],
  },
  {
    id: 'card-reader-check',
    by: maya,
    at: ago(180),
    content: {
      text: 'A loose card slot, a keypad that feels too thick: walk away and tell the branch. Covering your hand helps too ✋🏽',
      targets: [x, instagram],
      slot: next('17:30'),
      campaign,
      media: [picture('keypad.jpg', 'A hand shields the keypad of a cash machine from view')],
    },
    after: [
      edits(maya, ago(150), replacing('✋🏽', '✋🏿'), setting({ campaign: 'Take five minutes, cards' })),
      submits(maya, ago(148), 'Small one, for today if somebody has a minute.'),
    ],
  },
]
