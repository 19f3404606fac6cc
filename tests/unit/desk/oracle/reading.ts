// What the entries say of the desk so far, told by somebody who knows nothing of the desk's code.
import type { Entry, EventOf } from '../../../../shared/ledger/events'

export interface Version {
  readonly digest: string
  readonly by: string
  readonly content: EventOf<'RevisionSaved'>['content']
  /** Whose hand is in it beside whoever saved it: suggestions that were applied, and the same bytes in another post. */
  readonly helpers: Set<string>
}

export interface Signed {
  readonly by: string
  readonly seq: number
  readonly event: EventOf<'SignedOff'>
  takenBack: boolean
}

export interface Exception {
  readonly finding: string
  readonly by: string
  grant: { by: string; until: string } | null
  isWithdrawn: boolean
}

export interface Cover extends EventOf<'DelegationGiven'> {
  isEnded: boolean
}

/** Who speaks in a decision: who made it, and in whose place. */
export const voicesIn = ({ by, event: { onBehalfOf } }: Pick<Signed, 'by' | 'event'>): readonly string[] =>
  onBehalfOf ? [by, onBehalfOf.person] : [by]

export class PostReading {
  readonly versions: Version[] = []
  readonly signed: Signed[] = []
  readonly exceptions = new Map<string, Exception>()
  /** By whom. */
  readonly considered = new Map<string, string>()
  readonly findings = new Map<string, EventOf<'Checked'>['findings']>()
  /** With its reviewers now. */
  isSubmitted = false
  /** Who is asked for another text: whoever wrote it, where it was brought in by another. */
  writer = ''
  /** It came from another desk with a colleague’s word for it, and nothing has happened to it since. */
  isJustIn = false
  /** Who brought it in from another desk: they can take it back as long as nobody has gone on from it. */
  broughtInBy = ''
  hasLeft = false
  taken: { by: string; until: number } | null = null
  nudged = Number.NEGATIVE_INFINITY

  get now(): Version {
    const last = this.versions.at(-1)
    if (!last) throw new Error('A post without content is read')
    return last
  }

  get hands(): ReadonlySet<string> {
    return handsIn(this.versions)
  }
}

export function handsIn(versions: readonly Version[]): ReadonlySet<string> {
  const changed = versions.filter((version, index) => version.digest !== versions[index - 1]?.digest)
  return new Set(changed.flatMap(({ by, helpers }) => [by, ...helpers]))
}

export class Reading {
  readonly posts = new Map<string, PostReading>()
  readonly people = new Map<string, { roles: readonly string[]; areas: readonly string[] }>()
  readonly suggestedBy = new Map<string, string>()
  readonly batches = new Map<string, number>()
  readonly keys = new Map<string, string>()
  /** Who signed the file that came in last, and with which key. */
  file = { signedBy: '', keyId: '' }
  readonly covers = new Map<string, Cover>()
  policy = ''
  /** Odd and even ones have other routes. */
  isOddPolicy = true
  isHeld = false

  post(id: string): PostReading {
    const post = this.posts.get(id)
    if (!post) throw new Error(`${id} was never drafted`)
    return post
  }

  read(entry: Entry): void {
    const { at, by, event, batch } = entry
    this.readDesk(entry)
    if (event.type === 'PostDrafted') this.posts.set(event.post, new PostReading())
    if (event.type === 'ScheduleExported') for (const { post } of event.posts) this.post(post).hasLeft = true
    if (!('post' in event)) return
    const post = this.post(event.post)
    switch (event.type) {
      case 'PostDrafted':
      case 'RevisionSaved': {
        const { content, contentDigest: digest } = event
        const isChanged = post.versions.at(-1)?.digest !== digest
        const helpers = this.writersElsewhere(event.post, digest)
        for (const person of event.from?.people ?? []) helpers.add(person)
        // Whoever brings in what a colleague signed wrote none of it.
        const writer = event.from?.isVouchedFor ? (event.from.people[0] ?? by) : by
        post.versions.push({ digest, by: writer, content, helpers })
        if (isChanged) post.isSubmitted = false
        if (event.type === 'PostDrafted') post.writer = event.from?.author ?? by
        if (event.type === 'PostDrafted' && event.from) post.broughtInBy = by
        post.isJustIn = event.type === 'PostDrafted' && event.from?.isVouchedFor === true
        break
      }
      case 'Submitted':
        post.isSubmitted = true
        post.isJustIn = false
        break
      case 'Withdrawn':
        post.isSubmitted = false
        break
      case 'SuggestionMade':
        this.suggestedBy.set(event.suggestion, by)
        break
      case 'SuggestionApplied':
        post.versions[event.revision - 1]?.helpers.add(this.suggestedBy.get(event.suggestion) ?? '')
        break
      case 'SignedOff':
        post.signed.push({ by, seq: entry.seq, event, takenBack: false })
        if (batch !== null) this.batches.set(batch, (this.batches.get(batch) ?? 0) + 1)
        break
      case 'SignOffTakenBack':
        for (const signed of post.signed) if (signed.event.signOff === event.signOff) signed.takenBack = true
        break
      case 'FindingConsidered':
        post.considered.set(event.finding, by)
        break
      case 'ConsiderationTakenBack':
        post.considered.delete(event.finding)
        break
      case 'Checked':
        post.findings.set(event.contentDigest, event.findings)
        break
      case 'WaiverRequested':
        post.exceptions.set(event.waiver, { finding: event.finding, by, grant: null, isWithdrawn: false })
        break
      case 'WaiverWithdrawn':
      case 'WaiverGranted':
      case 'WaiverRefused':
      case 'WaiverDecisionTakenBack': {
        const exception = post.exceptions.get(event.waiver)
        if (!exception) throw new Error(`${event.waiver} was never asked for`)
        exception.grant = event.type === 'WaiverGranted' ? { by, until: event.until } : null
        exception.isWithdrawn ||= event.type === 'WaiverWithdrawn'
        break
      }
      case 'Nudged':
        post.nudged = Date.parse(at)
        break
      default:
    }
    this.readTaking(post, entry)
  }

  private readDesk({ event }: Entry): void {
    if (event.type === 'KeyEnrolled') this.keys.set(event.keyId, event.person)
    if (event.type === 'BundleBroughtIn') this.file = { signedBy: event.signedBy, keyId: event.keyId }
    if (event.type === 'PersonAdded') this.people.set(event.person, { roles: [], areas: [] })
    if (event.type === 'RolesGranted') this.people.set(event.person, event)
    if (event.type === 'PolicyAdopted') {
      this.policy = event.policyDigest
      this.isOddPolicy = event.document.version % 2 === 1
    }
    if (event.type === 'DelegationGiven') this.covers.set(event.delegation, { ...event, isEnded: false })
    if (event.type === 'DelegationEnded') {
      const cover = this.covers.get(event.delegation)
      if (cover) cover.isEnded = true
    }
    if (event.type === 'RegisterChanged') this.isHeld = event.put.length > 0
  }

  /** Taken for half an hour, and half an hour again with every act on the post; a changed or decided one is nobody's. */
  private readTaking(post: PostReading, { at, by, event }: Entry): void {
    const now = Date.parse(at)
    if (event.type === 'TurnTaken') post.taken = { by, until: Date.parse(event.until) }
    const isOver = ['RevisionSaved', 'Submitted', 'Withdrawn', 'TurnReleased'].includes(event.type)
    if (isOver || (event.type === 'SignedOff' && by === post.taken?.by)) post.taken = null
    if (post.taken?.by === by && now < post.taken.until)
      post.taken.until = Math.max(post.taken.until, now + 30 * 60_000)
  }

  private writersElsewhere(own: string, digest: string): Set<string> {
    const writers = new Set<string>()
    for (const [id, { versions }] of this.posts) {
      if (id === own) continue
      for (const [index, version] of versions.entries())
        if (version.digest === digest) for (const hand of handsIn(versions.slice(0, index + 1))) writers.add(hand)
    }
    return writers
  }
}
