// A post of the desk as its reviewers' file, its status, and whose turn it is. Worked out, never set.
import { missingCase } from '../kit/exhaustive'
import { type Instant, isBefore } from '../kit/time'
import type { FindingRecord } from '../ledger/events'
import type { Place } from '../people/delegation'
import { type Area, can, type Person, type PersonId } from '../people/person'
import type { Account } from '../post/account'
import type { Content } from '../post/content'
import { contributorsOf } from '../review/contribution'
import { reviewHoursLeft } from '../review/deadline'
import { factsOf } from '../review/expression'
import { hasSay, standsIn } from '../review/obstacles'
import { openAreas, openBlockers, type ReviewFile, type Status, statusOf } from '../review/review'
import { areasThatCount, routeOf } from '../review/route'
import { nextExpiry, waiverTerms } from '../review/waiver'
import { decidesWaiver, waitingWaivers } from '../review/waiving'
import { checkPost, recordOf } from './checking'
import type { Lists } from './lists'
import { type DeskState, latest, type Post, policyInForce } from './state'

export interface Standing {
  readonly file: ReviewFile
  readonly status: Status
  readonly turn: Turn
  /** How many hours of review are left before it can go out. */
  readonly hoursLeft: number
}

/** Who must act next, and since when. Every post always has an answer. */
export interface Turn {
  readonly who: 'writer' | 'reviewers' | 'manager' | 'nobody'
  readonly writer: PersonId
  /** The areas still open, when it is the reviewers' turn. */
  readonly areas: readonly Area[]
  /** The clauses for which a waiver waits to be decided: it is the turn of whoever may do that, too. */
  readonly waivers: readonly string[]
  readonly since: Instant
}

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
  if (cached?.policyDigest === policyDigest && cached.lists === state.lists && holds(cached, now)) {
    return cached.standing
  }
  const file = fileOf(state, post, now)
  const status = statusOf(file)
  const { settings } = policyInForce(state).document
  const hoursLeft = reviewHoursLeft(file, status, latest(post).content.kind, settings)
  const standing = { file, status, turn: turnOf(post, file, status), hoursLeft }
  known.set(post, { policyDigest, lists: state.lists, until: nextExpiry(file), standing })
  return standing
}

/** A clock that was put back asks anew, where it can make a difference. */
function holds({ until, standing: { file } }: Known, now: Instant): boolean {
  if (file.waivers.length === 0) return true
  return !isBefore(now, file.at) && (until === null || isBefore(now, until))
}

function fileOf(state: DeskState, post: Post, now: Instant): ReviewFile {
  const { contentDigest } = latest(post)
  const isFresh =
    post.checked?.contentDigest === contentDigest && post.checked.policyDigest === policyInForce(state).digest
  if (isFresh && post.checked) {
    // Lists change from day to day and make no approval fall. What they say now can hold a post back all the same.
    const isAsChecked = post.checked.lists === state.lists.seq || post.stage !== 'submitted'
    return isAsChecked ? fileWith(state, post, post.checked.findings, now) : freshFile(state, post, now)
  }
  // Without a recorded check nothing is approved; what is with its reviewers must still reach the right ones.
  const file = post.stage === 'submitted' ? freshFile(state, post, now) : fileWith(state, post, [], now)
  return { ...file, findings: null }
}

/** The same file with the findings of this moment, whether or not they have been recorded; null when there are none. */
export function freshFile(state: DeskState, post: Post, now: Instant): ReviewFile {
  const result = checkPost(state, post)
  return result.ok
    ? fileWith(state, post, result.value.findings.map(recordOf), now)
    : { ...fileWith(state, post, [], now), findings: null }
}

function fileWith(state: DeskState, post: Post, findings: readonly FindingRecord[], now: Instant): ReviewFile {
  const { content, contentDigest } = latest(post)
  const policy = policyInForce(state)
  const plan = routeOf(
    factsOf(content, targetsOf(state, content), findings, contributorsOf(post.revisions), policy.document.settings),
    policy.document.routes,
  )
  return {
    stage: post.stage,
    revisions: post.revisions,
    advisory: content.kind === 'advocacy',
    ground: { contentDigest, policyDigest: policy.digest },
    signOffs: post.signOffs,
    findings,
    considered: new Set(post.considered.map((item) => item.finding)),
    plan,
    waivers: post.waivers,
    waiverTerms: waiverTerms(policy.document.waivers, [...areasThatCount(plan)], state.zone),
    at: now,
  }
}

function targetsOf({ accounts }: DeskState, { targets }: Content): readonly Account[] {
  return targets.flatMap((target) => accounts.get(target) ?? [])
}

function turnOf(post: Post, file: ReviewFile, status: Status): Turn {
  const turn = (who: Turn['who'], areas: readonly Area[] = []): Turn => ({
    who,
    writer: post.createdBy,
    areas,
    waivers: waitingWaivers(file).map(({ clause }) => clause),
    since: post.turnSince,
  })
  switch (status) {
    case 'draft':
    case 'changes-requested':
    case 'rejected':
      return turn('writer')
    case 'in-review': {
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

/**
 * Whether this person is to move the post on now. `places`: every one that is taken now. Whoever is away and covered for
 * is not waited for; they may decide all the same.
 */
export function isTurnOf(person: Person, { turn, file }: Standing, places: readonly Place[]): boolean {
  if (turn.waivers.length > 0 && decidesWaiver(person, file)) return true
  switch (turn.who) {
    case 'writer':
      return turn.writer === person.id
    case 'reviewers':
      return turn.areas.some((area) => isAwaited(person, area, file, places))
    case 'manager':
      return can(person, 'export')
    case 'nobody':
      return false
    default:
      return missingCase(turn.who)
  }
}

/** Whether this person is to decide for an area that is open. */
export function isAwaited(person: Person, area: Area, file: ReviewFile, places: readonly Place[]): boolean {
  const concerns = (one: Place, who: Person) => who.id === person.id && standsIn(one, area, file)
  if (places.some((one) => concerns(one, one.delegate))) return true
  return hasSay(person, area, file) && !places.some((one) => concerns(one, one.delegator))
}
