// Words do not lose their writers by being brought in again: a post that says what another said before has the other's
// contributors, too, whoever imports or types it.
import type { SameElsewhere } from '../../ledger/events'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'
import { contributorsOf } from '../../review/contribution'
import type { Post } from '../state'
import type { Act } from './act'

/** Shorter texts, such as “Thank you!”, are anybody's; with the same accounts and slot they are the same post. */
const tellingLength = 40

interface Found {
  readonly post: Post
  readonly revision: number
}

export function sameElsewhere(act: Act, own: PostId | null, content: Content, digest: string): SameElsewhere | null {
  return sameIndex(act, [{ content, digest }])(own, content, digest)
}

type Asked = { readonly content: Content; readonly digest: string }

/** Looks through the desk once for all of these contents. */
export function sameIndex(act: Act, asked: readonly Asked[]) {
  const found = new Map<string, Found[]>()
  for (const { content, digest } of asked) for (const key of keysOf(content, digest)) found.set(key, [])
  if (found.size > 0) {
    for (const post of act.state.posts.values()) {
      for (const { content, contentDigest, number } of post.revisions) {
        found.get(contentDigest)?.push({ post, revision: number })
        if (content.text.length >= tellingLength) found.get(content.text)?.push({ post, revision: number })
      }
    }
  }
  return (own: PostId | null, content: Content, digest: string): SameElsewhere | null => {
    const others = keysOf(content, digest)
      .flatMap((key) => found.get(key) ?? [])
      .filter(({ post }) => post.id !== own)
    const [first] = others
    const people = new Set(
      others.flatMap(({ post, revision }) => [...contributorsOf(post.revisions.slice(0, revision))]),
    )
    people.delete(act.person.id)
    return first && people.size > 0 ? { post: first.post.id, key: first.post.key, people: [...people] } : null
  }
}

/** What says nothing is nobody's. */
function keysOf({ text, media }: Content, digest: string): readonly string[] {
  if (text.trim() === '' && media.length === 0) return []
  return text.length >= tellingLength ? [digest, text] : [digest]
}
