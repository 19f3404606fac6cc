// Where in a post words stand: the base text, an account's own text, or a picture's alternative text.
import type { Anchor } from '../../ledger/events'
import type { Content, Media } from '../../post/content'

/** Undefined is the base text, which is all that anchors could hang on at first. */
export type AnchorField = Anchor['on']

/** The text an anchor hangs on; null where this content has none such. */
export function anchoredText(content: Content, on: AnchorField): string | null {
  if (on === undefined) return content.text
  if (on.kind === 'override') return content.overrides[on.account] ?? null
  return content.media[on.index]?.alt ?? null
}

/** The same text in a later revision, where pictures may have changed places; undefined when it is not there. */
export function fieldIn(later: Content, on: AnchorField, earlier: Content): { readonly on: AnchorField } | undefined {
  if (on === undefined || on.kind === 'override') return anchoredText(later, on) === null ? undefined : { on }
  const media = earlier.media[on.index]
  const index = media === undefined ? -1 : later.media.findIndex((other) => isSamePicture(media, other))
  return index === -1 ? undefined : { on: { kind: 'alt', index } }
}

export function isSameField(a: AnchorField, b: AnchorField): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.kind === 'override') return b.kind === 'override' && a.account === b.account
  return b.kind === 'alt' && a.index === b.index
}

/** The content with another text in that place. */
export function withAnchoredText(content: Content, on: AnchorField, text: string): Content {
  if (on === undefined) return { ...content, text }
  if (on.kind === 'override') return { ...content, overrides: { ...content.overrides, [on.account]: text } }
  return { ...content, media: content.media.map((item, index) => (index === on.index ? { ...item, alt: text } : item)) }
}

const isSamePicture = (a: Media, b: Media) =>
  a.digest !== null && b.digest !== null ? a.digest === b.digest : a.name === b.name && a.url === b.url
