// No violation of WCAG 2.2 A and AA that a program can find, and nothing out of reach in a narrow window.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Running } from './app'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** In light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) await expectNoViolation(page, colorScheme, { colorScheme })
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

/**
 * In the looks that the tests of each screen leave out: more contrast, 200 % zoom, and a column of 320 px, where
 * everything that can be operated must be within reach and covered by nothing.
 */
export async function expectAccessibleInOtherLooks({ app, page }: Running): Promise<void> {
  const size = (width: number, zoom: number) =>
    app.evaluate(
      ({ BrowserWindow }, to) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.setContentSize(to.width, 900)
        window?.webContents.setZoomFactor(to.zoom)
      },
      { width, zoom },
    )
  // The colours are all that differs.
  await expectNoViolation(page, 'more contrast', { colorScheme: 'light', contrast: 'more' }, 'color-contrast')
  await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: 'reduce' })
  await size(1440, 2)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(720)
  await expectNoViolation(page, '200 % zoom', { colorScheme: 'light' })
  await expectWithinReach(page, '200 % zoom')
  await size(720, 2.25)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(320)
  await expectWithinReach(page, '320 px')
  await size(1440, 1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1440)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

async function expectNoViolation(page: Page, look: string, media: Media, rule?: string): Promise<void> {
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
  // Legacy mode: Electron lets axe open no second page.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rule === undefined ? axe.withTags(tags) : axe.withRules(rule)).analyze()
  // All of them are told, not only those of the first look.
  expect.soft(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target), look }))).toEqual([])
}

async function expectWithinReach(page: Page, look: string): Promise<void> {
  const { wide, hidden } = await page.evaluate(outOfReach)
  expect.soft({ look, wide, hidden }).toEqual({ look, wide: [], hidden: [] })
}

/** Runs in the page: what is wider than the window, and which controls nobody can get at when they have the focus. */
function outOfReach(): { wide: string[]; hidden: string[] } {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}”`
  const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1)
  const controls = [
    ...(dialog ?? document).querySelectorAll<HTMLElement>(
      'button, input, textarea, select, summary, a[href], [role="option"], [role="tab"], [tabindex="0"]',
    ),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('[aria-hidden="true"]'),
  )
  const focused = document.activeElement
  const hidden = controls.filter((element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
    if (width <= 1 || height <= 1) return false
    // Of a large part, such as a list, some of it is enough.
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
    const there = document.elementFromPoint(x, y)
    const label = element.closest('label') ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null)
    return !(there && (element.contains(there) || there.contains(element) || label?.contains(there)))
  })
  const wide = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px`] : []
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return { wide, hidden: hidden.map(name) }
}
