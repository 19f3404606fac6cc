// What another policy would find on the desk's posts, and what it would no longer find: post by post, and in sum.
import { type Finding, type Severity, severities } from '../../policy/finding'
import type { Differing } from '../../policy/differing'
import { type CheckContext, findingsIn } from '../../policy/engine'
import { inOrder } from '../../policy/order'
import { subjectOf } from '../../policy/subject'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'
import type { Stage } from '../../review/review'

/** A post as it goes to whoever compares, with all that a check looks at. */
export interface PostToCompare {
  readonly id: PostId
  readonly key: string
  readonly stage: Stage
  readonly content: Content
  readonly context: Pick<CheckContext, 'author' | 'neighbours'>
}

export interface BriefFinding {
  readonly clause: string
  readonly title: string
  readonly severity: Severity
  /** What was found, in words. */
  readonly what: string
}

export interface PostChange {
  readonly id: PostId
  readonly key: string
  readonly stage: Stage
  readonly appears: readonly BriefFinding[]
  readonly disappears: readonly BriefFinding[]
  /** Whether a blocker stands on it under one and none under the other. */
  readonly blocking: 'newly' | 'no-longer' | null
}

export interface ClauseChange {
  readonly clause: string
  readonly title: string
  readonly severity: Severity
  readonly appears: number
  readonly disappears: number
}

export interface PolicyComparison {
  /** How many posts were checked, and on how many something appears or disappears. */
  readonly posts: number
  readonly changed: number
  readonly appears: number
  readonly disappears: number
  readonly newlyBlocked: number
  readonly noLongerBlocked: number
  /** The worst and most frequent first. */
  readonly clauses: readonly ClauseChange[]
  /** The first so many posts of those that change, what is newly blocked before the rest. */
  readonly examples: readonly PostChange[]
}

/**
 * What differs on one post; null when nothing does. Only clauses that differ can make a difference, so the others are
 * asked where something does, and only whether they block.
 */
export function changeOn(
  post: PostToCompare,
  shared: Pick<CheckContext, 'accounts' | 'registers'>,
  { before, after, both }: Differing,
): PostChange | null {
  const subject = subjectOf(post.content, { ...shared, ...post.context })
  const was = inOrder(findingsIn(subject, before))
  const is = inOrder(findingsIn(subject, after))
  const appears = without(is, was)
  const disappears = without(was, is)
  if (appears.length === 0 && disappears.length === 0) return null
  const [wasBlocked, isBlocked] = [was, is].map((findings) => findings.some(isBlocker))
  const isEven = wasBlocked === isBlocked || findingsIn(subject, both).some(isBlocker)
  const blocking = isEven ? null : isBlocked ? 'newly' : 'no-longer'
  return { id: post.id, key: post.key, stage: post.stage, appears, disappears, blocking }
}

const isBlocker = ({ severity }: Finding) => severity === 'blocker'

/** A finding is the same under another policy when it says the same of the same words with the same weight. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly BriefFinding[] {
  const known = new Set(others.map(sameness))
  return findings
    .filter((finding) => !known.has(sameness(finding)))
    .map(({ clause, severity, what }) => ({ clause: clause.id, title: clause.title, severity, what }))
}

function sameness({ clause, severity, place, what }: Finding): string {
  const where = place ? [JSON.stringify(place.field), place.start, place.end, place.quote] : [what]
  return [clause.id, severity, ...where].join('\u0000')
}

/** How many posts are kept as examples: more than anybody reads, few enough to hand to a window. */
const mostExamples = 500

/** Adds up what differs, post by post. */
export class Comparing {
  private posts = 0
  private readonly changes: PostChange[] = []
  private counts = { changed: 0, appears: 0, disappears: 0, newlyBlocked: 0, noLongerBlocked: 0 }
  private readonly clauses = new Map<string, { -readonly [Key in keyof ClauseChange]: ClauseChange[Key] }>()

  /** `posts`: how many were checked for these changes. */
  add(posts: number, changes: readonly PostChange[]): void {
    this.posts += posts
    for (const change of changes) {
      this.counts.changed += 1
      this.counts.appears += change.appears.length
      this.counts.disappears += change.disappears.length
      if (change.blocking === 'newly') this.counts.newlyBlocked += 1
      if (change.blocking === 'no-longer') this.counts.noLongerBlocked += 1
      for (const finding of change.appears) this.clauseOf(finding).appears += 1
      for (const finding of change.disappears) this.clauseOf(finding).disappears += 1
      this.keep(change)
    }
  }

  result(): PolicyComparison {
    const clauses = [...this.clauses.values()].sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        b.appears + b.disappears - (a.appears + a.disappears) ||
        compare(a.clause, b.clause),
    )
    const examples = [...this.changes].sort((a, b) => urgency(a) - urgency(b) || compare(a.key, b.key))
    return { posts: this.posts, ...this.counts, clauses, examples }
  }

  /** Where there are too many examples, what changes whether a post can leave stays. */
  private keep(change: PostChange): void {
    if (this.changes.length < mostExamples) {
      this.changes.push(change)
      return
    }
    if (change.blocking === null) return
    const dispensable = this.changes.findIndex(({ blocking }) => blocking === null)
    if (dispensable !== -1) this.changes[dispensable] = change
  }

  private clauseOf({ clause, title, severity }: BriefFinding) {
    const key = `${clause} ${severity}`
    let found = this.clauses.get(key)
    if (!found) {
      found = { clause, title, severity, appears: 0, disappears: 0 }
      this.clauses.set(key, found)
    }
    return found
  }
}

function urgency({ blocking, stage }: PostChange): number {
  if (blocking === 'newly') return stage === 'submitted' ? 0 : 1
  return blocking === 'no-longer' ? 2 : 3
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
