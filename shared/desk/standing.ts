// A post of the desk as its reviewers' file, its status, and whose turn it is. Worked out, never set.
import { missingCase } from '../kit/exhaustive'
import { type Instant, isBefore, type Zone } from '../kit/time'
import type { FindingRecord } from '../ledger/events'
import type { Area } from '../people/person'
import type { Account } from '../post/account'
import type { PolicyDocument } from '../policy/document'
import type { Content, PostKind } from '../post/content'
import { contributorsOf } from '../review/contribution'
import { mostReviewHours, reviewHoursLeft } from '../review/deadline'
import { factsOf } from '../review/expression'
import {
  type Cover,
  openAreas,
  openBlockers,
  type ReviewFile,
  type Status,
  statusBeforeRoute,
  statusOf,
} from '../review/review'
import { areasThatCount, routeOf } from '../review/route'
import { nextExpiry, waiverTerms } from '../review/waiver'
import { waitingWaivers } from '../review/waiving'
import { checkPost, recordOf } from './checking'
import type { Lists } from './lists'
import { type DeskState, latest, type PolicyVersion, type Post, policyInForce } from './state'
import type { Standing, Turn } from './whose-turn'

interface Known {
  readonly policyDigest: string
  readonly lists: Lists
  /** From when on time alone makes it another one; null when it does not. */
  readonly until: Instant | null
  readonly standing: Standing
}

const known = new WeakMap<Post, Known>()

/**
 * `now`: a waiver runs out without anything happening on the desk. What was worked out holds from that moment until the
 * next waiver of the post runs out, so asking costs nothing in between.
 */
export function standingOf(state: DeskState, post: Post, now: Instant): Standing {
  const policyDigest = policyInForce(state).digest
  const cached = known.get(post)
  if (cached?.policyDigest === policyDigest && cached.lists === state.lists && holds(cached, post, now)) {
    return cached.standing
  }
  const basis = basisOf(state, post, now)
  const standing = new WorkedOut(post, basis, isQuiet(post) ? null : fileOf(state, post, basis))
  const until = nextExpiry({ waivers: post.waivers, at: now })
  known.set(post, { policyDigest, lists: state.lists, until, standing })
  return standing
}

/** A clock that was put back asks anew, where it can make a difference. */
function holds({ until, standing }: Known, post: Post, now: Instant): boolean {
  if (post.waivers.length === 0) return true
  return !isBefore(now, standing.file.at) && (until === null || isBefore(now, until))
}

/** With its writer or gone from the desk, and nothing of it waits to be waived. */
const isQuiet = ({ stage, waivers }: Post) => stage !== 'submitted' && waivers.length === 0

/** What a file is made on: values that stay as they are when the desk goes on. */
interface Basis {
  readonly policy: PolicyVersion
  readonly targets: readonly Account[]
  readonly zone: Zone
  readonly at: Instant
}

function basisOf(state: DeskState, post: Post, at: Instant): Basis {
  return { policy: policyInForce(state), targets: targetsOf(state, latest(post).content), zone: state.zone, at }
}

/**
 * Most of a hundred thousand posts are quiet, and a list asks them for nothing but their status and whose turn it is. Their
 * files are made when somebody asks for them.
 */
class WorkedOut implements Standing {
  readonly status: Status
  readonly turn: Turn
  private hours: number | null = null

  /** `made`: null for a quiet post. */
  constructor(
    private readonly post: Post,
    private readonly basis: Basis,
    private made: ReviewFile | null,
  ) {
    this.status = statusBeforeRoute(made ?? coverOf(post, basis.policy)) ?? statusOf(this.file)
    this.turn = turnOf(post, this.status, this)
  }

  get file(): ReviewFile {
    return (this.made ??= quietFile(this.post, this.basis))
  }

  get mostHours(): number {
    return mostHoursUnder(this.basis.policy.document, latest(this.post).content.kind)
  }

  get hoursLeft(): number {
    if (this.hours !== null) return this.hours
    const { post, basis, status } = this
    // A list asks this of every post: what is looked at for it is not kept.
    const file = this.made ?? quietFile(post, basis)
    return (this.hours = reviewHoursLeft(file, status, latest(post).content.kind, basis.policy.document.settings))
  }
}

const mostHours = new WeakMap<PolicyDocument, Map<PostKind, number>>()

function mostHoursUnder(document: PolicyDocument, kind: PostKind): number {
  let byKind = mostHours.get(document)
  if (!byKind) mostHours.set(document, (byKind = new Map()))
  let hours = byKind.get(kind)
  if (hours === undefined) byKind.set(kind, (hours = mostReviewHours(document, kind)))
  return hours
}

/** With what was found when it was last checked; with nothing known where that was other content or another policy. */
function quietFile(post: Post, basis: Basis): ReviewFile {
  return post.checked && isChecked(post, basis.policy)
    ? fileWith(post, post.checked.findings, basis)
    : { ...fileWith(post, [], basis), findings: null }
}

function isChecked(post: Post, policy: PolicyVersion): boolean {
  return post.checked?.contentDigest === latest(post).contentDigest && post.checked.policyDigest === policy.digest
}

function fileOf(state: DeskState, post: Post, basis: Basis): ReviewFile {
  if (post.stage !== 'submitted') return quietFile(post, basis)
  // Without a recorded check nothing is approved; what is with its reviewers must still reach the right ones.
  if (!isChecked(post, basis.policy)) return { ...freshFile(state, post, basis.at), findings: null }
  // Lists change from day to day and make no approval fall. What they say now can hold a post back all the same.
  return post.checked?.lists === state.lists.seq ? quietFile(post, basis) : freshFile(state, post, basis.at)
}

/** The same file with the findings of this moment, whether or not they have been recorded; null when there are none. */
export function freshFile(state: DeskState, post: Post, now: Instant): ReviewFile {
  const result = checkPost(state, post)
  const basis = basisOf(state, post, now)
  return result.ok
    ? fileWith(post, result.value.findings.map(recordOf), basis)
    : { ...fileWith(post, [], basis), findings: null }
}

function coverOf(post: Post, policy: PolicyVersion): Cover {
  const { content, contentDigest } = latest(post)
  return {
    stage: post.stage,
    advisory: content.kind === 'advocacy',
    signOffs: post.signOffs,
    ground: { contentDigest, policyDigest: policy.digest },
  }
}

function fileWith(post: Post, findings: readonly FindingRecord[], { policy, targets, zone, at }: Basis): ReviewFile {
  const { content } = latest(post)
  const { routes, settings, waivers } = policy.document
  const plan = routeOf(factsOf(content, targets, findings, contributorsOf(post.revisions), settings), routes)
  return {
    ...coverOf(post, policy),
    revisions: post.revisions,
    findings,
    considered: new Set(post.considered.map((item) => item.finding)),
    plan,
    waivers: post.waivers,
    waiverTerms: waiverTerms(waivers, [...areasThatCount(plan)], zone),
    at,
  }
}

function targetsOf({ accounts }: DeskState, { targets }: Content): readonly Account[] {
  return targets.flatMap((target) => accounts.get(target) ?? [])
}

/** `standing`: asked for the file only where the turn hangs on it. */
function turnOf(post: Post, status: Status, standing: Pick<Standing, 'file'>): Turn {
  const turn = (who: Turn['who'], areas: readonly Area[] = []): Turn => ({
    who,
    writer: post.createdBy,
    areas,
    waivers: post.waivers.length === 0 ? [] : waitingWaivers(standing.file).map(({ clause }) => clause),
    since: post.turnSince,
  })
  switch (status) {
    case 'draft':
    case 'changes-requested':
    case 'rejected':
      return turn('writer')
    case 'in-review': {
      const { file } = standing
      const open = openAreas(file)
      // Everybody has approved, and a blocker came up or its waiver ran out: only a change or a waiver helps.
      if (open.length === 0 && openBlockers(file).length > 0) return turn('writer')
      return turn('reviewers', open)
    }
    case 'approved':
      return turn('manager')
    case 'withdrawn':
    case 'exported':
      return turn('nobody')
    default:
      return missingCase(status)
  }
}
