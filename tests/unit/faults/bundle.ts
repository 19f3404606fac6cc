// Makes one script of a TypeScript file and everything it imports, so that a test can start it as a process of its own.
import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export interface Bundle {
  readonly script: string
  readonly remove: () => Promise<void>
}

/**
 * Paths are from the project's root. `instead` gives modules another in their place, under the name that they are imported
 * by; the one in its place gets the original when it imports it.
 */
export async function bundle(entry: string, instead: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-script-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'instead',
        enforce: 'pre',
        resolveId: (source, importer) => {
          const other = instead[source]
          return other === undefined || importer === join(root, other) ? null : join(root, other)
        },
      },
    ],
    build: {
      ssr: join(root, entry),
      outDir: folder,
      target: 'node24',
      rolldownOptions: {
        external: ['electron', /^node:/, ...builtinModules.filter((name) => name !== 'punycode')],
        output: { format: 'es', entryFileNames: 'script.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return { script: join(folder, 'script.mjs'), remove: () => rm(folder, { recursive: true, force: true }) }
}
