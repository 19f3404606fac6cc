// The schedule on the sample desk: a slot moves by pointer and by keys, in the week and in the month, and says before
// it is put down what that means.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import { press, signIn } from './keyboard'
import { shot } from './shots'

let running: Running
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  running = await launch(await freshHome())
  const { page } = running
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Elena')
  await page.keyboard.press('Control+2')
  await expect(schedule(page)).toBeVisible()
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
})

const schedule = (page: Page) => page.getByRole('region', { name: 'Schedule' })
const carried = (page: Page) => page.getByRole('region', { name: 'Being moved' })
const selected = (page: Page) => page.getByRole('region', { name: /^Selected: / })
const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })

test('a slot is carried by keys, says what it would cost, and is put back', async () => {
  const { page } = running
  await page.keyboard.press(']')
  await page.keyboard.press('j')
  await expect(selected(page)).toBeVisible()
  const before = await selected(page).textContent()
  await shot(page, 'schedule-week')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(carried(page)).toContainText(/approv/i)
  await shot(page, 'schedule-carry')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(carried(page)).toHaveCount(0)
  expect(await selected(page).textContent()).toBe(before)
})

test('pictures', async () => {
  const { page, app } = running
  await page.keyboard.press('m')
  await expect(page.getByRole('grid', { name: 'Days of the month' })).toBeVisible()
  await shot(page, 'schedule-month')
  await expectAccessible(page)
  await page.keyboard.press('l')
  await shot(page, 'schedule-list')
  await expectAccessible(page)
  const size = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
      [width, height],
    )
  await size(1024, 700)
  await shot(page, 'schedule-list-small')
  await page.keyboard.press('m')
  await shot(page, 'schedule-month-small')
  await page.keyboard.press('w')
  await shot(page, 'schedule-week-small')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await page.keyboard.press('m')
  await shot(page, 'schedule-month-zoom')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
  await size(1440, 900)
})
