// The kinds of posts in words.
import type { PostKind } from '../../../../shared/post/content'
import { t } from '../../../../shared/words/say'

export const postKindNames: Readonly<Record<PostKind, string>> = {
  post: t('A post of its own'),
  reply: t('A reply'),
  advocacy: t('A post for colleagues to share'),
}

/** As they stand among others in a line. */
export const kindsInShort: Readonly<Record<PostKind, string>> = {
  post: t('post', undefined, 'a kind of post'),
  reply: t('reply', undefined, 'a kind of post'),
  advocacy: t('advocacy', undefined, 'a kind of post'),
}
