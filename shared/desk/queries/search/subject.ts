// One post as a search looks at it. What costs something is worked out when a test first asks for it, once a post.
import type { Instant } from '../../../kit/time'
import type { Place } from '../../../people/delegation'
import type { Person } from '../../../people/person'
import type { Severity } from '../../../policy/finding'
import type { Content } from '../../../post/content'
import type { Revision } from '../../../post/revision'
import { checkPost, checkedBefore } from '../../checking'
import { placesNow } from '../../delegations'
import type { Standing } from '../../whose-turn'
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
  /** Who decides in whose place now. */
  readonly places: readonly Place[]
  /** Set when a test needed findings and the post has not been checked: then no answer about it is sure. */
  isUnsure = false
  /** Set when a test looked at the clock: another minute may bring another answer. */
  isTimed = false
  /** Set when a test needed findings that are not recorded: what happens to other posts may bring another answer. */
  isPassing = false
  private readonly seconds: number
  /** Undefined: not asked for yet; null: not known. */
  private findingsSeen: readonly SeenFinding[] | null | undefined
  private checks = 0

  constructor(
    readonly state: DeskState,
    readonly me: Person,
    private readonly time: Instant,
  ) {
    this.seconds = secondsOf(time)
    this.places = placesNow(state, time)
  }

  turnTo(reading: Reading): this {
    this.reading = reading
    this.post = reading.post
    this.content = reading.content
    this.isUnsure = false
    this.isTimed = false
    this.isPassing = false
    this.findingsSeen = undefined
    return this
  }

  get now(): Instant {
    this.isTimed = true
    return this.time
  }

  /** In seconds, as the times it is compared with. */
  get nowSeconds(): number {
    this.isTimed = true
    return this.seconds
  }

  /** What may be as old as this holds for a minute. */
  get minute(): string {
    return this.time.slice(0, 16)
  }

  get standing(): Standing {
    // Waivers run out by themselves.
    if (this.post.waivers.length > 0) this.isTimed = true
    return this.reading.standing(this.state, this.time)
  }

  get revision(): Revision {
    return latest(this.post)
  }

  get findings(): readonly SeenFinding[] {
    if (this.findingsSeen === undefined) {
      const recorded = this.recorded()
      this.isPassing = recorded === null
      this.findingsSeen = recorded ?? this.checked()
    }
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
