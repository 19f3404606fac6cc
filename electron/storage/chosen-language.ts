// The language as it was chosen, read before anything else is loaded: without the settings' own code, which has words in it.
import { type LanguageChoice, languageChoices } from '../../shared/words/language'
import { keptSettings } from './kept-settings'

const known: readonly string[] = languageChoices

/** `system` when nothing, or nothing that is understood, was chosen. */
export function chosenLanguage(folder: string): LanguageChoice {
  const { preferences } = keptSettings(folder)
  const { language } = (preferences ?? {}) as { readonly language?: unknown }
  return typeof language === 'string' && known.includes(language) ? (language as LanguageChoice) : 'system'
}
