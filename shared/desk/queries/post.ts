// Everything a window shows of one post.
import type { Instant } from '../../kit/time'
import type { Decision } from '../../ledger/events'
import type { Place } from '../../people/delegation'
import type { Area, Person, PersonId } from '../../people/person'
import type { Finding } from '../../policy/finding'
import type { Obligation } from '../../policy/routes'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'
import { type Base, baseFor } from '../../review/base'
import { type Obstacle, obstaclesTo, seatOf } from '../../review/obstacles'
import { type RequirementState, requirementStates, type Status } from '../../review/review'
import { mayReadNotes } from '../../review/notes'
import { type SignOff, standingObjections } from '../../review/sign-off'
import { checkPost } from '../checking'
import { placesNow } from '../delegations'
import type { Refusal } from '../refusal'
import { freshFile, standingOf } from '../standing'
import { isTurnOf } from '../whose-turn'
import { type DeskState, nameOf, type Post } from '../state'
import { whyNotNudge, whyNotSnooze, whyNotTake } from '../deciding/turn'
import { mayEdit } from '../deciding/saving'
import { latest, policyInForce } from '../state'
import { turnInWords } from './queue'
import { type DecidedElsewhereView, decidedElsewhere, openProposals, type ProposalView } from './elsewhere'
import { obligationsOf, type RoutePicture, routePicture } from './route'
import { type SlotDeadline, slotRisk } from './slot-risk'
import { type SnoozeView, type TakenView, turnKeptView } from './turn-kept'
import { type FindingsView, findingsView } from './findings'
import { threadsOf, type ThreadView } from './threads'

export interface RevisionView {
  readonly number: number
  readonly content: Content
  readonly contentDigest: string
  readonly by: string
  readonly at: Instant
}

export interface SignOffView {
  readonly id: string
  readonly by: string
  /** In whose place it was given; null: their own. */
  readonly onBehalfOf: string | null
  readonly isYours: boolean
  readonly at: Instant
  readonly revision: number
  readonly area: Area
  readonly decision: Decision
  readonly clauses: readonly string[]
  readonly note: string
  readonly takenBack: Instant | null
  /** Counts now: an approval that stands, or an objection that still blocks. */
  readonly stands: boolean
}

export interface RequirementView {
  readonly area: Area
  readonly count: number
  readonly state: RequirementState['state']
  readonly reasons: readonly string[]
  readonly approvedBy: readonly string[]
}

export interface PostView extends SlotDeadline {
  readonly id: PostId
  readonly key: string
  readonly status: Status
  readonly turn: { readonly words: string; readonly since: Instant; readonly isYours: boolean }
  readonly taken: TakenView | null
  /** Who reminded this person of it, while it is their turn; null when nobody did. */
  readonly remindedBy: string | null
  readonly snoozed: readonly SnoozeView[]
  /** Why this person cannot do these now; null when they can. */
  readonly turnRefusals: {
    readonly take: Refusal | null
    readonly snooze: Refusal | null
    readonly nudge: Refusal | null
  }
  readonly author: string
  readonly authorId: PersonId
  readonly submitted: {
    readonly by: string
    readonly at: Instant
    readonly note: string
    readonly revision: number
  } | null
  readonly revisions: readonly RevisionView[]
  readonly base: Base
  readonly findings: readonly Finding[]
  /** Set when the policy could not be applied: then nothing can be approved. */
  readonly checkProblem: string | null
  readonly considered: readonly string[]
  /** What became of the findings: decisions on them, what was mended, what is open again. */
  readonly life: FindingsView
  /** Findings that somebody says are wrong. */
  readonly disputed: readonly {
    readonly finding: string
    readonly by: string
    readonly isYours: boolean
    readonly note: string
  }[]
  readonly requirements: readonly RequirementView[]
  /** Every route of the policy and how far it has come on this post. */
  readonly route: RoutePicture
  /** What this person confirms on approving for their area. */
  readonly obligations: readonly Obligation[]
  readonly signOffs: readonly SignOffView[]
  /** Decisions of other desks, which count there and not here. */
  readonly elsewhere: readonly DecidedElsewhereView[]
  /** Content that came from other desks, for its writer to take or to decline. */
  readonly proposals: readonly ProposalView[]
  /** What people said to each other, as this person sees it, the oldest first. */
  readonly threads: readonly ThreadView[]
  /** Whether this person reads and leaves notes among reviewers. */
  readonly mayLeaveNotes: boolean
  /** The area this person would decide for; null when they review none. */
  readonly area: Area | null
  /** In whose place they would decide; null: for themself. */
  readonly onBehalfOf: PlaceView | null
  /** What keeps this person from each decision; an empty list means nothing does. */
  readonly obstacles: Readonly<Record<Decision, readonly Obstacle[]>>
  /** Why this person cannot change the content; null when they can. */
  readonly editRefusal: Refusal | null
}

/** Somebody's place, as a window names it. */
export interface PlaceView {
  readonly person: PersonId
  readonly name: string
  readonly until: Instant
}

export const placeView = ({ delegator, delegation }: Place): PlaceView => ({
  person: delegator.id,
  name: delegator.name,
  until: delegation.until,
})

/** "Dev Patel for Cleo Hart", or one name. */
const givenBy = ({ by, onBehalfOf }: Pick<SignOff, 'by' | 'onBehalfOf'>, name: (id: PersonId) => string) =>
  onBehalfOf ? `${name(by)} for ${name(onBehalfOf.person)}` : name(by)

export function postView(state: DeskState, person: Person, post: Post, now: Instant): PostView {
  const standing = standingOf(state, post, now)
  const file = freshFile(state, post, now)
  const check = checkPost(state, post)
  const requirements = requirementStates(file)
  const places = placesNow(state, now)
  const { area, place } = seatOf(person, file, places)
  const name = (id: string) => nameOf(state, id)
  const counting = new Set(
    [
      ...requirements.flatMap((requirement) => requirement.approvals),
      ...standingObjections(post.signOffs, file.ground.contentDigest),
    ].map((signOff) => signOff.id),
  )
  const obstacles = (decision: Decision) => obstaclesTo(decision, area ?? '', person, file, place)
  return {
    id: post.id,
    key: post.key,
    status: standing.status,
    ...slotRisk(latest(post).content.slot, standing, now),
    turn: {
      words: turnInWords(state, standing, places),
      since: standing.turn.since,
      isYours: isTurnOf(person, standing, places),
    },
    ...turnKeptView(state, person, post, standing, now),
    turnRefusals: {
      take: whyNotTake({ state, person, now }, post),
      snooze: whyNotSnooze({ state, person, now }, post),
      nudge: whyNotNudge({ state, person, now }, post),
    },
    author: name(post.createdBy),
    authorId: post.createdBy,
    submitted: post.submitted && { ...post.submitted, by: name(post.submitted.by) },
    revisions: post.revisions.map((revision) => ({ ...revision, by: name(revision.by) })),
    base: baseFor(person.id, post.signOffs),
    findings: check.ok ? check.value.findings : [],
    checkProblem: check.ok ? null : check.error,
    considered: post.considered.map((item) => item.finding),
    life: findingsView(state, person, post, file, check.ok ? check.value.findings : []),
    disputed: post.disputed.map(({ finding, by, note }) => ({
      finding,
      by: name(by),
      isYours: by === person.id,
      note,
    })),
    requirements: requirements.map(({ area: needed, count, state: reached, reasons, approvals }) => ({
      area: needed,
      count,
      state: reached,
      reasons,
      approvedBy: [...new Set(approvals.map((approval) => givenBy(approval, name)))],
    })),
    route: routePicture(state, file, policyInForce(state).document.routes),
    obligations: obligationsOf(area, file),
    signOffs: post.signOffs.map((signOff) => ({
      id: signOff.id,
      by: name(signOff.by),
      onBehalfOf: signOff.onBehalfOf ? name(signOff.onBehalfOf.person) : null,
      isYours: signOff.by === person.id,
      at: signOff.at,
      revision: signOff.revision,
      area: signOff.area,
      decision: signOff.decision,
      clauses: signOff.clauses,
      note: signOff.note,
      takenBack: signOff.takenBack,
      stands: counting.has(signOff.id),
    })),
    elsewhere: decidedElsewhere(state, post),
    proposals: openProposals(state, person, post, now),
    threads: threadsOf(state, person, post),
    mayLeaveNotes: mayReadNotes(person),
    area,
    onBehalfOf: place && placeView(place),
    obstacles: {
      approve: obstacles('approve'),
      'request-changes': obstacles('request-changes'),
      reject: obstacles('reject'),
    },
    editRefusal: mayEdit({ state, person, by: person.id, now, commandId: '' }, post),
  }
}
