// What an export differs in from the last one of its format for the same days and accounts. What was exported is locked,
// so that a post is either new, the same as before, or gone.
import type { Instant } from '../kit/time'
import type { PostId } from '../post/revision'
import { type ExportRange, isIn, leavingReason } from './export-plan'
import type { DeskState, Post } from './state'
import { t } from '../words/say'

export interface SinceLast {
  /** When the last one was made. */
  readonly at: Instant
  /** How many of these were in it as well. */
  readonly same: number
  /** In the last one, and not in this. */
  readonly gone: readonly { readonly id: PostId; readonly key: string; readonly reason: string }[]
}

/** Null: nothing of these days and accounts was exported in this format before. */
export function sinceLast(
  state: DeskState,
  profile: string,
  range: ExportRange,
  going: readonly Post[],
  now: Instant,
): SinceLast | null {
  const inRange = (id: PostId) => {
    const post = state.posts.get(id)
    return post !== undefined && isIn(range, post)
  }
  const last = state.exports.findLast((made) => made.profile === profile && made.posts.some(inRange))
  if (!last) return null
  const goes = new Set(going.map(({ id }) => id))
  const before = last.posts.filter(inRange)
  return {
    at: last.at,
    same: before.filter((id) => goes.has(id)).length,
    gone: before.flatMap((id) => {
      const post = state.posts.get(id)
      if (!post || goes.has(id)) return []
      return [{ id, key: post.key, reason: leavingReason(state, post, now) ?? t('this format cannot carry it') }]
    }),
  }
}
