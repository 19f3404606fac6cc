// What the desktop adds to the screens: links that lead to a place, posts in windows of their own, a sheet to file.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, launch, type Running } from './app'
import { command, press, queue, signIn } from './keyboard'
import { shot } from './shots'

let running: Running
let saved: string
let popOut: Page
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  saved = await mkdtemp(join(tmpdir(), 'imprimatur-saved-'))
  running = await launch(await freshHome())
})
test.afterAll(async () => {
  await running.app.close()
  await clean(running.home)
  await rm(saved, { recursive: true, force: true })
})

/** As the computer hands a link over that somebody pressed in a mail. */
const openLink = (link: string) =>
  running.app.evaluate(({ app }, text) => app.emit('second-instance', {}, ['imprimatur', text], '/'), link)

const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
let key = ''

test('a link waits until somebody is signed in, then leads to its place', async () => {
  const { page } = running
  await openLink('imprimatur://schedule')
  await expect(page.getByText('A link to the schedule waits.')).toBeVisible()
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Priya')
  await expect(heading(page, 'Schedule')).toBeAttached()
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await expect(queue(page)).toBeVisible()
})

test('a link to a post opens it and does nothing else; one that is not understood says why', async () => {
  const { page } = running
  key = (await queue(page).getByRole('row').nth(1).textContent())?.match(/[A-Z]+-\d+/)?.[0] ?? ''
  await openLink(`imprimatur://post/${key}`)
  await expect(heading(page, key)).toBeVisible()
  await openLink(`imprimatur://post/${key}?approve=yes`)
  await expect(status(page)).toContainText('This link says “approve”, which is not known here.')
  await openLink('imprimatur://post/NB-999999?name=Northbank%20Zurich')
  await expect(status(page)).toContainText('This link leads to NB-999999 on the desk “Northbank Zurich”')
})

test('a post gets a window of its own, which sees every change and says that the post is open twice', async () => {
  const { app, page } = running
  const opening = app.waitForEvent('window')
  await command(page, 'Open the post in a window of its own')
  popOut = await opening
  await expect(heading(popOut, key)).toBeVisible()
  await openLink(`imprimatur://post/${key}`)
  await expect(page.getByText('This post is also open in another window.')).toBeVisible()
  await expect(popOut.getByText('This post is also open in another window.')).toBeVisible()
  await shot(popOut, 'pop-out')
  await expectAccessible(popOut)
})

test('the sign-off sheet is saved as a PDF under a name of its own', async () => {
  const path = join(saved, 'sheet.pdf')
  await answerDialogs(running.app, { save: path })
  await command(popOut, 'Save the sign-off sheet as a PDF…')
  await expect(status(popOut)).toContainText('Sign-off sheet saved')
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the window of a post is locked down as the main one is (12, 13, 14, 17)', async () => {
  const before = popOut.url()
  const outcome = await popOut.evaluate(async () => {
    type Calls = { imprimatur: Record<string, (value: unknown) => Promise<unknown>> }
    const child = window.open('app://imprimatur/?post=x&mode=review')
    window.location.href = 'https://example.com/'
    const frame = document.createElement('iframe')
    frame.src = 'app://imprimatur/'
    document.body.append(frame)
    const bad = await (globalThis as unknown as Calls).imprimatur['act']?.({ type: 'format-disk' }).then(
      () => 'taken',
      (error: Error) => error.message,
    )
    frame.remove()
    return { child: child === null, bad, node: typeof (globalThis as Record<string, unknown>)['require'] }
  })
  expect(outcome).toMatchObject({ child: true, node: 'undefined' })
  expect(outcome.bad).toContain('bad-request: act')
  expect(popOut.url()).toBe(before)
  const preferences = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return { contextIsolation, nodeIntegration, sandbox, webSecurity, webviewTag }
    }),
  )
  const locked = { contextIsolation: true, nodeIntegration: false, sandbox: true, webSecurity: true, webviewTag: false }
  expect(preferences).toEqual([locked, locked])
})

test('whoever signs out takes the windows of posts along', async () => {
  const { app, page } = running
  await command(page, 'Sign in as someone else')
  await expect(page.getByRole('listbox', { name: 'People of this desk' })).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('a post is written in one window at a time, and what was typed goes along to the other', async () => {
  const { app, page } = running
  await signIn(page, 'Elena')
  await command(page, 'Write a new post')
  await page.getByRole('textbox', { name: 'Base text' }).focus()
  await page.keyboard.type('Our branch opens at nine.')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NBD-')
  const opening = app.waitForEvent('window')
  await command(page, 'Open the post in a window of its own')
  popOut = await opening
  const typed = popOut.getByRole('textbox', { name: 'Base text' })
  await expect(typed).toHaveText('Our branch opens at nine.')
  await expect.poll(() => popOut.title()).toMatch(/[A-Z]+-\d+/)
  key = (await popOut.title()).match(/[A-Z]+-\d+/)?.[0] ?? ''
  await typed.focus()
  await popOut.keyboard.press('Control+End')
  await popOut.keyboard.type(' Come in.')
  await openLink(`imprimatur://post/${key}`)
  await expect(page.getByText('This post is being written in another window.')).toBeVisible()
  await command(page, 'Edit the post')
  await expect(page.getByRole('heading', { name: 'This post is being written in another window' })).toBeVisible()
  await press(page, 'Write here instead')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toHaveText('Our branch opens at nine. Come in.')
  await expect(status(popOut)).toContainText('This post is now being written in another window.')
})

test('a file that nobody can use is refused with a reason, wherever it is dropped', async () => {
  const { page } = running
  const before = page.url()
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'plan.xlsx'))
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  const dialog = page.getByRole('dialog', { name: 'These files cannot be used here' })
  await expect(dialog).toContainText('save it as CSV')
  await page.keyboard.press('Escape')
  expect(page.url()).toBe(before)
})
