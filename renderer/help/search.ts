// Finds words in the help, section by section, as they are typed.
import MiniSearch from 'minisearch'
import { plainWords } from './page'
import type { PageId } from './page-ids'
import { asRead, pages } from './pages'

interface Entry {
  readonly id: string
  readonly page: PageId
  readonly section: string
  readonly title: string
  readonly heading: string
  readonly text: string
}

export interface Found {
  readonly page: PageId
  readonly section: string | null
  readonly title: string
  readonly heading: string
  /** Some words around what was found; every second one is what was found. */
  readonly excerpt: readonly string[]
}

let kept: { readonly index: MiniSearch<Entry>; readonly entries: ReadonlyMap<string, Entry> } | null = null

function ready() {
  if (kept) return kept
  const entries = [...pages].flatMap(([page, { title, sections }]) =>
    sections.map((section): Entry => {
      const text = asRead(section.nodes.map(plainWords).join(' ')).replace(/\s+/g, ' ').trim()
      return { id: `${page}#${section.id}`, page, section: section.id, title, heading: asRead(section.title), text }
    }),
  )
  const index = new MiniSearch<Entry>({
    fields: ['title', 'heading', 'text'],
    searchOptions: {
      boost: { title: 4, heading: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(entries)
  kept = { index, entries: new Map(entries.map((entry) => [entry.id, entry])) }
  return kept
}

const mostFound = 20

export function searchHelp(query: string): readonly Found[] {
  const { index, entries } = ready()
  return index
    .search(query)
    .slice(0, mostFound)
    .flatMap(({ id, terms }) => {
      const entry = entries.get(String(id))
      if (!entry) return []
      const { page, section, title, heading, text } = entry
      return [{ page, section: section || null, title, heading, excerpt: excerptOf(text, terms) }]
    })
}

const before = 40
const longest = 130

/** Every second part is a hit. */
export function excerptOf(text: string, terms: readonly string[]): readonly string[] {
  const escaped = terms.map((term) => term.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`))
  // Only where a word begins: “pack” is not what was found in “unpacked”.
  const hit = new RegExp(String.raw`(?<![\p{L}\p{N}])(${escaped.join('|')})`, 'iu')
  const at = terms.length === 0 ? -1 : text.search(hit)
  const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1
  const cut = text.slice(from, from + longest).toWellFormed()
  const words = `${from > 0 ? '…' : ''}${cut}${from + longest < text.length ? '…' : ''}`
  return at === -1 ? [words] : words.split(new RegExp(hit, 'giu'))
}
