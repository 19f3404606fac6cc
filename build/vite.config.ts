// Builds the three parts of the app into out/: the window, the main process (with the command line) and the preload.
// Everything is bundled; nothing is loaded from node_modules at run time.
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
// twitter-text brings the punycode it means; Node's own is deprecated.
const provided = ['electron', /^electron\/.+/, /^node:/, ...builtinModules.filter((name) => name !== 'punycode')]

/** What was bundled, and under which licences: the settings show it. */
const license = { fileName: 'licences.json' }

/** What rolldown tells of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * The window is three files and those of its later screens: one settles the language before any other module runs, one is all
 * that the first screen needs, one is what is behind the sign-in. Every file more is a way to the main process and back.
 */
const starts = {
  entry: inRoot('renderer/main.tsx'),
  'first-screen': inRoot('renderer/start.tsx'),
  inside: inRoot('renderer/inside.tsx'),
}

function group(debugName: keyof typeof starts) {
  let reached: ReadonlySet<string> | undefined
  const name = (id: string, modules: Modules) => {
    reached ??= reachedFrom(starts[debugName], modules)
    return reached.has(id) ? debugName : null
  }
  return { debugName, name }
}

/** Everything that a module imports, and what that imports, and so on; without what is imported only when it is needed. */
function reachedFrom(start: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([start])
  for (const id of reached) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}

export default defineConfig({
  root: inRoot('renderer'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'chrome148', emptyOutDir: true, outDir: inRoot('out/renderer'), assetsInlineLimit: 0 },
  environments: {
    client: {
      build: {
        license,
        rolldownOptions: {
          input: inRoot('renderer/index.html'),
          output: {
            codeSplitting: {
              groups: [
                { ...group('entry'), priority: 3 },
                { ...group('first-screen'), priority: 2 },
                { ...group('inside'), priority: 1 },
              ],
            },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins: provided },
      build: {
        target: 'node24',
        license,
        outDir: inRoot('out/main'),
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            main: inRoot('electron/main.ts'),
            cli: inRoot('electron/cli/cli.ts'),
            worker: inRoot('electron/desk/background/worker.ts'),
          },
          external: provided,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        target: 'chrome148',
        outDir: inRoot('out/preload'),
        emptyOutDir: true,
        rolldownOptions: {
          input: { preload: inRoot('electron/preload.ts') },
          external: ['electron'],
          // A sandboxed preload cannot be an ES module.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {},
})
