// The main job, end to end, in the real window and by keyboard alone: a desk is founded, two hundred drafts come in,
// one is mended and submitted, a reviewer sees what changed, the author cannot pass their own work, an edit drops an
// approval, the schedule leaves, other programs can read it, and killing the app loses nothing.
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { answerDialogs, clean, freshHome, kill, launch, root, type Running } from './app'
import {
  changePerson,
  changePersonFirst,
  check,
  choose,
  choosePassphrase,
  fill,
  find,
  openFromQueue,
  press,
  queue,
  signIn,
  tabTo,
} from './keyboard'
import { shot } from './shots'

/** One of the two hundred: it promises what nobody can. Its words as they come in, and as the writer mends them. */
const mended = {
  words: 'guaranteed returns',
  first: 'Our new savings plan is here. Returns may vary.',
  second: 'Our new savings plan is here. Returns may vary, and they can fall.',
  third: 'Our new savings plan is here. Returns may vary, and they can fall. Ask us how.',
}
/** Everybody's, to keep the story short. */
const passphrase = 'four words of my own'
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
  await signIn(page, person, passphrase)
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
  await check(page, page.getByRole('checkbox', { name: 'Banking, insurance or investing' }))
  await press(page, 'Continue')

  await fill(page, 'Your name', 'Mia Lang')
  await check(page, page.getByRole('checkbox', { name: 'Social manager' }))
  await choosePassphrase(page, 'Your passphrase', passphrase)
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
    await choose(page, page.getByRole('combobox', { name: 'Channel' }).nth(index), channel)
    await fill(page, 'Handle', handle, index)
    if (zone) {
      await fill(page, 'Time zone', zone, index)
      await page.keyboard.press('Enter')
    }
  }
  await press(page, 'Found the desk')
  await expect(page.getByRole('button', { name: /^Mia Lang/ })).toBeVisible()
  await changePersonFirst(page, 'Ben Okoro', passphrase)
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
  await expect(page.getByText('188 drafts imported', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: import 188 drafts', { exact: true })).toBeVisible()
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

  await openFromQueue(page, mended.words, 'Drafts')
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
  await expect(said(page)).toContainText('Submitted')
})

test('the author, a reviewer themselves, cannot pass their own work', async () => {
  const { page } = running
  await openFromQueue(page, 'savings plan')
  await page.keyboard.press('a')
  await expect(page.getByRole('region', { name: 'Decision' })).toContainText(
    'You wrote or changed this post, so your sign-off would not count.',
  )
  // The line below does not show the sentence a second time; it is only read out.
  await expect(
    said(page).getByText('There is nothing for you to decide here: the line above says why.', { exact: true }),
  ).toBeVisible()
  await shot(page, 'own-work')
  // Going around the screen does not help: the desk itself refuses, and writes nothing.
  const answer = await page.evaluate(async () => {
    type Calls = Record<
      string,
      (input: unknown) => Promise<{ rows: { id: string }[]; revisions: { number: number; contentDigest: string }[] }>
    >
    const { queuePage, postView, act } = (globalThis as unknown as { imprimatur: Calls }).imprimatur
    const found = await queuePage?.({ split: 'in-review', search: 'savings plan', offset: 0, limit: 1 })
    const post = found?.rows[0]?.id ?? ''
    const seen = (await postView?.({ id: post }))?.revisions.at(-1)
    const expectation = { revision: seen?.number, contentDigest: seen?.contentDigest }
    return act?.({
      type: 'sign-off',
      post,
      expect: expectation,
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
    })
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'in-the-way', obstacles: [{ kind: 'contributed' }] } })
  await closeSheets(page)
  await expect(pill(page, 'In review')).toBeVisible()
})

test('a reviewer asks for changes, in words', async () => {
  const { page } = running
  await changePersonFirst(page, 'Cleo Hart', passphrase)
  await openFromQueue(page, 'savings plan')
  await page.keyboard.press('r')
  await expect(page.getByLabel('What should change?')).toBeFocused()
  await page.keyboard.type('Say that returns can fall, not only vary.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(said(page)).toContainText('Undo')
  await page.keyboard.press('Control+1')
  await expect(queue(page)).toContainText('Changes requested')
})

test('killed in the middle of typing, the app has lost nothing', async () => {
  let page = running.page
  await changePerson(page, 'Ben Okoro', passphrase)
  await openFromQueue(page, 'savings plan')
  await expect(page.getByText('Say that returns can fall')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(mended.second)
  await expect(page.getByText(/kept/i).first()).toBeVisible()

  page = await restart('Ben Okoro')
  await openFromQueue(page, 'savings plan')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toHaveText(mended.second)
  await expect(page.getByText('Say that returns can fall')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: /Submit/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(said(page)).toContainText('Submitted')
})

test('the reviewer sees what changed since their last decision, and approves for both areas', async () => {
  const page = await restart('Cleo Hart')
  await openFromQueue(page, 'savings plan')
  await expect(page.getByText(/which you reviewed/)).toBeVisible()
  const changes = page.getByRole('region', { name: 'What changed' })
  await expect(changes.getByRole('insertion').first()).toContainText('and they can fall')
  await shot(page, 'review')
  await approveForBoth(page)
  await expectStatus(page, 'Approved')
})

test('an edit after approval drops it, and saving the same words does not', async () => {
  const { page } = running
  await changePerson(page, 'Ben Okoro', passphrase)
  await openFromQueue(page, 'savings plan')
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.press('Control+s')
  await expectStatus(page, 'Approved')
  await openFromQueue(page, 'savings plan')
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(mended.third)
  await page.keyboard.press('Control+s')
  await expect(pill(page, 'Draft')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: /Submit/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectStatus(page, 'In review')
})

test('approved again, and one taken back by undo and given anew', async () => {
  const { page } = running
  await changePerson(page, 'Cleo Hart', passphrase)
  await openFromQueue(page, 'savings plan')
  await approveForBoth(page)
  await expectStatus(page, 'Approved')
  await page.keyboard.press('Control+z')
  await expect(said(page)).toContainText('Undone')
  await expectStatus(page, 'In review')
  await page.keyboard.press('Enter')
  await approveLast(page)
  await expectStatus(page, 'Approved')
})

test('the schedule leaves, and other programs read it', async () => {
  const { page } = running
  await changePerson(page, 'Mia Lang', passphrase)
  const json = await exportAs(page, 'schedule.json', /JSON/)
  expect(JSON.parse(json.toString('utf8'))).toMatchObject({ posts: [{ content: { text: mended.third } }] })

  const calendar = await exportAs(page, 'schedule.ics', /iCalendar/)
  const [event, ...others] = new ICAL.Component(ICAL.parse(calendar.toString('utf8'))).getAllSubcomponents('vevent')
  expect(others).toEqual([])
  if (!event) throw new Error('The calendar holds no event')
  const parsed = new ICAL.Event(event)
  expect(parsed.description).toContain(mended.third)
  expect(parsed.startDate.toJSDate().toISOString()).toBe('2027-02-02T09:30:00.000Z')

  const sheet = await exportAs(page, 'buffer.csv', /Buffer/)
  expect(parseCsv(sheet, { columns: true, bom: true })).toEqual([
    { Text: mended.third, 'Image URL': '', Tags: '', 'Posting Time': '2027-02-02 09:30' },
  ])

  // The same state gives the same bytes.
  expect(await exportAs(page, 'again.ics', /iCalendar/)).toEqual(calendar)
  expect(await exportAs(page, 'again.json', /JSON/)).toEqual(json)
})

test('after another kill everything is as it was', async () => {
  const page = await restart('Mia Lang')
  await expectStatus(page, 'Exported')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  // The other drafts, the import that was undone, and the post that left.
  await expect(page.getByRole('tab', { name: /^Drafts/ })).toContainText('187')
  await expect(page.getByRole('tab', { name: /^Withdrawn/ })).toContainText('188')
  await expect(page.getByRole('tab', { name: /^All/ })).toContainText('376')
})

/** The status line's last words. */
const said = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const pill = (page: Page, status: string) => page.getByText(status, { exact: true }).first()

/** LinkedIn asks for brand and compliance; Cleo answers for both, one after the other. */
async function approveForBoth(page: Page): Promise<void> {
  const decision = page.getByRole('region', { name: 'Decision' })
  await expect(decision).toContainText('Nothing stands in the way of your approval for Brand')
  await page.keyboard.press('a')
  await expect(said(page)).toContainText('Your sign-off for Compliance is still open')
  await approveLast(page)
}

async function approveLast(page: Page): Promise<void> {
  const decision = page.getByRole('region', { name: 'Decision' })
  await expect(decision).toContainText('Nothing stands in the way of your approval for Compliance')
  await page.keyboard.press('a')
  await expect(decision).toBeHidden()
}

async function closeSheets(page: Page): Promise<void> {
  while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
}

/** The one post about the savings plan, as its row in the queue says it stands. */
async function expectStatus(page: Page, status: string): Promise<void> {
  await find(page, 'savings plan')
  await expect(queue(page).getByRole('row').nth(1)).toContainText(status)
}

async function exportAs(page: Page, name: string, profile: RegExp): Promise<Buffer> {
  const path = join(out, name)
  await answerDialogs(running.app, { save: path })
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /^Export…/ }).waitFor()
  await page.keyboard.press('Control+e')
  const formats = page.getByRole('group', { name: 'Format' })
  await tabTo(page, formats.getByRole('radio', { checked: true }))
  while (!(await formats.getByRole('radio', { name: profile }).isChecked())) await page.keyboard.press('ArrowDown')
  await choose(page, page.getByRole('combobox', { name: 'Days' }), 'Everything approved')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('1 included')
  if (name === 'schedule.json') await shot(page, 'export')
  await press(page, /^Export 1 post/)
  await expect(page.getByRole('heading', { name: '1 post exported' })).toBeVisible()
  const bytes = await readFile(path)
  if (name === 'schedule.json') await shot(page, 'exported')
  await press(page, 'Back to the schedule')
  return bytes
}
