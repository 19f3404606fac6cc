// How a post of a bundle stands to the same post here.
import type { HandedPost } from '../../schedule/bundle/bundle'
import { type DeskState, latest, type Post } from '../state'

export type Compared =
  /** There is no such post here. */
  | 'new'
  | 'same'
  /** Changed there, on from what stands here. */
  | 'changed-there'
  /** Changed here, on from what stands there. */
  | 'changed-here'
  /** Changed on both sides: neither goes on from the other. */
  | 'conflict'

/** The post here that a bundle's is: by its id there, or by an id it had on the way. One that was withdrawn gives way. */
export function counterpart(state: DeskState, { post, before }: Pick<HandedPost, 'post' | 'before'>): Post | null {
  const ids = new Set([post, ...before])
  let found: Post | null = null
  for (const id of ids) {
    const known = state.posts.get(id)
    if (known && (!found || found.stage === 'withdrawn')) found = known
  }
  if (found && found.stage !== 'withdrawn') return found
  for (const other of state.posts.values()) {
    const { from } = other.revisions[0]
    if (from && ids.has(from.post) && other.stage !== 'withdrawn') return other
  }
  return found
}

export function compared(here: Post | null, theirs: Pick<HandedPost, 'contentDigest' | 'revisions'>): Compared {
  if (!here) return 'new'
  const now = latest(here).contentDigest
  if (now === theirs.contentDigest) return 'same'
  const theyWentOn = theirs.revisions.some(({ contentDigest }) => contentDigest === now)
  const weWentOn = here.revisions.some(({ contentDigest }) => contentDigest === theirs.contentDigest)
  // Where each side passed through what the other has now, nobody can say which came last.
  if (theyWentOn === weWentOn) return 'conflict'
  return theyWentOn ? 'changed-there' : 'changed-here'
}
