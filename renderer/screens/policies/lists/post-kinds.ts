// The kinds of posts in words.
import type { PostKind } from '../../../../shared/post/content'

export const postKindNames: Readonly<Record<PostKind, string>> = {
  post: 'A post of its own',
  reply: 'A reply',
  advocacy: 'A post for colleagues to share',
}
