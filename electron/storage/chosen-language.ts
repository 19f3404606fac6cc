// The language as it was chosen, read before anything else is loaded: without the settings' own code, which has words in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LanguageChoice, languageChoices } from '../../shared/words/language'

const known: readonly string[] = languageChoices

/** `system` when nothing, or nothing that is understood, was chosen. */
export function chosenLanguage(folder: string): LanguageChoice {
  try {
    const settings = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as {
      readonly preferences?: { readonly language?: unknown }
    }
    const { language } = settings.preferences ?? {}
    return typeof language === 'string' && known.includes(language) ? (language as LanguageChoice) : 'system'
  } catch {
    return 'system'
  }
}
