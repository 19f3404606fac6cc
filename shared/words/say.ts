// Says words in the language that is spoken. The English words stand where they are said and are the key of the catalogue, so
// a screen reads as it shows; what varies in them is ICU MessageFormat, and nothing is glued together from parts.
import { IntlMessageFormat } from 'intl-messageformat'
import { inEnglish, locale, spokenLanguage, worded } from './language'

export type Values = Readonly<Record<string, string | number | Date>>

/** What words stand round: `<clause>the clause</clause>` is handed `the clause`, `{name}` is put in as it is. */
export type RichValues<T> = Readonly<Record<string, string | number | Date | T | ((parts: (string | T)[]) => T)>>

/**
 * @param source ICU MessageFormat in English, always written out: the catalogues are checked against it
 * @param values what stands in it, by name
 * @param context sets apart words that are the same in English and another elsewhere, such as `of a comment`
 */
export function t(source: string, values?: Values, context?: string): string {
  const words = worded(source, context)
  return inBrackets(values === undefined ? words : String(formatOf(words, true).format(values)))
}

/** The same with more than text in it, in parts. Tags are read here and nowhere else. */
export function richParts<T extends object>(source: string, values: RichValues<T>, context?: string): (string | T)[] {
  const formatted: unknown = formatOf(worded(source, context), false).format<T>(values)
  const parts = (Array.isArray(formatted) ? formatted : [formatted]) as (string | T)[]
  return spokenLanguage() === 'pseudo' ? ['⟦', ...parts, '⟧'] : parts
}

/** Whoever says words takes it from whoever shows them, where the same words are shown to some and kept for others. */
export type Say = typeof t

/** For words that are kept: English whatever language is spoken. */
export const english: Say = (source, values, context) => inEnglish(() => t(source, values, context))

/** For dates among words that are said so. */
export function localeOf(said: Say): string {
  return said === english ? inEnglish(locale) : locale()
}

const inBrackets = (words: string) => (spokenLanguage() === 'pseudo' ? `⟦${words}⟧` : words)

const plain = new Map<string, IntlMessageFormat>()
const rich = new Map<string, IntlMessageFormat>()

function formatOf(words: string, ignoreTag: boolean): IntlMessageFormat {
  const known = ignoreTag ? plain : rich
  // The same words may be said in two languages: a file that leaves the desk is in English.
  const key = `${locale()} ${words}`
  const found = known.get(key)
  if (found) return found
  const made = new IntlMessageFormat(words, locale(), undefined, { ignoreTag })
  known.set(key, made)
  return made
}
