import { locale } from '../../../shared/words/language'

const names = new Intl.DisplayNames(locale(), { type: 'language' })

/** "English", "Swiss High German"; the tag itself where it has no name. */
export function languageInWords(tag: string): string {
  return names.of(tag) ?? tag
}
