// npm run mutate: takes out or turns round every guard in the deciding, one at a time, and runs the tests. README.md says more.
//   npm run mutate                      all of them
//   npm run mutate -- reviewing.ts …    those of files whose name contains this, or one of these
//   npm run mutate -- --quick           all of them, against the tests that take little time
//   npm run mutate -- --again           those that survived the run before
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { bundled } from './bundle.mjs'
import { filesOf, testsOf } from './files.mjs'
import { mutantsOf } from './mutants.mjs'
import { reportOf } from './report.mjs'

/** A mutant that keeps a test file busy for longer than this goes round in circles. */
const patience = 120_000

const root = new URL('../../', import.meta.url)
const asked = process.argv.slice(2)
const isQuick = asked.includes('--quick')
const only = asked.filter((arg) => !arg.startsWith('--'))
const spared = JSON.parse(readFileSync(new URL('spared.json', import.meta.url), 'utf8'))
const all = filesOf(root).flatMap((file) => mutantsOf(root, file))
const bundle = await bundled(root, testsOf(root), all)

/** A worker with all tests loaded; `ask` answers with the first failure of a file, and which mutants it came by. */
async function started() {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { bundle },
    stdout: true,
    stderr: true,
  })
  let answered = () => undefined
  worker.on('message', (message) => answered({ message }))
  worker.on('error', (error) => answered({ error }))
  /** What it says next; null when it takes too long. */
  const next = async () => {
    const { promise, resolve } = Promise.withResolvers()
    answered = resolve
    const late = setTimeout(() => resolve(null), patience)
    const answer = await promise
    clearTimeout(late)
    if (answer?.error) throw answer.error
    return answer?.message ?? null
  }
  const { files } = await next()
  return {
    files,
    ask(file, mutant) {
      const answer = next()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ file, mutant })
      return answer
    },
    stop: () => worker.terminate(),
  }
}

let worker = await started()
const known = []
for (const file of worker.files) {
  const { failure, milliseconds, reached } = await worker.ask(file, null)
  if (failure) {
    console.log(`Without any mutant, ${file} fails: ${failure.test}: ${failure.error}`)
    process.exit(1)
  }
  known.push({ file, milliseconds, reached: new Set(reached) })
}
known.sort((a, b) => a.milliseconds - b.milliseconds)
const used = isQuick ? known.filter(({ milliseconds }) => milliseconds < 1_500) : known
console.log(used.map(({ file, milliseconds }) => `${Math.round(milliseconds)} ms ${file}`).join('\n'))

/** The first test that fails with it; null when all pass. */
async function killerOf(id) {
  for (const { file, reached } of used) {
    if (!reached.has(id)) continue
    const answer = await worker.ask(file, id).catch((error) => ({ failure: { test: `${file}: ${error}` } }))
    if (answer?.failure) return answer.failure.test
    if (answer === null) {
      await worker.stop()
      worker = await started()
      return `${file} did not come to an end`
    }
  }
  return null
}

const reasonFor = ({ file, was, what }) =>
  spared.find((one) => one.file === file && one.was === was && one.what === what)?.reason ?? null

/** Which ones to try: told apart by the code they change, as its line may have moved. */
const nameOf = ({ file, what, was }) => `${file} ${what} ${was}`
const survived = asked.includes('--again')
  ? new Set(
      JSON.parse(readFileSync(new URL('test-results/mutants.json', root), 'utf8'))
        .filter(({ killer, reason }) => !killer && !reason)
        .map(nameOf),
    )
  : null
const mutants = all
  .filter(({ file }) => only.length === 0 || only.some((name) => file.includes(name)))
  .filter((mutant) => survived?.has(nameOf(mutant)) ?? true)
const outcomes = []
for (const next of mutants) {
  const killer = await killerOf(next.id)
  const reason = killer ? null : reasonFor(next)
  outcomes.push({ ...next, killer, reason })
  const fate = killer ? `caught by “${killer}”` : reason ? `spared: ${reason}` : 'SURVIVED'
  console.log(`${outcomes.length}/${mutants.length} ${next.file}:${next.line} ${next.what}: ${next.was}\n    ${fate}`)
}
await worker.stop()

mkdirSync(new URL('test-results/', root), { recursive: true })
writeFileSync(new URL('test-results/mutants.json', root), JSON.stringify(outcomes, null, 2))
const { text, survivors, summary } = reportOf(outcomes)
writeFileSync(new URL('test-results/mutants.md', root), text)
console.log(`\n${summary}\nEach of them and what caught it: test-results/mutants.md`)
for (const { file, line, what, was } of survivors) console.log(`  ${file}:${line} ${what}: ${was}`)
process.exit(survivors.length === 0 ? 0 : 1)
