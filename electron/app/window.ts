// The main window, where it was last time if that place is still on a display.
import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import type { Settings, SettingsStore } from '../storage/settings'
import { origin } from './protocol'

export function openWindow(settings: SettingsStore, outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOnDisplay(settings.get('window')),
    minWidth: 720,
    minHeight: 480,
    title: 'Imprimatur',
    show: false,
    backgroundColor: '#F6F7F9',
    webPreferences: {
      preload: join(outFolder, 'preload', 'preload.cjs'),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
    },
  })
  window.once('ready-to-show', () => {
    if (settings.get('window').maximised) window.maximize()
    window.show()
  })
  window.on('close', () => {
    settings.set('window', { ...window.getNormalBounds(), maximised: window.isMaximized() })
  })
  void window.loadURL(`${origin}/`)
  return window
}

/** Bounds that no display shows any more fall back to the size alone. */
function placeOnDisplay({ x, y, width, height }: Settings['window']) {
  if (x === undefined || y === undefined) return { width, height }
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const isVisible =
    x < workArea.x + workArea.width - 80 &&
    x + width > workArea.x + 80 &&
    y >= workArea.y &&
    y < workArea.y + workArea.height - 40
  return isVisible ? { x, y, width, height } : { width, height }
}
