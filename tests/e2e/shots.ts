// Pictures of the app, light and dark, made while the tests run. `npm run shots` keeps those that the README and the help
// pages show, and takes every screen in every look and in a small window too.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root, type Running } from './app'

const folder = join(root, 'test-results', 'shots')

export async function shot(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const picture = await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), animations: 'disabled' })
    if (process.env.IMPRIMATUR_HELP_PICTURES) await keepSmall(page, picture, `${name}-${colorScheme}.webp`)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

const widthInHelp = 1_200

/** As the help shows it: Chromium itself makes it smaller, so that no library has to. */
async function keepSmall(page: Page, picture: Buffer, file: string): Promise<void> {
  const small = await page.evaluate(
    async ([png, width]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const whole = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const height = Math.round((whole.height * width) / whole.width)
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('There is nothing to draw on')
      context.imageSmoothingQuality = 'high'
      context.drawImage(whole, 0, 0, width, height)
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
      const made = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''))
    },
    [picture.toString('base64'), widthInHelp] as const,
  )
  await mkdir(join(folder, 'help'), { recursive: true })
  await writeFile(join(folder, 'help', file), Buffer.from(small, 'base64'))
}

/** Pictures of one place in every look and in greys; only when they are asked for, to be looked at by a person. */
export async function lookShots({ app, page }: Running, name: string): Promise<void> {
  if (!process.env.IMPRIMATUR_SHOTS) return
  const into = join(folder, 'looks')
  await mkdir(into, { recursive: true })
  const looks = {
    'contrast-light': { colorScheme: 'light', contrast: 'more' },
    'contrast-dark': { colorScheme: 'dark', contrast: 'more' },
    forced: { colorScheme: 'dark', forcedColors: 'active' },
  } as const
  const none = { colorScheme: null, contrast: null, forcedColors: null, reducedMotion: null } as const
  const take = (look: string) => page.screenshot({ path: join(into, `${name}-${look}.png`), animations: 'disabled' })
  // Playwright would cut off what the zoom makes larger.
  const takeZoomed = async (look: string) => {
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 400)))
    const png = await app.evaluate(async ({ BrowserWindow }) => {
      const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
      return picture?.toPNG().toString('base64') ?? ''
    })
    await writeFile(join(into, `${name}-${look}.png`), Buffer.from(png, 'base64'))
  }
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...none, ...media, reducedMotion: 'reduce' })
    await take(look)
  }
  // The smallest window that the screens are made for, and a large one.
  for (const [size, width, height] of [
    ['small', 1_024, 700],
    ['large', 1_440, 900],
  ] as const) {
    await resize(app, width, height, 1)
    await page.waitForFunction((wanted) => innerWidth === wanted, width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ ...none, colorScheme, reducedMotion: 'reduce' })
      await take(`${size}-${colorScheme}`)
    }
  }
  await page.emulateMedia({ ...none, colorScheme: 'light', reducedMotion: 'reduce' })
  const greys = await page.evaluateHandle(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(':root { filter: grayscale(1); }')
    document.adoptedStyleSheets.push(sheet)
    return sheet
  })
  await take('greys')
  await greys.evaluate((sheet) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  })
  for (const [look, width, zoom] of [
    ['zoomed', 1440, 2],
    ['320', 720, 2.25],
    ['back', 1440, 1],
  ] as const) {
    await resize(app, width, 900, zoom)
    await page.waitForFunction((wanted) => innerWidth === wanted, width / zoom)
    if (look !== 'back') await takeZoomed(look)
  }
  await page.emulateMedia(none)
}

async function resize(app: Running['app'], width: number, height: number, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(to.width, to.height)
      window?.webContents.setZoomFactor(to.zoom)
    },
    { width, height, zoom },
  )
}
