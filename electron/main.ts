// Starts the app. Reads like a table of contents: each line's work is in the file it names.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, powerMonitor, safeStorage, session } from 'electron'
import type { Push } from '../shared/bridge/contract'
import { pushChannel } from '../shared/bridge/names'
import { answerCalls } from './app/calls'
import { handlersFor } from './app/handlers'
import { buildMenu } from './app/menu'
import { bringToFront, systemNotifications } from './app/notifying/outside'
import { registerScheme, serve } from './app/protocol'
import { lockDownContents, lockDownSession } from './app/security'
import { themeSource } from './app/theme-source'
import { openWindow } from './app/window'
import { desksFolderIn, Workstation } from './app/workstation'
import { inWorker } from './desk/background/in-worker'
import { systemKeyStore } from './keys/key-store'
import { isCommand } from './cli/command-names'
import { SettingsStore } from './storage/settings'

const out = join(fileURLToPath(new URL('.', import.meta.url)), '..')

// A folder of its own for tests, demonstrations and portable use.
if (process.env.IMPRIMATUR_HOME) app.setPath('userData', process.env.IMPRIMATUR_HOME)

// Together with --no-sandbox (root, tests in containers) enableSandbox would kill every child process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// The same as the installer's, or Windows shows no notification of ours.
app.setAppUserModelId('app.imprimatur.desk')
registerScheme()
lockDownContents(app)

const words = process.argv.slice(app.isPackaged ? 1 : 2)
if (isCommand(words)) void commandLine()
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** What the packaged program is asked to do on a command line needs no window. */
async function commandLine(): Promise<void> {
  const { runCommand } = await import('./cli/commands')
  const code = await runCommand(words)
  // What was said is handed over first, however long it is.
  process.stdout.write('', () => app.exit(code))
}

function start(): void {
  const settings = new SettingsStore(app.getPath('userData'))
  // electron-store listens without asking who speaks; nobody in our window needs it.
  ipcMain.removeAllListeners('electron-store-get-data')
  nativeTheme.themeSource = themeSource(settings.get('preferences').theme)

  lockDownSession(session.defaultSession)
  serve(session.defaultSession, join(out, 'renderer'))

  const clock = () => new Date().toISOString()
  const keys = { keyStore: systemKeyStore(safeStorage, process.platform) }
  const toFront = () => bringToFront(() => openWindow(settings, out))
  const telling = { outside: systemNotifications(), toFront }
  const machine = { keys, background: inWorker(join(out, 'main', 'worker.js')), telling }
  const station = new Workstation(desksFolderIn(app.getPath('userData')), settings, pushToAll, clock, machine)
  answerCalls(handlersFor(station))
  // Whoever leaves the computer leaves their key locked.
  powerMonitor.on('lock-screen', () => station.openDesk?.session.lock())
  powerMonitor.on('suspend', () => station.openDesk?.session.lock())
  // Timers stand still while a computer sleeps.
  powerMonitor.on('resume', () => station.notices.changed())
  Menu.setApplicationMenu(buildMenu((command) => pushToAll({ kind: 'command', command })))
  openWindow(settings, out)

  app.on('second-instance', toFront)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(settings, out)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitAfterClosing(station)
}

const keepingPatienceMs = 1_500

/** What is typed is kept and the desk closed in order before the process ends; asking to quit twice changes nothing. */
function quitAfterClosing(station: Workstation): void {
  let closing: Promise<void> | null = null
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    closing ??= station
      .keepTyping(keepingPatienceMs)
      .then(() => station.close())
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}

function pushToAll(push: Push): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(pushChannel, push)
}
