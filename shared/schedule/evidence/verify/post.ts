// Whether one post was rightly handed over, judged from the pack alone by the very rules that the desk itself goes by.
import type { Crypto } from '../../../ledger/crypto'
import { minutesBetween } from '../../../kit/time'
import type { FindingRecord } from '../../../ledger/events'
import { covers } from '../../../people/delegation'
import type { Revision } from '../../../post/revision'
import { contributionInWords, contributionOf, contributorsOf } from '../../../review/contribution'
import { factsOf } from '../../../review/expression'
import {
  openBlockers,
  type RequirementState,
  requirementStates,
  type ReviewFile,
  routeStatesOf,
  standingApprovals,
} from '../../../review/review'
import { areasThatCount, routeOf } from '../../../review/route'
import { type SignOff, standingObjections, voicesOf } from '../../../review/sign-off'
import { waiverFor, waiversUsed, waiverTerms } from '../../../review/waiver'
import { type CaseFile, decisionLeaf, handedOver } from '../case-file'
import { contentText } from '../content-text'
import { arrangementIn, type Dossier, givenBy, nameOf } from '../dossier'
import { isLeafOf, type Leaf } from '../leaf'
import { inEnglish } from '../../../words/language'

/** Why a post was not rightly handed over; empty when it was. */
export function postProblems(file: CaseFile, dossier: Dossier, crypto: Crypto): readonly string[] {
  const revision = handedOver(file)
  if (!revision) return ['The revision that was handed over is not in the pack.']
  const gaps = revisionProblems(file, revision, crypto)
  const [first, ...others] = file.revisions
  if (gaps.length > 0 || !first) return gaps
  return [
    ...contentProblems(revision, dossier),
    ...checkProblems(file, crypto),
    ...reviewProblems(file, dossier, reviewFile(file, [first, ...others], revision, dossier)),
  ]
}

/** Revisions have no gaps, so one that is left out is missed; with it, nobody could tell who had written. */
function revisionProblems({ revisions, exported }: CaseFile, last: Revision, crypto: Crypto): readonly string[] {
  const numbers = revisions.map((revision) => revision.number)
  const missing = Array.from({ length: exported.revision }, (_, index) => index + 1).filter((n) => !numbers.includes(n))
  if (missing.length > 0) return [`Revision ${missing.join(', ')} is not in the pack, so nobody can tell who wrote it.`]
  if (numbers.length > exported.revision) return ['The pack holds a revision twice, or one from after the hand-over.']
  const wrong = revisions.filter((revision) => crypto.sha256(contentText(revision.content)) !== revision.contentDigest)
  if (wrong.length > 0) return [`Revision ${wrong[0]?.number} is not the content whose digest it names.`]
  return last.contentDigest === exported.contentDigest ? [] : ['What was handed over is not the revision it names.']
}

function contentProblems({ content }: Revision, { accounts }: Dossier): readonly string[] {
  const unknown = content.targets.filter((target) => !accounts.some((account) => account.id === target))
  return [
    ...(unknown.length > 0
      ? [`The pack does not hold the account ${unknown.join(', ')}, on which its route may depend.`]
      : []),
    ...(content.kind === 'advocacy' ? ['It is advice for a person, which is never handed over.'] : []),
  ]
}

function checkProblems({ checked }: CaseFile, crypto: Crypto): readonly string[] {
  if (!checked) return []
  const ids = checked.findings.map((finding) => finding.id).sort()
  return crypto.sha256(ids.join('\n')) === checked.findingsDigest
    ? []
    : ['Its findings are not those that were recorded.']
}

function reviewFile(
  { signOffs, checked, considered, waivers }: CaseFile,
  revisions: readonly [Revision, ...Revision[]],
  { content, contentDigest: digest }: Revision,
  { accounts, policy, handover }: Dossier,
): ReviewFile {
  const ground = { contentDigest: digest, policyDigest: handover.entry.event.policyDigest }
  const isFresh = checked?.contentDigest === ground.contentDigest && checked.policyDigest === ground.policyDigest
  const findings = isFresh && checked ? checked.findings : null
  const document = policy?.entry.event.document
  const plan = routeOf(
    factsOf(content, accounts, findings ?? [], contributorsOf(revisions), document?.settings ?? null),
    document?.routes ?? [],
  )
  return {
    stage: 'submitted',
    revisions,
    advisory: false,
    ground,
    signOffs,
    findings,
    considered: new Set(considered.map((item) => item.finding)),
    plan,
    waivers,
    waiverTerms: waiverTerms(document?.waivers, [...areasThatCount(plan)], 'UTC'),
    // What counts is whether it had run out when the post was handed over.
    at: handover.entry.at,
  }
}

function reviewProblems(caseFile: CaseFile, dossier: Dossier, file: ReviewFile): readonly string[] {
  const { exported } = caseFile
  const problems: string[] = []
  const states = requirementStates(file)
  if (file.findings === null) problems.push('No check of this content under this policy is on record.')
  for (const finding of openBlockers(file)) problems.push(blockerWords(finding, dossier, file))
  problems.push(...waiverProblems(caseFile, dossier, file), ...placeProblems(dossier, file))
  for (const objection of standingObjections(file.signOffs, file.ground.contentDigest))
    problems.push(
      `${givenBy(dossier, objection)} had decided “${objection.decision}” for ${objection.area}, and it stood.`,
    )
  if (routeStatesOf(file).some(({ state }) => state === 'open')) {
    for (const state of states)
      if (state.state === 'open' || state.state === 'waiting') problems.push(wantingWords(state, file, dossier))
  }
  const counted = standingApprovals(file)
    .map((approval) => approval.id)
    .sort()
  const named = [...exported.signOffs].sort()
  if (problems.length === 0 && counted.join() !== named.join())
    problems.push('The sign-offs that the hand-over names are not those that stood.')
  return problems
}

function blockerWords({ id, clause }: FindingRecord, dossier: Dossier, file: ReviewFile): string {
  const { waiver, state } = waiverFor(id, file) ?? { waiver: null, state: null }
  const wanting = `A blocker was open: clause ${clause}.`
  switch (state) {
    case 'asked':
      return `${wanting} Nobody had decided on the waiver that was asked for.`
    case 'refused':
      return `${wanting} Its waiver had been refused.`
    case 'over':
      return `${wanting} Its waiver had run out on ${waiver?.decision?.until}.`
    case 'short':
      return `${wanting} Its waiver ran out on ${waiver?.decision?.until}, before its slot.`
    case 'void':
      return `${wanting} ${nameOf(dossier, waiver?.decision?.by ?? '')}’s waiver does not count: they asked for it, or wrote or changed this post.`
    default:
      return wanting
  }
}

/** Of the waivers that let something through: that they are within what the policy allows. */
function waiverProblems(caseFile: CaseFile, dossier: Dossier, file: ReviewFile): readonly string[] {
  const { areas, longestDays } = file.waiverTerms
  return waiversUsed(file).flatMap(({ id, clause, decision }) => {
    if (!decision?.until) return []
    const name = nameOf(dossier, decision.by)
    return [
      ...(minutesBetween(decision.at, decision.until) <= longestDays * 24 * 60
        ? []
        : [`The waiver for clause ${clause} lasts longer than the ${longestDays} days that the policy allows.`]),
      ...(areasOf(dossier, decision.by, decisionLeaf(caseFile, id)).some((area) => areas.includes(area))
        ? []
        : [`${name} granted the waiver for clause ${clause} and does not review for ${areas.join(' or ')}.`]),
    ]
  })
}

/**
 * Of approvals in somebody's place: that what was arranged reaches this post. Who arranged it, for whom and until when is
 * held against the record, entry by entry.
 */
function placeProblems(dossier: Dossier, file: ReviewFile): readonly string[] {
  const { targets } = (file.revisions.at(-1) ?? file.revisions[0]).content
  return standingApprovals(file).flatMap((approval) => {
    if (!approval.onBehalfOf) return []
    const given = arrangementIn(dossier, approval.onBehalfOf.delegation)
    if (given && covers(given.entry.event, approval.area, targets)) return []
    const who = givenBy(dossier, approval)
    return [`${who} approved it for ${approval.area}, which was not arranged for a post like this one.`]
  })
}

/** The areas for which somebody reviewed when they decided, as far as the pack tells. */
function areasOf({ entries }: Dossier, person: string, decided: Leaf | undefined): readonly string[] {
  const granted = entries.findLast(
    (leaf) =>
      isLeafOf(leaf, 'RolesGranted') &&
      leaf.entry.event.person === person &&
      leaf.entry.seq < (decided?.entry.seq ?? 0),
  )
  return granted && isLeafOf(granted, 'RolesGranted') && granted.entry.event.roles.includes('reviewer')
    ? granted.entry.event.areas
    : []
}

function wantingWords({ area, count, approvals }: RequirementState, file: ReviewFile, dossier: Dossier): string {
  const wanting = `The policy asks for ${count} sign-off${count === 1 ? '' : 's'} for ${area}, and ${approvals.length} stood.`
  const given = file.signOffs.filter((signOff) => signOff.area === area && signOff.decision === 'approve')
  for (const signOff of given) {
    const why = whyNone(signOff, approvals, file, dossier)
    if (why !== null) return `${wanting} ${why}`
  }
  return wanting
}

/** Why an approval does not count, where it is for who spoke in it. */
function whyNone(
  signOff: SignOff,
  approvals: readonly SignOff[],
  { revisions }: ReviewFile,
  dossier: Dossier,
): string | null {
  const { by, onBehalfOf } = signOff
  const whose = onBehalfOf ? `That of ${givenBy(dossier, signOff)}` : `${nameOf(dossier, by)}’s`
  for (const voice of voicesOf(signOff)) {
    const how = contributionOf(revisions, voice)
    const who = onBehalfOf ? `${nameOf(dossier, voice)}: ` : ''
    if (how) return `${whose} does not count: ${who}${inEnglish(() => contributionInWords(how, 'they'))}.`
  }
  if (!onBehalfOf || approvals.includes(signOff)) return null
  const isTwice = approvals.some((other) => voicesOf(other).some((voice) => voicesOf(signOff).includes(voice)))
  return isTwice ? `${whose} does not count: nobody’s word counts twice.` : null
}
