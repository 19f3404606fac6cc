import { defineConfig } from 'oxlint'

// Imports point one way: renderer → shared ← electron, and inside shared a room may import only rooms below it.
const rooms = ['bridge', 'desk', 'schedule', 'review', 'diff', 'ledger', 'policy', 'post', 'people', 'kit', 'words']
const outside = [
  'electron',
  'electron/*',
  'react',
  'react-dom',
  'react-dom/*',
  'node:*',
  '**/renderer/**',
  '**/electron/**',
]
const impure = [
  'window',
  'document',
  'navigator',
  'process',
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
]

const noImports = (group: string[], message: string) => ({ group, message })
const restrict = (...patterns: { group: string[]; message: string }[]) => ({
  'no-restricted-imports': ['error', { patterns }] as ['error', object],
})

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'promise', 'unicorn'],
  ignorePatterns: ['node_modules', 'out', 'dist', 'test-results', 'tests/fixtures'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'react/react-in-jsx-scope': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/require-array-sort-compare': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
  },
  overrides: [
    {
      files: ['renderer/**'],
      rules: restrict(
        noImports(
          ['electron', 'electron/*', 'node:*', '**/electron/**'],
          'The window knows shared/ and the bridge only.',
        ),
      ),
    },
    {
      files: ['electron/**'],
      rules: restrict(
        noImports(
          ['react', 'react-dom', 'react-dom/*', '**/renderer/**'],
          'The machine room does not know the window.',
        ),
      ),
    },
    ...rooms.map((room, index) => ({
      files: [`shared/${room}/**`],
      rules: {
        ...restrict(
          noImports(outside, 'shared/ is pure: no Electron, Node or React.'),
          ...(index === 0
            ? []
            : [
                noImports(
                  rooms.slice(0, index).map((above) => `**/${above}/**`),
                  `shared/${room} may import only the rooms below it.`,
                ),
              ]),
        ),
        'no-restricted-globals': ['error', ...impure] as ['error', ...string[]],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'The clock comes in as an argument.' },
          { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
        ] as ['error', ...object[]],
      },
    })),
  ],
})
