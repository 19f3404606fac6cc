// What the policy engine costs and how far it agrees with people: `npm run bench:policy`. One after another, because
// each wants the machine for itself.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['tests/bench/policy/**/*.measure.ts'],
    testTimeout: 30 * 60 * 1_000,
    pool: 'forks',
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
})
