// A deterministic fix: what it makes of the text around it, and of the content.
import type { Field, Finding } from '../../../../shared/policy/finding'
import type { Content } from '../../../../shared/post/content'

/** The text a finding is about; null where it is about more than a text. */
export function textOfField(field: Field, content: Content): string | null {
  switch (field.kind) {
    case 'text':
      return content.text
    case 'override':
      return content.overrides[field.account] ?? null
    case 'alt':
      return content.media[field.index]?.alt ?? null
    case 'link':
      return content.link
    default:
      return null
  }
}

function withField(field: Field, content: Content, text: string): Partial<Content> {
  switch (field.kind) {
    case 'text':
      return { text }
    case 'override':
      return { overrides: { ...content.overrides, [field.account]: text } }
    case 'alt':
      return { media: content.media.map((item, at) => (at === field.index ? { ...item, alt: text } : item)) }
    case 'link':
      return { link: text }
    default:
      return {}
  }
}

/** What the content changes to when a finding's fix is applied; nothing when it has none. */
export function applied({ place, fix }: Finding, content: Content): Partial<Content> {
  const text = place && fix ? textOfField(place.field, content) : null
  if (text === null || !place || !fix) return {}
  return withField(place.field, content, text.slice(0, fix.start) + fix.insert + text.slice(fix.end))
}

export interface FixPreview {
  readonly before: string
  readonly after: string
}

/** The words around a fix, before and after, cut between words. */
export function previewOf({ place, fix }: Finding, content: Content): FixPreview | null {
  const text = place && fix ? textOfField(place.field, content) : null
  if (text === null || !fix) return null
  const from = fix.start <= reach ? 0 : text.lastIndexOf(' ', fix.start - reach) + 1
  const cut = text.indexOf(' ', fix.end + reach)
  const to = cut === -1 ? text.length : cut
  return {
    before: text.slice(from, to),
    after: text.slice(from, fix.start) + fix.insert + text.slice(fix.end, to),
  }
}

/** How many UTF-16 units of context to show on either side, at least, where there are as many. */
const reach = 24
