// Ten thousand posts on two cores, each with a policy of its own made ready, and once more in threads that are ready for it;
// and in threads that got ready as the app has them while a policy is drafted. Budget (design/QUALITY.md): 4 seconds.
import { Worker } from 'node:worker_threads'
import { it } from 'vitest'
import { bundle } from '../../unit/faults/bundle'
import { keep } from './results'
import { short } from './times'

const posts = 10_000
const workers = 2
/** A share of those of electron/desk/comparison.ts. */
const rehearsed = 200

interface Told {
  readonly ready: number
  readonly checked: number
  readonly findings: number
}

it('checks 10,000 posts on two cores', async () => {
  const script = await bundle('tests/bench/policy/many.worker.ts')
  const rows: Record<string, unknown> = {}
  const started = (first: number) =>
    Array.from(
      { length: workers },
      (_item, part) => new Worker(script.script, { workerData: { part, of: workers, posts, rehearsed: first } }),
    )
  const start = performance.now()
  const threads = started(0)
  rows['threads started and made ready'] = await row(start, threads)
  rows['the same threads, another policy'] = await row(performance.now(), sentOn(threads))
  await Promise.all(threads.map((thread) => thread.terminate()))
  const others = started(rehearsed)
  await Promise.all(others.map(answerOf))
  rows[`threads that have checked ${rehearsed} posts each`] = await row(performance.now(), sentOn(others))
  await Promise.all(others.map((thread) => thread.terminate()))
  await script.remove()
  console.log(`\n${posts} posts, ${workers} threads (budget: 4 seconds)`)
  console.table(rows)
  keep('many posts', rows)
})

async function row(from: number, threads: readonly Worker[]) {
  const before = process.cpuUsage()
  const told = await Promise.all(threads.map(answerOf))
  const seconds = (performance.now() - from) / 1_000
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: short(seconds),
    'seconds of cpu': short((user + system) / 1_000_000),
    'of it, policy ready after': short(Math.max(...told.map(({ ready }) => ready)) / 1_000),
    'posts a second': Math.round(posts / seconds),
    findings: told.reduce((sum, { findings }) => sum + findings, 0),
  }
}

/** Has them go on. */
function sentOn(threads: readonly Worker[]): readonly Worker[] {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  for (const thread of threads) thread.postMessage('on')
  return threads
}

function answerOf(worker: Worker): Promise<Told> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
