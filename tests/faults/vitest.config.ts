// The long fault gates: `npm run faults`. One after another, because each wants the machine for itself.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/faults/**/*.gate.ts'],
    testTimeout: 3 * 60 * 60 * 1_000,
    hookTimeout: 10 * 60 * 1_000,
    pool: 'forks',
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
})
