// The routes of the random histories, read once more from their words: who has to approve, and in which order.
import { type PostReading, type Reading, voicesIn } from './reading'

/** How many people's approvals count now in an area. */
export type Count = (area: string) => number

export function countIn(reading: Reading, post: PostReading): Count {
  const { now, signed, hands } = post
  const approvals = (area: string) =>
    signed.filter(
      (one) =>
        one.event.area === area &&
        one.event.decision === 'approve' &&
        !one.takenBack &&
        one.event.contentDigest === now.digest &&
        one.event.policyDigest === reading.policy &&
        !voicesIn(one).some((voice) => hands.has(voice)) &&
        // Who said two things of the same bytes meant the later one.
        !signed.some(
          (later) =>
            later.seq > one.seq &&
            later.by === one.by &&
            !later.takenBack &&
            later.event.area === area &&
            later.event.contentDigest === one.event.contentDigest &&
            later.event.policyDigest === one.event.policyDigest,
        ),
    )
  return (area) => mostApart(approvals(area).map(voicesIn))
}

/** The most approvals of which no two share a voice. */
function mostApart(approvals: readonly (readonly string[])[]): number {
  const [first, ...others] = approvals
  if (!first) return 0
  const apart = others.filter((voices) => !voices.some((voice) => first.includes(voice)))
  return Math.max(1 + mostApart(apart), mostApart(others))
}

interface Facts {
  readonly isPost: boolean
  readonly isOnLinkedin: boolean
  readonly isLaunch: boolean
}

const factsOf = ({ now: { content } }: PostReading): Facts => ({
  isPost: content.kind === 'post',
  isOnLinkedin: content.targets.includes('linkedin/northbank'),
  isLaunch: content.campaign === 'launch',
})

/** What no approval that counts meets yet; empty when the post has been through its routes. */
export function missingFor(reading: Reading, post: PostReading): readonly string[] {
  const count = countIn(reading, post)
  const { isPost, isOnLinkedin, isLaunch } = factsOf(post)
  const missing: string[] = []
  if (reading.isOddPolicy) {
    if (count('brand') < 1) missing.push('brand has not approved it')
    if (isPost && isOnLinkedin && count('legal') < 1) missing.push('legal has not approved it')
    if (isLaunch && count('principal') < 1) {
      const met = [count('legal') >= 1, count('compliance') >= 1, count('brand') >= 2].filter(Boolean).length
      if (met < 2) missing.push('not two of legal, compliance and two for brand have approved the launch')
    }
  } else if (isPost) {
    if (count('brand') < 1 && count('compliance') < 1) missing.push('neither brand nor compliance has approved it')
    if (isOnLinkedin && count('legal') < 1) missing.push('legal has not approved it')
    if (isOnLinkedin && count('principal') < 1 && count('compliance') < 1)
      missing.push('neither a principal nor compliance has approved it')
  } else if (count('brand') < 1) missing.push('brand has not approved what no route names')
  return missing
}

export function objectionsTo({ now, signed }: PostReading): string[] {
  return signed
    .filter(({ event, takenBack }) => event.decision !== 'approve' && !takenBack)
    .filter((objection) => {
      const isAboutNow = objection.event.contentDigest === now.digest
      return !signed.some((later) => {
        if (later.seq < objection.seq || later === objection || later.takenBack) return false
        if (later.event.area !== objection.event.area) return false
        const isSameBytes = later.event.contentDigest === objection.event.contentDigest
        // What was refused is cleared by who refused it; other bytes, by the area's word on newer ones.
        const isTheirs = voicesIn(objection).includes(later.by)
        if (isAboutNow) return isTheirs && isSameBytes
        return isTheirs || (later.event.revision > objection.event.revision && !isSameBytes)
      })
    })
    .map(({ event }) => `${event.area} still objects`)
}

/** Why an approval in this area is not for this post, or comes before its time; null when it is right. */
export function outOfTurn(reading: Reading, post: PostReading, area: string): string | null {
  const count = countIn(reading, post)
  const { isPost, isOnLinkedin, isLaunch } = factsOf(post)
  // Whoever objected without being asked says as well when it is settled.
  const isSettling = objectionsTo(post).includes(`${area} still objects`)
  const none = (...areas: string[]) => areas.every((one) => count(one) === 0)
  if (reading.isOddPolicy) {
    const counting = ['brand', ...(isLaunch || (isPost && isOnLinkedin) ? ['legal'] : [])]
    if (![...counting, ...(isLaunch ? ['compliance', 'principal'] : [])].includes(area))
      return isSettling ? null : `nobody asks for ${area}`
    const isSecond = area === 'compliance' || (area === 'legal' && !(isPost && isOnLinkedin))
    return isSecond && none('brand', 'principal', area) ? `${area} comes after brand` : null
  }
  const counting = isPost ? ['brand', 'compliance', ...(isOnLinkedin ? ['legal', 'principal'] : [])] : ['brand']
  if (!counting.includes(area)) return isSettling ? null : `nobody asks for ${area}`
  const isSecond = isOnLinkedin && (area === 'compliance' || area === 'principal')
  return isSecond && none('legal', 'compliance', 'principal') ? `${area} comes after legal` : null
}
