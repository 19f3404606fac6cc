// The single tasks behind `npm run …`. Each prepares the machine first, as npm start and npm test do.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { onElectronNode, run, virtualDisplay } from './setup/electron-node.mjs'
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
  words: async () => (await import('./words/list.mjs')).listWords(args),
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
  bench: (electron) => {
    installPeers()
    return onElectronNode(electron, [
      tool('vitest', 'vitest.mjs'),
      'bench',
      '--run',
      '--config',
      'build/vitest.config.ts',
      '--outputJson',
      'test-results/bench.json',
      ...args,
    ])
  },
  'bench:policy': (electron) => {
    installPeers()
    if (args.includes('--held-out')) process.env.IMPRIMATUR_HELD_OUT = '1'
    return onElectronNode(electron, [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--config',
      'tests/bench/policy/vitest.config.ts',
      ...args.filter((arg) => arg !== '--held-out'),
    ])
  },
  'bench:window': async (electron) => {
    await ensureBuilt(electron)
    return onElectronNode(
      electron,
      [tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'tests/bench/window/playwright.config.ts', ...args],
      { wrap: virtualDisplay() },
    )
  },
  'fuzz:policy': (electron) => fuzz(electron, 'tests/unit/policy/fuzz.test.ts', 100_000),
  'fuzz:diff': (electron) => fuzz(electron, 'tests/unit/diff/properties.test.ts', 50_000),
  histories: (electron) => fuzz(electron, 'tests/unit/desk/rules.test.ts', 200_000),
  // Every guard of the deciding taken out, one at a time.
  mutate: (electron) => onElectronNode(electron, [inRoot('tests', 'mutation', 'run.mjs'), ...args]),
  faults: (electron) =>
    onElectronNode(electron, [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--config',
      'tests/faults/vitest.config.ts',
      ...args,
    ]),
  // Every part in every state and theme, in a window of its own; see build/gallery.
  gallery: async (electron) => {
    const config = ['--config', 'build/gallery/vite.config.ts', '--logLevel', 'warn']
    const built = await onElectronNode(electron, [tool('vite', 'bin', 'vite.js'), 'build', '--app', ...config])
    const flags = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
    return built || run([electron, inRoot('test-results', 'gallery', 'main', 'main.mjs'), ...flags, ...args])
  },
  shots: async (electron) => {
    process.env.IMPRIMATUR_HELP_PICTURES = '1'
    process.env.IMPRIMATUR_SHOTS = '1'
    const code = await tasks.e2e(electron)
    if (code === 0) {
      keepReadmePictures()
      keepHelpPictures()
    }
    return code
  },
}

/** A test file with that many cases instead of the few of npm test; IMPRIMATUR_FUZZ names another number. */
function fuzz(electron, file, cases) {
  process.env.IMPRIMATUR_FUZZ ??= String(cases)
  return onElectronNode(electron, [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--config',
    'build/vitest.config.ts',
    '--testTimeout',
    String(3 * 60 * 60 * 1_000),
    '--disable-console-intercept=true',
    file,
    ...args,
  ])
}

/** What Imprimatur is compared with is large, so it is installed when it is first asked for, by its own lock. */
function installPeers() {
  const folder = inRoot('tests', 'bench', 'peers')
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  if (Object.keys(dependencies).every((name) => existsSync(`${folder}/node_modules/${name}`))) return
  say('Installing what Imprimatur is compared with (40 MB, once): npm ci in tests/bench/peers')
  const npm = process.env.npm_execpath
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm']
  const { status } = spawnSync(command, [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) say('They could not be installed, so Imprimatur is measured alone.')
}

/** The pictures that the README shows, as the tests have just taken them. */
function keepReadmePictures() {
  const shown = readFileSync(inRoot('README.md'), 'utf8').matchAll(/\]\(tests\/shots\/([\w-]+\.png)\)/g)
  mkdirSync(inRoot('tests', 'shots'), { recursive: true })
  for (const [, name] of shown) {
    const taken = inRoot('test-results', 'shots', name)
    // Only some of the window tests may have been asked for.
    if (!existsSync(taken)) continue
    copyFileSync(taken, inRoot('tests', 'shots', name))
    say(`Kept tests/shots/${name}`)
  }
}

/** The pictures that the help pages name, of the English window and of the German one, small enough to ship with the app. */
function keepHelpPictures() {
  const pages = inRoot('renderer', 'help', 'pages', 'en')
  const into = inRoot('renderer', 'help', 'pictures')
  mkdirSync(into, { recursive: true })
  const names = readdirSync(pages).flatMap((page) =>
    [...readFileSync(`${pages}/${page}`, 'utf8').matchAll(/\(picture:([\w-]+)\)/g)].map(([, name]) => name),
  )
  for (const name of new Set(names)) {
    for (const file of [name, `de-${name}`].flatMap((own) => [`${own}-light.webp`, `${own}-dark.webp`])) {
      const taken = inRoot('test-results', 'shots', 'help', file)
      // Only some of the window tests may have been asked for.
      if (!existsSync(taken)) continue
      copyFileSync(taken, `${into}/${file}`)
      say(`Kept renderer/help/pictures/${file}`)
    }
  }
}

if (!(task in tasks)) stop(`There is no task named ${task ?? '(none)'}.`, `Tasks: ${Object.keys(tasks).join(', ')}`)
const executable = await prepare({ withDisplay: ['e2e', 'shots', 'bench:window'].includes(task) })
process.exit(await tasks[task](executable))
