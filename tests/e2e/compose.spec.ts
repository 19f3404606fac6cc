// Writing in the real window, by keyboard alone: an account gets words of its own, pictures come in with their alt texts
// and without the place where they were taken, and what is typed and added survives a kill.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, kill, launch, type Running } from './app'
import { check, openFromQueue, press, signIn, tabTo } from './keyboard'
import { shot } from './shots'

/** One pixel each; the JPEG says where it was taken. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const placed = Buffer.from(
  'ffd8ffe10034457869660000' +
    '4d4d002a0000000800018825000400000001' +
    '0000001a00000000' +
    '000100010002000000024e00000000000000' +
    'ffda0002010203ffd9',
  'hex',
)
let running: Running
let home: string
let folder: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  home = await freshHome()
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-pictures-'))
  await writeFile(join(folder, 'branch.png'), Buffer.from(png, 'base64'))
  await writeFile(join(folder, 'harbour.jpg'), placed)
  await writeFile(join(folder, 'notes.png'), '<svg onload="alert(1)"/>')
  running = await launch(home)
})
test.afterAll(async () => {
  await running.app.close()
  await clean(home)
  await rm(folder, { recursive: true, force: true })
})

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const item = (page: Page, name: RegExp) => page.getByRole('group', { name })

test('an account gets words of its own, held against the base, and can follow it again', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  await page.getByRole('listbox', { name: 'People of this desk' }).waitFor({ timeout: 60_000 })
  await signIn(page, 'Maya')
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Base text' }).waitFor()
  await page.keyboard.insertText('Our branch in the harbour opens on Monday. Come and see us.')
  await check(page, page.getByRole('checkbox', { name: /northbank/ }).first())
  await page.keyboard.press('Alt+2')
  await press(page, 'Give it a text of its own')
  await page.keyboard.insertText(' Doors open at nine.')
  await press(page, 'Show what differs')
  await expect(region(page, 'Against the base text')).toContainText('Doors open at nine.')
  await shot(page, 'compose-differs')
})

test('an approved phrase goes in where the caret stands', async () => {
  const { page } = running
  await press(page, 'Hide what differs')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Control+;')
  await expect(page.getByRole('listbox', { name: 'Approved phrases' })).toBeFocused()
  await shot(page, 'compose-phrases')
  await expect(page.getByRole('listbox', { name: 'Approved phrases' })).toBeFocused()
  await page.keyboard.type('cr')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toContainText('see us.Subject to status')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Base text' })).not.toContainText('Subject to status')
})

test('a claim is declared, found not to be approved, and taken off; approved ones are offered', async () => {
  const { page } = running
  const claims = region(page, 'Claims')
  const field = claims.getByRole('textbox', { name: 'A claim in other words' })
  await tabTo(page, field)
  await page.keyboard.insertText('Rated best in town')
  await page.keyboard.press('Enter')
  await expect(claims.getByRole('listitem')).toHaveText(['Rated best in town'])
  await expect(field).toHaveValue('')
  const found = page.getByText('“Rated best in town” is not on the register of approved claims.')
  await expect(found).toBeVisible()
  await claims.getByRole('button', { name: 'Remove the claim “Rated best in town”' }).press('Enter')
  await expect(field).toBeFocused()
  await expect(found).toHaveCount(0)
  await claims.getByRole('combobox', { name: 'From the approved claims' }).press('Enter')
  await page.getByRole('option').first().press('Enter')
  await expect(claims.getByRole('listitem')).toHaveCount(1)
  await claims.getByRole('button', { name: /^Remove the claim/ }).press('Enter')
  await expect(claims.getByRole('listitem')).toHaveCount(0)
})

test('pictures come in by their bytes, without the place where they were taken, and a false one stays out', async () => {
  const { page, app } = running
  const chosen = ['branch.png', 'harbour.jpg', 'notes.png'].map((name) => join(folder, name))
  await answerDialogs(app, { open: chosen })
  await page.keyboard.press('Control+Shift+M')
  await expect(page.getByText('notes.png: This is no picture or film that a channel takes.')).toBeVisible()
  await press(page, 'Understood')
  await press(page, 'Take it without the place')
  await expect(item(page, /^Media 2 of 2: harbour\.jpg/)).toBeVisible()
  await expect
    .poll(() =>
      item(page, /^Media 1 of 2/)
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBe(1)

  await tabTo(page, item(page, /^Media 2 of 2/).getByRole('textbox', { name: 'Alt text' }))
  await page.keyboard.insertText('The harbour at dawn')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(item(page, /^Media 1 of 2: harbour\.jpg/)).toBeFocused()
  await shot(page, 'compose-media')
  await expectAccessible(page)
  await page.setViewportSize({ width: 1024, height: 700 })
  await shot(page, 'compose-media-small')
})

test('a new post begins from a template, and what was checked goes along to the reviewers', async () => {
  const { page } = running
  await page.keyboard.press('Control+n')
  await press(page, 'Begin from a template…')
  await expect(page.getByRole('listbox', { name: 'Templates' })).toBeFocused()
  await shot(page, 'compose-templates')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toContainText('will be down on [day]')
  await check(page, page.getByRole('checkbox', { name: 'Call centre told' }))
  await shot(page, 'compose-checklist')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('These points of the checklist are open.')
  await expect(sheet).toContainText('Times confirmed with Operations')
  await expect(sheet.getByRole('textbox').first()).toHaveValue(/Checked before submitting: Call centre told/)
  await page.keyboard.press('Escape')
})

test('what was typed and added is there after a kill', async () => {
  await expect(running.page.getByText(/^Kept, not yet saved|^Revision 1, saved/)).toBeVisible()
  await kill(running)
  running = await launch(home)
  const { page } = running
  await press(page, /Northbank/)
  await signIn(page, 'Maya')
  await openFromQueue(page, 'harbour opens', 'Drafts')
  await expect(item(page, /^Media 1 of 2: harbour\.jpg/)).toBeVisible()
  await expect(item(page, /^Media 1 of 2/).getByRole('textbox', { name: 'Alt text' })).toHaveValue(
    'The harbour at dawn',
  )
})

test('after a save the focus stays where it has gone meanwhile', async () => {
  const { page } = running
  await openFromQueue(page, 'standing order', 'Drafts')
  const text = page.getByRole('textbox', { name: 'Base text' })
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' That is really all.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Revision 2, saved/)).toBeVisible()
  await page.keyboard.press('Control+k')
  const commands = page.getByRole('dialog').getByRole('combobox')
  await expect(commands).toBeFocused()
  await page.keyboard.type('Write a new post', { delay: 30 })
  await expect(commands).toHaveValue('Write a new post')
  await page.keyboard.press('Escape')
  await expect(text).toContainText(/really all\.$/)
})
