// Which language Imprimatur speaks. It is settled once, before anything else is loaded (see `speak`), and never changes while a
// process runs: whoever chooses another language starts Imprimatur again.

/** `pseudo` is English in brackets: what shows without them on screen is not in the catalogues. It is offered to nobody. */
export const languages = ['en', 'de', 'pseudo'] as const
export type Language = (typeof languages)[number]

/** What a person may choose; `system` is the computer's own language where Imprimatur speaks it, and English elsewhere. */
export const languageChoices = ['system', 'en', 'de'] as const
export type LanguageChoice = (typeof languageChoices)[number]

/** English words as keys, theirs as values; a context follows its words after `::`. */
export type Catalogue = Readonly<Record<string, string>>

interface Spoken {
  readonly language: Language
  readonly catalogue: Catalogue
}

let spoken: Spoken = { language: 'en', catalogue: {} }

/** Settles the language of this process. Texts are made where modules load, so this comes before they do. */
export async function speak(language: Language): Promise<void> {
  spoken = { language, catalogue: await catalogueOf(language) }
}

async function catalogueOf(language: Language): Promise<Catalogue> {
  return language === 'de' ? (await import('./de')).catalogue : {}
}

/**
 * What is said while `make` runs, in English: for what leaves the desk. Texts that were made where modules load stay as they
 * are, so nothing of them may be in it.
 */
export function inEnglish<T>(make: () => T): T {
  const before = spoken
  spoken = { language: 'en', catalogue: {} }
  try {
    return make()
  } finally {
    spoken = before
  }
}

export function spokenLanguage(): Language {
  return spoken.language
}

/** For dates, numbers, plurals and lists. English days are written 1 December and hours run to 24, as nobody misreads them. */
export function locale(): string {
  return spoken.language === 'de' ? 'de-DE' : 'en-GB'
}

/** The words in the spoken language; the English ones when the catalogue has none. */
export function worded(source: string, context?: string): string {
  return spoken.catalogue[context === undefined ? source : `${source}::${context}`] ?? source
}

/**
 * @param choice what the person chose
 * @param preferred the system's languages, as BCP 47 tags, the best first
 */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'en' || tag === 'de')
  return known === 'de' ? 'de' : 'en'
}

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value)
}
