// What a sign-off sheet says of one post: what was approved, by whom, on what ground, and against which state of the record it
// can be held. Gathered from the desk; how it looks is page.ts's.
import type { Instant, Zone } from '../../kit/time'
import { isBefore } from '../../kit/time'
import type { FindingRecord } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import { channelNames } from '../../post/account'
import type { Revision } from '../../post/revision'
import { clausesIn } from '../../schedule/evidence/policy-text'
import { requirementStates, type Status } from '../../review/review'
import type { SignOff } from '../../review/sign-off'
import type { Waiver } from '../../review/waiver'
import { freshFile, standingOf } from '../standing'
import { type DeskState, latest, nameOf, type Post, policyInForce } from '../state'

/** How the record stood when the sheet was made. */
export interface RecordHead {
  readonly entries: number
  /** The hash of the last entry. */
  readonly head: string
  /** What people compare; null where the desk has no key of its own at this computer. */
  readonly fingerprint: string | null
}

export interface SheetDecision {
  readonly who: string
  readonly area: string
  readonly decision: SignOff['decision']
  readonly at: Instant
  readonly revision: number
  /** The version of the policy it was given under; null when the record does not know it. */
  readonly policy: number | null
  /** The key it was signed with; null on a desk without keys. */
  readonly key: string | null
  readonly clauses: readonly string[]
  readonly note: string
  readonly confirmed: readonly string[]
  readonly takenBack: Instant | null
}

export interface SheetFinding {
  readonly clause: string
  readonly severity: FindingRecord['severity']
  readonly considered: { readonly who: string; readonly at: Instant; readonly note: string } | null
  readonly waiver:
    | (Pick<Waiver, 'reason' | 'note' | 'at'> & {
        readonly who: string
        readonly decided: {
          readonly who: string
          readonly at: Instant
          readonly note: string
          /** Null: refused. */
          readonly until: Instant | null
        }
      })
    | null
}

export interface SignOffSheet {
  readonly desk: { readonly name: string; readonly zone: Zone; readonly sample: boolean; readonly keyId: string | null }
  readonly key: string
  readonly status: Status
  readonly isApproved: boolean
  readonly author: string
  readonly revision: Revision & { readonly who: string; readonly of: number }
  /** "LinkedIn, northbank" by account id. */
  readonly accounts: ReadonlyMap<string, string>
  readonly requirements: readonly { readonly area: string; readonly count: number; readonly approved: number }[]
  /** Those that count for this very content. */
  readonly decisions: readonly SheetDecision[]
  /** All others, the oldest first. */
  readonly earlier: readonly SheetDecision[]
  /** Null when the content has not been checked under the policy in force. */
  readonly findings: readonly SheetFinding[] | null
  readonly policy: { readonly title: string; readonly version: number; readonly digest: string }
  readonly exports: readonly {
    readonly at: Instant
    readonly who: string
    readonly files: readonly { readonly name: string; readonly sha256: string }[]
  }[]
  readonly record: RecordHead
  readonly made: { readonly at: Instant; readonly by: string }
}

export interface SheetMade {
  readonly at: Instant
  readonly by: PersonId
  readonly record: RecordHead
}

export function signOffSheet(state: DeskState, post: Post, { at, by, record }: SheetMade): SignOffSheet {
  const { status } = standingOf(state, post, at)
  const file = freshFile(state, post, at)
  const revision = latest(post)
  const name = (id: PersonId) => nameOf(state, id)
  const { document, digest } = policyInForce(state)
  const clauses = clausesIn(document)
  const clauseWords = (id: string) => {
    const clause = clauses.get(id)
    return clause ? `${id} ${clause.title}` : id
  }
  const decision = (signOff: SignOff): SheetDecision => ({
    who: signOff.onBehalfOf ? `${name(signOff.by)} for ${name(signOff.onBehalfOf.person)}` : name(signOff.by),
    area: signOff.area,
    decision: signOff.decision,
    at: signOff.at,
    revision: signOff.revision,
    policy: state.policies.find((version) => version.digest === signOff.policyDigest)?.document.version ?? null,
    key: keyAt(state, signOff.by, signOff.at),
    clauses: signOff.clauses.map(clauseWords),
    note: signOff.note,
    confirmed: (signOff.obligations ?? []).map(({ text }) => text),
    takenBack: signOff.takenBack,
  })
  const requirements = requirementStates(file)
  const counting =
    status === 'exported'
      ? // What went out stays approved by those who approved it, whatever the policy has become since.
        new Set(post.signOffs.filter((signOff) => isApprovalOf(signOff, revision.contentDigest)).map(({ id }) => id))
      : new Set(requirements.flatMap(({ approvals }) => approvals.map(({ id }) => id)))
  return {
    desk: { name: state.name, zone: state.zone, sample: state.sample, keyId: state.deskKey?.keyId ?? null },
    key: post.key,
    status,
    isApproved: status === 'approved' || status === 'exported',
    author: name(post.createdBy),
    revision: { ...revision, who: name(revision.by), of: post.revisions.length },
    accounts: new Map(revision.content.targets.map((id) => [id, accountInWords(state, id)])),
    requirements:
      status === 'exported'
        ? []
        : requirements.map(({ area, count, approvals }) => ({ area, count, approved: approvals.length })),
    decisions: post.signOffs.filter(({ id }) => counting.has(id)).map(decision),
    earlier: post.signOffs.filter(({ id }) => !counting.has(id)).map(decision),
    findings: file.findings && file.findings.map((finding) => findingLine(finding, post, name, clauseWords)),
    policy: { title: document.title, version: document.version, digest },
    exports: state.exports
      .filter(({ posts }) => posts.includes(post.id))
      .map((made) => ({ at: made.at, who: name(made.by), files: made.files })),
    record,
    made: { at, by: name(by) },
  }
}

const isApprovalOf = ({ decision, takenBack, contentDigest }: SignOff, content: string) =>
  decision === 'approve' && takenBack === null && contentDigest === content

/** The key that somebody signed with at a moment: the one that was theirs then. */
function keyAt(state: DeskState, person: PersonId, at: Instant): string | null {
  const then = (state.keys.get(person) ?? []).findLast(
    (key) => !isBefore(at, key.at) && (key.revoked === null || isBefore(at, key.revoked.at)),
  )
  return then?.keyId ?? null
}

function findingLine(
  { id, clause, severity }: FindingRecord,
  post: Post,
  name: (id: PersonId) => string,
  clauseWords: (id: string) => string,
): SheetFinding {
  const seen = post.considered.findLast(({ finding }) => finding === id)
  const waiver = post.waivers.findLast(({ finding, decision }) => finding === id && decision !== null)
  const decided = waiver?.decision
  return {
    clause: clauseWords(clause),
    severity,
    considered: seen ? { who: name(seen.by), at: seen.at, note: seen.note } : null,
    waiver:
      waiver && decided
        ? {
            reason: waiver.reason,
            note: waiver.note,
            at: waiver.at,
            who: name(waiver.by),
            decided: { who: name(decided.by), at: decided.at, note: decided.note, until: decided.until },
          }
        : null,
  }
}

function accountInWords(state: DeskState, id: string): string {
  const account = state.accounts.get(id)
  return account ? `${channelNames[account.channel].name}, ${account.handle}` : id
}
