// What became of a post's findings: who decided what, what was mended, and what is open again.
import type { Instant } from '../../kit/time'
import type { Person } from '../../people/person'
import { type Finding } from '../../policy/finding'
import type { ReviewFile } from '../../review/review'
import { type PastDecision, type PresentFinding, reopened } from '../../review/reopened'
import {
  momentInWords,
  type Waiver,
  type WaiverState,
  waiverFor,
  waiverReasonWords,
  waiverState,
} from '../../review/waiver'
import { type Hindrance, whyNotAsk, whyNotDecide } from '../../review/waiving'
import { compiledPolicy } from '../checking'
import { type DeskState, latest, type Post, policyInForce } from '../state'

export interface WaiverView {
  readonly id: string
  readonly finding: string
  readonly clause: string
  readonly quote: string
  readonly revision: number
  readonly by: string
  readonly at: Instant
  /** The one that was chosen; null where none of those named fits, and the note says it. */
  readonly reason: string | null
  readonly note: string
  /** Until when it was asked for, and the same in words. */
  readonly until: Instant
  readonly untilWords: string
  readonly state: WaiverState
  readonly decision: {
    readonly granted: boolean
    readonly by: string
    readonly at: Instant
    readonly untilWords: string | null
    readonly note: string
  } | null
  /** Why this person cannot decide on it; null when they can. */
  readonly decideRefusal: string | null
  /** What of it this person may take back. */
  readonly takesBack: 'request' | 'decision' | null
}

export interface FindingsView {
  readonly waivers: readonly WaiverView[]
  /** Blockers that a waiver lets through. */
  readonly waived: readonly string[]
  /** By finding: why this person cannot ask for a waiver. Those that they can ask for are not in it. */
  readonly askRefusals: Readonly<Record<string, string>>
  readonly considered: readonly {
    readonly finding: string
    readonly by: string
    readonly at: Instant
    readonly revision: number
    readonly note: string
  }[]
  readonly reopened: readonly {
    readonly finding: string
    readonly kind: 'considered' | 'waived'
    readonly by: string
    readonly at: Instant
    readonly revision: number
    readonly changed: 'clause' | 'words' | 'around'
    readonly was: string
  }[]
  /** No longer on the post, the latest first. */
  readonly gone: readonly {
    readonly finding: string
    readonly clause: string
    readonly title: string
    readonly revision: number
    /** `obsolete`: its clause is no longer in the policy. */
    readonly how: 'fixed' | 'policy' | 'lists' | 'obsolete'
  }[]
  /** On the same content that an earlier version of the policy let pass. */
  readonly fromPolicy: readonly string[]
  readonly policyVersion: number
  /** How long a waiver may last, and who decides on one. */
  readonly terms: { readonly longestDays: number; readonly areas: readonly string[] }
}

export function findingsView(
  state: DeskState,
  person: Person,
  post: Post,
  file: ReviewFile,
  findings: readonly Finding[],
): FindingsView {
  const name = (id: string) => state.people.get(id)?.name ?? id
  const present = new Set(findings.map(({ id }) => id))
  const waived = findings
    .filter(({ id, severity }) => severity === 'blocker' && waiverFor(id, file)?.state === 'granted')
    .map(({ id }) => id)
  const decided = new Set([...post.considered.map(({ finding }) => finding), ...waived])
  const open = findings.filter(({ id }) => !decided.has(id)).map(asPresent)
  return {
    waivers: post.waivers.map((waiver) => waiverView(waiver, person, file, name)),
    waived,
    askRefusals: Object.fromEntries(
      findings.flatMap((finding) => {
        const why = finding.severity === 'blocker' ? whyNotAsk(finding, person, file) : null
        return why === null ? [] : [[finding.id, inWords(why)]]
      }),
    ),
    considered: post.considered.map(({ finding, by, at, revision, note }) => ({
      finding,
      by: name(by),
      at,
      revision,
      note,
    })),
    reopened: reopened(pastDecisions(post), open, present).map(({ finding, decision, changed }) => ({
      finding,
      kind: decision.kind,
      by: name(decision.by),
      at: decision.at,
      revision: decision.revision,
      changed,
      was: decision.quote,
    })),
    gone: goneOf(state, post, present),
    fromPolicy: fromPolicyOf(state, post, findings),
    policyVersion: policyInForce(state).document.version,
    terms: { longestDays: file.waiverTerms.longestDays, areas: file.waiverTerms.areas },
  }
}

const inWords = ({ what, wayOut }: Hindrance) => `${what} ${wayOut}`

const asPresent = ({ id, rule, clause, place }: Finding): PresentFinding => ({
  id,
  rule,
  clauseVersion: clause.version,
  quote: place?.quote ?? '',
})

function waiverView(waiver: Waiver, person: Person, file: ReviewFile, name: (id: string) => string): WaiverView {
  const { decision, reason, by } = waiver
  const { zone } = file.waiverTerms
  const state = waiverState(waiver, file)
  const why = whyNotDecide(waiver, person, file)
  const isOpen = file.stage !== 'exported'
  return {
    id: waiver.id,
    finding: waiver.finding,
    clause: waiver.clause,
    quote: waiver.quote,
    revision: waiver.revision,
    by: name(by),
    at: waiver.at,
    reason: reason === 'other' ? null : waiverReasonWords[reason],
    note: waiver.note,
    until: waiver.until,
    untilWords: momentInWords(waiver.until, zone),
    state,
    decision: decision && {
      granted: decision.granted,
      by: name(decision.by),
      at: decision.at,
      untilWords: decision.until === null ? null : momentInWords(decision.until, zone),
      note: decision.note,
    },
    decideRefusal: why && inWords(why),
    takesBack:
      isOpen && decision?.by === person.id
        ? 'decision'
        : isOpen && state === 'asked' && by === person.id
          ? 'request'
          : null,
  }
}

/** Decisions of which the record says what they were made on; those from before it did are not in it. */
function pastDecisions({ considered, waivers }: Post): readonly PastDecision[] {
  return [
    ...considered.flatMap(({ finding, rule, clauseVersion, quote, revision, by, at }) =>
      rule === undefined || clauseVersion === undefined || quote === undefined
        ? []
        : [{ kind: 'considered' as const, finding, rule, clauseVersion, quote, revision, by, at }],
    ),
    ...waivers.flatMap(({ finding, rule, clauseVersion, quote, decision }) =>
      decision?.granted
        ? [{ kind: 'waived' as const, finding, rule, clauseVersion, quote, ...whoAndWhen(decision) }]
        : [],
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const whoAndWhen = ({ by, at, revision }: NonNullable<Waiver['decision']>) => ({ by, at, revision })

function goneOf(state: DeskState, post: Post, present: ReadonlySet<string>): FindingsView['gone'] {
  const compiled = compiledPolicy(policyInForce(state).document)
  const titles = new Map(compiled.ok ? compiled.value.clauses.map(({ id, title }) => [id, title]) : [])
  return post.fates
    .flatMap(({ finding, clause, gone }) => {
      if (gone === null || present.has(finding)) return []
      const how = gone.how === 'policy' && compiled.ok && !titles.has(clause) ? ('obsolete' as const) : gone.how
      return [{ finding, clause, title: titles.get(clause) ?? '', revision: gone.revision, how }]
    })
    .sort((a, b) => b.revision - a.revision)
}

function fromPolicyOf(state: DeskState, post: Post, findings: readonly Finding[]): readonly string[] {
  const { checked, fates } = post
  const known = new Map(fates.map((fate) => [fate.finding, fate]))
  const { digest } = policyInForce(state)
  const wasCheckedBefore = checked?.contentDigest === latest(post).contentDigest && checked.policyDigest !== digest
  return findings.filter(({ id }) => known.get(id)?.fromPolicy ?? wasCheckedBefore).map(({ id }) => id)
}
