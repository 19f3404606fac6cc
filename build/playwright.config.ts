import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export default defineConfig({
  testDir: inRoot('tests/e2e'),
  outputDir: inRoot('test-results/e2e'),
  // The most a step may take on a machine that is busy with other work; a quiet one never waits so long.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Each file has a desk and a window of its own; the keys go to a window through its debugger, so two do not meet.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: inRoot('test-results/e2e.json') }]],
})
