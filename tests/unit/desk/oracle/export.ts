// Whether a post was rightly approved and rightly left.
import type { PostReading, Reading } from './reading'
import { missingFor, objectionsTo } from './routes'

/** Why it should have stayed; empty when it may go. */
export function judgeExport(reading: Reading, id: string, at: string): readonly string[] {
  const post = reading.post(id)
  return post.now.content.kind === 'advocacy'
    ? ['it is advice for a person']
    : [...missingFor(reading, post), ...objectionsTo(post), ...inTheWay(reading, post, at)]
}

/** Blockers that nobody else's waiver lets through, and warnings that nobody considered. */
export function inTheWay(reading: Reading, post: PostReading, at: string): string[] {
  const { now, findings, exceptions, hands, considered } = post
  const text = now.content.text.toLowerCase()
  const found = findings.get(now.digest) ?? []
  const blocking = found.filter(({ severity }) => severity === 'blocker')
  const slot = now.content.slot?.instant ?? at
  // Excepted is only this very finding, by somebody else's word that lasts until readers see it.
  const isExcepted = (clause: string) => {
    const ofClause = blocking.filter((finding) => finding.clause === clause)
    return (
      ofClause.length > 0 &&
      ofClause.every(({ id }) =>
        [...exceptions.values()].some(
          ({ finding, by, grant, isWithdrawn }) =>
            finding === id &&
            !isWithdrawn &&
            grant !== null &&
            grant.by !== by &&
            !hands.has(grant.by) &&
            Date.parse(grant.until) > Math.max(Date.parse(at), Date.parse(slot)),
        ),
      )
    )
  }
  const warnings = found.filter(({ severity }) => severity === 'warning')
  return [
    ...(text.includes('guaranteed returns') && !isExcepted('W1') ? ['it holds a blocker'] : []),
    ...(reading.isHeld && text.includes('rates are up') && !isExcepted('W3') ? ['it is under embargo'] : []),
    ...(text.includes('the best') && warnings.length === 0 ? ['its warning was never found'] : []),
    ...(warnings.some(({ id }) => !considered.has(id)) ? ['a warning was not considered'] : []),
  ]
}
