// Opens a window: the main one, or one that shows a single post. Both are locked down in the same way.
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Showing } from '../../shared/bridge/windows'
import type { KeepsWindows, WindowPlace } from '../storage/window-settings'
import { offerContextMenu } from './context-menu'
import { origin } from './protocol'
import { type Area, type KeptPlace, placeOn } from './window-place'
import { keepZoom } from './zoom'

const smallest = { width: 720, height: 480 }
const smallestPopOut = { width: 560, height: 420 }

export function openMainWindow(settings: KeepsWindows, outFolder: string): BrowserWindow {
  return openWindow('window', settings, { outFolder, smallest, address: `${origin}/` })
}

/** `ordinal`: how many are open already; each stands a step aside from the one before. */
export function openPopOut(
  settings: KeepsWindows,
  outFolder: string,
  { post, mode }: Showing,
  ordinal: number,
): BrowserWindow {
  const address = `${origin}/?post=${encodeURIComponent(post)}&mode=${mode}`
  return openWindow('popOut', settings, { outFolder, smallest: smallestPopOut, address, aside: ordinal * 28 })
}

interface Opening {
  readonly outFolder: string
  readonly smallest: { readonly width: number; readonly height: number }
  readonly address: string
  readonly aside?: number
}

function openWindow(
  kept: 'window' | 'popOut',
  settings: KeepsWindows,
  { outFolder, smallest: least, address, aside = 0 }: Opening,
): BrowserWindow {
  const place = settings.get(kept)
  const window = new BrowserWindow({
    ...placeOn(workAreas(), moved(place, aside), least),
    minWidth: least.width,
    minHeight: least.height,
    title: 'Imprimatur',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0F1216' : '#F6F7F9',
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
    if (place.maximised && kept === 'window') window.maximize()
    window.show()
  })
  window.on('close', () => settings.set(kept, placeOf(window)))
  keepZoom(window.webContents, settings)
  offerContextMenu(window)
  void window.loadURL(address)
  return window
}

/** The bounds it has when it is not maximised, whether it is or not. */
function placeOf(window: BrowserWindow): WindowPlace {
  const bounds = window.getNormalBounds()
  return {
    ...bounds,
    maximised: window.isMaximized(),
    display: { ...screen.getDisplayMatching(window.getBounds()).workArea },
  }
}

function workAreas(): readonly Area[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

function moved(place: KeptPlace, by: number): KeptPlace {
  return by === 0 || place.x === undefined || place.y === undefined
    ? place
    : { ...place, x: place.x + by, y: place.y + by }
}
