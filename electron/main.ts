// The entry. What has to be settled before any other module loads comes first: where things are kept, and the language, in
// which texts are made as modules load. The app itself follows.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { isLanguage, languageFor, speak, spokenLanguage } from '../shared/words/language'
import { keepCompiledCode } from './app/compiled-code'
import { isCommand } from './cli/command-names'
import { chosenLanguage } from './storage/chosen-language'

// A folder of its own, and a language, for tests, demonstrations and portable use.
if (process.env.IMPRIMATUR_HOME) app.setPath('userData', process.env.IMPRIMATUR_HOME)

const words = process.argv.slice(app.isPackaged ? 1 : 2)
if (isCommand(words)) void commandLine()
else {
  const folder = app.getPath('userData')
  const writeDown = keepCompiledCode(folder, fileURLToPath(import.meta.url))
  app.once('quit', writeDown)
  const chosen = languageFor(chosenLanguage(folder), app.getPreferredSystemLanguages())
  const asked = process.env.IMPRIMATUR_LANGUAGE ?? ''
  // Electron is ready only after this.
  await speak(isLanguage(asked) ? asked : chosen)
  // Chromium’s own words, and the order of day and month in its fields.
  if (spokenLanguage() === 'de') app.commandLine.appendSwitch('lang', 'de')
  const { open } = await import('./start')
  open(join(fileURLToPath(new URL('.', import.meta.url)), '..'), words)
}

/** What the packaged program is asked to do on a command line needs no window, and is said in English. */
async function commandLine(): Promise<void> {
  const { runCommand } = await import('./cli/commands')
  const code = await runCommand(words)
  // What was said is handed over first, however long it is.
  process.stdout.write('', () => app.exit(code))
}
