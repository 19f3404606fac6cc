// Settings in the real window: a command gets another key, which acts, shows wherever keys are shown, and goes again.
import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import { command, openFromQueue, press, signIn } from './keyboard'

let running: Running
test.setTimeout(150_000)
test.beforeAll(async () => {
  running = await launch(await freshHome())
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
})

const inMenu = (id: string) =>
  running.app.evaluate(({ Menu }, of) => Menu.getApplicationMenu()?.getMenuItemById(of)?.accelerator ?? null, id)

test('approving by another key, as the list of keys and the menu say too, and by the usual one again', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Priya')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Appearance' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { name: 'Language' })).toBeFocused()
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.type('Approve')
  await expectAccessible(page)

  await press(page, 'Remove A from “Approve”')
  await press(page, 'Add a key to “Approve”')
  const asked = page.getByRole('dialog', { name: 'A key for “Approve”' })
  await page.keyboard.press('y')
  await expect(asked.getByRole('status')).toContainText('“Copy a reference to the finding” has this key.')
  await page.keyboard.press('Control+d')
  await expect(asked.getByRole('status')).toHaveText('Ctrl+D is free.')
  await page.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect.poll(() => inMenu('review.approve')).toBe('CmdOrCtrl+D')

  await openFromQueue(page, '4.75% AER')
  await expect(page.getByRole('button', { name: 'Approve Ctrl+D', exact: true })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('textbox').fill('ctrl+d')
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByRole('term')).toHaveText('Approve')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Approve Ctrl+D', exact: true })).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Approved NBD-')

  await command(page, 'Settings…')
  await expect(page.getByRole('heading', { name: 'Appearance', level: 2 })).toBeFocused()
  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await page.keyboard.press('/')
  await page.keyboard.type('Approve')
  await press(page, 'Make the keys of “Approve” usual again')
  await expect(page.getByRole('button', { name: 'Remove A from “Approve”' })).toBeVisible()
  await expect.poll(() => inMenu('review.approve')).toBe(null)
  for (const name of ['Notices', 'My key', 'Where things are kept', 'About']) {
    await page
      .getByRole('navigation', { name: 'Parts of the settings' })
      .getByRole('button', { name, exact: true })
      .click()
    await expect(page.getByRole('heading', { name, level: 2 })).toBeFocused()
    if (name === 'About') await expect(page.getByText(/^electron-store \S+ MIT$/)).toBeVisible()
    await expectAccessible(page)
  }
})
