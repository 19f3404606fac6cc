// npm run mutate: takes out or turns round every guard in the deciding, one at a time, and runs the tests. README.md says more.
//   npm run mutate                      all of them
//   npm run mutate -- reviewing.ts      those of files whose name contains this
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { filesOf, killersOf } from './files.mjs'
import { mutantsOf } from './mutants.mjs'
import { reportOf } from './report.mjs'

const root = new URL('../../', import.meta.url)
const [only = ''] = process.argv.slice(2)
const spared = JSON.parse(readFileSync(new URL('spared.json', import.meta.url), 'utf8'))
const mutants = filesOf(root)
  .flatMap((file) => mutantsOf(root, file))
  .filter(({ file }) => file.includes(only))

let mutant = null
// One instance for all runs: what is compiled once stays compiled, but for the file that changes.
const vitest = await createVitest(
  'test',
  {
    root: fileURLToPath(root),
    config: fileURLToPath(new URL('vitest.config.ts', import.meta.url)),
    watch: false,
    reporters: [{}],
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code, id) {
          return mutant && id.endsWith(`/${mutant.file}`)
            ? code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end)
            : null
        },
      },
    ],
  },
)
const tests = []
for (const paths of killersOf(root)) tests.push(await vitest.globTestSpecifications(paths))

/** The first test of these that fails; null when all pass. */
async function failureIn(specifications) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  for (const module of testModules) {
    for (const test of module.children.allTests('failed')) return test.fullName
    const [error] = module.errors()
    if (error) return `${module.relativeModuleId}: ${error.message.slice(0, 120)}`
  }
  return unhandledErrors.length > 0 ? String(unhandledErrors[0].message ?? unhandledErrors[0]) : null
}

async function killerOf(next) {
  const changed = [mutant, next].flatMap((one) => (one ? [fileURLToPath(new URL(one.file, root))] : []))
  mutant = next
  for (const path of changed) vitest.invalidateFile(path)
  for (const specifications of tests) {
    const failed = await failureIn(specifications)
    if (failed) return failed
  }
  return null
}

const reasonFor = ({ file, was, what }) =>
  spared.find((one) => one.file === file && one.was === was && one.what === what)?.reason ?? null

const failing = await killerOf(null)
if (failing) {
  console.log(`The tests fail without any mutant: ${failing}`)
  await vitest.close()
  process.exit(1)
}

const outcomes = []
for (const next of mutants) {
  const begun = performance.now()
  const killer = await killerOf(next)
  const reason = killer ? null : reasonFor(next)
  outcomes.push({ ...next, killer, reason })
  const fate = killer ? `caught by “${killer}”` : reason ? `spared: ${reason}` : 'SURVIVED'
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  console.log(
    `${outcomes.length}/${mutants.length} ${next.file}:${next.line} ${next.what}: ${next.was}\n    ${fate} (${seconds} s)`,
  )
}
await vitest.close()

mkdirSync(new URL('test-results/', root), { recursive: true })
writeFileSync(new URL('test-results/mutants.json', root), JSON.stringify(outcomes, null, 2))
const { text, survivors, summary } = reportOf(outcomes)
writeFileSync(new URL('test-results/mutants.md', root), text)
console.log(`\n${summary}\nEach of them and what caught it: test-results/mutants.md`)
for (const { file, line, what, was } of survivors) console.log(`  ${file}:${line} ${what}: ${was}`)
process.exit(survivors.length === 0 ? 0 : 1)
