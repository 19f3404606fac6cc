// One walk through all screens and the main sheets, with more contrast, at 200 % zoom and in a column of 320 px; light
// and dark stand with each screen. With IMPRIMATUR_SHOTS it takes pictures in every look and in greys, to be looked at.
import { expect, test } from '@playwright/test'
import { expectAccessibleInOtherLooks } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import { command, find, openBy, openFromQueue, press, queue, signIn } from './keyboard'
import { lookShots } from './shots'

let running: Running
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  running = await launch(await freshHome())
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
})

async function look(name: string): Promise<void> {
  await lookShots(running, name)
  await expectAccessibleInOtherLooks(running)
}

test('the welcome, the founding of a desk and the sign-in', async () => {
  const { page } = running
  await look('welcome')
  await press(page, /^Found/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('founding')
  await press(page, /Back|Cancel/)
  await press(page, /Explore the sample desk/)
  await expect(page.getByRole('listbox', { name: 'People of this desk' })).toBeVisible()
  await look('sign-in')
  await signIn(page, 'Priya')
})

test('the queue, the look at a post, and what floats over it', async () => {
  const { page } = running
  await expect(queue(page)).toBeVisible()
  await look('queue')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: 'Notices' })).toBeVisible()
  await look('notices')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await find(page, '4.75% AER', 'All')
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog').getByRole('region', { name: /^Text/ })).toBeVisible()
  await look('peek')
  await page.keyboard.press('Space')
})

test('review and its sheets', async () => {
  const { page } = running
  await openFromQueue(page, '4.75% AER')
  await expect(page.getByRole('region', { name: 'What changed' })).toBeVisible()
  await look('review')
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('request-changes')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the policies', async () => {
  const { page } = running
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('tab', { name: /^Clauses/ })).toBeVisible()
  await look('policies')
  const parts = page.getByRole('tablist', { name: 'Parts of the policies' }).getByRole('tab')
  for (const part of (await parts.allTextContents()).slice(1)) {
    await page.keyboard.press('Control+Tab')
    await expect(parts.and(page.getByRole('tab', { selected: true }))).toHaveText(part)
    await look(`policies-${part.toLowerCase()}`)
  }
})

test('the ledger, the people and the settings', async () => {
  const { page } = running
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('tab', { selected: true })).toBeVisible()
  await look('ledger')
  await page.keyboard.press('Control+Tab')
  await look('ledger-second')
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('people')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Appearance', level: 2 })).toBeFocused()
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { name: 'Language', level: 2 })).toBeFocused()
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { name: 'Keys', level: 2 })).toBeFocused()
  await look('settings')
})

test('writing, the schedule, the export and the import', async () => {
  const { page } = running
  await command(page, 'Sign in as someone else')
  await signIn(page, 'Maya')
  await openFromQueue(page, 'standing order', 'Drafts')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('Blocker')
  await look('compose')
  await openBy(page, 'Submit for review', /Submit/)
  await look('submit')
  await page.keyboard.press('Escape')
  await command(page, 'Sign in as someone else')
  await signIn(page, 'Elena')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('region', { name: 'Schedule' })).toBeVisible()
  await look('schedule')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('included')
  await look('export')
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await look('import')
})
