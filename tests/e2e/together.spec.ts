// A reviewer's stretch of plain posts, by keyboard alone: one key a post where they are read one by one, and several as one
// act, with what is left out said and the whole taken back at once.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import { press, queue, signIn } from './keyboard'
import { shot } from './shots'

let running: Running
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  running = await launch(await freshHome())
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
})

const said = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
/** What came by itself a moment ago is not decided by a key that was pressed twice. */
const settled = (page: Page) => page.locator('[aria-label=Decision]:not([data-arriving])')

test('plain posts take one key each, and the next comes by itself', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Priya')
  await expect(queue(page).getByRole('row').nth(1)).toBeVisible()
  // The first A opens what has not been read; from then on each A decides.
  await page.keyboard.press('a')
  for (let keys = 1; keys <= 3; keys += 1) {
    await expect(settled(page)).toContainText('Nothing stands in the way of your approval')
    const before = (await heading(page).textContent()) ?? ''
    await page.keyboard.press('a')
    await expect(said(page)).toContainText(/^Approved/)
    await expect(heading(page)).not.toHaveText(before)
  }
  for (let keys = 1; keys <= 3; keys += 1) {
    await page.keyboard.press('Control+z')
    await expect(said(page)).toContainText('Undone: approve')
  }
})

test('several posts are selected, those that can be are approved as one act, and taken back as one', async () => {
  const { page } = running
  await page.keyboard.press('Control+1')
  await expect(queue(page).getByRole('row').nth(1)).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+ArrowDown')
  const rows = queue(page).getByRole('row', { selected: true })
  await expect(rows).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(0)
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('region', { name: 'Selected posts' })
  await expect(bar).toContainText(/25 selected, \d+ can be approved, \d+ cannot/)
  await expect(bar).toContainText('You have not read these words yet.')
  await shot(page, 'together-bar')
  await expectAccessible(page)
  const can = /(\d+) can be/.exec((await bar.textContent()) ?? '')?.[1] ?? ''
  await page.keyboard.press('a')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('table', { name: `Will be approved: ${can} posts` })).toBeVisible()
  await expect(sheet.getByRole('table', { name: /^Left out/ })).toBeVisible()
  await shot(page, 'together-sheet')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toContainText(`Approved ${can} of ${can} posts`)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(said(page)).toContainText(`Undone: approve ${can} posts`)
})
