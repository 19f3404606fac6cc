// Who signs, in the real window and by keyboard alone: a passphrase at founding, a first key at the first sign-in, a
// wrong passphrase, a lock, an act that waits for the key and then goes through, a lost key, and people who leave.
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Bridge } from '../../shared/bridge/contract'
import { blankContent, type Content } from '../../shared/post/content'
import { expectAccessible } from './accessible'
import { clean, freshHome, launch, type Running } from './app'
import {
  changePerson,
  changePersonFirst,
  check,
  choose,
  choosePassphrase,
  command,
  fill,
  openBy,
  openFromQueue,
  pick,
  press,
  signIn,
  typeDay,
} from './keyboard'
import { shot } from './shots'

const mias = 'the tram was late today'
const cleos = 'seven grey herons waiting'
const cleosNext = 'seven herons flew away'
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
const people = (page: Page) => page.getByRole('grid', { name: 'People' })
const unlocking = (page: Page) => page.getByRole('dialog', { name: 'Unlock your key' })
const lockedMark = (page: Page) => page.getByRole('button', { name: /^Key locked/ })
const journal = () => readFile(join(home, 'desks', 'northbank', 'ledger', '000001.log'), 'utf8')

/** Opens the people of the desk, with the cursor on somebody. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+4')
  await expect(people(page)).toBeFocused()
  await page.keyboard.press('Home')
  const row = people(page).getByRole('row', { name })
  while ((await row.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
}

/** Types the reason of an open sheet and sends it. */
async function giveReason(page: Page, reason: string): Promise<void> {
  await expect(page.getByLabel('Reason')).toBeFocused()
  await page.keyboard.type(reason)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
}

test('the founder chooses a passphrase, long enough and twice the same', async () => {
  const { page } = running
  await press(page, /Found your own desk/)
  await fill(page, 'Name of the desk', 'Northbank')
  await press(page, 'Continue')
  await fill(page, 'Your name', 'Mia Lang')
  await choosePassphrase(page, 'Your passphrase', 'short')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  await expect(page.getByText('A passphrase has at least 10 characters; this one has 5.')).toBeVisible()
  await fill(page, 'Your passphrase', mias)
  await fill(page, 'The same passphrase again', mias.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the same.')).toBeVisible()
  await expect(page.getByText('As long as you are the only admin')).toBeVisible()
  await expectAccessible(page)
  await fill(page, 'The same passphrase again', mias)
  await press(page, 'Add a person')
  await fill(page, 'Name', 'Ben Okoro')
  await check(page, page.getByRole('checkbox', { name: 'Writer' }).nth(1))
  await check(page, page.getByRole('checkbox', { name: 'Reviewer' }).nth(1), false)
  await shot(page, 'founding-passphrase')
  await press(page, 'Continue')
  await fill(page, 'Handle', 'northbank')
  await press(page, 'Found the desk')
  await expect(page.getByRole('button', { name: /^Mia Lang/ })).toBeVisible()
  await expect(lockedMark(page)).toHaveCount(0)
})

test('an admin adds a person, whose name is not in the journal in the clear', async () => {
  const { page } = running
  await page.keyboard.press('Control+4')
  await expect(people(page)).toBeFocused()
  await page.keyboard.press('a')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Write a name.')).toBeVisible()
  await page.keyboard.type('Cleo Hart')
  await check(page, page.getByRole('checkbox', { name: 'Reviewer' }))
  await check(page, page.getByRole('checkbox', { name: 'Brand' }))
  await check(page, page.getByRole('checkbox', { name: 'Compliance' }))
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(people(page).getByRole('row', { name: 'Cleo Hart' })).toContainText('No key yet')
  await expect(people(page)).toBeFocused()
  await shot(page, 'people')
  await expectAccessible(page)
  const written = await journal()
  expect(written).toContain('PersonAdded')
  // The packs of the policy have people of their own in their examples.
  const besidesPacks = written.replaceAll(/"yaml":"(?:[^"\\]|\\.)*"/g, '"yaml":""')
  expect(besidesPacks.length).toBeLessThan(written.length)
  // What is signed is read in the clear; keys, seals and signatures are letters by chance, and could spell a name.
  const readable = besidesPacks
    .replaceAll(/"payload":"([^"]*)"/g, (_, text: string) => Buffer.from(text, 'base64').toString())
    .replaceAll(/"(?:sig|data|iv|proof|publicKey|root)":"[^"]*"/g, '""')
  expect(readable).toContain('in-toto.io')
  for (const name of ['Mia', 'Lang', 'Ben', 'Okoro', 'Cleo', 'Hart']) expect(readable).not.toContain(name)
})

test('a second person makes their key at their first sign-in', async () => {
  const { page } = running
  await command(page, 'Sign in as someone else')
  await pick(page, 'Cleo Hart')
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible()
  await shot(page, 'sign-in-first')
  await expectAccessible(page)
  await choosePassphrase(page, 'Your passphrase', 'too short')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 more character to go.')).toBeVisible()
  await choosePassphrase(page, 'Your passphrase', cleos)
  await page.keyboard.press('Enter')
  await expect(status(page)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Cleo Hart/ })).toBeVisible()
  expect(await journal()).toMatch(/KeyEnrolled.*KeyEnrolled/s)
})

test('who is no admin sees everybody, cannot act, and is told who can', async () => {
  const { page } = running
  await goTo(page, 'Ben Okoro')
  await expect(page.getByText('Only an admin changes who is here. Ask Mia Lang.').nth(1)).toBeVisible()
  await page.keyboard.press('r')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Ask Mia Lang')
  await expect(page.getByRole('button', { name: 'Remove from the desk' })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
})

test('a wrong passphrase is said kindly, and one can look around without', async () => {
  const { page } = running
  await command(page, 'Sign in as someone else')
  await pick(page, 'Cleo Hart')
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  await page.keyboard.type(mias)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the passphrase of this key.')).toBeVisible()
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  await expectAccessible(page)
  // What was typed is selected, so that it can be typed over.
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(status(page)).toBeVisible()
  await expect(lockedMark(page)).toHaveCount(0)

  await command(page, 'Sign in as someone else')
  await pick(page, 'Cleo Hart')
  await page.keyboard.press('Escape')
  await pick(page, 'Cleo Hart')
  await press(page, 'Look around without unlocking')
  await expect(lockedMark(page)).toBeVisible()
})

test('a post comes to review', async () => {
  const { page } = running
  await changePersonFirst(page, 'Ben Okoro', 'a passphrase for ben')
  for (const text of [
    'We open on Saturday mornings now.',
    'Our Leith branch has a new door.',
    'Our Gorgie branch has a garden.',
  ]) {
    const answer = await page.evaluate(submitted, { ...blankContent, text, targets: ['linkedin/northbank'] })
    expect(answer).toMatchObject({ ok: true })
  }
})

test('a sign-off asks for the locked key and then goes through', async () => {
  const { page } = running
  await changePerson(page, 'Cleo Hart', cleos)
  await openFromQueue(page, 'Saturday mornings')
  await expect(page.getByRole('region', { name: 'Decision' })).toContainText('Nothing stands in the way')
  await page.keyboard.press('Control+l')
  await expect(lockedMark(page)).toBeVisible()
  await page.keyboard.press('a')
  await expect(unlocking(page)).toBeVisible()
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await shot(page, 'unlock')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Nothing was written')
  await page.keyboard.press('a')
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type('not the one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the passphrase of this key.')).toBeVisible()
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(status(page)).toContainText(/Approved NB?-?\w* ?.*for Brand/)
  await expect(lockedMark(page)).toHaveCount(0)
  const signedOff = (await journal()).split('\n').find((line) => line.includes('"SignedOff"'))
  expect(signedOff).toContain('"signed":{')
})

test('a key that main has locked by itself, as when nobody is at the keyboard, is shown as locked', async () => {
  const { page } = running
  await expect(lockedMark(page)).toHaveCount(0)
  await page.evaluate(() => (globalThis as unknown as { imprimatur: Bridge }).imprimatur.lock(null))
  await expect(lockedMark(page)).toBeVisible()
  await press(page, /^Key locked/)
  await expect(unlocking(page)).toBeVisible()
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(lockedMark(page)).toHaveCount(0)
})

test('a sheet keeps what was typed while its act waits for the key', async () => {
  const { page } = running
  await openFromQueue(page, 'Leith branch')
  await expect(page.getByRole('region', { name: 'Decision' })).toContainText('Nothing stands in the way')
  await page.keyboard.press('Control+l')
  await expect(lockedMark(page)).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByLabel('What should change?')).toBeFocused()
  await page.keyboard.type('Say which street.')
  await page.keyboard.press('Control+Enter')
  await expect(unlocking(page)).toBeVisible()
  // Closing the one on top closes neither the sheet nor what was typed in it.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: /^Request changes/ })).toContainText('Nothing was written')
  await expect(page.getByLabel('What should change?')).toHaveValue('Say which street.')
  await page.keyboard.press('Control+Enter')
  await expect(unlocking(page)).toBeVisible()
  await page.keyboard.type(cleos)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Requested changes on')
})

test('the passphrase is changed, and only the new one opens the key', async () => {
  const { page } = running
  await openBy(page, 'Change my passphrase', /^Change your passphrase/)
  await expect(page.getByLabel('Present passphrase')).toBeFocused()
  await shot(page, 'change-passphrase')
  await expectAccessible(page)
  await page.keyboard.type('not the one')
  await choosePassphrase(page, 'New passphrase', cleosNext)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the passphrase of this key.')).toBeVisible()
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await command(page, 'Lock my key')
  await expect(lockedMark(page)).toBeVisible()
  await openBy(page, 'Unlock my key', /^Unlock your key/)
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the passphrase of this key.')).toBeVisible()
  await page.keyboard.type(cleosNext)
  await page.keyboard.press('Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Your key is unlocked')
})

test('a lost key is revoked with its reason, and a new one enrolled, both in the ledger', async () => {
  const { page } = running
  await changePerson(page, 'Mia Lang', mias)
  await goTo(page, 'Cleo Hart')
  const before = await people(page).getByRole('row', { name: 'Cleo Hart' }).textContent()
  await page.keyboard.press('v')
  await giveReason(page, 'The passphrase is lost.')
  await expect(people(page).getByRole('row', { name: 'Cleo Hart' })).toContainText('Key revoked')
  await page.keyboard.press('e')
  await choosePassphrase(page, 'Passphrase of Cleo Hart', cleos)
  await page.keyboard.press('Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(people(page).getByRole('row', { name: 'Cleo Hart' })).toContainText(/Key [0-9a-f]{4} [0-9a-f]{4}/)
  expect(await people(page).getByRole('row', { name: 'Cleo Hart' }).textContent()).not.toBe(before)
  await expect(page.getByRole('region', { name: 'Cleo Hart' })).toContainText('Revoked by you')
  await shot(page, 'people-rekeyed')
  await expectAccessible(page)
  expect(await journal()).toMatch(/KeyRevoked[\s\S]*The passphrase is lost\.[\s\S]*KeyEnrolled/)
  await command(page, 'Sign in as someone else')
  await pick(page, 'Cleo Hart')
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  await page.keyboard.type(cleosNext)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the passphrase of this key.')).toBeVisible()
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(status(page)).toBeVisible()
})

test('the only admin can neither leave nor lose the key, and is told the way out', async () => {
  const { page } = running
  await changePerson(page, 'Mia Lang', mias)
  await goTo(page, 'Mia Lang')
  await page.keyboard.press('v')
  await expect(page.getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('A slip.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Make someone else an admin first.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialogs(page)).toHaveCount(0)
})

test('a reviewer who is away is covered for: another decides in their place, under both names, until it is ended', async () => {
  const { page } = running
  await goTo(page, 'Mia Lang')
  await page.keyboard.press('r')
  await check(page, page.getByRole('checkbox', { name: 'Reviewer' }))
  await check(page, page.getByRole('checkbox', { name: 'Legal' }))
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)

  await goTo(page, 'Cleo Hart')
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: 'Have somebody cover for Cleo Hart' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Choose the last day.')).toBeVisible()
  await choose(page, page.getByRole('combobox', { name: 'Who decides' }), 'Mia Lang')
  const end = new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10)
  await typeDay(page, 'Last day', end)
  await shot(page, 'cover-sheet')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(people(page).getByRole('row', { name: 'Cleo Hart' })).toContainText('Mia Lang covers')
  const cleo = page.getByRole('region', { name: 'Cleo Hart' })
  await expect(cleo).toContainText('Mia Lang covers for Brand and Compliance')
  await shot(page, 'people-covered')
  await expectAccessible(page)

  await openFromQueue(page, 'Gorgie', 'Your turn')
  await expect(page.getByRole('region', { name: 'Decision' })).toContainText('for Brand in the place of Cleo Hart')
  await shot(page, 'review-in-place')
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog', { name: /^Request changes/ })).toContainText('in the place of Cleo Hart')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(status(page)).toContainText('for Brand in the place of Cleo Hart')
  const decided = (await journal()).split('\n').findLast((line) => line.includes('"SignedOff"'))
  expect(decided).toContain('"onBehalfOf":{')

  await goTo(page, 'Cleo Hart')
  await page.keyboard.press('x')
  await expect(page.getByRole('dialog', { name: 'End cover' })).toContainText('Mia Lang for Cleo Hart')
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(cleo).toContainText('One that is over')
  await expectAccessible(page)
})

test('who has left cannot sign in, and can be erased once somebody means it', async () => {
  const { page } = running
  await goTo(page, 'Ben Okoro')
  await page.keyboard.press('Delete')
  await giveReason(page, 'Has left the company.')
  await expect(people(page).getByRole('rowgroup', { name: 'No longer on this desk' })).toContainText('Ben Okoro')
  await openBy(page, 'Erase the name', /^Erase the name of Ben/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tick the box to say that you mean it.')).toBeVisible()
  await shot(page, 'erase')
  await expectAccessible(page)
  await check(page, page.getByRole('checkbox', { name: 'Erase the name of Ben Okoro for good' }))
  await page.keyboard.press('Control+Enter')
  await expect(dialogs(page)).toHaveCount(0)
  await expect(people(page)).toContainText('Erased person')
  await expect(page.getByText('Ben Okoro')).toHaveCount(0)
  await command(page, 'Sign in as someone else')
  await expect(page.getByRole('option')).toHaveCount(2)
  await expect(page.getByRole('listbox')).not.toContainText('Erased')
})

test('all of it is still so after the app was closed, and the record is sound', async () => {
  await running.app.close()
  running = await launch(home)
  const { page } = running
  await press(page, /Northbank/)
  await signIn(page, 'Mia Lang', mias)
  await page.keyboard.press('Control+4')
  await expect(people(page)).toContainText('Erased person')
  await expect(page.getByText('Ben Okoro')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(status(page)).toContainText('Saved on this computer')
})

test('a key whose file is not on this computer is explained, and one can look around', async () => {
  await running.app.close()
  const keys = join(home, 'desks', 'northbank', 'keys')
  const away = join(home, 'keys-elsewhere')
  await rename(keys, away)
  running = await launch(home)
  const { page } = running
  await press(page, /Northbank/)
  await pick(page, 'Cleo Hart')
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  await page.keyboard.type(cleos)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The file of this key is not on this computer.')).toBeVisible()
  await press(page, 'Look around without unlocking')
  await press(page, /^Key not here/)
  await expect(page.getByRole('dialog', { name: 'Your key is not on this computer' })).toContainText('ask Mia Lang')
  await shot(page, 'key-elsewhere')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialogs(page)).toHaveCount(0)
})

/** In the page: drafts a post and submits it. The writing itself is another test's. */
async function submitted(content: Content): Promise<unknown> {
  interface Seen {
    readonly post: string
    readonly revisions: readonly { readonly number: number; readonly contentDigest: string }[]
  }
  type Calls = Record<string, (input: unknown) => Promise<{ ok: true; value: Seen } & Seen>>
  const { draftPost, postView, act } = (globalThis as unknown as { imprimatur: Calls }).imprimatur
  const drafted = await draftPost?.(content)
  const post = drafted?.value.post
  const revision = (await postView?.({ id: post }))?.revisions.at(-1)
  const expectation = { revision: revision?.number, contentDigest: revision?.contentDigest }
  return act?.({ type: 'submit', post, expect: expectation, note: '' })
}
