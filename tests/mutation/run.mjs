// npm run mutate: takes out or turns round every guard in the deciding, one at a time, and runs the tests. Each mutant has to
// be caught. What cannot be caught, because another guard stands behind it, is listed with the reason in spared.json.
//   npm run mutate                      all of them
//   npm run mutate -- reviewing.ts 1    those of files whose name contains this, one at a time
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mutantsOf } from './mutants.mjs'

const root = new URL('../../', import.meta.url)
const files = [
  'shared/desk/decide.ts',
  ...readdirSync(new URL('shared/desk/deciding/', root)).map((name) => `shared/desk/deciding/${name}`),
  'shared/review/obstacles.ts',
  'shared/review/sign-off.ts',
  'shared/review/review.ts',
  'shared/review/contribution.ts',
  'shared/desk/export-plan.ts',
]
/** The quick ones first, then all that bear on the deciding. */
const quick = ['decide', 'gate', 'waivers', 'together'].map((name) => `tests/unit/desk/${name}.test.ts`)
const killers = [
  ['tests/unit/review', ...quick],
  ['tests/unit/desk', 'tests/unit/evidence'],
]

const [only = '', width = '2'] = process.argv.slice(2)
const spared = JSON.parse(readFileSync(new URL('spared.json', import.meta.url), 'utf8'))
const mutants = files.flatMap((file) => mutantsOf(root, file)).filter(({ file }) => file.includes(only))
const outcomes = []
let next = 0

async function work() {
  while (next < mutants.length) {
    const mutant = mutants[next++]
    const killer = (await killerOf(mutant, killers[0])) ?? (await killerOf(mutant, killers[1]))
    const reason = killer
      ? null
      : (spared.find(({ file, was, what }) => file === mutant.file && was === mutant.was && what === mutant.what)
          ?.reason ?? null)
    outcomes.push({ ...mutant, killer, reason })
    const fate = killer ? `caught by “${killer}”` : reason ? `spared: ${reason}` : 'SURVIVED'
    console.log(
      `${outcomes.length}/${mutants.length} ${mutant.file}:${mutant.line} ${mutant.what}: ${mutant.was}\n    ${fate}`,
    )
  }
}

/** The first of these tests that fails with it; null when all pass. */
function killerOf({ file, start, end, text }, tests) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/mutation/vitest.config.ts', ...tests],
      {
        cwd: root,
        env: { ...process.env, IMPRIMATUR_MUTANT: JSON.stringify({ file, start, end, text }) },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    let out = ''
    child.stdout.on('data', (part) => (out += part))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(null)
      const report = JSON.parse(out.slice(out.indexOf('{')))
      const failed = report.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .find(({ status }) => status === 'failed')
      resolve(
        failed?.fullName ??
          report.testResults.find(({ status }) => status === 'failed')?.message?.slice(0, 120) ??
          'the run itself',
      )
    })
  })
}

await Promise.all(Array.from({ length: Number(width) }, work))
mkdirSync(new URL('test-results/', root), { recursive: true })
writeFileSync(new URL('test-results/mutants.json', root), JSON.stringify(outcomes, null, 2))
const survivors = outcomes.filter(({ killer, reason }) => !killer && !reason)
const caught = outcomes.filter(({ killer }) => killer).length
console.log(
  `\n${mutants.length} mutants: ${caught} caught, ${outcomes.length - caught - survivors.length} spared with a reason, ${survivors.length} survived`,
)
for (const { file, line, what, was } of survivors) console.log(`  ${file}:${line} ${what}: ${was}`)
process.exit(survivors.length === 0 ? 0 : 1)
