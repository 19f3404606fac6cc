// Works the app the way someone does who never touches the pointer. Nothing in here clicks.
import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until the focus is on `wanted`. */
export async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses <= most; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab did not reach ${String(wanted)}`)
}

/** Tabs to a field and types over what stands in it. */
export async function fill(page: Page, label: string | RegExp, text: string, nth = 0): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).nth(nth)
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Tabs to a check box and makes it as wanted. */
export async function check(page: Page, box: Locator, wanted = true): Promise<void> {
  await tabTo(page, box)
  if ((await box.isChecked()) !== wanted) await page.keyboard.press('Space')
  await expect(box).toBeChecked({ checked: wanted })
}

/** Opens a list of choices and types the wanted one's first letters. */
export async function choose(page: Page, select: Locator, option: string): Promise<void> {
  await tabTo(page, select)
  if ((await select.textContent()) === option) return
  await page.keyboard.press('Enter')
  // The list hears keys once one of its choices is marked.
  await page.locator('[role="option"][data-highlighted]').waitFor()
  await page.keyboard.type(option)
  // The mark comes first and the focus after it; Enter goes to whatever has the focus.
  await expect(page.getByRole('option', { name: option, exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(select).toHaveText(option)
}

/** Tabs to a day and types it, in the order of the window's language: day, month, year. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).waitFor()
  await tabTo(page, page.getByLabel(label, { exact: true }))
  const [y = '', m = '', d = ''] = day.split('-')
  await page.keyboard.type(`${d}${m}${y}`)
  await expect(page.getByLabel(label, { exact: true })).toHaveValue(day)
}

export async function press(page: Page, button: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: button }).first())
  await page.keyboard.press('Enter')
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
}

/** Runs a command by its name in the palette. */
export async function command(page: Page, title: string): Promise<void> {
  await openPalette(page)
  await page.keyboard.type(title)
  await expect(page.getByRole('option').first()).toContainText(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Runs a command by its name in the palette, one that opens a dialog of its own. */
export async function openBy(page: Page, title: string, dialog: RegExp): Promise<void> {
  await openPalette(page)
  await page.keyboard.type(title)
  await expect(page.getByRole('option').first()).toContainText(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
}

/** Picks somebody from the list of those who can sign in. */
export async function pick(page: Page, name: string): Promise<void> {
  const list = page.getByRole('listbox', { name: 'People of this desk' })
  await expect(list).toBeFocused()
  await page.keyboard.press('Home')
  const chosen = list.getByRole('option', { selected: true })
  for (let presses = 0; presses < 20; presses += 1) {
    const current = (await chosen.textContent()) ?? ''
    if (current.includes(name)) break
    await page.keyboard.press('ArrowDown')
    // The next one is not looked for before this one is drawn.
    await expect(chosen).not.toHaveText(current)
  }
  await page.keyboard.press('Enter')
  await expect(list).toBeHidden()
}

/** Signs somebody in; with the passphrase of their key, on a desk that asks for it. */
export async function signIn(page: Page, name: string, passphrase?: string): Promise<void> {
  await pick(page, name)
  if (passphrase !== undefined) await typePassphrase(page, passphrase)
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toBeVisible()
}

async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await expect(page.getByLabel('Your passphrase')).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
}

/** Signs somebody in for the first time: they choose a passphrase for their key. */
export async function signInFirst(page: Page, name: string, passphrase: string): Promise<void> {
  await pick(page, name)
  await choosePassphrase(page, 'Your passphrase', passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toBeVisible()
}

/** Types a new passphrase into both of its fields; the focus stays in the second. */
export async function choosePassphrase(page: Page, label: string, passphrase: string): Promise<void> {
  await fill(page, label, passphrase)
  await fill(page, 'The same passphrase again', passphrase)
}

export async function changePerson(page: Page, name: string, passphrase?: string): Promise<void> {
  await command(page, 'Sign in as someone else')
  await signIn(page, name, passphrase)
}

export async function changePersonFirst(page: Page, name: string, passphrase: string): Promise<void> {
  await command(page, 'Sign in as someone else')
  await signInFirst(page, name, passphrase)
}

/** The queue's list, with the focus in it. */
export function queue(page: Page): Locator {
  return page.getByRole('grid')
}

/** Finds the post that holds these words in one of the queue's lists, and opens it. */
export async function openFromQueue(page: Page, words: string, list = 'All'): Promise<void> {
  await find(page, words, list)
  await page.keyboard.press('Enter')
  await expect(queue(page)).toBeHidden()
  // Nobody decides on a post before it is there to be read.
  const review = page.getByRole('main').getByRole('heading', { level: 1 })
  await expect(review.or(page.getByRole('textbox', { name: 'Base text' })).first()).toBeVisible()
}

/** Goes to a list of the queue and searches it. */
export async function find(page: Page, words: string, list = 'All'): Promise<void> {
  await page.keyboard.press('Control+1')
  const tab = page.getByRole('tab', { name: new RegExp(`^${list}`) })
  await tab.waitFor()
  if ((await tab.getAttribute('aria-selected')) !== 'true') {
    await tabTo(page, page.getByRole('tab', { selected: true }))
    await page.keyboard.press('Home')
    while (!(await tab.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await search(page, words)
}

/** The queue's own, which offers what can stand in it. */
export function searchBox(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Search posts' })
}

export async function search(page: Page, words: string): Promise<void> {
  const box = page.getByRole('searchbox').or(searchBox(page))
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(box).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
  await expect(queue(page).getByRole('row').nth(1)).toContainText(words.split(' ')[0] ?? '', { ignoreCase: true })
  await page.keyboard.press('Enter')
  await expect(queue(page)).toBeFocused()
  // Nothing opens from the former list while the new one is on its way.
  await expect(queue(page)).not.toHaveAttribute('aria-busy', 'true')
}
