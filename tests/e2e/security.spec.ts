// Each promise of the Electron security checklist, with an attempt to break it (numbers are the checklist's).
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { callNames } from '../../shared/bridge/names'
import { clean, freshHome, launch, type Running } from './app'

let running: Running
test.beforeAll(async () => {
  running = await launch(await freshHome())
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
})

test('the page has neither Node nor Electron, only the bridge (2, 3, 20)', async () => {
  const seen = await running.page.evaluate(() => ({
    node:
      typeof (globalThis as Record<string, unknown>).require + typeof (globalThis as Record<string, unknown>).process,
    bridge: Object.keys((globalThis as unknown as { imprimatur: object }).imprimatur).sort(),
  }))
  expect(seen).toEqual({ node: 'undefinedundefined', bridge: [...callNames, 'onPush'].sort() })
})

test('the window is isolated and sandboxed, with web security on and no webviews (3, 4, 6, 8–11)', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
  })
  expect(preferences.allowRunningInsecureContent ?? false).toBe(false)
  expect(preferences.experimentalFeatures ?? false).toBe(false)
  expect(preferences.enableBlinkFeatures ?? '').toBe('')
})

test('nothing is fetched from outside (1)', async () => {
  const outcome = await running.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})

test('every permission is refused but copying text out (5)', async () => {
  const answers = await running.page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    reading: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    ),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
  }))
  expect(answers).toEqual({ notification: 'denied', camera: 'refused', reading: 'refused', place: 'refused' })
})

test('text cannot become code: eval, inline scripts and HTML sinks are blocked (7)', async () => {
  const outcome = await running.page.evaluate(
    () =>
      new Promise((resolve) => {
        // In a timer, because the debugger lifts the ban for its own evaluation.
        setTimeout(() => {
          const attempts: Record<string, string> = {}
          const attempt = (name: string, act: () => unknown) => {
            try {
              act()
              attempts[name] = 'ran'
            } catch {
              attempts[name] = 'blocked'
            }
          }
          // oxlint-disable-next-line no-new-func, no-implied-eval
          attempt('eval', () => new Function('return 1')())
          attempt('html', () => {
            document.createElement('div').innerHTML = '<img src=x>'
          })
          const script = document.createElement('script')
          attempt('script', () => {
            script.textContent = 'globalThis.hacked = true'
            document.body.append(script)
          })
          attempts.hacked = String('hacked' in globalThis)
          resolve(attempts)
        })
      }),
  )
  expect(outcome).toEqual({ eval: 'blocked', html: 'blocked', script: 'blocked', hacked: 'false' })
})

test('the window stays on its page and opens no other (12, 13, 14)', async () => {
  const { app, page } = running
  const before = page.url()
  const opened = await page.evaluate(() => {
    const child = window.open('https://example.com/')
    const guest = document.createElement('webview')
    guest.setAttribute('src', 'https://example.com/')
    document.body.append(guest)
    window.location.href = 'https://example.com/'
    return child === null ? 'nothing' : 'a window'
  })
  expect(opened).toBe('nothing')
  expect(page.url()).toBe(before)
  const count = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(count).toBe(1)
})

test('messages that do not fit their schema are refused and named (17)', async () => {
  type Calls = { imprimatur: Record<string, (value: unknown) => Promise<unknown>> }
  const attempt = (name: string, input: unknown) =>
    running.page.evaluate(
      ({ name: wanted, input: value }) =>
        (globalThis as unknown as Calls).imprimatur[wanted]?.(value).then(
          () => 'taken',
          (error: Error) => error.message,
        ),
      { name, input },
    )
  expect(await attempt('act', { type: 'format-disk' })).toContain('bad-request: act')
  expect(await attempt('queuePage', { split: 'all', search: '', offset: -1, limit: 1e9 })).toContain('bad-request')
  expect(await attempt('openRecentDesk', { folder: '/etc', extra: true })).toContain('bad-request')
  expect(await attempt('deskView', { __proto__: { a: 1 } })).toContain('bad-request')
})

test('a folder that is not a desk opened before cannot be opened through the bridge', async () => {
  const answer = await running.page.evaluate(() =>
    (
      globalThis as unknown as { imprimatur: { openRecentDesk(input: object): Promise<unknown> } }
    ).imprimatur.openRecentDesk({ folder: '/etc' }),
  )
  expect(answer).toMatchObject({ ok: false })
})

test('app:// serves the window’s own files and nothing above them (18)', async () => {
  const statuses = await running.page.evaluate(() =>
    Promise.all(
      ['/index.html', '/../main/main.js', '/%2e%2e/main/main.js', '/..%5cmain%5cmain.js', '/%00', '/nothing.js'].map(
        (path) =>
          fetch(`app://imprimatur${path}`).then(
            (response) => response.status,
            () => 'refused',
          ),
      ),
    ),
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
})

test('electron-store’s own listener, which asks nobody who they are, is gone', async () => {
  const listeners = await running.app.evaluate(({ ipcMain }) => ipcMain.listenerCount('electron-store-get-data'))
  expect(listeners).toBe(0)
})

test('renderers run in Chromium’s sandbox; only root, who cannot have one, goes without (4)', async () => {
  const isRoot = process.getuid?.() === 0
  expect(await running.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))).toBe(isRoot)
  if (process.platform !== 'linux') return
  const pid = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
  // 2: system calls are filtered. As root there is no filter, and the launcher says so.
  expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe(isRoot ? '0' : '2')
})
