// Which notices interrupt a person now: none in quiet hours, none of a kind that is switched off, none that was told or read
// before; and when to look again.
import { type Instant, isBefore } from '../../../kit/time'
import { type DeskState, latest } from '../../state'
import { excerptOf } from '../queue'
import { endOfQuiet, isQuiet, type Quiet } from '../../../review/quiet'
import type { Notice } from './notice'
import type { Notices } from './notices'
import type { NoticeSettings } from './settings'

/** Ids of notices. Of one person on one desk, at one computer. */
export interface NoticeMemory {
  readonly read: ReadonlySet<string>
  /** Those that interrupted, or were there when the person came. */
  readonly told: ReadonlySet<string>
}

/** What the person is told of at all, each once. */
export function wanted({ due, next }: Notices, { off }: Pick<NoticeSettings, 'off'>): Notices {
  const kept = due.filter(({ content }) => !off.includes(content.kind))
  // That its slot is at risk says already that a post waits, until the next time that it is said.
  const risks = new Map(kept.flatMap(({ content, post, at }) => (content.kind === 'risk' ? [[post, at] as const] : [])))
  const isSaid = ({ content, post, at }: Notice) => {
    const risk = content.kind === 'turn' ? risks.get(post) : undefined
    return risk !== undefined && !isBefore(risk, at)
  }
  return { due: kept.filter((notice) => !isSaid(notice)), next }
}

export interface Telling {
  /** Told now, as one. */
  readonly now: readonly Notice[]
  /** When to look again if nothing happens on the desk; null: never. */
  readonly next: Instant | null
}

/** `notices`: those that are wanted. */
export function tellingAt(notices: Notices, { read, told }: NoticeMemory, quiet: Quiet, now: Instant): Telling {
  const waiting = notices.due.filter(({ id }) => !read.has(id) && !told.has(id))
  if (waiting.length === 0) return { now: [], next: notices.next }
  if (!isQuiet(now, quiet)) return { now: waiting, next: notices.next }
  const end = endOfQuiet(now, quiet)
  return {
    now: [],
    next: end === null ? notices.next : notices.next === null || isBefore(end, notices.next) ? end : notices.next,
  }
}

const mostKept = 2_000

/** The newest ids last, and no more than can matter. */
export function remembering(known: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set(known)
  for (const id of ids) all.add(id)
  return all.size <= mostKept ? all : new Set([...all].slice(-mostKept))
}

/** Everything that is shown, and what of it was read. */
export interface NoticeView extends Notice {
  /** The beginning of the post: only ever shown in the window. */
  readonly excerpt: string
  readonly language: string
  readonly isRead: boolean
}

export const mostShown = 200

export interface NoticeList {
  /** The latest first. */
  readonly notices: readonly NoticeView[]
  /** How many more there are than are shown. */
  readonly more: number
  readonly unread: number
}

export function noticeList(
  { posts }: Pick<DeskState, 'posts'>,
  { due }: Notices,
  { read }: Pick<NoticeMemory, 'read'>,
): NoticeList {
  const views = due.map((notice) => ({ ...notice, isRead: read.has(notice.id) }))
  // What is unread is never among those left out while something read is shown.
  const shown = views.length <= mostShown ? views : [...views].sort((a, b) => Number(a.isRead) - Number(b.isRead))
  return {
    notices: shown
      .slice(0, mostShown)
      .sort((a, b) => (isBefore(a.at, b.at) ? 1 : isBefore(b.at, a.at) ? -1 : 0))
      .map((notice) => {
        const post = posts.get(notice.post)
        const { text = '', language = '' } = post ? latest(post).content : {}
        return { ...notice, excerpt: excerptOf(text), language }
      }),
    more: Math.max(0, views.length - mostShown),
    unread: unreadOf({ due }, { read }),
  }
}

export const unreadOf = ({ due }: Pick<Notices, 'due'>, { read }: Pick<NoticeMemory, 'read'>): number =>
  due.filter(({ id }) => !read.has(id)).length
