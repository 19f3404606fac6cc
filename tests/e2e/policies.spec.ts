// Policies by keyboard alone: reading them, writing a pack of one's own, and disputing a finding.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, kill, launch, type Running } from './app'
import { changePerson, choose, command, fill, openBy, openFromQueue, press, signIn } from './keyboard'
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

const resize = (width: number, height: number) =>
  running.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const)
/** Opens a desk, which takes its time when every post is checked for it. */
async function enter(page: Page, desk: RegExp): Promise<void> {
  await press(page, desk)
  await page.getByRole('listbox', { name: 'People of this desk' }).waitFor({ timeout: 60_000 })
  await signIn(page, 'Ruth')
}

const grid = (page: Page, name: string) => page.getByRole('grid', { name })
const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the pack house-rules' })

test('a clause is found by its words and read', async () => {
  const { page } = running
  await enter(page, /Explore the sample desk/)
  await page.keyboard.press('Control+5')
  await expect(grid(page, 'Clauses')).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('customer information')
  await page.keyboard.press('Enter')
  await expect(grid(page, 'Clauses')).toBeFocused()
  await page.keyboard.press('Enter')
  const clause = page.getByRole('region', { name: /^Clause / })
  await expect(clause).toBeFocused()
  await expect(clause.getByRole('heading', { name: 'What it finds' })).toBeVisible()
  await shot(page, 'policies-clause')
  await expectAccessible(page)
})

test('a pack of the desk’s own begins with a clause that teaches the format', async () => {
  const { page } = running
  await page.keyboard.press('Control+Tab')
  await expect(grid(page, 'Packs and lists')).toBeFocused()
  await shot(page, 'packs-nothing')
  await expectAccessible(page)
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: 'New pack' })).toBeVisible()
  await page.keyboard.type('House rules')
  await shot(page, 'packs-new')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Examples', exact: true })).toContainText('All 4 examples do what')
  await expect(page.getByText('No errors')).toBeVisible()
  await shot(page, 'packs-pack')
  await expectAccessible(page)
})

const mistaken = `pack: house-rules
title: House rules
source: House policy
clauses:
  - id: HR1
    title: We keep calm
    text: We do not shout about speed.
    why: Customers read such words as pressure.
    severity: urgent
    rules:
      - check: term
        options: { terms: ["lightning-fast", "blazing*", "in the app"] }
        what: "“{quote}” is a hurry that nobody asked for."
        how: Say how long it takes.
    examples:
      fails: ["A lightning-fast transfer.", "Transfers at speed."]
      passes: ["A transfer takes ten seconds.", "Fast enough for us."]
`

test('an error is marked at its line, and mended there', async () => {
  const { page } = running
  await page.keyboard.press('e')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(mistaken)
  const wrongs = page.getByRole('list', { name: 'What is wrong' })
  await expect(wrongs).toContainText('Line 9: "severity" has a value that is not known.')
  await expect(page.getByRole('region', { name: 'Examples', exact: true })).toContainText('once the pack has no errors')
  await expect(page.locator('.cm-error-line')).toContainText('severity: urgent')
  await shot(page, 'packs-error')
  await expectAccessible(page)
  // Escape leaves the editor for the errors, and Enter goes to the one at hand.
  await page.keyboard.press('Escape')
  await expect(wrongs.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Backspace')
  await page.keyboard.type('warning')
  await expect(page.getByText('No errors')).toBeVisible()
})

test('an example that is not found is shown with its line, and then found', async () => {
  const { page } = running
  const examples = page.getByRole('region', { name: 'Examples', exact: true })
  await expect(examples).toContainText('1 of 4 examples does not do what the clause says')
  await expect(examples).toContainText('Should be found, and is not')
  await shot(page, 'packs-example')
  await expectAccessible(page)
  await resize(1024, 700)
  await shot(page, 'packs-small')
  await expectAccessible(page)
  await resize(1440, 900)
  await page.keyboard.press('F8')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Line 16: Should be found, and is not')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(', blazingly')
  await expect(examples).toContainText('All 4 examples do what their clauses say')
  // In the text Tab indents; Escape leaves it.
  await page.keyboard.press('Escape')
  await fill(page, 'Try a text', 'Blazing rates, today only.')
  await expect(page.getByRole('list', { name: 'Found in this text' })).toContainText('HR1')
})

test('what is edited survives a kill', async () => {
  await expect(running.page.getByText('Kept on this computer, not in force')).toBeVisible()
  await kill(running)
  running = await launch(running.home)
  const { page } = running
  await enter(page, /Northbank brand desk/)
  await page.keyboard.press('Control+5')
  await expect(grid(page, 'Clauses')).toBeFocused()
  await page.keyboard.press('Control+Tab')
  await expect(page.getByRole('region', { name: 'What changes' })).toContainText('We keep calm')
  await shot(page, 'packs-changes')
  await expectAccessible(page)
})

test('a pack goes to a file and comes back from one', async () => {
  const { app, page, home } = running
  const file = join(home, 'house-rules.yaml')
  await page.keyboard.press('j')
  await expect(editor(page)).toBeVisible()
  await answerDialogs(app, { save: file })
  await command(page, 'Export the pack…')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Wrote')
  await writeFile(file, (await readFile(file, 'utf8')).replace('We keep calm', 'We stay calm'))
  await answerDialogs(app, { open: [file] })
  await openBy(page, 'Import a pack…', /Replace your pack house-rules/)
  await press(page, 'Replace its text')
  await expect(editor(page)).toContainText('We stay calm')
  await writeFile(file, Buffer.from([0xff, 0xfe, 0x00]))
  await command(page, 'Import a pack…')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('not text in UTF-8')
  await expect(editor(page)).toContainText('We stay calm')
})

test('the lists of the policy are changed beside the packs', async () => {
  const { page } = running
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
  await expect(grid(page, 'Packs and lists')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { name: 'Words that stay inside' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Word or name')).toBeFocused()
  await page.keyboard.type('Project Ibis')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: /entries$/ })).toContainText('Project Ibis')
  await page.keyboard.type('Project Ibis')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Project Ibis” is already on the list.')).toBeVisible()
  await shot(page, 'packs-list')
  await expectAccessible(page)
})

test('a route is written, mended at its line, and tried on a post', async () => {
  const { page } = running
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
  await page.keyboard.press('Control+Tab')
  const routes = grid(page, 'Routes')
  await expect(routes).toBeFocused()
  await shot(page, 'routes-list')
  await expectAccessible(page)
  await page.keyboard.press('a')
  await page.keyboard.press('e')
  const text = page.getByRole('textbox', { name: 'Text of the route new-route' })
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(
    'id: new-route\ntitle: The law reads all\nreason: It is a hard week.\nwhen:\n  kinds: [post, reply]\nneeds:\n  - { area: legel, count: 0 }\n',
  )
  const pane = page.getByRole('region', { name: /^The route / })
  await expect(pane).toContainText('Line 7:')
  await shot(page, 'routes-error')
  await expectAccessible(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(
    'id: new-route\ntitle: The law reads all\nreason: It is a hard week.\nwhen:\n  kinds: [post, reply]\nneeds:\n  - { area: legel, count: 1 }\n',
  )
  await expect(pane).toContainText('Nobody on this desk reviews for Legel')
  await shot(page, 'routes-warning')
  await resize(1024, 700)
  await shot(page, 'routes-small')
  await expectAccessible(page)
  await resize(1440, 900)
  await page.keyboard.press('Escape')
  await expect(routes).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('F8')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Nobody on this desk reviews for Legel')
  await expect(text).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(routes.getByRole('row', { selected: true })).toContainText('The law reads all')
  await page.keyboard.press('t')
  await expect(page.getByLabel('Post', { exact: true })).toBeFocused()
  await page.keyboard.type('4.75% AER')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'As it would be' })).toContainText('The law reads all')
  await expect(page.getByRole('region', { name: 'In force: version 2' })).not.toContainText('The law reads all')
  await press(page, 'Count the posts that would go otherwise')
  await expect(page.getByText(/posts would need other sign-offs: Legel on/)).toBeVisible()
  await shot(page, 'routes-tester')
  await expectAccessible(page)
  // Who is back at once finds what they left. Up from the end: the rules, the last route, and the one moved over it.
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
  await expect(routes).toBeFocused()
  await page.keyboard.press('End')
  for (let up = 0; up < 3; up += 1) await page.keyboard.press('ArrowUp')
  await expect(routes.getByRole('row', { selected: true })).toContainText('The law reads all')
  await page.keyboard.press('Delete')
  await press(page, 'Remove the route')
  await expect(routes).not.toContainText('The law reads all')
  await page.keyboard.press('End')
  await page.keyboard.press('k')
  await expect(page.getByRole('region', { name: 'House rules' })).toBeVisible()
  await shot(page, 'routes-house-rules')
  await expectAccessible(page)
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
  for (let part = 0; part < 4; part += 1) await page.keyboard.press('Control+Tab')
  await expect(grid(page, 'Packs and lists')).toBeFocused()
})

test('the changes are tried on every post before anything changes', async () => {
  const { page } = running
  const trial = page.getByRole('region', { name: 'Tried on every post' })
  // Refused, and said so, until the packs have been judged.
  await expect(async () => {
    await page.keyboard.press('Control+t')
    await expect(trial).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(trial).toContainText('posts checked under both', { timeout: 60_000 })
  await expect(trial.getByRole('table', { name: 'By clause' })).toContainText('We stay calm')
  await shot(page, 'packs-tried')
  await expectAccessible(page)
})

test('the version is put in force, with the reason and what falls with it', async () => {
  const { page } = running
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Put version 3 in force' })
  await expect(sheet).toContainText('approved now')
  await shot(page, 'packs-adopt')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toContainText('Say what changed and why')
  await expect(sheet.getByLabel('What changed, and why')).toBeFocused()
  await page.keyboard.type('Speed sold our app, and complaints came with it.')
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText('Version 3 is in force; nothing differs from it')).toBeVisible()
  await page.keyboard.press('Control+Tab')
  await expect(grid(page, 'Routes')).toBeFocused()
  await page.keyboard.press('Control+Tab')
  await expect(page.getByRole('tab', { name: 'Lists', exact: true })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+Tab')
  const versions = page.getByRole('list', { name: 'Versions of the policy' })
  await expect(versions).toContainText('Speed sold our app')
  // Nobody asked for it.
  await expect(versions.getByRole('listitem').first()).toContainText('posts checked under both')
  await expect(versions.getByRole('table', { name: 'By clause' })).toContainText('We stay calm')
  await shot(page, 'policy-versions-compared')
})

test('who does not keep the policy reads it, and is told whom to ask', async () => {
  const { page } = running
  await changePerson(page, 'Maya')
  await page.keyboard.press('Control+5')
  await page.keyboard.press('Control+Tab')
  await expect(page.getByText('Only an admin changes the policy. Ask Ruth Calderwood.').first()).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(page)
})

test('the new clause finds its words while a post is written', async () => {
  const { page } = running
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('textbox', { name: 'Base text' })).toBeFocused()
  await page.keyboard.type('Our lightning-fast transfers are here. ')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('is a hurry that nobody asked for', {
    // The first check of a window makes the whole policy ready.
    timeout: 60_000,
  })
})

test('a finding that is wrong is disputed, and stands beside its clause as an example', async () => {
  const { page } = running
  await changePerson(page, 'Priya')
  await openFromQueue(page, '4.75% AER')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('HR1')
  await page.keyboard.press('F8')
  await page.keyboard.press('y')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText(/Reference to HR1 on \S+ copied/)
  await page.keyboard.press('f')
  const sheet = page.getByRole('dialog', { name: 'Say that HR1 is wrong here' })
  await expect(sheet.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('The app is a place here, and no promise of speed.')
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.press('Control+5')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('HR1')
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Clause HR1' })
  await expect(pane).toContainText('The app is a place here, and no promise of speed.')
  await page.keyboard.press('c')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Example copied')
  await shot(page, 'policies-disputed')
  await expectAccessible(page)
})

test('a waiver that waits is granted, and another is asked for with a reason and an end', async () => {
  const { page } = running
  const findings = page.getByRole('region', { name: 'Findings' })
  const sheet = page.getByRole('dialog')
  await openFromQueue(page, 'half-year results')
  await expect(findings).toContainText('Waiver waits')
  await expect(findings).toContainText(/Reason given by [^:]+: “/)
  const asked = /asked for it until (.+?\d\d:\d\d \w+)\./.exec((await findings.textContent()) ?? '')?.[1] ?? 'no end'
  await page.keyboard.press('w')
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog', { name: 'Waiver for clause C11' })).toBeVisible()
  await expect(sheet).toContainText(`As it was asked for: ${asked}.`)
  await shot(page, 'waiver-decide')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(findings).toContainText('Decided (1)')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Granted the waiver for C11')
  await findings.locator('summary', { hasText: 'Decided (1)' }).press('Enter')
  // Until the moment that was asked for, not the end of its day.
  await expect(findings).toContainText('Waiver granted')
  await expect(findings).toContainText(`until ${asked}.`)
  await page.keyboard.press('Control+z')
  await expect(findings).toContainText('Waiver waits')

  await changePerson(page, 'Tom')
  await openFromQueue(page, 'Harriet Ashdown')
  await expect(findings).toContainText('Waiver refused')
  await shot(page, 'waiver-refused')
  await page.keyboard.press('w')
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog', { name: 'Ask for a waiver for C9' })).toBeVisible()
  await choose(page, page.getByRole('combobox', { name: 'Reason' }), 'Legal approved it')
  await fill(page, 'Why', 'Her letter of consent is in the file since this morning.')
  await shot(page, 'waiver-ask')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toHaveCount(0)
  await expect(findings).toContainText('You asked for this waiver, so somebody else decides on it.')
  await shot(page, 'waiver-asked')
  await expectAccessible(page)
})
