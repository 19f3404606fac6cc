// The desk's lists, in the real window and by keyboard alone: entries are added, found in a post, marked when they have
// expired, brought in from a file after a dry run, and kept from those who may not change them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, launch, type Running } from './app'
import { changePerson, check, fill, press, signIn, tabTo, typeDay } from './keyboard'
import { shot } from './shots'

let running: Running
let home: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  home = await freshHome()
  running = await launch(home)
})
test.afterAll(async () => {
  await running.app.close()
  await clean(home)
})

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const dialogs = (page: Page) => page.getByRole('dialog')
const grid = (page: Page, name: string) => page.getByRole('grid', { name })
const year = new Date().getUTCFullYear()

/** Goes to a list with the keys that walk along them. */
async function goTo(page: Page, list: string): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${list}`) })
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await tab.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press(']')
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

/** Opens the sheet that adds an entry. */
async function add(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await expect(dialogs(page)).toBeVisible()
}

test('the lists are a part of the policies, and an empty one says what it is for and which clause uses it', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  // Ninety posts are written and signed first.
  await page.getByRole('listbox', { name: 'People of this desk' }).waitFor({ timeout: 60_000 })
  await signIn(page, 'Ruth')
  await page.keyboard.press('Control+5')
  await page.getByRole('tab', { name: 'Clauses' }).waitFor()
  const part = page.getByRole('tab', { name: 'Lists', exact: true })
  for (let presses = 0; presses < 5 && (await part.getAttribute('aria-selected')) !== 'true'; presses += 1)
    await page.keyboard.press('Control+Tab')
  await goTo(page, 'Topics')
  await expect(grid(page, 'Topics').getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: 'Everybody may speak on everything' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^V9 / })).toBeVisible()
  await shot(page, 'lists-empty')
  await expectAccessible(page)
})

test('a claim is added, what is missing is named, and an expired one is marked', async () => {
  const { page } = running
  await goTo(page, 'Claims')
  await add(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Write the claim as it may be made.')).toBeVisible()
  await expect(page.getByText(/^Say where the evidence is/)).toBeVisible()
  await page.keyboard.type('Rated best savings app of 2026')
  await fill(page, 'Evidence', 'Savers’ Review 3/2026, page 12, shared drive')
  await check(page, page.getByRole('checkbox', { name: 'LinkedIn' }))
  await shot(page, 'lists-add-claim')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Added “Rated best savings app of 2026” to the claims')
  await expect(grid(page, 'Claims').getByRole('row', { name: 'Rated best savings app' })).toBeVisible()
  await expect(page.getByText(/Last changed by Ruth Calderwood/)).toBeVisible()

  await add(page)
  await page.keyboard.type('9 out of 10 customers recommend us')
  await fill(page, 'Evidence', 'Survey of 1,204 customers, May 2024')
  await typeDay(page, 'First day', '2024-06-01')
  await typeDay(page, 'Last day (optional)', '2025-05-31')
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  const expired = grid(page, 'Claims').getByRole('row', { name: '9 out of 10 customers' })
  await expect(expired).toContainText('Expired')
  await expect(expired).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText(/^2 claims have expired/)).toBeVisible()
  await shot(page, 'lists-claims')
  await expectAccessible(page)
})

test('an entry is edited and taken off, and undo brings it back', async () => {
  const { page } = running
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Edit the claim' })).toBeVisible()
  await fill(page, 'Evidence', 'Survey of 2,010 customers, May 2024')
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(page.getByText('Survey of 2,010 customers')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(status(page)).toContainText('off the list')
  await expect(grid(page, 'Claims').getByRole('row')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('Undone: change the register of claims')
  await expect(grid(page, 'Claims').getByRole('row')).toHaveCount(5)
})

test('claims come in from a file after a dry run that says what stays out and why', async () => {
  const { page, app } = running
  const file = join(home, 'claims.csv')
  await writeFile(
    file,
    [
      'claim,evidence,until,channels',
      `"No fees on everyday payments","Tariff sheet, §2",${year + 1}-12-31,`,
      '"Loved by everyone",,,',
      '"Rated best savings app of 2026","Savers’ Review 4/2026",,LinkedIn',
    ].join('\n'),
  )
  await answerDialogs(app, { open: [file] })
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Claims from claims.csv' })
  await expect(dialog).toContainText('1 would be added, 1 changed. 1 row stays out.')
  await expect(dialog).toContainText('Nothing says how “Loved by everyone” is proved.')
  await shot(page, 'lists-dry-run')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(grid(page, 'Claims').getByRole('row')).toHaveCount(6)
})

test('an embargo is added, with the moment said in its zone', async () => {
  const { page } = running
  await goTo(page, 'Embargoes')
  await add(page)
  await page.keyboard.type('The merger with Leith Building Society')
  await fill(page, 'Words that give it away', 'Leith Building Society')
  await typeDay(page, 'Until', `${year + 1}-03-01`)
  await tabTo(page, page.getByLabel('Time', { exact: true }))
  await page.keyboard.type('0700')
  await expect(page.getByText(`It holds until`)).toContainText('07:00 (Europe/London, UTC+00:00)')
  await shot(page, 'lists-add-embargo')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(grid(page, 'Embargoes').getByRole('row', { name: 'The merger' })).toContainText('Holds')
  await shot(page, 'lists-embargoes')
  await expectAccessible(page)
})

test('the shape of a number shows what it matches', async () => {
  const { page } = running
  await goTo(page, 'Numbers')
  await add(page)
  await page.keyboard.type('Policy number')
  await fill(page, 'Shape', 'NB-####-##')
  await expect(dialogs(page)).toContainText('Such as NB-1234-56.')
  await fill(page, 'Try it on a text (optional)', 'Quote NB 1234 56 when you call')
  await expect(dialogs(page)).toContainText('Found: “NB 1234 56”.')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(grid(page, 'Numbers').getByRole('row', { name: 'Policy number' })).toContainText('NB-####-##')
})

test('a date and a topic are added', async () => {
  const { page } = running
  await goTo(page, 'Dates')
  await add(page)
  await page.keyboard.type('Election day')
  await typeDay(page, 'First day', `${year + 1}-05-06`)
  await fill(page, 'Advice', 'Say nothing that could be read as taking sides.')
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(grid(page, 'Dates').getByRole('row', { name: 'Election day' })).toContainText(
    `6 May ${year + 1} · Think twice`,
  )
  await goTo(page, 'Topics')
  await add(page)
  await page.keyboard.type('Results')
  await fill(page, 'Words that give it away', 'half-year results')
  await check(page, page.getByRole('checkbox', { name: 'Elena Quintana' }))
  await shot(page, 'lists-add-topic')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Results' })).toContainText('Elena Quintana')
})

test('customers are removed for good, come in from a file, sealed, and say where they are kept', async () => {
  const { page, app } = running
  const file = join(home, 'customers.csv')
  await writeFile(file, 'first name,last name\nIngrid,Halvorsen\nMoses,Adeyemi\nCher,\n')
  await goTo(page, 'Customers')
  await expect(page.getByRole('heading', { name: '6 names' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(dialogs(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tick the box to say that you mean it.')).toBeVisible()
  await check(page, page.getByRole('checkbox', { name: 'Remove the list of customers for good' }))
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'There is no list of customers' })).toBeVisible()
  await expect(page.getByText(/^These are personal data\./)).toBeVisible()
  await shot(page, 'lists-customers-empty')
  await expectAccessible(page)
  await answerDialogs(app, { open: [file] })
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Customers from customers.csv' })
  await expect(dialog).toContainText('2 would be added. 1 row stays out.')
  await expect(dialog).toContainText('“Cher” is not a full name.')
  await press(page, 'Replace the list by 2 names')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '2 names' })).toBeVisible()
  await shot(page, 'lists-customers')
  await expectAccessible(page)
  await page.keyboard.press('e')
  await expect(page.getByLabel('Names')).toHaveValue('Ingrid Halvorsen\nMoses Adeyemi')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialogs(page)).toHaveCount(0)
})

test('an account is changed and another added', async () => {
  const { page } = running
  await goTo(page, 'Accounts')
  await expect(grid(page, 'Accounts').getByRole('row').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Edit LinkedIn northbank' })).toBeVisible()
  await fill(page, 'Market (optional)', 'UK and Ireland')
  await check(page, page.getByRole('checkbox', { name: 'Elena Quintana' }))
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  const pane = page.getByRole('region', { name: 'northbank', exact: true })
  await expect(pane).toContainText('UK and Ireland')
  await expect(pane).toContainText('Elena Quintana')
  await shot(page, 'lists-accounts')
  await expectAccessible(page)
  await page.keyboard.press('Control+z')
  await expect(status(page)).toContainText('Undone: change LinkedIn northbank')
  await expect(pane).toContainText('Every writer of the desk')
  await add(page)
  await fill(page, 'Handle', 'northbank.ireland')
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(grid(page, 'Accounts').getByRole('row', { name: 'northbank.ireland' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(status(page)).toContainText('An account stays')
})

test('a post with the words of the embargo is found while it is typed', async () => {
  const { page } = running
  await changePerson(page, 'Maya')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.type('We are joining forces with the Leith Building Society')
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings).toContainText('under embargo until')
  await expect(findings).toContainText('The merger with Leith Building Society')
  await shot(page, 'lists-found')
})

test('who may not keep a list sees it with the reason, and never the names of customers', async () => {
  const { page } = running
  await page.keyboard.press('Control+5')
  const part = page.getByRole('tab', { name: 'Lists', exact: true })
  await part.waitFor()
  for (let presses = 0; presses < 5 && (await part.getAttribute('aria-selected')) !== 'true'; presses += 1)
    await page.keyboard.press('Control+Tab')
  await goTo(page, 'Embargoes')
  await expect(grid(page, 'Embargoes').getByRole('row')).toHaveCount(2)
  await expect(page.getByText('Only an admin can change this list. Ask an admin of this desk.').first()).toBeVisible()
  await page.keyboard.press('a')
  await expect(status(page)).toContainText('Ask an admin of this desk')
  await expect(dialogs(page)).toHaveCount(0)
  await shot(page, 'lists-reader')
  await expectAccessible(page)
  await goTo(page, 'Customers')
  await expect(page.getByRole('heading', { name: '2 names' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(status(page)).toContainText('Ask an admin of this desk')
  await expect(page.getByText('Halvorsen')).toHaveCount(0)
})

test('all of it fits a small window', async () => {
  const { page, app } = running
  await changePerson(page, 'Ruth')
  await page.keyboard.press('Control+5')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700))
  const part = page.getByRole('tab', { name: 'Lists', exact: true })
  await part.waitFor()
  for (let presses = 0; presses < 5 && (await part.getAttribute('aria-selected')) !== 'true'; presses += 1)
    await page.keyboard.press('Control+Tab')
  await goTo(page, 'Accounts')
  await expect(page.getByRole('tab', { name: /^Accounts/ })).toBeInViewport({ ratio: 0.95 })
  await shot(page, 'lists-accounts-small')
  await goTo(page, 'Claims')
  await expect(page.getByRole('button', { name: 'Take off the list' })).toBeInViewport({ ratio: 1 })
  await shot(page, 'lists-claims-small')
  await expectAccessible(page)
})
