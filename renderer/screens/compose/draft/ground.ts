// What the desk has of a post, as the ground that writing starts from.
import type { PostView } from '../../../../shared/desk/queries/post'
import type { PostId } from '../../../../shared/post/revision'
import { callOptions, queries } from '../../../data'
import type { Ground } from './state'

export function groundIn(view: PostView): Ground {
  const revision = view.revisions.at(-1)
  if (!revision) throw new Error(`${view.key} has no revision.`)
  const { number, contentDigest, content } = revision
  return { post: view.id, key: view.key, revision: number, contentDigest, content }
}

/** Asked anew: after an act, what is known here is out of date. */
export async function groundOf(post: PostId): Promise<Ground> {
  const view = await queries.fetchQuery({ ...callOptions('postView', { id: post }), staleTime: 0 })
  if (!view) throw new Error('This post is no longer on the desk.')
  return groundIn(view)
}
