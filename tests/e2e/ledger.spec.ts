// The ledger by keyboard: what happened is found, read and followed to its post; the fingerprint and the record leave the
// desk; a colleague countersigns; damage is named.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { answerDialogs, clean, freshHome, launch, type Running } from './app'
import { choose, press, search, signIn, tabTo } from './keyboard'
import { shot } from './shots'

let running: Running
let out: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'imprimatur-e2e-out-'))
  running = await launch(await freshHome())
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
  await clean(out)
})

const entries = (page: Page) => page.getByRole('grid', { name: /^Entries/ })
const current = (page: Page) => entries(page).getByRole('row', { selected: true })
const detail = (page: Page) => page.getByRole('region', { name: 'Entry', exact: true })
const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const part = async (page: Page, name: string) => {
  while ((await page.getByRole('tab', { name }).getAttribute('aria-selected')) !== 'true') {
    await page.keyboard.press('Control+Tab')
  }
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target), colorScheme }))).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

test('the record is verified by itself, and opens with two keys', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Elena')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ entries verified, all sound$/)
  await expect(entries(page)).toBeFocused()
  await expect(detail(page)).toContainText('As the journal has it')
  await shot(page, 'ledger')
  await expectAccessible(page)
})

test('an entry is found by its words and kind, read in full, and followed to its post and back', async () => {
  const { page } = running
  await search(page, 'approved compliance')
  const all = await entries(page).getAttribute('aria-rowcount')
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Posts', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('No entry matches')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveAttribute('aria-rowcount', all ?? '')

  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  const words = await current(page).getByRole('gridcell').nth(2).textContent()
  const post = /NBD-\d+/.exec(words ?? '')?.[0] ?? 'no post'
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText(post)
  await page.keyboard.press('Enter')
  await expect(detail(page)).toBeFocused()
  await expect(detail(page)).toContainText('The signature is right')
  await expect(detail(page)).toContainText('"type": "SignedOff"')
  await shot(page, 'ledger-entry')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(entries(page)).toBeFocused()

  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(post)
  await page.keyboard.press('Escape')
  await expect(entries(page)).toBeFocused()
  await expect(current(page)).toContainText(words ?? 'no words')
  await page.keyboard.press('x')
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

test('an import is one row, which opens into its entries and folds again', async () => {
  const { page } = running
  await search(page, 'imported')
  await expect(current(page)).toContainText('imported 5 drafts')
  await page.keyboard.press('ArrowRight')
  await expect(entries(page)).toHaveAttribute('aria-rowcount', '7')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(current(page)).toContainText(/imported NBD-\d+/)
  await page.keyboard.press('ArrowLeft')
  await expect(entries(page)).toHaveAttribute('aria-rowcount', '2')
  await expect(current(page)).toContainText('imported 5 drafts')
  await page.keyboard.press('x')
})

test('the fingerprint is copied, and what it proves is said in words', async () => {
  const { app, page } = running
  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await page.keyboard.press('c')
  await expect(status(page)).toContainText('Fingerprint copied')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/)
  await expect(page.getByText(copied, { exact: true })).toBeVisible()
  await press(page, 'What this proves')
  await expect(page.getByRole('dialog')).toContainText('It does not prove')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the record leaves as lines of JSON, and what was found of it as a table', async () => {
  const { app, page } = running
  const lines = join(out, 'record.jsonl')
  await answerDialogs(app, { save: lines })
  await page.keyboard.press('Control+e')
  await expect(status(page)).toContainText(`exported to ${lines}`)
  const written = (await readFile(lines, 'utf8')).trimEnd().split('\n')
  expect(written.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(written.map((_, at) => at + 1))

  const table = join(out, 'record.csv')
  await answerDialogs(app, { save: table })
  await search(page, 'approved')
  await press(page, 'Export as CSV…')
  await expect(status(page)).toContainText(`exported to ${table}`)
  const rows = (await readFile(table, 'utf8')).trimEnd().split('\r\n').slice(1)
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.every((row) => row.includes('approved'))).toBe(true)
  await page.keyboard.press('x')
})

test('a colleague countersigns, and is a witness from then on', async () => {
  const { page } = running
  await part(page, 'Proof')
  await press(page, 'Countersign…')
  await choose(page, page.getByRole('dialog').getByRole('combobox'), 'Priya Chandran')
  await expectAccessible(page)
  await press(page, 'Countersign')
  await expect(status(page)).toContainText('Priya Chandran has countersigned the record')
  await expect(page.getByRole('region', { name: 'Witnesses' })).toContainText('Priya Chandran countersigned the first')
  await shot(page, 'ledger-proof')
  await expectAccessible(page)
})

test('the checkpoint and an evidence pack are saved', async () => {
  const { app, page } = running
  const checkpoint = join(out, 'checkpoint.txt')
  await answerDialogs(app, { save: checkpoint })
  await press(page, 'Save the checkpoint…')
  await expect(status(page)).toContainText(`Checkpoint saved to ${checkpoint}`)
  expect(await readFile(checkpoint, 'utf8')).toMatch(/^imprimatur\/[0-9a-f]{32}\n\d+\n/)
  const pack = join(out, 'evidence.zip')
  await answerDialogs(app, { save: pack })
  await press(page, 'Save evidence pack…')
  await expect(status(page)).toContainText(`Evidence pack saved to ${pack}`)
  expect((await readFile(pack)).subarray(0, 2).toString()).toBe('PK')
})

test('damage done while the desk is open is found by verifying, and named', async () => {
  const { page, home } = running
  await part(page, 'Record')
  const journal = join(home, 'desks', 'sample', 'ledger', '000001.log')
  const bytes = await readFile(journal)
  const at = bytes.indexOf('Station Parade')
  expect(at).toBeGreaterThan(0)
  bytes.write('5', at)
  await writeFile(journal, bytes)
  await tabTo(page, page.getByRole('button', { name: 'Verify now' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The record is not sound')
  await expect(page.getByText(/000001\.log, byte/)).toBeVisible()
  await expect(page.getByRole('main').getByRole('alert').first()).toContainText(/Everything up to entry \d+/)
  await shot(page, 'ledger-trouble')
  await expectAccessible(page)
})
