// The main job, end to end, in the real window and by keyboard alone: a desk is founded, two hundred drafts come in,
// one is mended and submitted, a reviewer sees what changed, the author cannot pass their own work, an edit drops an
// approval, the schedule leaves, other programs can read it, and killing the app loses nothing.
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { answerDialogs, clean, freshHome, kill, launch, root, type Running } from './app'
import { changePerson, check, command, fill, openFromQueue, press, queue, search, signIn, tabTo } from './keyboard'
import { shot } from './shots'

/** One of the two hundred: it promises what nobody can. Its words as they come in, and as the writer mends them. */
const mended = {
  words: 'guaranteed returns',
  first: 'Our new savings plan is here. Returns may vary.',
  second: 'Our new savings plan is here. Returns may vary, and they can fall.',
  third: 'Our new savings plan is here. Returns may vary, and they can fall. Ask us how.',
}
const drafts = join(root, 'tests', 'fixtures', 'drafts-200.csv')
let running: Running
let home: string
let out: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  home = await freshHome()
  out = await mkdtemp(join(tmpdir(), 'imprimatur-e2e-out-'))
  running = await launch(home)
})
test.afterAll(async () => {
  await running.app.close()
  await clean(home)
  await clean(out)
})

/** Kills the app as a power cut would, starts it again, and opens the desk as someone. */
async function restart(person: string): Promise<Page> {
  await kill(running)
  running = await launch(home)
  const { page } = running
  await press(page, /Northbank/)
  await signIn(page, person)
  return page
}

const addPerson = async (page: Page, nth: number, name: string, roles: string[], areas: string[]) => {
  await press(page, 'Add a person')
  await fill(page, 'Name', name, nth)
  const person = page.getByRole('group', { name: 'Roles', exact: true }).nth(nth)
  for (const role of ['Writer', 'Reviewer', 'Social manager']) {
    const box = person.getByRole('checkbox', { name: role })
    if ((await box.isChecked()) !== roles.includes(role)) await check(page, box, roles.includes(role))
  }
  const reviews = page.getByRole('group', { name: 'Reviews for' }).last()
  for (const area of roles.includes('Reviewer') ? ['Brand', 'Compliance'] : []) {
    await check(page, reviews.getByRole('checkbox', { name: area }), areas.includes(area))
  }
}

test('a desk is founded in three steps', async () => {
  const { page } = running
  await shot(page, 'welcome')
  await press(page, /Found your own desk/)
  await fill(page, 'Name of the desk', 'Northbank')
  await fill(page, 'Time zone', 'Europe/London')
  await page.keyboard.press('Enter')
  await press(page, 'Continue')

  await fill(page, 'Your name', 'Mia Lang')
  await check(page, page.getByRole('checkbox', { name: 'Social manager' }))
  await addPerson(page, 0, 'Ben Okoro', ['Writer', 'Reviewer'], ['Brand'])
  await addPerson(page, 1, 'Cleo Hart', ['Reviewer'], ['Brand', 'Compliance'])
  await shot(page, 'founding')
  await press(page, 'Continue')

  const accounts = [
    ['LinkedIn', 'northbank', ''],
    ['X', 'northbank', ''],
    ['Instagram', 'northbank', ''],
    ['LinkedIn', 'northbank-de', 'Europe/Berlin'],
    ['Bluesky', 'northbank.example', 'America/New_York'],
  ] as const
  for (const [index, [channel, handle, zone]] of accounts.entries()) {
    if (index > 0) await press(page, 'Add an account')
    const select = page.getByRole('combobox', { name: 'Channel' }).nth(index)
    await tabTo(page, select)
    if (((await select.textContent()) ?? '') !== channel) {
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: channel, exact: true }).waitFor()
      await page.keyboard.type(channel)
      await page.keyboard.press('Enter')
      await expect(select).toHaveText(channel)
    }
    await fill(page, 'Handle', handle, index)
    if (zone) {
      await fill(page, 'Time zone', zone, index)
      await page.keyboard.press('Enter')
    }
  }
  await press(page, 'Found the desk')
  await signIn(page, 'Ben Okoro')
  await expect(page.getByText('Nothing is waiting for you')).toBeVisible()
})

test('two hundred drafts come in: the bad rows stay out with their reasons, the rest comes in whole', async () => {
  const { page, app } = running
  await answerDialogs(app, { open: [drafts] })
  await page.keyboard.press('Control+o')
  await press(page, 'Choose files…')
  await expect(page.getByRole('status').filter({ hasText: '188 of 200' })).toBeVisible()
  await tabTo(page, page.getByRole('tab', { name: /All/ }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Line 7', { exact: true })).toBeVisible()
  await shot(page, 'import')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('tab', { name: /Drafts/ })).toContainText('188')
  await expect(page.getByText('188 drafts imported')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: import 188 drafts')).toBeVisible()
  await expect(page.getByRole('tab', { name: /Drafts/ })).toContainText('0')
})

test('the writer sees what the checks found, mends it, and submits', async () => {
  const { page } = running
  await page.keyboard.press('Control+o')
  await press(page, 'Choose files…')
  await expect(page.getByRole('status').filter({ hasText: '188 of 200' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('tab', { name: /Drafts/ })).toContainText('188')
  await shot(page, 'queue')

  await openFromQueue(page, mended.words)
  const text = page.getByRole('textbox', { name: 'Base text' })
  await expect(text).toBeFocused()
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings).toContainText('Blocker')
  await page.keyboard.press('F8')
  await shot(page, 'compose')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(mended.first)
  await expect(findings).not.toContainText('Blocker')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: /Submit/ })).toBeVisible()
  await page.keyboard.type('Took the promise out.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('tab', { name: /In review/ })).toContainText('1')
})
