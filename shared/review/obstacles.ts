// Everything that stands between a person and a decision, each with its reason and the way out.
// The bar under a review, the sheet, and the refusal of a command all show this same list.
import type { Decision, FindingRecord, SeenRecord } from '../ledger/events'
import { areaInWords, areasInWords } from '../people/area-words'
import { covers, type Place } from '../people/delegation'
import { type Area, can, type Person } from '../people/person'
import type { Obligation } from '../policy/routes'
import { contributionInWords, contributionOf, contributorsOf } from './contribution'
import { openAreas, openBlockers, openWarnings, type ReviewFile, requirementStates } from './review'
import { areasThatCount } from './route'
import { hasDecided, isOn, voicesOf } from './sign-off'
import { momentInWords, waiverFor } from './waiver'
import { whyNotDecide } from './waiving'
import { anyOf } from '../words/formats'
import { t } from '../words/say'

export type ObstacleKind =
  | 'not-a-reviewer'
  | 'not-your-area'
  | 'contributed'
  | 'not-in-review'
  | 'not-needed'
  | 'not-its-step'
  | 'already-decided'
  | 'blocker-open'
  /** A waiver is asked for, and nobody has decided on it. */
  | 'waiver-asked'
  /** It ran out. */
  | 'waiver-over'
  /** It runs out before the post goes out. */
  | 'waiver-short'
  | 'warning-open'
  | 'unseen-change'
  | 'not-confirmed'
  /** These keep a post out of a decision on several at once. */
  | 'not-read'
  | 'new-claim'
  | 'rewritten'
  | 'to-confirm'
  | 'too-many'

export interface Obstacle {
  readonly kind: ObstacleKind
  readonly what: string
  readonly wayOut: string
  /** The finding in the way, where one is. */
  readonly finding: string | null
  /** Only others can do something about it. */
  readonly waits: boolean
}

export const obstacle = (
  kind: ObstacleKind,
  what: string,
  wayOut: string,
  finding: string | null = null,
  waits = false,
): Obstacle => ({ kind, what, wayOut, finding, waits })

/** What this person can do something about comes before what waits for others; otherwise in the order given. */
export function theirsFirst(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.toSorted((a, b) => Number(a.waits) - Number(b.waits))
}

/**
 * What keeps this person from making this decision in this area, for themself or in another's place; empty means nothing
 * does. What they can do something about comes first.
 */
export function obstaclesTo(
  decision: Decision,
  area: Area,
  person: Person,
  file: ReviewFile,
  place: Place | null = null,
): readonly Obstacle[] {
  return theirsFirst([
    ...obstaclesOfPerson(area, person, file, place),
    ...obstaclesOfState(decision, area, person, file, place),
    ...(decision === 'approve' ? obstaclesOfFindings(person, file) : []),
  ])
}

function obstaclesOfPerson(area: Area, person: Person, file: ReviewFile, place: Place | null): readonly Obstacle[] {
  const others = t('Ask another reviewer for {area} to decide.', { area: areaInWords(area) })
  if (!can(person, 'review')) {
    return [obstacle('not-a-reviewer', t('You are not a reviewer on this desk.'), t('Ask a reviewer to decide.'))]
  }
  if (place ? !reaches(place, area, file) : !person.areas.includes(area)) {
    const what = place
      ? t('You do not cover for {delegator} for {area} on this post.', {
          delegator: place.delegator.name,
          area: areaInWords(area),
        })
      : t('You do not review for {area}.', { area: areaInWords(area) })
    return [obstacle('not-your-area', what, t('Ask a reviewer for {area} to decide.', { area: areaInWords(area) }))]
  }
  const contribution = contributionOf(file.revisions, person.id)
  if (contribution) {
    const what = t('{contribution}, so your sign-off would not count.', {
      contribution: contributionInWords(contribution),
    })
    return [obstacle('contributed', what, others)]
  }
  return place ? obstaclesOfPlace(area, place, file) : []
}

/** Whoever is away decides no more by way of another than they would themself, and nobody speaks twice. */
function obstaclesOfPlace(area: Area, { delegator, delegate }: Place, file: ReviewFile): readonly Obstacle[] {
  const { name } = delegator
  const contribution = contributionOf(file.revisions, delegator.id)
  if (contribution) {
    const what = t('About {name}: {contribution}, so nobody signs it off in their place.', {
      name,
      contribution: contributionInWords(contribution, 'they'),
    })
    return [obstacle('contributed', what, t('Ask another reviewer for {area} to decide.', { area: areaInWords(area) }))]
  }
  const spoken = wordsOn(file, area)
  if (spoken.some((signOff) => voicesOf(signOff).includes(delegator.id) && signOff.by !== delegate.id))
    return [
      obstacle(
        'already-decided',
        t('{name}’s word on this revision is given.', { name }),
        t('Nothing is left to decide for them.'),
      ),
    ]
  return spoken.some(({ by, onBehalfOf }) => by === delegate.id && onBehalfOf?.person !== delegator.id)
    ? [
        obstacle(
          'already-decided',
          t('You have decided this revision for {area} already, and nobody decides twice.', {
            area: areaInWords(area),
          }),
          t('Ask another reviewer for {area}, or take your decision back first.', { area: areaInWords(area) }),
        ),
      ]
    : []
}

/** Decisions in an area on what is there now, none of them taken back. */
const wordsOn = (file: ReviewFile, area: Area) =>
  file.signOffs.filter((signOff) => signOff.area === area && signOff.takenBack === null && isOn(signOff, file.ground))

const reaches = ({ delegation }: Place, area: Area, { revisions }: ReviewFile) =>
  covers(delegation, area, (revisions.at(-1) ?? revisions[0]).content.targets)

function obstaclesOfState(
  decision: Decision,
  area: Area,
  person: Person,
  file: ReviewFile,
  place: Place | null,
): readonly Obstacle[] {
  if (file.stage !== 'submitted') {
    const what = t(
      'This post is {stage, select, draft {still with its writer} withdrawn {withdrawn} other {already exported}}.',
      { stage: file.stage },
    )
    return [obstacle('not-in-review', what, t('Wait until it is submitted for review.'))]
  }
  if (file.advisory)
    return [
      obstacle(
        'not-needed',
        t('This post is only advised on; nobody decides it.'),
        t('Leave a comment with your advice.'),
      ),
    ]
  if (decision === 'approve') {
    const [inTheWay] = obstaclesOfRoute(area, file)
    if (inTheWay) return [inTheWay]
  }
  const last = file.signOffs.findLast(
    (signOff) => signOff.area === area && signOff.takenBack === null && voicesOf(signOff).includes(person.id),
  )
  if (last?.decision !== decision || !isOn(last, file.ground)) return []
  // In another's place, what either of them said otherwise has been looked at before.
  if (place && last.onBehalfOf?.person !== place.delegator.id) return []
  return [
    last.by === person.id
      ? obstacle(
          'already-decided',
          t('You have already decided this revision so.'),
          t('Take your decision back to decide otherwise.'),
        )
      : obstacle(
          'already-decided',
          t('This revision has already been decided so in your place.'),
          t('Nothing more is needed. You can decide otherwise.'),
        ),
  ]
}

function obstaclesOfRoute(area: Area, file: ReviewFile): readonly Obstacle[] {
  const open = openAreas(file)
  // Who objected without being asked has to be able to say that it is settled.
  if (open.includes(area)) return []
  if (!areasThatCount(file.plan).has(area)) {
    return [
      obstacle(
        'not-needed',
        t('This post needs no sign-off for {area}.', { area: areaInWords(area) }),
        t('You can still comment or ask for changes.'),
      ),
    ]
  }
  const requirement = requirementStates(file).find((one) => one.area === area)
  if (!requirement?.isWaiting) return []
  return [
    obstacle(
      'not-its-step',
      t('{count, plural, one {{areas} decides} other {{areas} decide}} this post before {area} does.', {
        count: open.length,
        areas: areasInWords(open),
        area: areaInWords(area),
      }),
      t('Wait until the step before is met. You can still comment or ask for changes.'),
      null,
      true,
    ),
  ]
}

/**
 * What is still missing from an approval itself: changes that were not on screen, and what the route asks to be
 * confirmed. `changes`: how many there are against the base that was seen.
 */
export function obstaclesOfApproval(
  { seen, confirmed }: { readonly seen: SeenRecord | undefined; readonly confirmed: readonly string[] },
  changes: number,
  asked: readonly Obligation[],
): readonly Obstacle[] {
  const unseen = seen === undefined ? 0 : Math.max(changes, seen.changes) - seen.seen
  return [
    ...(unseen > 0
      ? [
          obstacle(
            'unseen-change',
            t(
              '{count, plural, one {One change has not been on screen yet.} other {# changes have not been on screen yet.}}',
              { count: unseen },
            ),
            t('Read to the end, or step through the changes with N.'),
          ),
        ]
      : []),
    ...asked
      .filter(({ id }) => !confirmed.includes(id))
      .map(({ text }) =>
        obstacle('not-confirmed', t('Not confirmed yet: {text}', { text }), t('Tick it once you have done it.')),
      ),
  ]
}

function obstaclesOfFindings(person: Person, file: ReviewFile): readonly Obstacle[] {
  return [
    ...openBlockers(file).map((finding) => obstacleOfBlocker(finding, person, file)),
    ...openWarnings(file).map(({ id, clause }) =>
      obstacle(
        'warning-open',
        t('A warning has not been considered: clause {clause}.', { clause }),
        t('Read it and mark it considered, or ask for changes.'),
        id,
      ),
    ),
  ]
}

function obstacleOfBlocker({ id, clause }: FindingRecord, person: Person, file: ReviewFile): Obstacle {
  const found = waiverFor(id, file)
  const { zone, areas } = file.waiverTerms
  const until = () => momentInWords(found?.waiver.decision?.until ?? file.at, zone)
  switch (found?.state) {
    case 'asked': {
      const isTheirs = whyNotDecide(found.waiver, person, file) === null
      return obstacle(
        'waiver-asked',
        t('A waiver is asked for and not decided yet: clause {clause}.', { clause }),
        isTheirs
          ? t('Grant or refuse it, or ask for changes.')
          : t('Somebody else who reviews for {areas} decides on it.', { areas: anyOf(areas.map(areaInWords)) }),
        id,
        !isTheirs,
      )
    }
    case 'over':
      return obstacle(
        'waiver-over',
        t('The waiver for clause {clause} ran out on {until}.', { clause, until: until() }),
        t('Ask for another one, or have the writer change the post.'),
        id,
      )
    case 'short':
      return obstacle(
        'waiver-short',
        t('The waiver for clause {clause} runs out on {until}, before the post’s slot.', { clause, until: until() }),
        t('Ask for one that lasts longer, or have the slot moved.'),
        id,
      )
    case 'void':
      return obstacle(
        'blocker-open',
        t(
          'A blocker is open: clause {clause}. Whoever granted its waiver has a part in the post, so it does not count.',
          { clause },
        ),
        t('Ask for a waiver that somebody else grants, or for changes.'),
        id,
      )
    case 'refused':
      return obstacle(
        'blocker-open',
        t('A blocker is open and its waiver was refused: clause {clause}.', { clause }),
        t('The writer has to change the post; ask for changes and name the clause.'),
        id,
      )
    default:
      return obstacle(
        'blocker-open',
        t('A blocker is open: clause {clause}.', { clause }),
        t('Ask for changes and name the clause, or ask for a waiver.'),
        id,
      )
  }
}

/** The area in which a person would decide: one of theirs that is still open, else one that is asked for, else their first. */
export function areaFor(person: Person, file: ReviewFile): Area | null {
  const states = requirementStates(file).filter((requirement) => person.areas.includes(requirement.area))
  const open = openAreas(file).find(
    (area) => person.areas.includes(area) && !hasDecided(person.id, area, file.signOffs, file.ground),
  )
  return open ?? states[0]?.area ?? person.areas[0] ?? null
}

/** Where a person would decide: the area, and in whose place; null: for themself. */
export interface Seat {
  readonly area: Area | null
  readonly place: Place | null
}

/**
 * Their own word comes first; where nothing is left for them to say, the place of somebody who is away. `places`: every
 * one that is taken now.
 */
export function seatOf(person: Person, file: ReviewFile, places: readonly Place[]): Seat {
  const own = { area: areaFor(person, file), place: null }
  const mine = places.filter(({ delegate }) => delegate.id === person.id)
  if (mine.length === 0) return own
  const open = openAreas(file)
  if (open.some((area) => hasSay(person, area, file))) return own
  const seats = open.flatMap((area) =>
    mine.filter((place) => reaches(place, area, file)).map((place) => ({ area, place })),
  )
  const free = seats.find(({ area, place }) => standsIn(place, area, file))
  // What stands in the way there is said only to who has no area of their own to say it about.
  const isAsked = requirementStates(file).some(({ area }) => area === own.area)
  return free ?? (isAsked ? own : (seats[0] ?? own))
}

/** Whether this person can speak for an area that is open and has not: nobody whose hand is in the post can. */
export function hasSay(person: Person, area: Area, file: ReviewFile): boolean {
  return (
    person.areas.includes(area) &&
    can(person, 'review') &&
    !hasDecided(person.id, area, file.signOffs, file.ground) &&
    !contributorsOf(file.revisions).has(person.id)
  )
}

/** Whether somebody who is away has a say there that their delegate can speak for them. */
export function standsIn(place: Place, area: Area, file: ReviewFile): boolean {
  const { delegator, delegate } = place
  return (
    reaches(place, area, file) &&
    hasSay(delegator, area, file) &&
    !hasDecided(delegate.id, area, file.signOffs, file.ground) &&
    !contributorsOf(file.revisions).has(delegate.id)
  )
}
