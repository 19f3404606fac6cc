// Starts the app. Reads like a table of contents: each line's work is in the file it names.
import { join } from 'node:path'
import { app, dialog, ipcMain, nativeTheme, powerMonitor, safeStorage, session } from 'electron'
import { linkScheme } from '../shared/bridge/links/link'
import { answerCalls } from './app/calls'
import { handlersFor } from './app/handlers'
import { Links } from './app/links'
import { showMenu } from './app/menu'
import { systemNotifications } from './app/notifying/outside'
import { registerScheme, serve } from './app/protocol'
import { lockDownContents, lockDownSession } from './app/security'
import { setUpSpelling } from './app/spelling'
import { themeSource } from './app/theme-source'
import { Windows } from './app/windows'
import { desksFolderIn, Workstation } from './app/workstation'
import { inWorker } from './desk/background/in-worker'
import { systemKeyStore } from './keys/key-store'
import { SettingsStore } from './storage/settings'
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
  const settings = new SettingsStore(app.getPath('userData'))
  // electron-store listens without asking who speaks; nobody in our window needs it.
  ipcMain.removeAllListeners('electron-store-get-data')
  nativeTheme.themeSource = themeSource(settings.get('preferences').theme)

  lockDownSession(session.defaultSession)
  setUpSpelling(session.defaultSession, app.getPath('userData'), process.platform)

  const clock = () => new Date().toISOString()
  const keyStores = { keyStore: systemKeyStore(safeStorage, process.platform) }
  const windows = new Windows(settings, out)
  const toFront = () => void windows.toFront()
  const telling = { outside: systemNotifications(), toFront }
  const machine = { keys: keyStores, background: inWorker(join(out, 'main', 'worker.js')), telling }
  const station = new Workstation(
    desksFolderIn(app.getPath('userData')),
    settings,
    (push) => windows.push(push),
    clock,
    machine,
  )
  // Pictures of posts show to whoever is signed in.
  serve(session.defaultSession, join(out, 'renderer'), async (digest) =>
    station.person ? ((await station.openDesk?.mediaStock.read(digest)) ?? null) : null,
  )
  answerCalls(handlersFor(station, windows, links))
  station.works.onShare = (share) => windows.progress(share)
  station.leaving = () => windows.closePopOuts(keepingPatienceMs)
  // Whoever leaves the computer leaves their key locked.
  powerMonitor.on('lock-screen', () => station.openDesk?.session.lock())
  powerMonitor.on('suspend', () => station.openDesk?.session.lock())
  // Timers stand still while a computer sleeps.
  powerMonitor.on('resume', () => station.notices.changed())
  station.onPreferences = ({ theme, keys = {} }) => {
    nativeTheme.themeSource = themeSource(theme)
    showMenu(keys, (command) => windows.pushToFocused({ kind: 'command', command }))
  }
  station.onPreferences(settings.get('preferences'))
  claimLinks(out)
  links.fromWords(words)
  windows.openMain()

  links.onArrived = () => {
    windows.toFront()
    windows.pushToMain({ kind: 'link' })
  }
  app.on('second-instance', (_event, argv) => {
    toFront()
    links.fromWords(argv.slice(1))
  })
  app.on('activate', toFront)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  station.restart = () => {
    app.relaunch()
    app.quit()
  }
  quitAfterClosing(station, windows)
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
function quitAfterClosing(station: Workstation, windows: Windows): void {
  let closing: Promise<void> | null = null
  let isClosed = false
  const leave = () => {
    isClosed = true
    app.quit()
  }
  const closeInOrder = async () => {
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

async function mayQuit({ works }: Workstation, windows: Windows): Promise<boolean> {
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
