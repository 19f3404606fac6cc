// From the start of the process to a queue that can be used, beside an empty window started in turn. What a person takes
// to choose a desk and a name is left out; what the machine takes to open and to draw it counts.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyWindow, start, theApp } from './start'

export interface Launch {
  readonly welcomeMs: number
  readonly openMs: number
  readonly signInMs: number
}

export const whole = ({ welcomeMs, openMs, signInMs }: Launch) => welcomeMs + openMs + signInMs

export async function launchEmpty(): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), 'empty-window-'))
  const { readyMs, close } = await start(emptyWindow, home)
  await close()
  await rm(home, { recursive: true, force: true })
  return readyMs
}

/** Looks around without opening a key: a key is slow to open by intent. */
export async function launchApp(home: string): Promise<Launch> {
  const { readyMs, inPage, close } = await start(theApp, home)
  const openMs = await inPage(pressed, { press: 'section button', wanted: '[role="option"]' })
  await inPage(picked, 'Cleo Hart')
  const signInMs = await inPage(pressed, { press: 'Look around', wanted: '[role="grid"] [role="gridcell"]' })
  await close()
  return { welcomeMs: readyMs, openMs, signInMs }
}

/** In the page: presses a button, and waits until what it leads to has been painted. */
async function pressed({ press, wanted }: { readonly press: string; readonly wanted: string }): Promise<number> {
  const buttons = [...document.querySelectorAll('button')]
  const button = buttons.find(
    (one) => one.matches(press.startsWith('section') ? press : 'none') || one.textContent.startsWith(press),
  )
  if (!button) throw new Error(`There is no button ${press}`)
  const from = performance.now()
  button.click()
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  while (!document.querySelector(wanted)) await frame()
  await frame()
  return performance.now() - from
}

/** In the page: picks somebody, and waits for what is asked of them. */
async function picked(name: string): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const option = [...document.querySelectorAll('[role="option"]')].find(({ textContent }) => textContent.includes(name))
  if (!(option instanceof HTMLElement)) throw new Error(`${name} is not on this desk`)
  option.click()
  while (!document.querySelector('input')) await frame()
  await frame()
}
