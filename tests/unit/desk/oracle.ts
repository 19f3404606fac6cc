// An independent judge: it reads nothing but the ledger's entries, knows the test desk's routes by heart, and shares
// no code with the desk's own deciding. What it says must agree with what the desk allows.
import type { Entry, EventOf } from '../../../shared/ledger/events'

interface Version {
  readonly digest: string
  readonly by: string
  readonly text: string
  readonly linkedin: boolean
  readonly advice: boolean
  /** Whose hand is in it beside whoever saved it: suggestions that were applied, and the same bytes in another post. */
  readonly helpers: Set<string>
}

interface Exception {
  readonly finding: string
  readonly by: string
  grant: { by: string; until: string } | null
}

interface History {
  readonly exceptions: Map<string, Exception>
  readonly versions: Version[]
  readonly signed: { by: string; at: number; event: EventOf<'SignedOff'>; takenBack: boolean; version: number }[]
  readonly considered: Set<string>
  readonly findings: Map<string, EventOf<'Checked'>['findings']>
}

/** Complaints about every export in these entries; empty when each of them was right. */
export function complaintsAboutExports(entries: readonly Entry[]): readonly string[] {
  const posts = new Map<string, History>()
  const complaints: string[] = []
  const suggestedBy = new Map<string, string>()
  let policy = ''
  let isHeld = false
  for (const { seq, at, by, event } of entries) {
    if (event.type === 'PolicyAdopted') policy = event.policyDigest
    if (event.type === 'RegisterChanged') isHeld = event.put.length > 0
    if (event.type === 'PostDrafted') {
      posts.set(event.post, {
        exceptions: new Map(),
        versions: [],
        signed: [],
        considered: new Set(),
        findings: new Map(),
      })
    }
    if (event.type === 'PostDrafted' || event.type === 'RevisionSaved') {
      const helpers = new Set<string>()
      for (const [id, { versions }] of posts) {
        if (id === event.post) continue
        for (const [index, version] of versions.entries()) {
          if (version.digest === event.contentDigest)
            for (const hand of handsIn(versions.slice(0, index + 1))) helpers.add(hand)
        }
      }
      posts.get(event.post)?.versions.push({
        helpers,
        digest: event.contentDigest,
        by,
        text: event.content.text.toLowerCase(),
        linkedin: event.content.targets.includes('linkedin/northbank'),
        advice: event.content.kind === 'advocacy',
      })
    }
    if (event.type === 'SuggestionMade') suggestedBy.set(event.suggestion, by)
    if (event.type === 'SuggestionApplied') {
      posts.get(event.post)?.versions[event.revision - 1]?.helpers.add(suggestedBy.get(event.suggestion) ?? '')
    }
    if (event.type === 'SignedOff') {
      const history = posts.get(event.post)
      if (history && handsIn(history.versions).has(by))
        complaints.push(`entry ${seq}: ${by} decided on ${event.post} although their hand is in it`)
      history?.signed.push({ by, at: seq, event, takenBack: false, version: history.versions.length })
    }
    if (event.type === 'SignOffTakenBack') {
      const signed = posts.get(event.post)?.signed.find((item) => item.event.signOff === event.signOff)
      if (signed) signed.takenBack = true
    }
    if (event.type === 'WaiverRequested')
      posts.get(event.post)?.exceptions.set(event.waiver, { finding: event.finding, by, grant: null })
    if ('waiver' in event && event.type !== 'WaiverRequested') {
      const exception = posts.get(event.post)?.exceptions.get(event.waiver)
      if (exception) exception.grant = event.type === 'WaiverGranted' ? { by, until: event.until } : null
    }
    if (event.type === 'FindingConsidered') posts.get(event.post)?.considered.add(event.finding)
    if (event.type === 'Checked') posts.get(event.post)?.findings.set(event.contentDigest, event.findings)
    if (event.type === 'ScheduleExported') {
      for (const { post } of event.posts) {
        const history = posts.get(post)
        for (const complaint of history ? judge(history, policy, isHeld, at) : ['never drafted']) {
          complaints.push(`entry ${seq}: ${post} left although ${complaint}`)
        }
      }
    }
  }
  return complaints
}

function judge(history: History, policy: string, isHeld: boolean, at: string): string[] {
  const { versions, signed, considered, findings, exceptions } = history
  const now = versions.at(-1)
  if (!now) return ['it has no content']
  if (now.advice) return []
  const complaints: string[] = []
  const contributors = handsIn(versions)
  const counting = signed.filter(
    (item) =>
      // Who said two things of the same bytes meant the later one.
      !signed.some(
        (later) =>
          later.at > item.at &&
          later.by === item.by &&
          !later.takenBack &&
          later.event.area === item.event.area &&
          later.event.contentDigest === item.event.contentDigest &&
          later.event.policyDigest === item.event.policyDigest,
      ) &&
      item.event.decision === 'approve' &&
      !item.takenBack &&
      item.event.contentDigest === now.digest &&
      item.event.policyDigest === policy &&
      !contributors.has(item.by),
  )
  for (const area of now.linkedin ? ['brand', 'legal'] : ['brand']) {
    if (!counting.some((item) => item.event.area === area)) complaints.push(`${area} has not approved these bytes`)
  }
  for (const objection of signed) {
    if (objection.event.decision === 'approve' || objection.takenBack) continue
    const isAboutNow = objection.event.contentDigest === now.digest
    const isSettled = signed.some((later) => {
      if (later.at < objection.at || later === objection || later.takenBack) return false
      if (later.event.area !== objection.event.area) return false
      const isSameBytes = later.event.contentDigest === objection.event.contentDigest
      // What was refused is cleared by who refused it; other bytes, by the area's word on newer ones.
      if (isAboutNow) return later.by === objection.by && isSameBytes
      return later.by === objection.by || (later.event.revision > objection.event.revision && !isSameBytes)
    })
    if (!isSettled) complaints.push(`${objection.event.area} still objects`)
  }
  const blocking = (findings.get(now.digest) ?? []).filter((finding) => finding.severity === 'blocker')
  // Excepted is only this very finding, by somebody else's word that has not run out.
  const isExcepted = (clause: string) =>
    blocking
      .filter((finding) => finding.clause === clause)
      .every((finding) =>
        [...exceptions.values()].some(
          ({ finding: of, by, grant }) =>
            of === finding.id &&
            grant !== null &&
            grant.by !== by &&
            !contributors.has(grant.by) &&
            Date.parse(grant.until) > Date.parse(at),
        ),
      ) && blocking.some((finding) => finding.clause === clause)
  if (now.text.includes('guaranteed returns') && !isExcepted('W1')) complaints.push('it holds a blocker')
  if (isHeld && now.text.includes('rates are up') && !isExcepted('W3')) complaints.push('it is under embargo')
  const warnings = (findings.get(now.digest) ?? []).filter((finding) => finding.severity === 'warning')
  if (now.text.includes('the best') && warnings.length === 0) complaints.push('its warning was never found')
  if (warnings.some((warning) => !considered.has(warning.id))) complaints.push('a warning was not considered')
  return complaints
}

function handsIn(versions: readonly Version[]): ReadonlySet<string> {
  const changed = versions.filter((version, index) => version.digest !== versions[index - 1]?.digest)
  return new Set(changed.flatMap(({ by, helpers }) => [by, ...helpers]))
}
