// What people do all day in the window, each done as often as it takes to say something about it.
import type { ElectronApplication, Page } from '@playwright/test'
import type { QueueQuery } from '../../../shared/desk/queries/queue'
import { find, openFromQueue, queue } from '../../e2e/keyboard'
import { longWord, secondLookWord } from './cast'
import { keyToPaint } from './painted'
import { type Traced, traced } from './trace'

/** A search that leaves nothing out. */
const everything = ' '

export interface Scrolled {
  readonly fps: number
  readonly frameMs: readonly number[]
  readonly rows: number
  readonly trace: Traced
}

interface Counting {
  imprimaturFrames?: number[]
  imprimaturRows?: number
}

/** Scrolls the queue by 30,000 pixels, as a wheel does. */
export async function scrollQueue(page: Page): Promise<Scrolled> {
  await find(page, everything, 'All')
  const trace = await traced(page, async () => {
    await page.evaluate(countFrames)
    const session = await page.context().newCDPSession(page)
    await session.send('Input.synthesizeScrollGesture', {
      x: 700,
      y: 500,
      yDistance: -30_000,
      speed: 8_000,
      gestureSourceType: 'mouse',
    })
    await session.detach()
  })
  return { ...(await framesOf(page)), trace }
}

/** Holds `J` down for so many repeats, thirty a second as keyboards do. */
export async function holdJ(page: Page, repeats: number): Promise<Scrolled> {
  await find(page, everything, 'All')
  await page.keyboard.press('Home')
  const trace = await traced(page, async () => {
    await page.evaluate(countFrames)
    for (let done = 0; done < repeats; done += 1) {
      await page.keyboard.down('j')
      await page.waitForTimeout(1_000 / 30)
    }
    await page.keyboard.up('j')
  })
  return { ...(await framesOf(page)), trace }
}

/** In the page: keeps the length of every frame, and the most rows there were, until asked. */
function countFrames(): void {
  const page = window as Counting
  const frames: number[] = []
  page.imprimaturFrames = frames
  page.imprimaturRows = 0
  let before = performance.now()
  const look = (now: number) => {
    if (page.imprimaturFrames !== frames) return
    frames.push(now - before)
    before = now
    page.imprimaturRows = Math.max(page.imprimaturRows ?? 0, document.querySelectorAll('[role="row"]').length)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function framesOf(page: Page): Promise<Omit<Scrolled, 'trace'>> {
  const { frames, rows } = await page.evaluate(() => {
    const counting = window as Counting
    const all = counting.imprimaturFrames ?? []
    delete counting.imprimaturFrames
    return { frames: all.slice(1), rows: counting.imprimaturRows ?? 0 }
  })
  return { frameMs: frames, rows, fps: (frames.length * 1_000) / frames.reduce((sum, ms) => sum + ms, 0) }
}

export interface Acts {
  readonly ms: readonly number[]
  readonly trace: Traced
}

async function timed(page: Page, times: number, once: () => Promise<number>): Promise<Acts> {
  const ms: number[] = []
  const trace = await traced(page, async () => {
    for (let done = 0; done < times; done += 1) ms.push(await once())
  })
  return { ms, trace }
}

const sheet = '[role="dialog"]'
const title = 'main h1'

/** Opens posts from the queue and goes back: until the diff against what this reviewer decided on is there. */
export async function openPosts(page: Page, times: number): Promise<Acts> {
  await find(page, secondLookWord, 'Your turn')
  await page.keyboard.press('Home')
  return timed(page, times, async () => {
    const ms = await keyToPaint(page, 'Enter', { selector: 'main ins, main del' })
    await page.keyboard.press('u')
    await queue(page).waitFor()
    await page.keyboard.press('j')
    await page.waitForTimeout(150)
    return ms
  })
}

/** Approves one post after another: until the next one is there. */
export async function approvePosts(page: Page, times: number): Promise<Acts> {
  await find(page, secondLookWord, 'Your turn')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.locator('main ins, main del').first().waitFor()
  const acts = await timed(page, times, async () => {
    // The guard against a key pressed twice is over, and the changes were on screen.
    await page.waitForTimeout(1_000)
    return keyToPaint(page, 'a', { selector: title, isOther: true, without: sheet })
  })
  await page.keyboard.press('u')
  return acts
}

export interface Typed {
  readonly keysMs: readonly number[]
  /** The processor's time for one key. */
  readonly cpu: { readonly page: number; readonly main: number }
  readonly traces: readonly Traced[]
}

interface Muted {
  imprimaturMuted?: boolean
}

/** Types into a text of 3,000 characters, in turns with checks and without: ABBA, so that neither gets the better half. */
export async function typeInTurns(
  page: Page,
  rounds: number,
  keys: number,
): Promise<{ readonly on: Typed; readonly off: Typed }> {
  await page.evaluate(() => {
    // Called with the worker it belongs to.
    // oxlint-disable-next-line typescript/unbound-method
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, ...message: readonly unknown[]) {
      if (!(window as Muted).imprimaturMuted) Reflect.apply(postMessage, this, message)
    }
  })
  const found = { on: [] as Traced[], off: [] as Traced[] }
  for (let round = 0; round < rounds; round += 1) {
    for (const how of round % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
      await page.evaluate((isMuted) => void ((window as Muted).imprimaturMuted = isMuted), how === 'off')
      await page.waitForTimeout(600)
      found[how].push(await traced(page, () => typeKeys(page, keys)))
      for (let key = 0; key < keys; key += 1) await page.keyboard.press('Backspace')
    }
  }
  const typed = (traces: readonly Traced[]): Typed => ({
    keysMs: traces.flatMap(({ keysMs }) => keysMs),
    cpu: {
      page: traces.reduce((sum, { cpuMs }) => sum + cpuMs.page, 0) / (rounds * keys),
      main: traces.reduce((sum, { cpuMs }) => sum + cpuMs.main, 0) / (rounds * keys),
    },
    traces,
  })
  return { on: typed(found.on), off: typed(found.off) }
}

/** What this machine needs at the least: the same text in a plain text box, alone in an empty window. */
export async function typeInPlainBox(page: Page, text: string, keys: number): Promise<readonly number[]> {
  await page.evaluate((value) => {
    const box = document.createElement('textarea')
    box.style.cssText = 'width: 600px; height: 700px'
    box.value = value
    document.body.replaceChildren(box)
    box.focus()
    box.setSelectionRange(1_200, 1_200)
  }, text)
  await page.waitForTimeout(600)
  return (await traced(page, () => typeKeys(page, keys))).keysMs
}

async function typeKeys(page: Page, keys: number): Promise<void> {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcde'.charAt(key % 5))
    await page.waitForTimeout(60)
  }
}

/** From the last key before a pause until the findings of these very words are there. */
export async function settle(page: Page, times: number): Promise<Acts> {
  return timed(page, times, async () => {
    await page.locator('[data-check="checked"]').waitFor()
    await page.keyboard.type('open ', { delay: 50 })
    return keyToPaint(page, 'x', { selector: '[data-check="checked"]', without: '[data-check="checking"]' })
  })
}

/** Opens the long text with the caret in its middle. */
export async function openLongText(page: Page): Promise<void> {
  await openFromQueue(page, longWord, 'Drafts')
  await page.getByRole('textbox', { name: 'Base text' }).waitFor()
  await page.locator('[data-check="checked"]').waitFor()
  await page.keyboard.press('Control+Home')
  for (let line = 0; line < 12; line += 1) await page.keyboard.press('ArrowDown')
}

/** The first page of a search and of lists in other orders, from the call to the answer in the window. */
export async function firstPages(page: Page, times: number): Promise<{ readonly [what: string]: readonly number[] }> {
  const searches = {
    'search for words': (nth: number) => `leith ${nth}`,
    'search by fields': (nth: number) => `(channel:x OR author:@me) -status:approved due:<=+${nth + 5}w leith`,
    'in another order': (nth: number) => `rev:>=${1 + (nth % 2)} sort:${nth % 4 < 2 ? 'updated' : 'due'} ${nth}`,
  }
  const all: Record<string, readonly number[]> = {}
  for (const [what, search] of Object.entries(searches)) {
    const asked = Array.from({ length: times }, (_item, nth) => search(nth))
    all[what] = await page.evaluate(askPages, asked)
  }
  return all
}

/** In the page. */
async function askPages(searches: readonly string[]): Promise<readonly number[]> {
  const { imprimatur } = window as unknown as { imprimatur: { queuePage(query: QueueQuery): Promise<unknown> } }
  const all: number[] = []
  for (const search of searches) {
    const from = performance.now()
    await imprimatur.queuePage({ split: 'all', search, offset: 0, limit: 100 })
    all.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return all
}

/** From list to list: until the rows of the next one are there. */
export async function changeLists(page: Page, times: number): Promise<Acts> {
  await find(page, everything, 'All')
  await queue(page).focus()
  return timed(page, times, async () => {
    await page.waitForTimeout(200)
    return keyToPaint(page, 'Control+Tab', {
      selector: '[role="grid"], main h2',
      isOther: true,
      without: '[aria-busy="true"]',
    })
  })
}

/** Resident memory, in megabytes. */
export async function memory(app: ElectronApplication): Promise<{ readonly main: number; readonly window: number }> {
  const metrics = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory: used }) => ({ type, megabytes: used.workingSetSize / 1_024 })),
  )
  const of = (type: string) => Math.max(0, ...metrics.filter((one) => one.type === type).map((one) => one.megabytes))
  return { main: of('Browser'), window: of('Tab') }
}
