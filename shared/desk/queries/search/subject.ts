// One post as a search looks at it. What costs something is worked out when a test first asks for it, once a post.
import type { Instant } from '../../../kit/time'
import type { Person } from '../../../people/person'
import type { Severity } from '../../../policy/finding'
import type { Content } from '../../../post/content'
import type { Revision } from '../../../post/revision'
import { checkPost, checkedBefore } from '../../checking'
import { type Standing, standingOf } from '../../standing'
import { type DeskState, latest, type Post, policyInForce } from '../../state'
import { plainLetters } from './letters'

export interface SeenFinding {
  readonly id: string
  readonly severity: Severity
  readonly clause: string
}

/** Checking a post anew costs up to a few milliseconds; a search makes this many checks and says what it left. */
const mostChecks = 60

export class Subject {
  post!: Post
  revision!: Revision
  content!: Content
  /** Set when a test needed findings and the post has not been checked: then no answer about it is sure. */
  isUnsure = false
  private standingSeen: Standing | null = null
  /** Undefined: not asked for yet; null: not known. */
  private findingsSeen: readonly SeenFinding[] | null | undefined
  private checks = 0

  constructor(
    readonly state: DeskState,
    readonly me: Person,
    readonly now: Instant,
  ) {}

  turnTo(post: Post): void {
    this.post = post
    this.revision = latest(post)
    this.content = this.revision.content
    this.isUnsure = false
    this.standingSeen = null
    this.findingsSeen = undefined
  }

  get standing(): Standing {
    return (this.standingSeen ??= standingOf(this.state, this.post))
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

const texts = new WeakMap<Content, string>()

/** All that is written in a content, in plain letters, each part on a line of its own. Kept: posts are read often. */
export function writtenIn(content: Content): string {
  let written = texts.get(content)
  if (written === undefined) {
    const { text, overrides, campaign, language, targets, link, media } = content
    const parts = [text, ...Object.values(overrides), campaign, language, ...targets, link ?? '']
    written = [...parts, ...media.map(({ alt }) => alt)].map(plainLetters).join('\n')
    texts.set(content, written)
  }
  return written
}
