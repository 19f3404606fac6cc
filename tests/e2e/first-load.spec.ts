// How much the window has loaded when the queue is there. The checks, the editor and the packs are several times as much as the
// queue itself; one import in the wrong place brings them all in before the first row.
import { expect, type Page, test } from '@playwright/test'
import { clean, freshHome, launch } from './app'
import { press, queue, signIn } from './keyboard'

/** In characters, as built; about a fifth more than it is. */
const most = 1_250_000

test('the queue comes without the checks, the editor and the packs', async () => {
  const { app, page, home } = await launch(await freshHome())
  try {
    await press(page, /Explore the sample desk/)
    await signIn(page, 'Priya')
    await expect(queue(page)).toBeVisible()
    const loaded = await scriptsIn(page)
    expect(loaded.length).toBeGreaterThan(2)
    const total = loaded.reduce((sum, { length }) => sum + length, 0)
    expect(total, JSON.stringify(loaded)).toBeLessThan(most)
  } finally {
    await app.close()
    await clean(home)
  }
})

/** Every file of code that the page has read. */
async function scriptsIn(page: Page): Promise<readonly { readonly name: string; readonly length: number }[]> {
  const found: { readonly name: string; readonly length: number }[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    if (url.endsWith('.js')) found.push({ name: url.slice(url.lastIndexOf('/') + 1), length })
  })
  await session.send('Debugger.enable')
  await session.detach()
  return found
}
