// The schedule on the sample desk: a slot moves by pointer and by keys, in the week and in the month, and says before
// it is put down what that means.
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, launch, type Running } from './app'
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
  await expect(page.getByRole('region', { name: 'Schedule' })).toBeVisible()
  await page.keyboard.press(']')
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
})

const carried = (page: Page) => page.getByRole('region', { name: 'Being moved' })
const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const posts = (page: Page) => page.locator('[data-day] [data-post]')
const dayOf = (post: Locator) =>
  post.evaluate((element) => element.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '')
const keyOf = async (post: Locator) => /NBD-\d+/.exec((await post.textContent()) ?? '')?.[0] ?? ''

/** A post that loses approvals when it moves a day, whichever the week shows: two were approved for another slot before. */
async function approvedOne(page: Page): Promise<string> {
  const approved = posts(page).filter({ hasText: 'Approved', hasNotText: /Bank holiday|Elbufer/ })
  for (let nth = 0; nth < (await approved.count()); nth += 1) {
    const key = await keyOf(approved.nth(nth))
    await approved.nth(nth).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect(carried(page)).toContainText('approval')
    const words = (await carried(page).textContent()) ?? ''
    await page.keyboard.press('Escape')
    await expect(carried(page)).toHaveCount(0)
    if (/approval.* no longer stands?, because/.test(words)) return key
  }
  throw new Error('No post that the week shows could lose an approval')
}

test('whoever goes to other days stays there, whatever is selected', async () => {
  const { page } = running
  const firstDay = page.locator('[data-day]').first()
  const days = async () => (await firstDay.getAttribute('data-day')) ?? ''
  const here = await days()
  await page.keyboard.press('j')
  await expect(posts(page).and(page.locator(':focus'))).toHaveCount(1)
  await page.keyboard.press(']')
  await expect(firstDay).not.toHaveAttribute('data-day', here)
  const there = await days()
  await page.keyboard.press(']')
  await expect(firstDay).not.toHaveAttribute('data-day', there)
  await page.keyboard.press('[')
  await page.keyboard.press('[')
  await expect(firstDay).toHaveAttribute('data-day', here)
})

test('an approved post says whose approval falls, moves by keys, and is approved again once that is undone', async () => {
  const { page } = running
  const key = await approvedOne(page)
  const post = posts(page).filter({ hasText: key })
  const before = await dayOf(post)
  await post.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(carried(page)).toContainText(/approval.* no longer stands?, because/)
  await expect(page.locator('[data-landing]')).toContainText(key)
  await expect(page.locator('[data-landing]')).toBeInViewport()
  await shot(page, 'schedule-carry')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(carried(page)).toHaveCount(0)
  await expect(post).toBeFocused()
  expect(await dayOf(post)).toBe(before)

  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(carried(page)).toContainText('because')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText(`${key} moved to`)
  await expect(post).toContainText('In review')
  await expect(post).toBeFocused()
  expect(await dayOf(post)).not.toBe(before)

  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText(`Undone: move ${key}`)
  await expect(post).toContainText('Approved')
  expect(await dayOf(post)).toBe(before)
})

test('a post is dragged to another day and keeps its time', async () => {
  const { page } = running
  const key = await keyOf(posts(page).filter({ hasText: 'In review' }).first())
  const post = posts(page).filter({ hasText: key })
  const time = await post.getByRole('time').textContent()
  const from = await dayOf(post)
  const days = page.locator('section[data-day]')
  const to = (await days.evaluateAll((all) => all.map((day) => (day as HTMLElement).dataset['day'] ?? ''))).find(
    (day) => day > from,
  )
  const there = page.locator(`section[data-day="${to}"]`)
  await post.dragTo(there)
  await expect(there.locator('[data-post]').filter({ hasText: key })).toBeVisible()
  expect(await post.getByRole('time').textContent()).toBe(time)
  await page.keyboard.press('Control+z')
  await expect(page.locator(`section[data-day="${from}"] [data-post]`).filter({ hasText: key })).toBeVisible()
})

test('the month goes by days, opens what has no room, and moves a slot by a week', async () => {
  const { page } = running
  await page.keyboard.press('m')
  const month = page.getByRole('grid', { name: 'Days of the month' })
  await expect(month).toBeVisible()
  await expect(month.getByRole('gridcell', { name: /\d posts/ }).first()).toBeVisible()
  await shot(page, 'schedule-month')
  await expectAccessible(page)

  const more = month.getByRole('button', { name: /^\+\d+ more$/ }).first()
  const hidden = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0])
  await more.click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(hidden)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const post = posts(page)
    .filter({ has: page.locator('[title^="In review"]') })
    .or(page.locator('[title^="In review"]'))
    .first()
  const key = await keyOf(post)
  const one = posts(page).filter({ hasText: key })
  const from = await dayOf(one)
  await one.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(carried(page)).toContainText('Nobody has approved it yet')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText(`${key} moved to`)
  await expect(one).toBeFocused()
  await expect.poll(async () => (Date.parse(await dayOf(one)) - Date.parse(from)) / 86_400_000).toBe(7)
  await page.keyboard.press('ArrowLeft')
  await expect(month.locator(':focus')).toHaveAttribute('role', 'gridcell')
})

test('several posts move by the same shift as one act', async () => {
  const { page } = running
  await page.keyboard.press('w')
  const marked = posts(page).filter({ hasText: 'In review' })
  for (const index of [0, 1]) {
    await marked.nth(index).focus()
    await marked.nth(index).click({ modifiers: ['ControlOrMeta'] })
  }
  await expect(page.getByRole('region', { name: 'Selected together' })).toContainText('2 posts selected')
  await page.keyboard.press('Shift+M')
  await page.getByLabel('Days later').fill('7')
  await expect(page.getByRole('dialog')).toContainText('7 days later')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(status(page)).toContainText('2 posts moved: 7 days later.')
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('Undone: move 2 posts')
})

test('an exported file can be dragged out of the window, and no other file', async () => {
  const { page, app, home } = running
  const path = join(home, 'schedule.json')
  await answerDialogs(app, { save: path })
  await page.keyboard.press('Control+e')
  const preview = page.getByRole('region', { name: 'Preview' })
  await page.getByRole('combobox', { name: 'Days' }).click()
  await page.getByRole('option', { name: 'Everything approved' }).click()
  await preview.getByRole('tab', { name: /^Left out/ }).click()
  await expect(preview).toContainText('It is not approved yet. Remind whose turn it is.')
  await shot(page, 'export-left-out')
  await page.getByRole('button', { name: /^Export \d+ posts/ }).click()
  await expect(page.getByRole('heading', { name: /posts exported$/ })).toBeVisible()
  await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    if (contents) contents.startDrag = ({ file }) => Object.assign(globalThis, { dragged: file })
  })
  await page.getByRole('list', { name: 'Files' }).getByRole('listitem').dispatchEvent('dragstart')
  await expect.poll(() => app.evaluate(() => (globalThis as { dragged?: string }).dragged)).toBe(path)
  const other = await page.evaluate(() => window.imprimatur.dragFile({ path: '/etc/passwd' }))
  expect(other.ok).toBe(false)
  await expectAccessible(page)
  await press(page, 'Back to the schedule')
})

test('every view fits a small window', async () => {
  const { page, app } = running
  const size = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
      [width, height],
    )
  await size(1024, 700)
  for (const [key, view] of [
    ['w', 'week'],
    ['m', 'month'],
    ['l', 'list'],
  ] as const) {
    await page.keyboard.press(key)
    await shot(page, `schedule-${view}-small`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBe(0)
  }
  await expectAccessible(page)
})
