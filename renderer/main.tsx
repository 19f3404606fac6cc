// The entry. What has to be settled before any other module runs comes first; the window itself follows.
import './jitless'
import { isLanguage, speak } from '../shared/words/language'

// Main writes its own language into the page.
const language = document.querySelector<HTMLMetaElement>('meta[name="language"]')?.content ?? ''

void start()

async function start(): Promise<void> {
  if (isLanguage(language)) await speak(language)
  document.documentElement.lang = language === 'de' ? 'de' : 'en'
  await import('./start')
}
