// Starts the app. Reads like a table of contents: each line's work is in the file it names. The window comes first, with as
// little as it needs; what stands behind it takes longer to load, and is loaded while the window's page is.
import { join } from 'node:path'
import { app, dialog, nativeTheme, session } from 'electron'
import type { Preferences } from '../shared/bridge/contract'
import { linkScheme } from '../shared/bridge/links/link'
import { appInfo } from './app/app-info'
import type { BehindWindow, InFront } from './app/behind-window'
import { takeCalls } from './app/calls'
import { Links } from './app/links'
import { showMenu } from './app/menu'
import { registerScheme, serve } from './app/protocol'
import { lockDownContents, lockDownSession } from './app/security'
import { setUpSpelling } from './app/spelling'
import { themeSource } from './app/theme-source'
import { Windows } from './app/windows'
import { keptSettings, recentIn } from './storage/kept-settings'
import { understoodPreferences } from './storage/preferences'
import { WindowSettings } from './storage/window-settings'
import { t } from '../shared/words/say'

/** @param out the folder of the built app; @param words what it was started with */
export function open(out: string, words: readonly string[]): void {
  // Together with --no-sandbox (root, tests in containers) enableSandbox would kill every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // The same as the installer's, or Windows shows no notification of ours.
  app.setAppUserModelId('app.imprimatur.desk')
  registerScheme()
  lockDownContents(app)

  // Before the app is ready: macOS hands over the link it was opened with as soon as it starts.
  const links = new Links()
  app.on('open-url', (event, address) => {
    event.preventDefault()
    links.arrive(address)
  })
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => start(out, links, words))
  else app.quit()
}

function start(out: string, links: Links, words: readonly string[]): void {
  const kept = keptSettings(app.getPath('userData'))
  const windowSettings = new WindowSettings(kept)
  const windows = new Windows(windowSettings, out)
  const onPreferences = ({ theme, keys = {} }: Preferences) => {
    nativeTheme.themeSource = themeSource(theme)
    showMenu(keys, (command) => windows.pushToFocused({ kind: 'command', command }))
  }
  const preferences = understoodPreferences(kept['preferences'])
  onPreferences(preferences)

  lockDownSession(session.defaultSession)
  setUpSpelling(session.defaultSession, app.getPath('userData'), process.platform)

  const begin = Promise.withResolvers<void>()
  const leaving = () => windows.closePopOuts(keepingPatienceMs)
  const behind = begin.promise.then(() => loadBehind({ out, windows, windowSettings, links, onPreferences, leaving }))
  behind.catch(() => app.exit(1))
  serve(session.defaultSession, join(out, 'renderer'), async (digest) => (await behind).media(digest))
  const early = {
    // No desk can be open yet. With this answer the page draws its first screen.
    deskView: () => {
      setTimeout(begin.resolve, drawnMs)
      return null
    },
    appInfo: () => appInfo(preferences, recentIn(kept)),
    waitingLink: () => links.inWords(),
  }
  takeCalls(
    behind.then(({ answer }) => answer),
    early,
  )
  claimLinks(out)
  links.fromWords(words)
  windows.openMain()
  // A page may never ask.
  setTimeout(begin.resolve, patienceMs)

  links.onArrived = () => {
    windows.toFront()
    windows.pushToMain({ kind: 'link' })
  }
  const toFront = () => void windows.toFront()
  app.on('second-instance', (_event, argv) => {
    toFront()
    links.fromWords(argv.slice(1))
  })
  app.on('activate', toFront)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  // Whoever quits sooner waits for what closes in order.
  app.on('before-quit', () => begin.resolve())
  quitAfterClosing(behind, windows)
}

/** Loading what stands behind the window holds this process up, so the first screen is drawn before. */
const drawnMs = 100
const patienceMs = 5_000

/** Without what stands behind it a window would be dead, so a failure is said. */
async function loadBehind(inFront: InFront): Promise<BehindWindow> {
  try {
    const { standBehind } = await import('./app/behind-window')
    return standBehind(inFront)
  } catch (error) {
    console.error('Imprimatur could not start', error)
    const why = error instanceof Error ? error.message : String(error)
    const wayOut = t('Your desks are as they were. Start Imprimatur again; if this comes back, install it again.')
    dialog.showErrorBox(t('Imprimatur could not start.'), `${why}\n\n${wayOut}`)
    throw error
  }
}

/** Has the computer open our links with us. Not from a folder of its own, which is a test or a demonstration. */
function claimLinks(out: string): void {
  if (process.env.IMPRIMATUR_HOME) return
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
  // Started from the sources it is the runtime that the computer has to start, with our folder.
  else if (process.platform === 'win32') app.setAsDefaultProtocolClient(linkScheme, process.execPath, [join(out, '..')])
}

const keepingPatienceMs = 1_500

/**
 * What is typed is kept and the desk closed in order before the process ends; asking to quit twice changes nothing. Whoever
 * would cut off work that they asked for is asked first.
 */
function quitAfterClosing(behind: Promise<BehindWindow>, windows: Windows): void {
  let closing: Promise<void> | null = null
  let isClosed = false
  const leave = () => {
    isClosed = true
    app.quit()
  }
  const closeInOrder = async () => {
    const { station } = await behind
    if (!(await mayQuit(station, windows))) {
      closing = null
      return
    }
    windows.isQuitting = true
    await windows.keepTyping(keepingPatienceMs)
    await station.close()
    leave()
  }
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    closing ??= closeInOrder().catch((error: unknown) => {
      console.error('The desk could not be closed in order', error)
      leave()
    })
  })
}

async function mayQuit({ works }: BehindWindow['station'], windows: Windows): Promise<boolean> {
  const [first, ...more] = works.unfinished
  if (first === undefined) return true
  const { response } = await dialog.showMessageBox(windows.toFront(), {
    type: 'warning',
    message:
      more.length === 0
        ? t('This is still under way: {title}.', { title: first })
        : t('{count, plural, one {One thing is} other {# things are}} still under way.', { count: more.length + 1 }),
    detail: `${[first, ...more].join('\n')}\n\n${t('Quitting now leaves it unfinished. What is recorded stays recorded.')}`,
    buttons: [t('Wait until it is done'), t('Quit anyway')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
