// Builds the gallery of parts, and the small main process that shows it, beside the app: none of it is packaged.
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const out = (path: string) => inRoot(`test-results/gallery/${path}`)

export default defineConfig({
  root: inRoot('renderer'),
  base: './',
  plugins: [react()],
  environments: {
    client: {
      build: {
        target: 'chrome148',
        assetsInlineLimit: 0,
        emptyOutDir: true,
        outDir: out('renderer'),
        rolldownOptions: { input: inRoot('renderer/gallery/index.html') },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins: ['electron', /^node:/, ...builtinModules] },
      build: {
        target: 'node24',
        emptyOutDir: true,
        outDir: out('main'),
        rolldownOptions: {
          input: { main: inRoot('build/gallery/main.ts') },
          external: ['electron', /^node:/],
          output: { format: 'es', entryFileNames: '[name].mjs' },
        },
      },
    },
  },
  builder: {},
})
