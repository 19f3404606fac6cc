// Ten thousand posts on two cores, each with a policy of its own made ready. Budget (design/QUALITY.md): 4 seconds.
import { Worker } from 'node:worker_threads'
import { it } from 'vitest'
import { bundle } from '../../unit/faults/bundle'
import { keep } from './results'
import { short } from './times'

const posts = 10_000
const workers = 2

interface Told {
  readonly ready: number
  readonly checked: number
  readonly findings: number
}

it('checks 10,000 posts on two cores', async () => {
  const script = await bundle('tests/bench/policy/many.worker.ts')
  const from = performance.now()
  const before = process.cpuUsage()
  const told = await Promise.all(
    Array.from({ length: workers }, (_item, part) => done(script.script, { part, of: workers, posts })),
  )
  const seconds = (performance.now() - from) / 1_000
  const { user, system } = process.cpuUsage(before)
  await script.remove()
  const row = {
    posts,
    seconds: short(seconds),
    'seconds of cpu': short((user + system) / 1_000_000),
    'of it, policy ready after': short(Math.max(...told.map(({ ready }) => ready)) / 1_000),
    'posts a second': Math.round(posts / seconds),
    findings: told.reduce((sum, { findings }) => sum + findings, 0),
  }
  console.log(`\n${posts} posts, ${workers} threads, started and made ready included`)
  console.table(row)
  keep('many posts', row)
})

function done(script: string, workerData: object): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
