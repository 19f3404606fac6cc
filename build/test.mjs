// npm test: type check, lint, unit and property tests, then the real Electron window under a virtual display.
// Closes with one line, "N passed, N failed", and fails when anything failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { onElectronNode, virtualDisplay } from './setup/electron-node.mjs'
import { ensureBuilt } from './setup/freshness.mjs'
import { inRoot } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { runtimeVersion } from './setup/runtime.mjs'
import { say } from './setup/say.mjs'

const executable = await prepare({ withDisplay: true })
await ensureBuilt(executable)
say(`Testing on Electron ${runtimeVersion(executable)}`)

const tool = (...parts) => inRoot('node_modules', ...parts)
const reports = { unit: inRoot('test-results', 'unit.json'), e2e: inRoot('test-results', 'e2e.json') }
rmSync(inRoot('test-results'), { recursive: true, force: true })
mkdirSync(inRoot('test-results'), { recursive: true })

const totals = { passed: 0, failed: 0 }
await step('Types', [tool('typescript', 'bin', 'tsc'), '--noEmit'])
await step('Format', [tool('@biomejs', 'biome', 'bin', 'biome'), 'format'])
await step('Lint', [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'])
await suite(
  'Unit and property tests',
  [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--config',
    'build/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.unit}`,
  ],
  countVitest,
)
await suite(
  'End-to-end tests in the real window',
  [tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'build/playwright.config.ts'],
  countPlaywright,
  virtualDisplay(),
)

console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)

async function step(name, args) {
  say(name)
  const code = await onElectronNode(executable, args)
  totals[code === 0 ? 'passed' : 'failed'] += 1
}

async function suite(name, args, count, wrap = []) {
  say(name)
  const code = await onElectronNode(executable, args, { wrap })
  const { passed, failed } = count()
  totals.passed += passed
  // A runner that failed without naming a failed test (a crash, an unhandled error) is a failure too.
  totals.failed += code !== 0 && failed === 0 ? 1 : failed
}

function countVitest() {
  const report = read(reports.unit)
  return { passed: report?.numPassedTests ?? 0, failed: report ? report.numFailedTests : 1 }
}

function countPlaywright() {
  const stats = read(reports.e2e)?.stats
  return { passed: stats ? stats.expected + stats.flaky : 0, failed: stats ? stats.unexpected : 1 }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
