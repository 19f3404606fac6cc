// The unit tests against one mutant of one file, given in the environment.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const mutant = JSON.parse(process.env['IMPRIMATUR_MUTANT'] ?? 'null') as {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
} | null

export default defineConfig({
  root,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        if (!mutant || !id.endsWith(`/${mutant.file}`)) return null
        return code.slice(0, mutant.start) + mutant.text + code.slice(mutant.end)
      },
    },
  ],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 60_000,
    // One after another in one thread: most mutants die in the first seconds.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    bail: 1,
    reporters: ['json'],
  },
})
