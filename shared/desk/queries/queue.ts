// The queue: one page of rows, the count of every split, and whose turn it is on each row.
import { visibleParts } from '../../diff/visible'
import type { Instant } from '../../kit/time'
import { isBefore, minutesBetween } from '../../kit/time'
import type { Person } from '../../people/person'
import type { Severity } from '../../policy/finding'
import type { Channel } from '../../post/account'
import type { Slot } from '../../post/slot'
import type { PostId } from '../../post/revision'
import type { Status } from '../../review/review'
import { checkPost } from '../checking'
import { isTurnOf, type Standing, standingOf } from '../standing'
import { type DeskState, latest, type Post } from '../state'

export const splits = ['your-turn', 'in-review', 'drafts', 'approved', 'exported', 'all'] as const
export type Split = (typeof splits)[number]

export interface QueueQuery {
  readonly split: Split
  /** Words that the key, text, author, account, campaign or status must all contain; empty for no search. */
  readonly search: string
  readonly offset: number
  readonly limit: number
}

export interface QueueRow {
  readonly id: PostId
  readonly key: string
  readonly excerpt: string
  readonly language: string
  readonly channels: readonly Channel[]
  readonly author: string
  readonly status: Status
  readonly revision: number
  /** "Brand and compliance", "Ana Ruiz", "A social manager"; empty when it is nobody's turn. */
  readonly turn: string
  readonly turnSince: Instant
  readonly isYourTurn: boolean
  readonly findings: Readonly<Record<Severity, number>>
  readonly slot: Slot | null
  /** Its slot passed before it left the desk. */
  readonly isExpired: boolean
  /** Not approved, and the slot is nearer than a day. */
  readonly isAtRisk: boolean
  readonly openComments: number
}

export interface QueuePage {
  readonly rows: readonly QueueRow[]
  readonly total: number
  readonly counts: Readonly<Record<Split, number>>
  readonly seq: number
}

const riskMinutes = 24 * 60
const excerptLength = 240

export function queuePage(state: DeskState, person: Person, query: QueueQuery, now: Instant): QueuePage {
  const counts: Record<Split, number> = { 'your-turn': 0, 'in-review': 0, drafts: 0, approved: 0, exported: 0, all: 0 }
  const words = query.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const matching: Post[] = []
  for (const post of state.posts.values()) {
    const standing = standingOf(state, post)
    if (words.length > 0 && !holds(state, post, standing, words)) continue
    for (const split of splits) {
      if (!isInSplit(split, person, post, standing)) continue
      counts[split] += 1
      if (split === query.split) matching.push(post)
    }
  }
  const rows = matching
    .sort(byUrgency)
    .slice(query.offset, query.offset + query.limit)
    .map((post) => rowOf(state, person, post, now))
  return { rows, total: matching.length, counts, seq: state.seq }
}

function isInSplit(split: Split, person: Person, post: Post, standing: Standing): boolean {
  switch (split) {
    case 'your-turn':
      return isTurnOf(person, standing)
    case 'in-review':
      return standing.status === 'in-review'
    case 'drafts':
      return post.stage === 'draft' || standing.status === 'changes-requested' || standing.status === 'rejected'
    case 'approved':
    case 'exported':
      return standing.status === split
    case 'all':
      return true
  }
}

function holds(state: DeskState, post: Post, { status }: Standing, words: readonly string[]): boolean {
  const { content } = latest(post)
  const author = state.people.get(post.createdBy)?.name ?? ''
  const text = [post.key, status, author, content.campaign, content.language, ...content.targets, content.text]
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Nearest slot first, what has none last; the sort is stable, so posts of one slot stay in the order of their keys. */
function byUrgency(a: Post, b: Post): number {
  const [left, right] = [latest(a).content.slot?.instant ?? '~', latest(b).content.slot?.instant ?? '~']
  return left === right ? 0 : left < right ? -1 : 1
}

export function rowOf(state: DeskState, person: Person, post: Post, now: Instant): QueueRow {
  const revision = latest(post)
  const { content } = revision
  const standing = standingOf(state, post)
  return {
    id: post.id,
    key: post.key,
    excerpt: excerptOf(content.text),
    language: content.language,
    channels: [...new Set(content.targets.flatMap((target) => state.accounts.get(target)?.channel ?? []))],
    author: state.people.get(post.createdBy)?.name ?? '',
    status: standing.status,
    revision: revision.number,
    turn: turnInWords(state, standing),
    turnSince: standing.turn.since,
    isYourTurn: isTurnOf(person, standing),
    findings: findingCounts(state, post),
    slot: content.slot,
    ...slotRisk(content.slot, standing, now),
    openComments: post.comments.filter((comment) => !comment.resolved).length,
  }
}

/** Expired: the slot passed before the post left. At risk: not approved, and the slot is nearer than a day. */
export function slotRisk(
  slot: Slot | null,
  { status }: Standing,
  now: Instant,
): { readonly isExpired: boolean; readonly isAtRisk: boolean } {
  if (slot === null || ['exported', 'withdrawn', 'rejected'].includes(status))
    return { isExpired: false, isAtRisk: false }
  const isExpired = !isBefore(now, slot.instant)
  const isNear = minutesBetween(now, slot.instant) <= riskMinutes
  return { isExpired, isAtRisk: !isExpired && isNear && status !== 'approved' }
}

/** The beginning on one line. Characters that would hide or turn others are named: [U+202E]. */
function excerptOf(text: string): string {
  return visibleParts(text.slice(0, excerptLength).toWellFormed())
    .map((part) => (part.kind === 'code' ? `[${part.glyph}]` : part.text))
    .join('')
    .replace(/\s+/g, ' ')
}

function findingCounts(state: DeskState, post: Post): Record<Severity, number> {
  const counts = { blocker: 0, warning: 0, note: 0, hint: 0 }
  const result = checkPost(state, post)
  if (result.ok) for (const finding of result.value.findings) counts[finding.severity] += 1
  return counts
}

export function turnInWords(state: DeskState, { turn }: Standing): string {
  switch (turn.who) {
    case 'writer':
      return state.people.get(turn.writer)?.name ?? 'The writer'
    case 'reviewers':
      return `${sentence(turn.areas)} review`
    case 'manager':
      return 'A social manager'
    case 'nobody':
      return ''
  }
}

function sentence(areas: readonly string[]): string {
  const listed = new Intl.ListFormat('en', { type: 'conjunction' }).format(areas)
  return listed.charAt(0).toUpperCase() + listed.slice(1)
}
