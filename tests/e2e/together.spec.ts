// Several posts at once, by keyboard alone: a reviewer's stretch of plain posts, one key a post where they are read one by
// one; several approved as one act and taken back as one; and several handed to another desk in one file.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, launch, type Running } from './app'
import { changePerson, command, fill, find, openBy, press, queue, signIn, tabTo } from './keyboard'
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

test('posts are handed over in a signed file, and what comes back from one is proposed and not merged', async () => {
  const { page, app, home } = running
  const file = join(home, 'handed-over.imprimatur-bundle')
  await changePerson(page, 'Maya')
  await find(page, '', 'Drafts')
  await page.keyboard.press('Home')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+J')
  await answerDialogs(app, { save: file })
  await openBy(page, 'Hand over the posts to another desk', /Hand over 2 posts/)
  await expect(page.getByRole('list', { name: 'What leaves' }).getByRole('listitem')).toHaveCount(2)
  await fill(page, 'To whom, and what for?', 'For Priya to read on her own computer')
  await shot(page, 'hand-over')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Handed over 2 posts')
  const bytes = await readFile(file)
  await writeFile(`${file}.damaged`, bytes.with(bytes.indexOf('Priya'), 0x51))

  // Meanwhile the first of them is changed here.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeVisible()
  await page.keyboard.press('e')
  const text = page.getByRole('textbox', { name: 'Base text' })
  await tabTo(page, text)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Changed here meanwhile.')
  await page.keyboard.press('Control+s')
  await expect(said(page)).toContainText(/revision/i)

  await answerDialogs(app, { open: [`${file}.damaged`] })
  await command(page, 'Bring in a handed-over file')
  await expect(page.getByRole('alert')).toContainText('bundle.entry.json: It was signed for something else')
  await answerDialogs(app, { open: [file] })
  await command(page, 'Bring in a handed-over file')
  await expect(page.getByRole('heading', { name: /^Handed over by/ })).toBeVisible()
  await expect(page.getByText('Changed here only')).toBeVisible()
  await expect(page.getByText('Reads the same here', { exact: true })).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: 'Leave it', exact: true }).first())
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /^Propose its text/ }).first()).toBeChecked()
  await shot(page, 'bring-in')
  await expectAccessible(page)
  await press(page, /^Bring in 1 post/)
  await expect(page.getByRole('region', { name: 'From other desks' })).toContainText('Another text from')
  await shot(page, 'proposal-waits')
  await expectAccessible(page)
  await page.keyboard.press('Shift+V')
  await expect(page.getByRole('dialog', { name: /^Another text from/ })).toContainText('Changed here meanwhile.')
  await shot(page, 'proposal')
  await expectAccessible(page)
  await press(page, 'Take it over')
  await expect(said(page)).toContainText('Took the text of another desk over')
})
