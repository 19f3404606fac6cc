// The help, the first steps and the sample desk that goes away, by the keys alone.
import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import { command, find, openFromQueue, press, queue, signIn, tabTo } from './keyboard'
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

test('before a desk is open F1 opens the first steps, and Escape goes back', async () => {
  const { page } = running
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help.getByRole('article', { name: 'First steps' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
})

test('in review F1 opens its page; what is typed is searched; a link leads on, and Escape back to where one was', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Priya')
  await openFromQueue(page, '4.75% AER')
  const approve = page.getByRole('region', { name: 'Decision' }).getByRole('button', { name: /^Approve/ })
  await tabTo(page, approve)
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Help' })
  await expect(help.getByRole('article', { name: 'Reviewing quickly' })).toBeFocused()
  await shot(page, 'help')
  await expectAccessible(page)
  await page.keyboard.type('evidence pack')
  const found = help.getByRole('list', { name: 'Found in the help' })
  await expect(found.getByRole('button').first()).toContainText('Proving an approval')
  await shot(page, 'help-search')
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const proving = help.getByRole('article', { name: 'Proving an approval to an outsider' })
  await expect(proving).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(help.getByRole('article', { name: 'Reviewing quickly' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(approve).toBeFocused()
  // Over a sheet the help lies on top, and the sheet is still there afterwards, with what was typed.
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  const sought = keys.getByRole('textbox')
  await sought.fill('palette')
  await page.keyboard.press('F1')
  await expect(help.getByRole('article', { name: 'Keys' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(sought).toBeFocused()
  await expect(sought).toHaveValue('palette')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(queue(page)).toBeFocused()
})

test('the first steps are ticked by doing them, and hidden with one press', async () => {
  const { page } = running
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps).toContainText('0 of 5')
  await find(page, 'app', 'Your turn')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Decision' })).toContainText('Nothing stands in the way')
  await page.keyboard.press('a')
  await expect(steps).toContainText('1 of 5')
  await page.keyboard.press('Control+z')
  await expect(steps).toContainText('2 of 5')
  await command(page, 'Go to the queue')
  await expect(steps).toContainText('3 of 5')
  await press(page, 'Hide the first steps')
  await expect(steps).toHaveCount(0)
})

test('the sample desk is taken off this computer with one press, and is as new when it is opened again', async () => {
  const { page } = running
  await press(page, 'Remove the sample desk')
  await expect(page.getByRole('button', { name: /Explore the sample desk/ })).toBeVisible()
  await expect(page.getByText('Opened before')).toHaveCount(0)
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Priya')
  await expect(page.getByRole('region', { name: 'First steps' })).toContainText('0 of 5')
})
