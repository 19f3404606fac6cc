// Shows the gallery in a real window, served and locked down like the app's own. It does what a page cannot: holds
// parts in states that only a pointer brings about, forces colours, and shows how others see.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, type Debugger, nativeTheme, session } from 'electron'
import { origin, registerScheme, serve } from '../../electron/app/protocol'
import { lockDownContents, lockDownSession } from '../../electron/app/security'

const out = join(dirname(fileURLToPath(import.meta.url)), '..')

registerScheme()
lockDownContents(app)
void app.whenReady().then(start)
app.on('window-all-closed', () => app.quit())

async function start(): Promise<void> {
  lockDownSession(session.defaultSession)
  serve(session.defaultSession, join(out, 'renderer'))
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  const { webContents } = window
  webContents.debugger.attach()
  webContents.on('did-navigate-in-page', (_event, url) => void see(webContents.debugger, url))
  webContents.on('did-finish-load', () => void hold(webContents.debugger))
  await window.loadURL(`${origin}/gallery/index.html`)
}

async function see(page: Debugger, url: string): Promise<void> {
  const said = new URLSearchParams(new URL(url).hash.slice(1))
  nativeTheme.themeSource = said.get('system') === 'dark' ? 'dark' : 'light'
  await page.sendCommand('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: said.get('forced') ?? 'none' }],
  })
  await page.sendCommand('Emulation.setEmulatedVisionDeficiency', { type: said.get('sight') ?? 'none' })
}

const forced: Readonly<Record<string, readonly string[]>> = {
  hover: ['hover'],
  focus: ['focus', 'focus-visible'],
  press: ['hover', 'active'],
}
const controls = 'button, input, textarea, [tabindex="0"]'

/** Until the page has drawn its parts. */
const drawn = `new Promise((drawn) => {
  const look = () => (document.querySelector('main') ? drawn() : requestAnimationFrame(look))
  look()
})`

/** The first control of every state that is to be held. */
async function hold(page: Debugger): Promise<void> {
  await page.sendCommand('Runtime.evaluate', { expression: drawn, awaitPromise: true })
  await page.sendCommand('DOM.enable')
  await page.sendCommand('CSS.enable')
  const { root } = (await page.sendCommand('DOM.getDocument')) as { root: { nodeId: number } }
  for (const [name, forcedPseudoClasses] of Object.entries(forced)) {
    const { nodeIds } = (await page.sendCommand('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: `[data-force="${name}"]`,
    })) as { nodeIds: number[] }
    for (const stage of nodeIds) {
      const { nodeId } = (await page.sendCommand('DOM.querySelector', { nodeId: stage, selector: controls })) as {
        nodeId: number
      }
      if (nodeId !== 0) await page.sendCommand('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })
    }
  }
}
