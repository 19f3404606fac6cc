// Turns a page made by shared/ into a PDF, or hands it to a printer: in a hidden window without scripts, in a session of its
// own that is answered with that page and the app's font, and with nothing else.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, session } from 'electron'
import { origin, scheme } from './protocol'
import { t } from '../../shared/words/say'

const assets = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'renderer', 'assets')
const pageAddress = `${origin}/page`
/** A page that has not been laid out by then never will be. */
const patienceMs = 20_000

export async function pdfOf(page: string): Promise<Uint8Array> {
  return withPage(page, ({ webContents }) => webContents.printToPDF({ printBackground: true, pageSize: paper() }))
}

/** The paper that lies in the printers of this country. */
const withLetter: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'])
const paper = () => (withLetter.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4')

/** Resolves when the person printed it or thought better of it. */
export async function printPage(page: string, parent: BrowserWindow): Promise<void> {
  await withPage(
    page,
    ({ webContents }) =>
      new Promise<void>((resolve, reject) => {
        webContents.print({ silent: false, printBackground: true }, (isDone, why) => {
          if (isDone || /cancel/i.test(why)) resolve()
          else reject(new Error(why === '' ? t('no printer answered') : why))
        })
      }),
    parent,
  )
}

async function withPage<T>(
  page: string,
  work: (window: BrowserWindow) => Promise<T>,
  parent?: BrowserWindow,
): Promise<T> {
  const own = session.fromPartition(`sheet-${crypto.randomUUID()}`, { cache: false })
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !request.url.startsWith(`${origin}/`) }))
  own.protocol.handle(scheme, (request) => serve(request.url, page))
  const window = new BrowserWindow({
    show: false,
    ...(parent && { parent }),
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(t('the page was not laid out in time'))), patienceMs)
  })
  try {
    await Promise.race([window.loadURL(pageAddress), tooLong])
    clearTimeout(timer)
    return await work(window)
  } finally {
    clearTimeout(timer)
    window.destroy()
  }
}

async function serve(address: string, page: string): Promise<Response> {
  const name = address.startsWith(`${origin}/`) ? address.slice(origin.length + 1) : ''
  if (address === pageAddress) return reply(page, 'text/html; charset=utf-8')
  if (name === 'fonts.css') return reply(await fontFaces(), 'text/css; charset=utf-8')
  if (/^inter-[\w-]+\.woff2$/.test(name)) return reply(new Uint8Array(await readFile(join(assets, name))), 'font/woff2')
  return new Response('Not found', { status: 404 })
}

function reply(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' } })
}

/** The rules by which the window's own style sheet finds the app's font. Without them the page is set in another. */
async function fontFaces(): Promise<string> {
  const names = await readdir(assets).catch(() => [])
  const sheets = await Promise.all(
    names.filter((name) => name.endsWith('.css')).map((name) => readFile(join(assets, name), 'utf8')),
  )
  return sheets.flatMap((sheet) => sheet.match(/@font-face\s*\{[^{}]*inter-[^{}]*\}/g) ?? []).join('\n')
}
