// What any entry about a post makes of who had taken it or put it off.
import type { Entry, EventOf } from '../../ledger/events'
import { isBefore } from '../../kit/time'
import { plus, type Snooze, type Taken, takenMinutes } from '../../review/turn'
import type { Post } from '../state'

export type TurnEvent = EventOf<'TurnTaken' | 'TurnReleased' | 'Snoozed' | 'SnoozeEnded' | 'Nudged'>

export function turned(post: Post, { by, at }: Entry, event: TurnEvent): Post {
  switch (event.type) {
    case 'TurnTaken':
      return { ...post, taken: { by, at, until: event.until } }
    case 'TurnReleased':
      return { ...post, taken: null }
    case 'Snoozed':
      return { ...post, snoozes: [...post.snoozes.filter((known) => known.by !== by), { by, at, until: event.until }] }
    case 'SnoozeEnded':
      return { ...post, snoozes: post.snoozes.filter((known) => known.by !== by) }
    case 'Nudged':
      return { ...post, nudge: { by, at, to: event.to } }
  }
}

/** A post that changed is nobody's any more, and nobody puts off what they have not seen. */
export function turnAfter(post: Post, entry: Entry): Post {
  if (post.taken === null && post.snoozes.length === 0) return post
  const taken = post.taken && takenAfter(post.taken, entry)
  const snoozes = post.snoozes.filter((snooze) => !isEnded(snooze, post, entry))
  return taken === post.taken && snoozes.length === post.snoozes.length ? post : { ...post, taken, snoozes }
}

const changesPost: ReadonlySet<Entry['event']['type']> = new Set([
  'RevisionSaved',
  'Submitted',
  'Withdrawn',
  'ScheduleExported',
])

function takenAfter(taken: Taken, { by, at, event: { type } }: Entry): Taken | null {
  if (changesPost.has(type) || (type === 'SignedOff' && by === taken.by)) return null
  if (by !== taken.by || !isBefore(at, taken.until)) return taken
  const until = plus(at, { minutes: takenMinutes })
  return isBefore(taken.until, until) ? { ...taken, until } : taken
}

function isEnded({ by: sleeper, until }: Snooze, post: Post, { by, event: { type } }: Entry): boolean {
  if (changesPost.has(type) || (type === 'SignedOff' && by === sleeper)) return true
  return type === 'CommentAdded' && until === 'author-updates' && by === post.createdBy
}
