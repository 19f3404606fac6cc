// The single tasks behind `npm run …`. Each prepares the machine first, as npm start and npm test do.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { onElectronNode, virtualDisplay } from './setup/electron-node.mjs'
import { build, ensureBuilt } from './setup/freshness.mjs'
import { inRoot } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { say, stop } from './setup/say.mjs'

const [task, ...args] = process.argv.slice(2)
const tool = (...parts) => inRoot('node_modules', ...parts)

const tasks = {
  build: async (electron) => build(electron, args),
  dev: async (electron) => build(electron, ['--watch', ...args]),
  demo: async (electron) => {
    await ensureBuilt(electron)
    return onElectronNode(electron, [inRoot('out', 'main', 'cli.js'), 'demo', ...args])
  },
  imprimatur: async (electron) => {
    await ensureBuilt(electron)
    // Files are named from where the person stands.
    return onElectronNode(electron, [inRoot('out', 'main', 'cli.js'), ...args], { cwd: process.env.INIT_CWD })
  },
  typecheck: (electron) => onElectronNode(electron, [tool('typescript', 'bin', 'tsc'), '--noEmit', ...args]),
  lint: async (electron) => {
    const formatted = await onElectronNode(electron, [tool('@biomejs', 'biome', 'bin', 'biome'), 'format', ...args])
    const linted = await onElectronNode(electron, [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'])
    return formatted || linted
  },
  format: (electron) =>
    onElectronNode(electron, [tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '--write', ...args]),
  unit: (electron) =>
    onElectronNode(electron, [tool('vitest', 'vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', ...args]),
  e2e: async (electron) => {
    await ensureBuilt(electron)
    return onElectronNode(
      electron,
      [tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'build/playwright.config.ts', ...args],
      { wrap: virtualDisplay() },
    )
  },
  bench: (electron) =>
    onElectronNode(electron, [
      tool('vitest', 'vitest.mjs'),
      'bench',
      '--run',
      '--config',
      'build/vitest.config.ts',
      '--outputJson',
      'test-results/bench.json',
      ...args,
    ]),
  faults: (electron) =>
    onElectronNode(electron, [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--config',
      'tests/faults/vitest.config.ts',
      ...args,
    ]),
  shots: async (electron) => {
    const code = await tasks.e2e(electron)
    if (code === 0) keepReadmePictures()
    return code
  },
}

/** The pictures that the README shows, as the tests have just taken them. */
function keepReadmePictures() {
  const shown = readFileSync(inRoot('README.md'), 'utf8').matchAll(/\]\(tests\/shots\/([\w-]+\.png)\)/g)
  mkdirSync(inRoot('tests', 'shots'), { recursive: true })
  for (const [, name] of shown) {
    copyFileSync(inRoot('test-results', 'shots', name), inRoot('tests', 'shots', name))
    say(`Kept tests/shots/${name}`)
  }
}

if (!(task in tasks)) stop(`There is no task named ${task ?? '(none)'}.`, `Tasks: ${Object.keys(tasks).join(', ')}`)
const executable = await prepare({ withDisplay: ['e2e', 'shots'].includes(task) })
process.exit(await tasks[task](executable))
