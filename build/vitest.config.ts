import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const tests = readdirSync(`${root}tests/unit`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `tests/unit/${file.replaceAll('\\', '/')}`)

/** Those that put something in the place of a module or of the clock, or speak another language, want a process of their own. */
const changesItsWorld = /\bvi\.\w|\bspeak\(/
const apart = tests.filter(
  (file) => file.startsWith('tests/unit/faults/') || changesItsWorld.test(readFileSync(`${root}${file}`, 'utf8')),
)

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000,
    pool: 'forks',
    // Left to itself it keeps one core free for a person who edits; many files here wait for disks and processes.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', include: apart, benchmark: { include: [] } } },
      // The others share what they import: making it ready once for each of two hundred files took a third of the run.
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/unit/**/*.test.ts'],
          exclude: apart,
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          isolate: false,
        },
      },
    ],
  },
})
