// The neighbourhood and the people: sponsoring, volunteering, careers, and staff who speak for themselves.
import { bluesky, facebook, instagram, linkedin, x } from './accounts'
import { picture } from './media'
import { elena, jonas, maya, priya, ruth, tom } from './people'
import {
  approves,
  asksForChanges,
  comments,
  considers,
  edits,
  rejects,
  reminds,
  replacing,
  resolves,
  type Story,
  submits,
  withdraws,
} from './story'
import { ago, on } from './when'

const festival = { party: 'Harbour Festival', nature: 'we sponsor the main stage' }
const podcast = { party: 'Pennyfold', nature: 'paid partnership, six episodes' }

export const community: readonly Story[] = [
  {
    id: 'harbour-festival',
    by: maya,
    at: on(-10, '10:10'),
    content: {
      text: 'Ad: Three days, two stages, one harbour. We sponsor the main stage of the Harbour Festival, and entry is free for everyone.\n\nCome by our tent: we have water, plasters and a place to charge your phone. 🎶⛵',
      targets: [instagram, facebook],
      slot: on(-2, '17:00'),
      campaign: 'Harbour Festival',
      link: 'https://harbourfestival.example/programme',
      disclosures: ['Ad'],
      relationships: [festival],
      media: [
        picture('festival-stage.jpg', 'A small stage on the quay at dusk, strings of lights above a seated crowd'),
      ],
    },
    after: [
      submits(maya, on(-10, '10:30')),
      approves(priya, 'brand', on(-9, '09:20')),
      approves(tom, 'compliance', on(-9, '15:15'), 'Disclosure first and in plain words.'),
    ],
  },
  {
    id: 'pennyfold-episode',
    by: maya,
    at: on(-6, '14:30'),
    content: {
      text: '#MoneyTalk #ad New episode of the Pennyfold podcast: our colleague from the mortgage team on the five papers that slow everyone down. Twenty minutes, no jargon. https://pennyfold.example/episodes/12',
      targets: [linkedin],
      slot: on(6, '07:45'),
      campaign: 'Pennyfold',
      disclosures: ['#ad'],
      relationships: [podcast],
    },
    after: [
      submits(maya, on(-6, '14:45')),
      approves(priya, 'brand', on(-5, '11:30')),
      approves(tom, 'compliance', on(-5, '16:05')),
      edits(maya, on(-4, '10:00'), replacing('#MoneyTalk #ad New', '#MoneyTalk New')),
      submits(maya, on(-4, '10:02'), 'The podcast asked for fewer tags.'),
      asksForChanges(
        tom,
        'compliance',
        on(-3, '10:40'),
        ['E1'],
        'We pay for these episodes, so the post has to say so before anything else. The tag that went is the one that has to stay.',
      ),
    ],
  },
  {
    id: 'rowing-club',
    by: maya,
    at: on(-1, '14:10'),
    content: {
      text: 'Five in the morning, four degrees, eight people in a boat who would rather be nowhere else. The Millbrook Rowing Club has trained on our stretch of the river since before there was a bridge. This season they have a new boat, and it carries our name. #ad',
      targets: [linkedin, facebook],
      slot: on(14, '08:00'),
      campaign: 'Neighbours',
      disclosures: ['#ad'],
      relationships: [{ party: 'Millbrook Rowing Club', nature: 'we paid for the boat' }],
      media: [picture('rowing-dawn.jpg', 'A rowing eight on a misty river at dawn, seen from the bank')],
    },
  },
  {
    id: 'coffee-corner',
    by: maya,
    at: ago(120),
    content: {
      text: 'The coffee in our branches now comes from a roastery three streets away. We get it at half the price, you get it for nothing. Mondays, until the pot is empty. ☕',
      targets: [instagram, facebook],
      slot: on(16, '09:30'),
      campaign: 'Neighbours',
      relationships: [{ party: 'Bramble Street Roastery', nature: 'discount of 50%' }],
      media: [picture('coffee-pot.jpg', 'A steaming enamel coffee pot on the counter of a bank branch')],
    },
  },
  {
    id: 'thank-you-volunteers',
    by: elena,
    at: on(-7, '15:00'),
    content: {
      text: 'Thank you. Gracias. Danke. Diolch. شكرًا. תודה. धन्यवाद.\n\n212 colleagues gave a day to the food bank, the river path and the reading club. We are proud to work with you. ❤',
      targets: [facebook, instagram, bluesky],
      slot: on(4, '18:00'),
      campaign: 'Neighbours',
      media: [
        picture(
          'volunteers.jpg',
          'About twenty people in green vests stand on a river path with rakes and full sacks, laughing',
        ),
      ],
    },
    after: [
      edits(elena, on(-7, '15:20'), replacing('❤', '❤️')),
      submits(elena, on(-7, '15:22')),
      approves(ruth, 'brand', on(-6, '10:20')),
      approves(tom, 'compliance', on(-6, '16:00')),
    ],
  },
  {
    id: 'apprenticeships',
    by: maya,
    at: on(-23, '10:00'),
    content: {
      text: 'Twelve apprenticeships, no grades asked for.\n\nWe look for people who like to explain things, keep their word and ask when they do not know. You earn from the first day, and you choose your team after a year in the branches.\n\nApply by {-4}: https://northbank.example/careers/apprentices',
      targets: [linkedin],
      slot: on(-11, '08:30'),
      campaign: 'Careers',
    },
    after: [
      submits(maya, on(-23, '10:20')),
      approves(jonas, 'brand', on(-22, '09:45')),
      approves(tom, 'compliance', on(-21, '11:10')),
    ],
  },
  {
    id: 'careers-data',
    by: maya,
    at: on(-1, '10:15'),
    content: {
      text: 'We are looking for someone who reads numbers the way others read novels: data analyst, part time is fine, remote three days a week. Salary on the page, as always. https://northbank.example/careers/data',
      targets: [x, bluesky],
      slot: on(8, '09:00'),
      campaign: 'Careers',
    },
    after: [submits(maya, on(-1, '10:25')), reminds(maya, ago(70))],
  },
  {
    id: 'careers-branch-lead',
    by: maya,
    at: on(-2, '11:30'),
    content: {
      text: 'Lead the team at Station Parade. Seven people, one very loyal cat, and customers who bring cake. https://northbank.example/careers/branch-lead',
      targets: [linkedin, facebook],
      slot: on(12, '08:15'),
      campaign: 'Careers',
    },
    after: [
      submits(maya, on(-2, '11:40')),
      // A brand reviewer who mends a sentence has become one of its authors.
      edits(jonas, on(-1, '09:40'), replacing('one very loyal cat', 'one very relaxed cat')),
      submits(jonas, on(-1, '09:42'), 'A word changed, so somebody else has to approve it for the brand.'),
    ],
  },
  {
    id: 'open-day-for-staff',
    by: maya,
    at: on(-5, '13:20'),
    content: {
      kind: 'advocacy',
      text: 'On {+7} we open the doors of our head office: vault tour, cash counting against the clock, and my team at the mortgage desk will answer anything. I work for Northbank, and I would love to show you round.',
      targets: [linkedin],
      slot: on(5, '12:00'),
      campaign: 'Open day',
    },
    after: [
      submits(maya, on(-5, '13:30'), 'Offered to everyone on staff for their own profiles.'),
      comments(tom, on(-4, '11:10'), 'Fine. People may change it as they like, it is their own page.'),
    ],
  },
  {
    id: 'personal-post-advice',
    by: maya,
    at: ago(75),
    content: {
      kind: 'advocacy',
      text: 'Ten years at Northbank today. Best bank in the country to work for, if you ask me. 😄',
      targets: [linkedin],
      campaign: '',
    },
  },
  {
    id: 'food-bank-appeal',
    by: elena,
    at: on(-9, '11:00'),
    content: {
      text: 'The food bank needs tins, pasta and nappies this week. Boxes are in all our branches until {-1}.',
      targets: [facebook, x],
      slot: on(-4, '12:00'),
      campaign: 'Neighbours',
    },
    after: [
      submits(elena, on(-9, '11:10')),
      withdraws(elena, on(-7, '09:00'), 'The food bank has all it can store for now. We ask again next month.'),
    ],
  },
  {
    id: 'first-home-thanks',
    by: maya,
    at: on(-5, '10:45'),
    content: {
      text: 'Keys in hand 🔑 Our customer Alva Thornquist moved into her first home on Friday, after eleven viewings and one very patient dog.',
      targets: [instagram],
      slot: on(4, '12:00'),
      campaign: 'First homes',
      media: [picture('keys.jpg', 'A hand holds up two keys on a green ribbon in front of a blue door')],
    },
    after: [
      submits(maya, on(-5, '11:00')),
      asksForChanges(
        tom,
        'compliance',
        on(-4, '15:30'),
        ['C5'],
        'That she banks with us is confidential. Is there a written agreement on file? If not: “a first-time buyer”, and no dog.',
      ),
      comments(maya, on(-3, '09:15'), 'I have asked the branch for the form.'),
    ],
  },
  {
    id: 'river-petition',
    by: maya,
    at: on(-12, '13:10'),
    content: {
      text: 'The river path is ours. Sign the petition against the car park and help to keep it green!',
      targets: [facebook, x],
      slot: on(3, '16:00'),
      campaign: 'Neighbours',
    },
    after: [
      submits(maya, on(-12, '13:20')),
      rejects(
        tom,
        'compliance',
        on(-10, '11:15'),
        ['E6'],
        'The house has not decided to take a side here, and customers stand on both. If the board decides, start a new post and name the decision.',
      ),
    ],
  },
  {
    id: 'colleague-portrait',
    by: maya,
    at: on(-6, '09:50'),
    content: {
      text: 'Our colleague Bea has advised first-time buyers for nineteen years. Her best tip fits on a sticky note: “Ask what it costs to leave.”',
      targets: [instagram, facebook],
      slot: on(7, '12:00'),
      campaign: 'Careers',
      relationships: [{ party: 'Bea', nature: 'employee' }],
      media: [picture('bea.jpg', 'A woman in a green cardigan laughs at a desk; a yellow note is stuck to her screen')],
    },
    after: [
      submits(maya, on(-6, '10:00')),
      approves(jonas, 'brand', on(-5, '10:50')),
      approves(tom, 'compliance', on(-5, '15:35')),
    ],
  },
  {
    id: 'reading-club',
    by: elena,
    at: on(-22, '14:00'),
    content: {
      text: 'Fifteen children, three volunteers and one very tired librarian: the reading club at our Millbrook branch is back every Wednesday at 16:00. 📚',
      targets: [facebook],
      slot: on(-10, '15:00'),
      campaign: 'Neighbours',
    },
    after: [
      submits(elena, on(-22, '14:10')),
      comments(priya, on(-21, '09:10'), 'Does the librarian know that she is in it?', 'one very tired librarian'),
      comments(elena, on(-21, '09:25'), 'She wrote that line herself.'),
      resolves(priya, on(-21, '09:40')),
      approves(priya, 'brand', on(-21, '09:41')),
    ],
  },
  {
    id: 'best-savings-bank',
    by: maya,
    at: on(-2, '14:35'),
    content: {
      text: 'Our members say it best: number one for patience. We asked in all branches this spring and had 1,204 answers. Read how we asked: https://northbank.example/survey',
      targets: [x],
      slot: on(10, '11:30'),
      campaign: 'Members',
    },
    after: [
      submits(maya, on(-2, '14:45')),
      considers(
        priya,
        on(-1, '15:10'),
        'The source, the number of answers and the method are in the post. The claim is narrow enough.',
      ),
    ],
  },
  {
    id: 'festival-photos',
    by: maya,
    at: on(-2, '13:30'),
    content: {
      text: 'Three days, 4,000 people, one lost flip-flop (we have it). The photos were kindly provided by the festival team. Thank you for having us!',
      targets: [instagram, facebook],
      slot: on(2, '17:00'),
      campaign: 'Harbour Festival',
      media: [
        picture('festival-crowd.jpg', 'A crowd on the quay claps along, seen from the stage'),
        picture('flip-flop.jpg', 'A single orange flip-flop on the edge of an empty stage'),
      ],
    },
    after: [
      submits(maya, on(-2, '13:40')),
      considers(priya, on(-1, '10:20'), 'Thanks for pictures, with the source named. No money and no gift behind it.'),
      approves(priya, 'brand', on(-1, '10:22')),
      approves(tom, 'compliance', on(-1, '15:45'), 'I agree with Priya on the photos.'),
    ],
  },
]
