// The interaction budgets, measured in the real window on desks of 10,000 and 100,000 posts: `npm run bench:window`.
// Prints one table and writes test-results/window-bench.json. Nothing fails by the clock. IMPRIMATUR_POSTS names other
// sizes ("10000"), IMPRIMATUR_KEEP_TRACES=1 keeps what Chromium recorded for its performance panel.
import { test } from '@playwright/test'
import { clean, freshHome, kill, launch, launchProgram, type Running } from '../../e2e/app'
import { press, signIn } from '../../e2e/keyboard'
import { longPost, passphrase } from './cast'
import { homeWith } from './desks'
import {
  approvePosts,
  changeLists,
  firstPages,
  holdJ,
  memory,
  openLongText,
  openPosts,
  scrollQueue,
  settle,
  typeInPlainBox,
  typeInTurns,
} from './interactions'
import { type Launch, launchApp, launchEmpty, whole } from './launches'
import { keepTrace, Report } from './report'
import { emptyWindow } from './start'
import { median, timesOf } from './times'

const sizes = (process.env['IMPRIMATUR_POSTS'] ?? '10000,100000').split(',').map(Number)
const budgetBeyondEmpty = new Map([
  [10_000, 1_000],
  [100_000, 2_500],
])
const launches = 7
const report = new Report()

test.afterAll(() => report.write())

for (const posts of sizes) {
  test.describe(`a desk of ${posts} posts`, () => {
    test('launching', async () => {
      const home = await homeWith(posts)
      // Once for the disk, in whose memory it lies from then on.
      await launchApp(home)
      const empty: number[] = []
      const app: Launch[] = []
      for (let done = 0; done < launches; done += 1) {
        empty.push(await launchEmpty())
        app.push(await launchApp(home))
      }
      const beside = app.map((one, index) => whole(one) / (empty[index] ?? Number.NaN))
      const beyond = app.map((one, index) => whole(one) - (empty[index] ?? Number.NaN))
      report.times(posts, 'launch of an empty window', timesOf(empty), null)
      report.times(posts, 'launch, to the welcome', timesOf(app.map(({ welcomeMs }) => welcomeMs)), null)
      report.times(posts, 'launch, opening the desk', timesOf(app.map(({ openMs }) => openMs)), null)
      report.times(posts, 'launch, to the queue after it', timesOf(app.map(({ signInMs }) => signInMs)), null)
      const most = budgetBeyondEmpty.get(posts)
      report.times(
        posts,
        'launch to queue, beyond an empty window',
        timesOf(beyond),
        most === undefined ? null : { what: `≤ ${most} ms`, isHeld: median(beyond) <= most },
      )
      report.number(
        posts,
        'launch to queue / empty window',
        median(beside),
        '×',
        posts === 10_000 ? { what: '≤ 1.5 ×', isHeld: median(beside) <= 1.5 } : null,
      )
      await clean(home)
    })

    test('reading and deciding', () => inWindow(posts, 'Cleo Hart', readAndDecide))
    test('writing', () => inWindow(posts, 'Ana Ruiz', write))
  })
}

async function inWindow(
  posts: number,
  person: string,
  work: (posts: number, running: Running) => Promise<void>,
): Promise<void> {
  const home = await homeWith(posts)
  const running = await launch(home)
  try {
    await press(running.page, /Northbank/)
    await signIn(running.page, person, passphrase)
    // The desk reads itself in for a while after it was opened.
    await running.page.waitForTimeout(posts / 5)
    await work(posts, running)
  } finally {
    await kill(running)
    await clean(home)
  }
}

async function readAndDecide(posts: number, { app, page }: Running): Promise<void> {
  for (const [what, scrolled] of [
    ['queue scroll', await scrollQueue(page)],
    ['J held down', await holdJ(page, 150)],
  ] as const) {
    const { frameMs, fps, rows, trace } = scrolled
    keepTrace(`${what}-${posts}`, trace)
    const { longTasks, longest, frames } = trace
    report.times(posts, `${what}: a frame`, timesOf(frameMs), null)
    report.number(posts, `${what}: frames a second`, fps, 'fps', { what: '≥ 55 fps', isHeld: fps >= 55 })
    report.number(posts, `${what}: frames dropped`, (100 * frames.dropped) / frames.all, '%', {
      what: '≤ 1 %',
      isHeld: frames.dropped <= frames.all / 100,
    })
    report.number(posts, `${what}: longest task, processor time`, longest.cpuMs, 'ms', {
      what: 'none > 50 ms',
      isHeld: longTasks.length === 0,
    })
    report.number(posts, `${what}: longest task, by the clock`, longest.ms, 'ms', null)
    report.number(posts, `${what}: rows in the page`, rows, '', { what: '< 60', isHeld: rows < 60 })
    report.causes(posts, what, longTasks)
    if (what === 'J held down') report.acts(posts, `${what}: key to frame`, { ms: trace.keysMs, trace }, 50)
  }

  report.acts(posts, 'next list: key to rows', await changeLists(page, 24), 100)
  for (const [what, times] of Object.entries(await firstPages(page, 20)))
    report.p50(posts, `${what}: first page`, timesOf(times), 50)
  report.acts(posts, 'open a post: key to diff', await openPosts(page, 25), 100)
  report.acts(posts, 'approve: key to next post', await approvePosts(page, 30), 100)

  const used = await memory(app)
  report.number(posts, 'memory of main', used.main, 'MB', { what: '≤ 600 MB', isHeld: used.main <= 600 })
  report.number(posts, 'memory of the window', used.window, 'MB', { what: '≤ 350 MB', isHeld: used.window <= 350 })
}

async function plainBox(): Promise<readonly number[]> {
  const home = await freshHome()
  const empty = await launchProgram(emptyWindow, home)
  try {
    return await typeInPlainBox(empty.page, longPost, 36)
  } finally {
    await kill({ ...empty, home })
    await clean(home)
  }
}

async function write(posts: number, { page }: Running): Promise<void> {
  await openLongText(page)
  const { on, off } = await typeInTurns(page, 4, 36)
  const withChecks = timesOf(on.keysMs)
  const without = timesOf(off.keysMs)
  report.times(posts, 'typing, 3,000 characters: key to frame', withChecks, {
    what: 'p50 ≤ 16, p95 ≤ 33, max ≤ 100 ms',
    isHeld: withChecks.p50 <= 16 && withChecks.p95 <= 33 && withChecks.max <= 100,
  })
  report.times(posts, 'typing, the same with checks off', without, null)
  report.times(posts, 'typing, in a plain text box in an empty window', timesOf(await plainBox()), null)
  const ratio = withChecks.p50 / without.p50
  report.number(posts, 'typing, checks on / off at p50', ratio, '×', { what: '≤ 1.15 ×', isHeld: ratio <= 1.15 })
  report.number(posts, 'typing, checks on / off, processor time of the page', on.cpu.page / off.cpu.page, '×', null)
  report.number(posts, 'typing, processor time of the page for a key', on.cpu.page, 'ms', null)
  for (const trace of on.traces) {
    keepTrace(`typing-${posts}-${on.traces.indexOf(trace)}`, trace)
    report.causes(posts, 'typing', trace.longTasks)
  }
  report.acts(posts, 'findings after a pause', await settle(page, 20), 250)
}
