// How long something takes from the press of a key to the frame that shows it, measured in the page itself: from the
// moment the key came in, to the moment after the frame in which the wanted content was there.
import type { Page } from '@playwright/test'

export interface Wanted {
  /** An element that shows it. */
  readonly selector: string
  /** It holds these words. */
  readonly words?: string
  /** It says something else than it does now. */
  readonly isOther?: boolean
  /** None of these is left. */
  readonly without?: string
}

interface Watching {
  imprimaturPainted?: Promise<number>
}

/** Presses `key`, and answers the milliseconds. */
export async function keyToPaint(page: Page, key: string, wanted: Wanted): Promise<number> {
  await page.evaluate(watch, { ...wanted, patienceMs: 30_000 })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as Watching).imprimaturPainted ?? Promise.reject(new Error('Nothing was watched')))
}

/** In the page. */
function watch({ selector, words, isOther, without, patienceMs }: Wanted & { readonly patienceMs: number }): void {
  // Two lists may hold the same posts; their names tell them apart.
  const find = () => [...document.querySelectorAll(selector)].map((one) => `${one.ariaLabel ?? ''} ${one.textContent}`)
  const former = find().join('\n')
  const isThere = () => {
    const found = find()
    if (found.length === 0 || (without !== undefined && document.querySelector(without))) return false
    if (words !== undefined && !found.some((text) => text.includes(words))) return false
    return isOther !== true || found.join('\n') !== former
  }
  const page = window as Watching
  page.imprimaturPainted = new Promise((resolve, reject) => {
    const listening = new AbortController()
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Control' || event.key === 'Shift') return
        listening.abort()
        const from = event.timeStamp
        const look = () => {
          if (performance.now() - from > patienceMs) return reject(new Error(`${selector} never showed it`))
          if (!isThere()) return requestAnimationFrame(look)
          // A message is handed over once the frame has been painted.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - from))
          port1.start()
          port2.postMessage(null)
          return undefined
        }
        requestAnimationFrame(look)
      },
      { capture: true, signal: listening.signal },
    )
  })
}
