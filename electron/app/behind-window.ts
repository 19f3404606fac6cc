// What stands behind the window: the workstation, and the answers to what the window asks. Reached from here alone is all
// that takes long to load, so it is imported when the window has begun to load its page.
import { join } from 'node:path'
import { app, ipcMain, powerMonitor, safeStorage } from 'electron'
import type { Preferences } from '../../shared/bridge/contract'
import { inWorker } from '../desk/background/in-worker'
import { systemKeyStore } from '../keys/key-store'
import type { StockedMedia } from '../storage/media-stock'
import { SettingsStore } from '../storage/settings'
import type { WindowSettings } from '../storage/window-settings'
import { answerWith } from './answering'
import type { Answer } from './calls'
import { handlersFor } from './handlers'
import type { Links } from './links'
import { systemNotifications } from './notifying/outside'
import type { Windows } from './windows'
import { desksFolderIn, Workstation } from './workstation'

export interface InFront {
  /** The folder of the built app. */
  readonly out: string
  readonly windows: Windows
  readonly windowSettings: WindowSettings
  readonly links: Links
  /** Called when somebody changed how the app looks or which keys it has. */
  readonly onPreferences: (preferences: Preferences) => void
  /** Called before nobody is signed in any more, or another desk is opened. */
  readonly leaving: () => Promise<void>
}

export interface BehindWindow {
  readonly station: Workstation
  readonly answer: Answer
  /** Pictures of posts show to whoever is signed in. */
  readonly media: (digest: string) => Promise<StockedMedia | null>
}

export function standBehind({ out, windows, windowSettings, links, onPreferences, leaving }: InFront): BehindWindow {
  const settings = new SettingsStore(app.getPath('userData'))
  // electron-store listens without asking who speaks; nobody in our window needs it.
  ipcMain.removeAllListeners('electron-store-get-data')
  windowSettings.keepIn(settings)

  const clock = () => new Date().toISOString()
  const keyStores = { keyStore: systemKeyStore(safeStorage, process.platform) }
  const telling = { outside: systemNotifications(), toFront: () => void windows.toFront() }
  const machine = { keys: keyStores, background: inWorker(join(out, 'main', 'worker.js')), telling }
  const desks = desksFolderIn(app.getPath('userData'))
  const station = new Workstation(desks, settings, (push) => windows.push(push), clock, machine)
  station.works.onShare = (share) => windows.progress(share)
  station.leaving = leaving
  station.onPreferences = onPreferences
  station.restart = () => {
    app.relaunch()
    app.quit()
  }
  // Whoever leaves the computer leaves their key locked.
  powerMonitor.on('lock-screen', () => station.openDesk?.session.lock())
  powerMonitor.on('suspend', () => station.openDesk?.session.lock())
  // Timers stand still while a computer sleeps.
  powerMonitor.on('resume', () => station.notices.changed())
  return {
    station,
    answer: answerWith(handlersFor(station, windows, links)),
    media: async (digest) => (station.person ? ((await station.openDesk?.mediaStock.read(digest)) ?? null) : null),
  }
}
