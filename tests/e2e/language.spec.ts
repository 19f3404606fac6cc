// Imprimatur in another language: German by choice, and a pseudo language that shows what goes past the catalogues.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { clean, freshHome, kill, launch, root } from './app'
import { choose, press, signIn, tabTo } from './keyboard'
import { shot } from './shots'

/** The sample desk, as somebody of it; its names are the same in every language. */
async function openSampleDesk(page: Page, words: RegExp, person: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: words }).first())
  await page.keyboard.press('Enter')
  await enter(page, person)
  await expect(page.getByRole('grid')).toBeVisible()
}

/** Signs somebody in from the list of people. */
async function enter(page: Page, person: string): Promise<void> {
  const list = page.getByRole('listbox')
  await expect(list).toBeFocused()
  await page.keyboard.press('Home')
  const chosen = list.getByRole('option', { selected: true })
  for (let presses = 0; presses < 20; presses += 1) {
    const current = (await chosen.textContent()) ?? ''
    if (current.includes(person)) break
    await page.keyboard.press('ArrowDown')
    // The next one is not looked for before this one is drawn.
    await expect(chosen).not.toHaveText(current)
  }
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
}

/** Every place of the navigation, and the settings; `look` is called once each is there. */
async function walk(page: Page, look: (place: string) => Promise<void>): Promise<void> {
  for (const [key, place] of [
    ['Control+2', 'schedule'],
    ['Control+3', 'ledger'],
    ['Control+4', 'people'],
    ['Control+5', 'policies'],
    ['Control+,', 'settings'],
    ['Control+1', 'queue'],
  ] as const) {
    const heading = page.locator('main').getByRole('heading').first()
    const former = (await heading.textContent()) ?? ''
    await page.keyboard.press(key)
    await expect(heading).not.toHaveText(former)
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
    await look(place)
  }
}

test('German is chosen in the settings, and spoken from the next start on, everywhere', async () => {
  const home = await freshHome()
  const first = await launch(home)
  await press(first.page, /Explore the sample desk/)
  await signIn(first.page, 'Priya')
  await first.page.keyboard.press('Control+,')
  await expect(first.page.getByRole('heading', { name: 'Appearance' })).toBeFocused()
  await first.page.keyboard.press(']')
  await choose(first.page, first.page.getByRole('combobox', { name: 'Language' }), 'Deutsch')
  await expect(first.page.getByText('Deutsch is spoken from the next start on.')).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Start Imprimatur again' })).toBeVisible()
  await kill(first)

  const { app, page } = await launch(home)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await shot(page, 'german-welcome')
  await openSampleDesk(page, /Beispielpult/, 'Priya')
  await walk(page, async (place) => {
    await shot(page, `german-${place}`)
    // Longer words may stand in each other's way where the page is full.
    if (place === 'queue' || place === 'policies') await expectAccessible(page)
  })
  // A post is read and approved, and the record says so in the reader's language.
  await page.getByRole('grid').focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('4.75% AER')
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell') })
      .first(),
  ).toContainText('4.75% AER')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Was sich geändert hat' })).toBeVisible()
  await shot(page, 'german-review')
  await expectAccessible(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Protokoll')
  await expect(page.getByRole('option').first()).toContainText(/Protokoll/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Zügig prüfen' })).toBeVisible()
  await shot(page, 'german-help')
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
  expect(menu).toContain('Bearbeiten')
  await app.close()
  await clean(home)
})

test('the places that the help shows are shown in German too', async () => {
  test.skip(!process.env.IMPRIMATUR_HELP_PICTURES, 'Taken with the other pictures of the help, by npm run shots')
  const home = await freshHome()
  const { app, page } = await launch(home, 'de')
  const grid = page.getByRole('grid')
  const changeTo = async (person: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('Als jemand anderes anmelden')
    await expect(page.getByRole('option').first()).toContainText('Als jemand anderes anmelden')
    await page.keyboard.press('Enter')
    await enter(page, person)
  }
  const openPost = async (list: string, words: string) => {
    await page.keyboard.press('Control+1')
    const tab = page.getByRole('tab', { name: new RegExp(`^${list}`) })
    await tabTo(page, page.getByRole('tab', { selected: true }))
    await page.keyboard.press('Home')
    while (!(await tab.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(words)
    await expect(grid.getByRole('row').nth(1)).toContainText(words, { ignoreCase: true })
    await page.keyboard.press('Enter')
    await expect(grid).toBeFocused()
    await expect(grid).not.toHaveAttribute('aria-busy', 'true')
    await page.keyboard.press('Enter')
  }

  await openSampleDesk(page, /Beispielpult/, 'Priya')
  await shot(page, 'de-queue-sample')
  await openPost('Alle', '4.75% AER')
  await expect(page.getByRole('region', { name: 'Was sich geändert hat' })).toBeVisible()
  await shot(page, 'de-review-sample')

  await changeTo('Ruth')
  await page.keyboard.press('Control+5')
  await expect(grid).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('customer information')
  await page.keyboard.press('Enter')
  await expect(grid).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^Klausel / })).toBeFocused()
  await shot(page, 'de-policies-clause')

  await changeTo('Maya')
  await openPost('Entwürfe', 'standing order')
  await expect(page.getByRole('region', { name: 'Befunde' })).toContainText('Blocker')
  await shot(page, 'de-compose-sample')

  await changeTo('Elena')
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('region', { name: 'Eintrag', exact: true })).toContainText(
    'So steht es in der Protokolldatei',
  )
  await shot(page, 'de-ledger')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('region', { name: 'Zeitplan' })).toBeVisible()
  await shot(page, 'de-schedule')
  await page.keyboard.press('Control+e')
  await expect(page.getByText(/SAMPLE/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Vorschau' })).toContainText('enthalten')
  await shot(page, 'de-export-sample')
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('button', { name: 'Dateien wählen …' })).toBeVisible()
  await shot(page, 'de-import-start')
  await app.close()
  await clean(home)
})

test('nothing that Imprimatur says goes past the catalogues', async () => {
  const home = await freshHome()
  const { app, page } = await launch(home, 'pseudo')
  expect(await bareWords(page)).toEqual([])
  await openSampleDesk(page, /Explore the sample desk/, 'Elena')
  const written = await everythingWritten(home)
  const past: string[] = []
  const look = async (place: string) => {
    const bare = (await bareWords(page)).filter(
      (words) => !written.includes(words.toLowerCase()) && /\p{L}{3}/u.test(words.replaceAll(facts, '')),
    )
    past.push(...bare.map((words) => `${place}: ${words}`))
  }
  await walk(page, look)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('main').getByRole('insertion').or(page.getByRole('main').locator('h1')).first(),
  ).toBeVisible()
  await look('review')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible()
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
  await look('export')
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0)
  await look('import')
  expect(past).toEqual([])
  await app.close()
  await clean(home)
})

/** Days, moments by their zone, and accounts on their channels are no words of a catalogue. */
const facts =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\([\w/]+, UTC[+-][\d:]+\)|(?:X|Bluesky|Facebook|Instagram|LinkedIn|Mastodon|Threads) [\w.@-]+/g

/** What stands on the desk and in the policies' packs: the words of people, which no catalogue has. */
async function everythingWritten(home: string): Promise<string> {
  const folders = [join(home, 'desks'), join(root, 'shared', 'policy', 'packs')]
  const texts = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true })
      const read = files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'utf8'))
      return (await Promise.all(read)).join('\n')
    }),
  )
  return texts.join('\n').toLowerCase()
}

/** Words on screen that stand outside the brackets of the pseudo language, each once; keys, times and records are no words. */
function bareWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    let depth = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const element = node.parentElement
      let bare = ''
      for (const letter of text) {
        if (letter === '⟦') depth += 1
        else if (letter === '⟧') depth -= 1
        else if (depth === 0) bare += letter
      }
      const isWords =
        /\p{L}{3}/u.test(bare) &&
        !element?.closest('kbd, code, pre, q, time, bdi, script, style, [dir=auto], [lang]:not(html)')
      if (isWords && element?.checkVisibility()) found.add(bare.replaceAll(/\s+/g, ' ').trim())
    }
    // Fingerprints are no words, however many letters their digits make.
    return [...found].filter((words) => words !== 'Imprimatur' && !/^[0-9a-f ]+$/.test(words))
  })
}
