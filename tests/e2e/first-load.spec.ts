// How much the window loads before the queue is there. The checks, the editor and the packs are several times as much as the
// queue itself; one import in the wrong place brings them all in before the first row.
import { expect, type Page, test } from '@playwright/test'
import { clean, freshHome, launch } from './app'
import { press, queue, signIn } from './keyboard'

/** In characters, as built; about a fifth more than it is. */
const most = 1_200_000

test('the queue comes without the checks, the editor and the packs', async () => {
  const { app, page, home } = await launch(await freshHome())
  try {
    await press(page, /Explore the sample desk/)
    await signIn(page, 'Priya')
    await expect(queue(page)).toBeVisible()
    const loaded = await scriptsIn(page)
    expect(loaded).toHaveLength(2)
    const total = loaded.reduce((sum, { length }) => sum + length, 0)
    expect(total, JSON.stringify(loaded)).toBeLessThan(most)
  } finally {
    await app.close()
    await clean(home)
  }
})

/** The files of code that the first screen and the queue wait for. */
async function scriptsIn(page: Page): Promise<readonly { readonly name: string; readonly length: number }[]> {
  const found: { readonly name: string; readonly length: number }[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    const name = /(?:first-screen|inside)-[^/]*\.js$/.exec(url)?.[0]
    // What is loaded later is led to by a tiny file of the same name.
    if (name !== undefined && length > 1_000) found.push({ name, length })
  })
  await session.send('Debugger.enable')
  await session.detach()
  return found
}
