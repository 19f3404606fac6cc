// Whose turn a post is, as something they are told: once when it comes, and again while nothing is done.
import { type Instant, isBefore } from '../../../kit/time'
import type { Place } from '../../../people/delegation'
import { type Area, can, type Person } from '../../../people/person'
import { standsIn } from '../../../review/obstacles'
import { hourMs, ladderHours, momentOf, type Rung } from '../../../review/reminders'
import { type ReviewFile, requirementStates, standingApprovals } from '../../../review/review'
import { standingObjections } from '../../../review/sign-off'
import { waitingWaivers, whyNotDecide } from '../../../review/waiving'
import { isAwaited, isTurnOf, type Standing } from '../../whose-turn'
import { type DeskState, latest, type Post, policyInForce } from '../../state'
import type { NoticeContent, Series } from './notice'

type To = Extract<NoticeContent, { kind: 'turn' }>['to']

/** Who is told of a post's turn: whoever could move it on. `places`: those that are taken now. */
export function isToldOfTurn(
  person: Person,
  standing: Pick<Standing, 'turn' | 'file'>,
  places: readonly Place[],
): boolean {
  return isTurnOf(person, standing, places)
}

export function turnSeries(
  state: DeskState,
  person: Person,
  post: Post,
  standing: Standing,
  places: readonly Place[],
): readonly Series[] {
  const { turn, status } = standing
  const waiver = post.waivers.length === 0 ? null : waiverSince(person, standing.file)
  const asked = askedSince(state, person, post, standing, places)
  const steps = (to: To, since: Instant, hours: readonly Rung[]): Series => {
    const begins = momentOf(since)
    return hours.map((step) => ({
      at: begins + step * hourMs,
      say: () => ({ id: `turn:${post.id}:${to}:${since}:${step}`, content: { kind: 'turn', to, step } }),
    }))
  }
  return [
    ...(asked === null ? [] : [steps('review', asked, ladderHours)]),
    // Whoever reads the post anyway is not asked for it twice.
    ...(waiver === null ? [] : [steps('decide-waiver', waiver, asked === null ? ladderHours : [0])]),
    ...(turn.who === 'writer' && turn.writer === person.id ? writersSeries(post, standing, steps) : []),
    // An approved post can wait for its slot: it is said once, and again when the slot nears.
    ...(status === 'approved' && can(person, 'export') && !isOwnDoing(person, post, standing.file)
      ? [steps('export', turn.since, [0])]
      : []),
  ]
}

function writersSeries(
  post: Post,
  { status, turn }: Standing,
  steps: (to: To, since: Instant, hours: readonly Rung[]) => Series,
): readonly Series[] {
  if (status === 'in-review') return [steps('mend', turn.since, ladderHours)]
  if (status !== 'changes-requested') return []
  const objected = standingObjections(post.signOffs, latest(post).contentDigest).at(-1)
  // The decision itself is told; whoever saved since is at work on it.
  const isAtWork = objected !== undefined && latest(post).number > objected.revision
  return isAtWork ? [] : [steps('rewrite', turn.since, ladderHours.slice(1))]
}

/** Who approved it or wrote it knows, or is told in other words. */
function isOwnDoing(person: Person, post: Post, file: ReviewFile): boolean {
  return post.createdBy === person.id || standingApprovals(file).at(-1)?.by === person.id
}

/** Since when a sign-off of this person has been asked for without a break; null when none is. */
export function askedSince(
  state: DeskState,
  person: Person,
  post: Post,
  standing: Standing,
  places: readonly Place[],
): Instant | null {
  const { turn } = standing
  if (turn.who !== 'reviewers') return null
  const { file } = standing
  if (!isToldOfTurn(person, { file, turn: { ...turn, waivers: [] } }, places)) return null
  const covered = coveredSince(person, turn.areas, file, places)
  const submitted = begun(state, post, standing)
  // Whoever covers for somebody is asked from when they do.
  const begin = covered !== null && isBefore(submitted, covered) ? covered : submitted
  const moments = file.signOffs
    .flatMap(({ at, takenBack }) => [at, ...(takenBack === null ? [] : [takenBack])])
    .filter((at) => isBefore(begin, at))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
  if (moments.length === 0) return begin
  // Somebody else's sign-off in between makes it no other turn.
  let since = moments.at(-1) ?? begin
  for (const moment of [begin, ...moments].reverse()) {
    if (!isAsked(person, asOf(file, moment), places)) break
    since = moment
  }
  return since
}

function begun(state: DeskState, post: Post, { turn, file }: Standing): Instant {
  const submitted = post.submitted?.at ?? turn.since
  const policy = policyInForce(state)
  // Approvals fell with the policy, so the turn came with the new one.
  const fell = file.signOffs.some(({ at, policyDigest }) => policyDigest !== policy.digest && !isBefore(at, submitted))
  return fell && isBefore(submitted, policy.at) ? policy.at : submitted
}

function asOf(file: ReviewFile, moment: Instant): ReviewFile {
  const signOffs = file.signOffs
    .filter(({ at }) => !isBefore(moment, at))
    .map((signOff) =>
      signOff.takenBack !== null && isBefore(moment, signOff.takenBack) ? { ...signOff, takenBack: null } : signOff,
    )
  return { ...file, signOffs }
}

const isAsked = (person: Person, file: ReviewFile, places: readonly Place[]) =>
  requirementStates(file).some(
    ({ area, state }) => (state === 'open' || state === 'objected') && isAwaited(person, area, file, places),
  )

/** Since when only for somebody else a sign-off is asked of this person; null when it is for themself, too. */
function coveredSince(
  person: Person,
  areas: readonly Area[],
  file: ReviewFile,
  places: readonly Place[],
): Instant | null {
  if (areas.some((area) => isAwaited(person, area, file, []))) return null
  const mine = places.filter(
    (place) => place.delegate.id === person.id && areas.some((area) => standsIn(place, area, file)),
  )
  return mine.reduce<Instant | null>((first, { delegation: { begins, at } }) => {
    const since = isBefore(begins, at) ? at : begins
    return first === null || isBefore(since, first) ? since : first
  }, null)
}

function waiverSince(person: Person, file: ReviewFile): Instant | null {
  return waitingWaivers(file).find((waiver) => whyNotDecide(waiver, person, file) === null)?.at ?? null
}
