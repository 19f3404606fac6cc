// Whether a decision was rightly taken: by whom, in its turn, on what was seen, and together with which others.
import type { Entry, EventOf } from '../../../../shared/ledger/events'
import { inTheWay } from './export'
import type { PostReading, Reading } from './reading'
import { outOfTurn } from './routes'

export function complaintsAboutSignOff(reading: Reading, { at, by, batch, event }: Entry): readonly string[] {
  if (event.type !== 'SignedOff') return []
  const post = reading.post(event.post)
  const person = reading.people.get(by)
  const complain = (rule: number, what: string) => `rule ${rule}: ${by} decided on ${event.post} although ${what}`
  const complaints = [
    // In another's place it is theirs that counts, which rule 8 is about.
    ...(person?.roles.includes('reviewer') && (event.onBehalfOf || person.areas.includes(event.area))
      ? []
      : [complain(7, `they do not review for ${event.area}`)]),
    ...(post.hands.has(by) ? [complain(2, 'their hand is in it')] : []),
    ...(post.now.digest === event.contentDigest && post.versions.length === event.revision
      ? []
      : [complain(7, 'it was no longer what they saw')]),
    ...(post.isSubmitted && !post.hasLeft ? [] : [complain(7, 'it was not with its reviewers')]),
  ]
  if (event.decision !== 'approve')
    return batch === null ? complaints : [...complaints, complain(7, 'it was not alone')]
  const early = outOfTurn(reading, post, event.area)
  const unread = unreadIn(post, event)
  return [
    ...complaints,
    ...inTheWay(reading, post, at).map((what) => complain(5, what)),
    ...(early === null ? [] : [complain(1, early)]),
    ...(unread === null ? [] : [complain(1, unread)]),
    ...(asksToConfirm(reading, post, event) && !event.obligations?.some(({ id }) => id === 'launch/brief')
      ? [complain(1, 'they did not confirm what the launch asks')]
      : []),
    ...(batch === null ? [] : whyAlone(reading, post, by, event, batch).map((what) => complain(1, what))),
  ]
}

function unreadIn({ versions, now }: PostReading, { seen }: EventOf<'SignedOff'>): string | null {
  if (!seen) return null
  if (seen.seen < seen.changes) return 'a change was not on screen'
  const base = seen.base === null ? null : versions[seen.base - 1]
  return base && base.digest !== now.digest && seen.seen === 0 ? 'they saw none of what changed' : null
}

const asksToConfirm = ({ isOddPolicy }: Reading, { now }: PostReading, { area }: EventOf<'SignedOff'>) =>
  isOddPolicy && now.content.campaign === 'launch' && area === 'compliance'

/** What should have kept a post out of a decision on several. */
function whyAlone(reading: Reading, post: PostReading, by: string, event: EventOf<'SignedOff'>, batch: string) {
  const approvedElsewhere = [...reading.posts.values()].filter(
    (other) =>
      other !== post &&
      other.signed.some(
        (signed) =>
          signed.event.decision === 'approve' && !signed.takenBack && signed.event.contentDigest === other.now.digest,
      ),
  )
  const { text, claims } = post.now.content
  const isRead = event.seen !== undefined && event.seen.seen >= event.seen.changes
  const isKnown = approvedElsewhere.some((other) => other.now.content.text === text)
  const live = post.signed.filter(({ takenBack }) => !takenBack)
  const base =
    live.findLast((signed) => signed.by === by) ?? live.findLast(({ event: said }) => said.decision === 'approve')
  const before = base && post.versions[base.event.revision - 1]?.content.text
  return [
    ...(reading.isOddPolicy ? [] : ['the policy lets none be approved together']),
    ...((reading.batches.get(batch) ?? 0) >= 2 ? ['more than two were approved together'] : []),
    ...(isRead || isKnown ? [] : ['nobody read it']),
    ...(asksToConfirm(reading, post, event) ? ['there was something to confirm'] : []),
    ...(claims.every((claim) => approvedElsewhere.some((other) => other.now.content.claims.includes(claim)))
      ? []
      : ['it makes a new claim']),
    // Another text of three words shares at most its last letters with the one before.
    ...(before !== undefined && !sharesAWord(before, text) ? ['it is another text altogether'] : []),
  ]
}

function sharesAWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\w+/g))
  return (b.toLowerCase().match(/\w+/g) ?? []).some((word) => words.has(word))
}
