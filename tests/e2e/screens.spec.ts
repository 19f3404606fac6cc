// Every screen on the sample desk: no accessibility violation in light and dark, and a picture of each.
import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import { command, find, openBy, openFromQueue, press, queue, searchBox, signIn, tabTo } from './keyboard'
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

test('welcome and sign-in', async () => {
  const { page } = running
  await expectAccessible(page)
  await press(page, /Explore the sample desk/)
  await expect(page.getByRole('listbox', { name: 'People of this desk' })).toBeVisible()
  await shot(page, 'sign-in')
  await expectAccessible(page)
  await signIn(page, 'Priya')
})

test('the queue, marked as a sample', async () => {
  const { page } = running
  await expect(queue(page)).toBeVisible()
  await expect(page.getByText('Sample desk')).toBeVisible()
  await shot(page, 'queue-sample')
  await expectAccessible(page)
})

test('a search by fields: offered while typing, taken apart as chips, kept as a filter', async () => {
  const { page } = running
  const box = searchBox(page)
  const chips = page.getByRole('list', { name: 'Parts of the search' })
  const all = page.getByRole('tab', { name: /^All/ })
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(all).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('/')
  await page.keyboard.type('chan')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('channel:')
  await page.keyboard.type('li')
  await expect(page.getByRole('option', { name: /^linkedin/ })).toBeVisible()
  await shot(page, 'search-offers')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('channel:linkedin')
  await page.keyboard.type(' -status:exported severty:blocker')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'This search was not run' })).toBeVisible()
  await expect(queue(page)).toHaveCount(0)
  await expect(chips.getByRole('listitem').filter({ hasText: 'severty' })).toBeVisible()
  await shot(page, 'search-unknown')
  await expectAccessible(page)
  await press(page, 'Search severity:blocker')
  await expect(box).toHaveValue('channel:linkedin -status:exported severity:blocker')
  await expect(queue(page).getByRole('row').nth(1)).toBeVisible()
  await tabTo(page, chips.getByRole('button', { name: 'severity:blocker, edit' }))
  await page.keyboard.press('Delete')
  await expect(box).toHaveValue('channel:linkedin -status:exported')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+s')
  await page.keyboard.type('LinkedIn to come')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('opens it')
  const saved = page.getByRole('button', { name: /^LinkedIn to come/ })
  await expect(saved).toContainText(/\d/)
  await shot(page, 'search-filters')
  await expectAccessible(page)
})

test('a search that finds nothing says which part stands in the way, and a filter comes back by its key', async () => {
  const { page } = running
  const box = searchBox(page)
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('channel:linkedin nowherewordswithout')
  await expect(page.getByRole('heading', { name: /^No post matches/ })).toBeVisible()
  await shot(page, 'search-nothing')
  await page.keyboard.press('Enter')
  await press(page, /^Remove nowherewordswithout/)
  await expect(box).toHaveValue('channel:linkedin')
  await openBy(page, 'Arrange the filters', /Filters/)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await tabTo(page, queue(page))
  const number = await page.getByRole('list', { name: 'Filters' }).getByRole('listitem').count()
  await page.keyboard.press('g')
  await page.keyboard.press(String(number))
  await expect(box).toHaveValue('channel:linkedin -status:exported')
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(queue(page)).toBeFocused()
})

test('the palette and the keys', async () => {
  const { page } = running
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'palette')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'keys')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('review, with a diff of two revisions, and the sheet that asks for changes', async () => {
  const { page } = running
  await openFromQueue(page, '4.75% AER')
  await expect(page.getByRole('region', { name: 'What changed' })).toBeVisible()
  await shot(page, 'review-sample')
  await expectAccessible(page)
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'request-changes')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('t')
  await shot(page, 'review-clean')
  await expectAccessible(page)
})

test('a key pressed twice decides one post, not the next one unseen', async () => {
  const { page } = running
  await find(page, 'app', 'Your turn')
  await page.keyboard.press('Enter')
  const decision = page.getByRole('region', { name: 'Decision' })
  await expect(decision).toContainText('Nothing stands in the way')
  const first = await page.getByRole('heading', { level: 1 }).textContent()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first ?? '')
  await page.keyboard.press('a')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Press A again to approve it')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(`Undone: approve ${first ?? ''}`)
})

test('compose, with findings', async () => {
  const { page } = running
  await command(page, 'Sign in as someone else')
  await signIn(page, 'Maya')
  await openFromQueue(page, 'standing order', 'Drafts')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('Blocker')
  await shot(page, 'compose-sample')
  await expectAccessible(page)
})

test('a new post becomes a draft while it is typed, and the focus stays where it is', async () => {
  const { page } = running
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.type('A thought that is not finished')
  await page.keyboard.press('Shift+Tab')
  const elsewhere = await page.evaluate(() => document.activeElement?.textContent)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NBD-')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(elsewhere)
})

test('the schedule, the export, and the import', async () => {
  const { page } = running
  await command(page, 'Sign in as someone else')
  await signIn(page, 'Elena')
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /^Export…/ }).waitFor()
  await expect(page.getByRole('region', { name: 'Schedule' })).toBeVisible()
  await shot(page, 'schedule')
  await expectAccessible(page)
  await press(page, 'Next week')
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('included')
  await expect(page.getByText(/SAMPLE/).first()).toBeVisible()
  await shot(page, 'export-sample')
  await expectAccessible(page)
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
  await shot(page, 'import-start')
  await expectAccessible(page)
})

test('closing the app in the middle of a word loses no letter', async () => {
  const { app, page, home } = running
  await command(page, 'Sign in as someone else')
  await signIn(page, 'Maya')
  await openFromQueue(page, 'standing order', 'Drafts')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And one more thou')
  await app.close()
  running = await launch(home)
  await press(running.page, /Northbank brand desk/)
  await signIn(running.page, 'Maya')
  await openFromQueue(running.page, 'standing order', 'Drafts')
  await expect(running.page.getByRole('textbox', { name: 'Base text' })).toContainText('And one more thou')
})
