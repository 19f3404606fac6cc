// The pages in German; headings keep their English names for links: `## Überschrift {#in-english}`.
import { textsOf } from './texts'

export const texts = textsOf(import.meta.glob<string>('./de/*.md', { query: '?raw', import: 'default', eager: true }))
