// The budgets of the window: `npm run bench:window`. One after another, because each wants the machine for itself.
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  testDir: here,
  testMatch: '*.measure.ts',
  outputDir: `${here}../../../test-results/window`,
  timeout: 60 * 60 * 1_000,
  expect: { timeout: 120_000 },
  workers: 1,
  reporter: [['list']],
})
