// Words do not lose their writers by being brought in again: a post that says what another said before has the other's
// contributors, too, whoever imports or types it.
import type { SameElsewhere } from '../../ledger/events'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'
import { contributorsOf } from '../../review/contribution'
import { tellingLength } from '../said-before'
import type { Act } from './act'

/** `digest`: of the content. Null: nobody else had a hand in these words. */
export function sameElsewhere(
  { state, person }: Act,
  own: PostId,
  content: Content,
  digest: string,
  /** Whoever brings it in has no hand in it by that: then an earlier hand of theirs counts. */
  isBroughtIn = false,
): SameElsewhere | null {
  const others = keysOf(content, digest)
    .flatMap((key) => state.said.find(key))
    .filter(({ post }) => post !== own)
    .flatMap(({ post: id, revision }) => {
      const post = state.posts.get(id)
      return post ? [{ post, revision }] : []
    })
  const [first] = others
  const people = new Set(others.flatMap(({ post, revision }) => [...contributorsOf(post.revisions.slice(0, revision))]))
  if (!isBroughtIn) people.delete(person.id)
  return first && people.size > 0 ? { post: first.post.id, key: first.post.key, people: [...people] } : null
}

/** What says nothing is nobody's. */
function keysOf({ text, media }: Content, digest: string): readonly string[] {
  if (text.trim() === '' && media.length === 0) return []
  return text.length >= tellingLength ? [digest, text] : [digest]
}
