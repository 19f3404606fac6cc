// The pictures of the help: those that the test run made, light and dark, of the window in the language that is spoken.
import { spokenLanguage } from '../../shared/words/language'

const files = import.meta.glob<string>('./pictures/*.webp', { query: '?url', import: 'default', eager: true })

export function pictureOf(name: string, scheme: 'light' | 'dark'): string | null {
  const file = (prefix: string) => files[`./pictures/${prefix}${name}-${scheme}.webp`]
  return (spokenLanguage() === 'de' ? file('de-') : undefined) ?? file('') ?? null
}
