// The unit tests as they are run against mutants.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 60_000,
    // One after another in one thread: most mutants die in the first seconds.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    bail: 1,
  },
})
