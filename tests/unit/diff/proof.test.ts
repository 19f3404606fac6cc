// The last step of the pipeline, and the ways in which a comparison gives up honestly.
import { describe, expect, test } from 'vitest'
import { changesIn } from '../../../shared/diff/changes'
import { newTextOf, type Op, oldTextOf } from '../../../shared/diff/op'
import { diffProse, proven } from '../../../shared/diff/prose'
import { marked } from './marked'

test('a comparison from which the texts cannot be rebuilt is never shown: plain old and new are', () => {
  const wrong: readonly Op[] = [{ kind: 'equal', text: 'Earn 4.75%', oldStart: 0, newStart: 0 }]
  const diff = proven(wrong, 'Earn 4.15%', 'Earn 4.75%')
  expect(diff).toMatchObject({ unproven: true, tooDifferent: true, edits: 1 })
  expect(marked(diff)).toBe('[-Earn·4.15%-]{+Earn·4.75%+}')
  expect(changesIn(diff)[0]?.words).toBe('Number 4.15% → 4.75%')
})

test('a text rewritten from end to end is shown as old over new, not as confetti', () => {
  const old = Array.from({ length: 12 }, (_, at) => `formerly${at}th of the`).join(' ')
  const next = Array.from({ length: 12 }, (_, at) => `nevertheless${at}x of some`).join(' ')
  const diff = diffProse(old, next)
  expect(diff).toMatchObject({ tooDifferent: true, unproven: false, edits: 1 })
  expect([oldTextOf(diff.ops), newTextOf(diff.ops)]).toEqual([old, next])
})

test('a long text with a few changes is compared word by word, however long', () => {
  const old = Array.from({ length: 6_000 }, (_, at) => `word${at}`).join(' ')
  const diff = diffProse(old, old.replace('word17 ', 'term17 ').replace('word5000 ', ''))
  expect(diff).toMatchObject({ tooDifferent: false, edits: 2 })
})

test('what both ends share is kept even where the middle is too different', () => {
  const middle = (seed: number) =>
    Array.from({ length: 4_000 }, (_, at) => 'abc'[((at * at + seed * at) % 7) % 3] ?? 'a')
  const diff = diffProse(`Dear all, ${middle(1).join(' ')} Member FDIC`, `Dear all, ${middle(3).join(' ')} Member FDIC`)
  expect(diff.tooDifferent).toBe(true)
  expect(diff.ops[0]).toMatchObject({ kind: 'equal', text: expect.stringContaining('Dear all, ') })
  expect(diff.ops.at(-1)).toMatchObject({ kind: 'equal', text: expect.stringContaining(' Member FDIC') })
})

describe('small islands between two replacements', () => {
  test.each([
    [
      'one small word is drawn in',
      'The great old house',
      'The small old hut',
      'The [-great·old·house-]{+small·old·hut+}',
    ],
    [
      'but not across a line break',
      'It is great\nor house',
      'It is small\nor hutch',
      'It is [-great-]{+small+}⏎or [-house-]{+hutch+}',
    ],
    [
      'nor a figure that did not change',
      'Get lovely 4% rates',
      'Get better 4% yield',
      'Get [-lovely-]{+better+} 4% [-rates-]{+yield+}',
    ],
    [
      'nor beside a figure that did',
      'Earn 4.15% on savings',
      'Earn 4.75% on deposits',
      'Earn [-4.15%-]{+4.75%+} on [-savings-]{+deposits+}',
    ],
    [
      'nor a word as long as what changed',
      'We do everything so',
      'We can everything now',
      'We [-do-]{+can+} everything [-so-]{+now+}',
    ],
  ])('%s', (_what, old, next, seen) => {
    expect(marked(diffProse(old, next))).toBe(seen)
  })
})

test('a run is not moved to a better beginning where that would change the blanks it passes', () => {
  expect(marked(diffProse('a\tb.\na b.\nc', 'a b.\nc'))).toBe('[-a⇥b.⏎-]a b.⏎c')
})
