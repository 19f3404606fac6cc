// A reviewer's stretch of plain posts, by keyboard alone: one key a post where they are read one by one, and several as one
// act, with what is left out said and the whole taken back at once; and several handed to another desk in one file.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { blankContent, type Content, contentDigest } from '../../shared/post/content'
import { slotAt } from '../../shared/post/slot'
import { expectAccessible } from './accessible'
import { answerDialogs, clean, freshHome, launch, type Running } from './app'
import { changePerson, command, fill, find, openBy, press, queue, searchBox, signIn, tabTo } from './keyboard'
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

const places = ['Leith', 'Bath', 'Cardiff', 'Derry', 'Exeter', 'Falmouth'] as const
const news = [
  'The lift works again, and so does the clock above its door.',
  'Our team spent Tuesday planting lavender behind the library.',
  'Parking moves across the road while the old yard is paved.',
  'Three apprentices start with us this autumn. Say hello when you come by.',
  'A choir sings in our hall at noon on Friday; bring a sandwich.',
] as const
const plain = places.flatMap((place) => news.map((text) => `News from ${place}: ${text}`))
/** Its picture has no words. */
const warned = 'News from all branches: we open at noon on the first day of the year.'

/** The posts come before the others, an hour apart. */
function contentOf(text: string, index: number): Content {
  const day = new Date(Date.now() + (3 + Math.floor(index / 10)) * 86_400_000).toISOString().slice(0, 10)
  const slot = slotAt(`${day}T${String(8 + (index % 10)).padStart(2, '0')}:00`, 'Europe/London')
  return {
    ...blankContent,
    text,
    media: text === warned ? [{ name: 'noon.jpg', alt: '', url: null, digest: null }] : [],
    campaign: 'Thirty',
    targets: ['linkedin/northbank'],
    slot: slot.ok ? slot.value : null,
  }
}

test('thirty plain posts take thirty keys, and none for moving on', async () => {
  const { page } = running
  await press(page, /Explore the sample desk/)
  await signIn(page, 'Maya')
  const contents = [...plain, warned].map(contentOf)
  expect(contents).toHaveLength(31)
  const texts = contents.map((content) => ({ content, contentDigest: contentDigest(content) }))
  expect(await page.evaluate(draftAndSubmit, texts)).toEqual([])
  await changePerson(page, 'Priya')
  await find(page, 'news campaign:Thirty', 'Your turn')
  await expect(page.getByRole('tab', { name: 'Your turn 31' })).toBeVisible()
  await page.keyboard.press('Enter')
  for (let keys = 1; keys <= plain.length; keys += 1) {
    await expect(settled(page)).toContainText('Nothing stands in the way of your approval')
    const before = (await heading(page).textContent()) ?? ''
    await page.keyboard.press('a')
    await expect(said(page)).toContainText(/^Approved/)
    await expect(heading(page)).not.toHaveText(before)
  }
})

test('a warning takes three keys and a note', async () => {
  const { page } = running
  await expect(settled(page)).toContainText('A warning has not been considered')
  await page.keyboard.press('Shift+D')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Nobody minds on New Year’s Day.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(settled(page)).toContainText('Nothing stands in the way of your approval')
  await page.keyboard.press('a')
  await expect(said(page)).toContainText(/^Approved/)
  // The last of the list: back to the queue, where all of it and three plain posts are taken back for what comes next.
  for (const act of ['approve', 'mark', 'approve', 'approve', 'approve']) {
    await page.keyboard.press('Control+z')
    await expect(said(page)).toContainText(`Undone: ${act}`)
  }
})

test('several posts are selected, those that can be are approved as one act, and taken back as one', async () => {
  const { page } = running
  await page.keyboard.press('Control+1')
  await clearSearch(page)
  // The list was scrolled down, then became too short for that, and is long again: none of its rows is missing.
  const order = await queue(page)
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))))
  expect(order).toEqual(order.map((_, at) => at + 1))
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
  await expect(bar).toContainText(/3 of the \d+ selected posts can be approved\. The other \d+ stay as they are:/)
  await expect(bar.getByRole('button', { name: /^Approve 3 of \d+…/ })).toBeVisible()
  await expect(bar).toContainText('You have not read these words yet.')
  await shot(page, 'together-bar')
  await expectAccessible(page)
  const can = /(\d+) of the \d+ selected/.exec((await bar.textContent()) ?? '')?.[1] ?? ''
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
  await tabTo(page, page.getByRole('radio', { name: 'Do not bring it in', exact: true }).first())
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

async function clearSearch(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(queue(page)).toBeFocused()
  await expect(queue(page)).not.toHaveAttribute('aria-busy', 'true')
}

/** In the window: through the bridge, as the editor does. What was refused. */
async function draftAndSubmit(posts: readonly { content: Content; contentDigest: string }[]): Promise<unknown[]> {
  type Calls = Record<string, (input: unknown) => Promise<{ ok: boolean; value: { post: string } }>>
  const { draftPost, act } = (globalThis as unknown as { imprimatur: Calls }).imprimatur
  const refused: unknown[] = []
  for (const { content, contentDigest: digest } of posts) {
    const drafted = await draftPost?.(content)
    if (!drafted?.ok) refused.push(drafted)
    const expectation = { revision: 1, contentDigest: digest }
    const answer = await act?.({ type: 'submit', post: drafted?.value.post, expect: expectation, note: '' })
    if (!answer?.ok) refused.push(answer)
  }
  return refused
}
