// Hashtags of several words without a capital between them, told by the words that they are made of.
import * as z from 'zod'
import { defineKind, type Hit, type Reading } from '../kind'
import { lowered } from '../shadow'

/** Each entry one word, or several with spaces between them. */
const words = z.array(z.string().trim().min(1).max(20_000)).max(2_000)

const Options = z.strictObject({
  words: words.min(1),
  /** Two words that are written as one: weekend. */
  known: words.default([]),
  /** Where given, one of these must be among the words: in German, nouns grow together and only small words part. */
  with: words.default([]),
  fewestLetters: z.int().min(4).max(60).default(8),
})

export const hashtagWords = defineKind({
  kind: 'hashtag-words',
  options: Options,
  check(options) {
    const [listed, known, needed] = [options.words, options.known, options.with].map(wordsOf)
    if (!listed || !known || !needed) return () => []
    const all = new Set([...listed, ...needed])
    const longest = Math.max(...Array.from(all, (word) => word.length))
    const partsOf = (tag: string): readonly string[] | null => {
      if (known.has(tag) || known.has(tag.replace(/s$/, ''))) return null
      const parts = partedBy(tag, all, longest)
      return parts && (needed.size === 0 || parts.some((part) => needed.has(part))) ? parts : null
    }
    return ({ texts }) =>
      texts.flatMap((reading) =>
        reading.view.entities.flatMap(({ kind, text, start, end }) => {
          if (kind !== 'hashtag' || text.length <= options.fewestLetters) return []
          // All in capitals is as hard to read; one capital after the first letter is enough.
          if (!/^#(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+)$/u.test(text)) return []
          const parts = partsOf(lowered(text.slice(1)))
          return parts ? [hitOf(reading, start, end, parts)] : []
        }),
      )
  },
})

function wordsOf(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => lowered(entry.normalize('NFC')).split(/\s+/)))
}

function hitOf(reading: Reading, start: number, end: number, parts: readonly string[]): Hit {
  const insert = `#${parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`
  const span = reading.view.originalSpan(start, end)
  return {
    at: { reading, ...span },
    accounts: reading.accounts,
    what: '“{quote}” is several words in one.',
    how: `Begin each word with a capital: ${insert}.`,
    fix: { label: `Write “${insert}”`, ...span, insert },
  }
}

/** A hashtag longer than this is no words that a list would know. */
const longestTag = 60

/** The tag as the fewest listed words, a plural s allowed on each; null if it is one of them or none fit. */
function partedBy(tag: string, all: ReadonlySet<string>, longest: number): readonly string[] | null {
  if (tag.length > longestTag || all.has(tag)) return null
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= tag.length; end += 1) {
    let found: readonly string[] | null = null
    for (let start = Math.max(0, end - longest - 1); start < end; start += 1) {
      const before = best[start]
      const part = tag.slice(start, end)
      if (!before || (found && found.length <= before.length + 1)) continue
      if (all.has(part) || (part.length > 3 && part.endsWith('s') && all.has(part.slice(0, -1))))
        found = [...before, part]
    }
    best.push(found)
  }
  const parts = best[tag.length]
  return parts && parts.length > 1 ? parts : null
}
