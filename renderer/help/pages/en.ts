// The pages in English.
import { textsOf } from './texts'

export const texts = textsOf(import.meta.glob<string>('./en/*.md', { query: '?raw', import: 'default', eager: true }))
