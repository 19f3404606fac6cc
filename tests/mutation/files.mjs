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

/** Not those of files and of what is near a post, which take long and ask nothing of the guards. */
const apart = new Set(['tests/unit/desk/service.test.ts', 'tests/unit/desk/neighbours.test.ts'])
export const testsOf = (root) => [
  ...['tests/unit/desk', 'tests/unit/review'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .map((name) => `${folder}/${name}`)
      .filter((path) => path.endsWith('.test.ts') && !apart.has(path)),
  ),
  'tests/unit/evidence/desk-pack.test.ts',
  'tests/unit/evidence/notes-kept-in.test.ts',
]
