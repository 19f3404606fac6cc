// content.json: the very bytes that a content digest is the SHA-256 of.
import { canonicalJson } from '../../kit/digest'
import type { Content } from '../../post/content'

const known = new WeakMap<Content, string>()

/** Everything of a content but the desk's own label, the accounts as a set: what `contentDigest` is over. */
export function contentText(content: Content): string {
  const text = known.get(content)
  if (text !== undefined) return text
  const { campaign: _label, targets, ...noticed } = content
  const made = canonicalJson({ ...noticed, targets: [...targets].sort() })
  known.set(content, made)
  return made
}
