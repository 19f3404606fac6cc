// All tests and all mutants in one bundle, so that nothing has to be compiled or loaded again between two mutants.
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { withSwitches } from './mutants.mjs'

const shim = fileURLToPath(new URL('shim.mjs', import.meta.url))

/** Where the bundle is. `tests`: paths of test files; `mutants`: all of them. */
export async function bundled(root, tests, mutants) {
  const folder = new URL('test-results/mutation/', root)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const entry = 'virtual:entry'
  const byFile = Map.groupBy(mutants, ({ file }) => fileURLToPath(new URL(file, root)))
  const build = await rolldown({
    input: { entry },
    platform: 'node',
    cwd: fileURLToPath(root),
    external: [/^node:/, /^@vitest\//],
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutants',
        resolveId: (id) => (id === entry ? `\0${entry}` : id === 'vitest' ? shim : null),
        load: (id) => (id === `\0${entry}` ? entryFor(root, tests) : null),
        transform: {
          order: 'pre',
          handler: (code, id) => (byFile.has(id) ? withSwitches(code, byFile.get(id)) : null),
        },
      },
    ],
  })
  await build.write({
    dir: fileURLToPath(folder),
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  })
  await build.close()
  return new URL('entry.mjs', folder).href
}

function entryFor(root, tests) {
  const loads = tests.map((path) => {
    const full = JSON.stringify(fileURLToPath(new URL(path, root)))
    return `await collect(${JSON.stringify(path)}, () => import(${full}))`
  })
  return `import { collect, fileNames, run } from ${JSON.stringify(shim)}\n${loads.join('\n')}\nexport { fileNames, run }`
}
