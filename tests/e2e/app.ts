// Starts the real app with a folder of its own, and stops or kills it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const isRoot = process.getuid?.() === 0

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly home: string
}

export async function freshHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'imprimatur-e2e-'))
}

/** Opens the app on `home` and waits until it says that it is ready; `language` is what it speaks in place of what was chosen. */
export async function launch(home: string, language?: 'de' | 'pseudo'): Promise<Running> {
  const { app, page } = await launchProgram(root, home, language)
  await page.waitForFunction(() => document.documentElement.dataset.appState === 'ready')
  return { app, page, home }
}

export async function launchProgram(
  program: string,
  home: string,
  language?: 'de' | 'pseudo',
): Promise<Omit<Running, 'home'>> {
  const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env
  const app = await _electron.launch({
    // Days and times stand in the same order wherever the tests run, and weeks begin on a Monday.
    args: ['--lang=en-GB', program],
    // As root Chromium has no sandbox of its own to offer; everyone else tests the real one.
    chromiumSandbox: !isRoot,
    env: {
      ...(env as Record<string, string>),
      IMPRIMATUR_HOME: home,
      ...(language && { IMPRIMATUR_LANGUAGE: language }),
    },
  })
  askAgain(app)
  return { app, page: await app.firstWindow() }
}

/** The driver loses an answer of main, once in thousands, when main clears its memory in that moment. What is asked may be asked twice. */
function askAgain(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (ask: never, argument: never) => Promise<never>
  app.evaluate = async (ask: never, argument: never) => {
    try {
      return await evaluate(ask, argument)
    } catch (error) {
      if (!/promise was garbage collected/i.test(String(error))) throw error
      return await evaluate(ask, argument)
    }
  }
}

/** kill -9, as a power cut for the process: no goodbye, no clean-up. */
export async function kill({ app }: Running): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await gone
}

export async function clean(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/** Answers the next native dialogs the way a person would who picks these paths. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { open?: string[]; save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open === undefined, filePaths: open ?? [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
  }, answers)
}
