// Who may ask for an exception, and who may decide on one. Asked by the decision, and by a window before it offers it.
import { type Instant, isBefore, minutesBetween } from '../kit/time'
import type { FindingRecord } from '../ledger/events'
import { areaInWords } from '../people/area-words'
import { can, type Person, type PersonId } from '../people/person'
import { contributionInWords, contributionOf } from './contribution'
import type { ReviewFile } from './review'
import { momentInWords, type Waiver, waiverFor, waiverState } from './waiver'
import { anyOf } from '../words/formats'
import { t } from '../words/say'

/** What is in the way, and the way out. */
export interface Hindrance {
  readonly kind: 'not-allowed' | 'not-ready' | 'not-found' | 'no-change'
  readonly what: string
  readonly wayOut: string
}

const hindrance = (kind: Hindrance['kind'], what: string, wayOut: string): Hindrance => ({ kind, what, wayOut })

const closed: Readonly<Record<'withdrawn' | 'exported', string>> = {
  withdrawn: t('This post is withdrawn.'),
  exported: t('This post is already exported.'),
}

/** Null: they may. */
export function whyNotAsk(
  finding: Pick<FindingRecord, 'id' | 'severity'>,
  person: Person,
  file: ReviewFile,
): Hindrance | null {
  if (!can(person, 'draft') && !can(person, 'review'))
    return hindrance(
      'not-allowed',
      t('Only who writes or reviews can ask for a waiver.'),
      t('Ask the writer of the post.'),
    )
  if (file.stage === 'withdrawn' || file.stage === 'exported')
    return hindrance('not-ready', closed[file.stage], t('Nothing can be waived on it any more.'))
  if (file.advisory)
    return hindrance(
      'not-ready',
      t('This post is only advised on, so nothing needs a waiver.'),
      t('Take the advice or not.'),
    )
  if (finding.severity !== 'blocker')
    return hindrance('not-ready', t('Only a blocker needs a waiver.'), t('A reviewer marks a warning considered.'))
  const known = waiverFor(finding.id, file)
  if (known?.state === 'asked')
    return hindrance('no-change', t('A waiver for this finding is already asked for.'), t('Wait until it is decided.'))
  if (known?.state === 'granted')
    return hindrance('no-change', t('A waiver for this finding is granted.'), t('Nothing more is needed.'))
  return null
}

/** Why this person cannot grant or refuse a waiver that is asked for; null when they can. */
export function whyNotDecide(waiver: Waiver, person: Person, file: ReviewFile): Hindrance | null {
  const { areas } = file.waiverTerms
  const isAnybody = areas.length === 0
  const others = isAnybody
    ? t('Ask another reviewer.')
    : t('Ask another reviewer for {areas}.', { areas: anyOf(areas.map(areaInWords)) })
  if (file.stage === 'withdrawn' || file.stage === 'exported')
    return hindrance('not-ready', closed[file.stage], t('Nothing can be waived on it any more.'))
  if (waiverState(waiver, file) !== 'asked')
    return hindrance('no-change', t('This waiver is no longer waiting.'), t('Look at how it was decided.'))
  if (!can(person, 'review') || (!isAnybody && !person.areas.some((area) => areas.includes(area))))
    return hindrance(
      'not-allowed',
      isAnybody
        ? t('Only a reviewer can decide on this waiver.')
        : t('Only a reviewer for {areas} can decide on this waiver.', { areas: anyOf(areas.map(areaInWords)) }),
      t('Ask one.'),
    )
  if (waiver.by === person.id)
    return hindrance('not-allowed', t('You asked for this waiver, so somebody else decides on it.'), others)
  const contribution = contributionOf(file.revisions, person.id)
  if (contribution)
    return hindrance(
      'not-allowed',
      t('{contribution}, so somebody else decides on it.', { contribution: contributionInWords(contribution) }),
      others,
    )
  return isWanted(waiver, file)
    ? null
    : hindrance('not-found', t('The finding is no longer on the post.'), t('Nothing needs to be waived.'))
}

/** Asked for, and about a blocker that is on the post. */
export function waitingWaivers(file: ReviewFile): readonly Waiver[] {
  if (file.advisory || file.stage === 'withdrawn' || file.stage === 'exported') return []
  return file.waivers.filter((waiver) => waiverState(waiver, file) === 'asked' && isWanted(waiver, file))
}

/** Where nothing is known of the findings, what was asked for still waits. */
function isWanted({ finding }: Waiver, { findings }: ReviewFile): boolean {
  return findings === null || findings.some(({ id, severity }) => id === finding && severity === 'blocker')
}

/** Why a waiver cannot last until then; null when it can. */
export function whyNotUntil(until: Instant, { at, waiverTerms: { longestDays, zone } }: ReviewFile): Hindrance | null {
  if (!isBefore(at, until))
    return hindrance('not-ready', t('A waiver cannot end in the past.'), t('Choose a later day.'))
  if (minutesBetween(at, until) <= longestDays * 24 * 60) return null
  const last = Temporal.Instant.from(at).add({ hours: longestDays * 24 })
  return hindrance(
    'not-ready',
    t('A waiver lasts {days, plural, one {# day} other {# days}} at most.', { days: longestDays }),
    t('Choose an end up to {last}.', { last: momentInWords(last.toString(), zone) }),
  )
}

/** Whether this person could decide on any of the waivers that wait. */
export function decidesWaiver(person: Person, file: ReviewFile): boolean {
  return waitingWaivers(file).some((waiver) => whyNotDecide(waiver, person, file) === null)
}

/** Why this person cannot take their part in a waiver back; null when they can. */
export function whyNotTakeBack(by: PersonId | null, person: Person, file: Pick<ReviewFile, 'stage'>): Hindrance | null {
  if (file.stage === 'exported')
    return hindrance('not-ready', closed.exported, t('What it rested on cannot be taken back after the hand-over.'))
  return by === person.id
    ? null
    : hindrance('not-allowed', t('Only the person who did it can take it back.'), t('Ask them.'))
}
