// Where the guards are, and which tests have to notice when one is missing.
import { readdirSync } from 'node:fs'

/** `judges`: see mutants.mjs. */
export const filesOf = (root) => [
  ...[
    'shared/desk/decide.ts',
    ...readdirSync(new URL('shared/desk/deciding/', root)).map((name) => `shared/desk/deciding/${name}`),
    ...['export-plan', 'keepers', 'together'].map((name) => `shared/desk/${name}.ts`),
    ...['obstacles', 'together', 'waiving'].map((name) => `shared/review/${name}.ts`),
  ].map((file) => ({ file, judges: false })),
  ...['sign-off', 'review', 'route', 'contribution', 'waiver'].map((name) => ({
    file: `shared/review/${name}.ts`,
    judges: true,
  })),
]

/** The quick ones first, then all that bear on the deciding; not those of files, keys and pictures of the same guards. */
const quick = ['decide', 'gate', 'waivers', 'together'].map((name) => `tests/unit/desk/${name}.test.ts`)
const slow = new Set([...quick, 'tests/unit/desk/service.test.ts', 'tests/unit/desk/neighbours.test.ts'])
export const killersOf = (root) => [
  ['tests/unit/review', ...quick],
  [
    ...readdirSync(new URL('tests/unit/desk/', root))
      .map((name) => `tests/unit/desk/${name}`)
      .filter((path) => path.endsWith('.test.ts') && !slow.has(path)),
    'tests/unit/evidence/desk-pack.test.ts',
    'tests/unit/evidence/notes-kept-in.test.ts',
  ],
]
