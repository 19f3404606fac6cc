// One post as a search looks at it. What costs something is worked out when a test first asks for it, once a post.
import type { Instant } from '../../../kit/time'
import type { Place } from '../../../people/delegation'
import type { Person } from '../../../people/person'
import type { Severity } from '../../../policy/finding'
import type { Content } from '../../../post/content'
import type { Revision } from '../../../post/revision'
import { checkPost, checkedBefore } from '../../checking'
import { placesNow } from '../../delegations'
import type { Standing } from '../../standing'
import { type DeskState, latest, type Post, policyInForce } from '../../state'
import { type Reading, secondsOf } from './readings'

export interface SeenFinding {
  readonly id: string
  readonly severity: Severity
  readonly clause: string
}

/** Checking a post anew costs up to a few milliseconds; a search makes this many checks and says what it left. */
const mostChecks = 60

export class Subject {
  reading!: Reading
  post!: Post
  content!: Content
  /** In seconds, as the times it is compared with. */
  readonly nowSeconds: number
  /** Who decides in whose place now. */
  readonly places: readonly Place[]
  /** Set when a test needed findings and the post has not been checked: then no answer about it is sure. */
  isUnsure = false
  /** Undefined: not asked for yet; null: not known. */
  private findingsSeen: readonly SeenFinding[] | null | undefined
  private checks = 0

  constructor(
    readonly state: DeskState,
    readonly me: Person,
    readonly now: Instant,
  ) {
    this.nowSeconds = secondsOf(now)
    this.places = placesNow(state, now)
  }

  turnTo(reading: Reading): void {
    this.reading = reading
    this.post = reading.post
    this.content = reading.content
    this.isUnsure = false
    this.findingsSeen = undefined
  }

  get standing(): Standing {
    return this.reading.standing(this.state, this.now)
  }

  get revision(): Revision {
    return latest(this.post)
  }

  get findings(): readonly SeenFinding[] {
    if (this.findingsSeen === undefined) this.findingsSeen = this.recorded() ?? this.checked()
    if (this.findingsSeen === null) this.isUnsure = true
    return this.findingsSeen ?? []
  }

  private recorded(): readonly SeenFinding[] | null {
    const { checked } = this.post
    const isPresent =
      checked?.contentDigest === this.revision.contentDigest &&
      checked.policyDigest === policyInForce(this.state).digest &&
      checked.lists === this.state.lists.seq
    return isPresent ? checked.findings : null
  }

  private checked(): readonly SeenFinding[] | null {
    const before = checkedBefore(this.state, this.post)
    if (!before && this.checks >= mostChecks) return null
    if (!before) this.checks += 1
    const result = before ?? checkPost(this.state, this.post)
    if (!result.ok) return null
    return result.value.findings.map(({ id, severity, clause }) => ({ id, severity, clause: clause.id }))
  }
}
