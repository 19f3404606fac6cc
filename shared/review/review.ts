// Where a post stands with its reviewers: which requirements are met, what still blocks, and so its status.
import { missingCase } from '../kit/exhaustive'
import type { Instant } from '../kit/time'
import type { FindingRecord } from '../ledger/events'
import type { Area, PersonId } from '../people/person'
import type { Revision } from '../post/revision'
import { contributorsOf } from './contribution'
import {
  areasThatCount,
  type NeedState,
  type Requirement,
  requirementsOf,
  type RoutePlan,
  type RouteState,
  routeStates,
} from './route'
import { type Ground, isOn, type SignOff, standingObjections, voicesOf } from './sign-off'
import { type Waiver, waiverFor, type WaiverTerms } from './waiver'

/** `draft`: with the writer. `submitted`: with the reviewers. The finer status is computed, never set. */
export type Stage = 'draft' | 'submitted' | 'withdrawn' | 'exported'

export const statuses = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'exported',
] as const
export type Status = (typeof statuses)[number]

/** All that a decision about a post may look at. */
export interface ReviewFile {
  readonly stage: Stage
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly advisory: boolean
  readonly ground: Ground
  readonly signOffs: readonly SignOff[]
  /** Null when the latest content has not been checked under the policy in force. */
  readonly findings: readonly FindingRecord[] | null
  readonly considered: ReadonlySet<string>
  readonly plan: RoutePlan
  readonly waivers: readonly Waiver[]
  readonly waiverTerms: WaiverTerms
  /** The moment at which it is looked at: waivers run out. */
  readonly at: Instant
}

export interface RequirementState extends Requirement {
  readonly state: NeedState | 'objected'
  /** A step before it is open, whatever it says itself. */
  readonly isWaiting: boolean
  readonly approvals: readonly SignOff[]
}

/** What is asked of each area, and how far it has come. */
export function requirementStates(file: ReviewFile): readonly RequirementState[] {
  const objections = standingObjections(file.signOffs, file.ground.contentDigest)
  const approvals = approvalsByArea(file)
  return requirementsOf(statesGiven(approvals, file)).map((requirement) => ({
    ...requirement,
    approvals: approvals.get(requirement.area) ?? [],
    isWaiting: requirement.state === 'waiting',
    state: objections.some(({ area }) => area === requirement.area) ? 'objected' : requirement.state,
  }))
}

/** The areas whose word is missing now: of the steps that are reached, and of whoever objected without being asked. */
export function openAreas(file: ReviewFile): readonly Area[] {
  const requirements = requirementStates(file)
  const open = requirements.filter(({ state, isWaiting }) => !isWaiting && (state === 'open' || state === 'objected'))
  const unasked = standingObjections(file.signOffs, file.ground.contentDigest)
    .map(({ area }) => area)
    .filter((area) => requirements.every((requirement) => requirement.area !== area))
  return [...new Set([...open.map(({ area }) => area), ...unasked])]
}

export function routeStatesOf(file: ReviewFile): readonly RouteState[] {
  return statesGiven(approvalsByArea(file), file)
}

type Approvals = ReadonlyMap<Area, readonly SignOff[]>

function statesGiven(approvals: Approvals, file: ReviewFile): readonly RouteState[] {
  return routeStates(file.plan, (area) => new Set(approvals.get(area)?.map(({ by }) => by)).size)
}

/** The approvals that count now: in the areas that are asked for, and in those that set a route aside. */
export function standingApprovals(file: ReviewFile): readonly SignOff[] {
  return [...approvalsByArea(file).values()].flat()
}

function approvalsByArea(file: ReviewFile): Approvals {
  const contributors = contributorsOf(file.revisions)
  return new Map([...areasThatCount(file.plan)].map((area) => [area, approvalsIn(area, file, contributors)]))
}

function approvalsIn(area: Area, file: ReviewFile, contributors: ReadonlySet<PersonId>): readonly SignOff[] {
  const decided = file.signOffs.filter(
    (signOff) => signOff.area === area && signOff.takenBack === null && isOn(signOff, file.ground),
  )
  // Who decided these very bytes twice meant the later word.
  const approvals = decided.filter(
    (signOff, index) =>
      signOff.decision === 'approve' &&
      !voicesOf(signOff).some((voice) => contributors.has(voice)) &&
      !decided.slice(index + 1).some((later) => later.by === signOff.by),
  )
  return ofDifferentPeople(approvals)
}

/** Nobody speaks twice, not even by way of another: what people say for themselves comes first. */
function ofDifferentPeople(approvals: readonly SignOff[]): readonly SignOff[] {
  const heard = new Set<PersonId>()
  const own = approvals.filter(({ onBehalfOf }) => onBehalfOf === undefined)
  const counted = new Set<SignOff>()
  for (const approval of [...own, ...approvals]) {
    const voices = voicesOf(approval)
    if (voices.some((voice) => heard.has(voice))) continue
    counted.add(approval)
    for (const voice of voices) heard.add(voice)
  }
  return approvals.filter((approval) => counted.has(approval))
}

/** Blockers that nothing lets through: without a waiver that is granted, has not run out and lasts until the slot. */
export function openBlockers(file: ReviewFile): readonly FindingRecord[] {
  // Advice-only posts are never blocked (DOMAIN rule 11).
  if (file.advisory) return []
  return (file.findings ?? []).filter(
    (finding) => finding.severity === 'blocker' && waiverFor(finding.id, file)?.state !== 'granted',
  )
}

export function openWarnings(file: ReviewFile): readonly FindingRecord[] {
  if (file.advisory) return []
  return (file.findings ?? []).filter((finding) => finding.severity === 'warning' && !file.considered.has(finding.id))
}

export function statusOf(file: ReviewFile): Status {
  return statusBeforeRoute(file) ?? (isApproved(file) ? 'approved' : 'in-review')
}

/** What of a file tells where a post stands before anybody looks at its route. */
export type Cover = Pick<ReviewFile, 'stage' | 'advisory' | 'signOffs' | 'ground'>

/** Null where it hangs on what is asked of its reviewers and on what was found. */
export function statusBeforeRoute({ stage, advisory, signOffs, ground }: Cover): Status | null {
  switch (stage) {
    case 'exported':
    case 'withdrawn':
      return stage
    case 'draft':
    case 'submitted': {
      if (advisory) return stage === 'draft' ? 'draft' : 'approved'
      const objections = standingObjections(signOffs, ground.contentDigest)
      if (objections.length > 0) {
        if (stage === 'submitted' && answered(ground, objections)) return 'in-review'
        return objections.some((objection) => objection.decision === 'reject') ? 'rejected' : 'changes-requested'
      }
      return stage === 'draft' ? 'draft' : null
    }
    default:
      return missingCase(stage)
  }
}

/** Every requirement is met and nothing blocks. Says nothing about the stage. */
export function isApproved(file: ReviewFile): boolean {
  return (
    file.findings !== null &&
    openBlockers(file).length === 0 &&
    standingObjections(file.signOffs, file.ground.contentDigest).length === 0 &&
    routeStatesOf(file).every(({ state }) => state !== 'open')
  )
}

/** Changes were asked for, or it was rejected, and other content has been submitted since: it is the reviewers' turn again. */
function answered({ contentDigest }: Ground, objections: readonly SignOff[]): boolean {
  return objections.every((objection) => objection.contentDigest !== contentDigest)
}
