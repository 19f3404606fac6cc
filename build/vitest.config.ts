import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Those that put something in the place of a module, of the clock or of the window want a process of their own. */
const apart = [
  'tests/unit/{faults,keys-ring,screens,words}/**/*.test.ts',
  'tests/unit/app/long-work.test.ts',
  'tests/unit/theme/gallery.test.ts',
  'tests/unit/bridge/bridge.test.ts',
]

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    testTimeout: 60_000,
    pool: 'forks',
    // Left to itself it keeps one core free for a person who edits; many files here wait for disks and processes.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      // The others share what they import: making it ready once for each of two hundred files took a third of the run.
      {
        extends: true,
        test: { name: 'together', include: ['tests/unit/**/*.test.ts'], exclude: apart, isolate: false },
      },
    ],
  },
})
