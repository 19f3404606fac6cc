// The prose diff beside jsdiff's own words-with-space diff and diff-match-patch, on a post, a long post and the longest
// post. diff-match-patch compares letters and lives in peers/, so it is left out where that is not installed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { diffWordsWithSpace } from 'diff'
import { bench, describe } from 'vitest'
import { hostilePairs, longest } from '../unit/diff/hostile'
import { asShipped } from './shipped'

const { changesIn, diffProse } = await asShipped<typeof import('./diff')>('tests/bench/diff.ts')

interface LetterDiff {
  Diff_Timeout: number
  diff_main(old: string, next: string): [number, string][]
  diff_cleanupSemantic(diff: [number, string][]): void
}

const peers = fileURLToPath(new URL('peers/package.json', import.meta.url))
const letters = existsSync(fileURLToPath(new URL('peers/node_modules/diff-match-patch', import.meta.url)))
  ? new (createRequire(peers)('diff-match-patch') as new () => LetterDiff)()
  : null
// Its own limit of a second would make what it gives depend on the machine.
if (letters) letters.Diff_Timeout = 0

function benchLetters(old: string, next: string): void {
  if (!letters) return
  bench(
    'diff-match-patch, tidied up',
    () => {
      const diff = letters.diff_main(old, next)
      letters.diff_cleanupSemantic(diff)
    },
    { time: 500 },
  )
}

const pairs: readonly (readonly [string, string, string])[] = [
  ['280 characters, 2 edits', written(280, 1), edited(written(280, 1), 2)],
  ['3,000 characters, 10 edits', written(3_000, 1), edited(written(3_000, 1), 10)],
  ['3,000 characters, all different', written(3_000, 1), written(3_000, 2)],
  ['63,206 characters, 10 edits', written(63_206, 1), edited(written(63_206, 1), 10)],
]

for (const [what, old, next] of pairs) {
  describe(what, () => {
    bench('diffProse', () => void diffProse(old, next), { time: 500 })
    bench('diffProse and its changes in words', () => void changesIn(diffProse(old, next)), { time: 500 })
    bench('diffWordsWithSpace', () => void diffWordsWithSpace(old, next), { time: 500 })
    benchLetters(old, next)
  })
}

describe(`${longest.toLocaleString('en')} characters made to be hard`, () => {
  for (const [what, old, next] of hostilePairs) bench(what, () => void diffProse(old, next), { time: 500 })
})

describe('63,206 characters, all different', () => {
  const old = written(63_206, 1)
  const next = written(63_206, 2)
  bench('diffProse', () => void diffProse(old, next), { time: 500 })
  // Left alone it does not finish within 30 s; what it costs to give up where diffProse does is measured instead.
  bench(
    'diffWordsWithSpace, stopped after 600 edits',
    () => void diffWordsWithSpace(old, next, { maxEditLength: 600 }),
    {
      time: 500,
    },
  )
})

/** Sentences of words from a vocabulary of 2,000, chosen by a fixed sequence. */
function written(length: number, seed: number): string {
  let state = seed * 0x9e3779b9
  let text = ''
  for (let count = 1; text.length < length; count += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    text += `${((state >>> 0) % 2_000).toString(36)}${count % 12 === 0 ? '. ' : ' '}`
  }
  return text.slice(0, length)
}

function edited(text: string, edits: number): string {
  const words = text.split(' ')
  for (let edit = 0; edit < edits; edit += 1) words[Math.floor(((edit + 0.5) * words.length) / edits)] = `new${edit}%`
  return words.join(' ')
}
