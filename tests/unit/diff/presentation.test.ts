// Moves, rewritten sentences and letters: marks on top of a diff that is complete without them.
import { describe, expect, test } from 'vitest'
import { changesIn } from '../../../shared/diff/changes'
import type { ProseDiff } from '../../../shared/diff/op'
import { diffProse } from '../../../shared/diff/prose'
import { segmentsOf } from '../../../shared/diff/segments'

const read = (diff: ProseDiff) => changesIn(diff).map(({ material, words }) => (material ? '! ' : '') + words)

describe('moved words', () => {
  const moved = (old: string, next: string) => {
    const diff = diffProse(old, next)
    return {
      moves: diff.moves.map((move) => [
        old.slice(move.old.start, move.old.end),
        next.slice(move.new.start, move.new.end),
      ]),
      read: read(diff),
    }
  }

  test('a sentence that stands elsewhere is one move, told once', () => {
    expect(
      moved(
        'We open at nine every day. Our branches are warm. Coffee is on the house in every branch.',
        'Our branches are warm. Coffee is on the house in every branch. We open at nine every day.',
      ),
    ).toEqual({
      moves: [['We open at nine every day.', 'We open at nine every day.']],
      read: ['! Moved (⇄ 1): “We open at nine every day.” (strong word “every”)'],
    })
  })

  test('a sentence that was edited on the way is a move, and what was edited is told', () => {
    expect(
      moved(
        'Our savings account pays 4.15% with no monthly charge. Branches are open today. Come and see us soon, we are near.',
        'Branches are open today. Come and see us soon, we are near. Our savings account pays 4.75% with no monthly charge.',
      ),
    ).toEqual({
      moves: [
        [
          'Our savings account pays 4.15% with no monthly charge.',
          'Our savings account pays 4.75% with no monthly charge.',
        ],
      ],
      read: [
        '! Moved and edited (⇄ 1): “Our savings account pays 4.75% with no monthly charge.” (strong word “no”)',
        '! In moved ⇄ 1: Number 4.15% → 4.75%',
      ],
    })
  })

  test('a few small words, or punctuation, are no move', () => {
    expect(moved('a b', 'b a').moves).toEqual([])
    expect(moved('Rates rise. Fees fall.', 'Fees fall. Rates rise.').moves).toEqual([])
    expect(moved('?!?!?!?!?!?!?!?!?! one two', 'one two ?!?!?!?!?!?!?!?!?!').moves).toEqual([])
  })

  test('a paragraph that went up keeps its words, and the break that came with it is said', () => {
    const diff = diffProse(
      'First things first, as ever.\n\nThe branch in Mill Lane closes in May.\n\nLast words come at the end of it all.',
      'The branch in Mill Lane closes in May.\n\nFirst things first, as ever.\n\nLast words come at the end of it all.',
    )
    expect(diff.moves).toHaveLength(1)
    expect(read(diff)[0]).toBe('! Moved (⇄ 1): “First things first, as ever.” (strong word “First”)')
  })

  test('each move has a number of its own, in the order of where it came from', () => {
    const [a, b] = ['Alpha beta gamma delta!', 'One two three four five six?']
    const rest = 'This sentence stays where it is, whatever happens around it.'
    const { moves } = diffProse(`${a} ${rest} ${b}`, `${b} ${rest} ${a}`)
    expect(moves.map(({ number }) => number)).toEqual([1, 2])
  })
})

describe('rewritten sentences', () => {
  test('a sentence of which little stayed is shown old over new; the others are not', () => {
    const old = 'We thank you. Saving with us was always simple and rather dull. See you soon.'
    const next = 'We thank you. Now money grows with our brand new account today. See you soon.'
    const diff = diffProse(old, next)
    const blocks = segmentsOf(diff).flatMap((segment) => (segment.kind === 'rewrite' ? [segment] : []))
    expect(blocks.map(({ oldText, newText }) => [oldText, newText])).toEqual([
      ['Saving with us was always simple and rather dull. ', 'Now money grows with our brand new account today. '],
    ])
  })

  test('figures and strong words in it are marks on it, and no changes besides', () => {
    const words = (figure: string, claim: string, filler: string) =>
      Array.from({ length: 10 }, (_, at) => `w${String.fromCharCode(97 + at)} kept${at} ${filler}`)
        .with(2, `pays ${figure} here`)
        .with(6, `we ${claim} raise`)
        .join(' ')
    const diff = diffProse(words('4%', 'may', 'old'), words('5%', 'will', 'new'))
    expect(diff.rewrites).toHaveLength(1)
    const [said, ...others] = read(diff)
    expect(said).toMatch(/^! Rewritten: .+ → .+ \(number 4% → 5%; strong word “may” → “will”\)$/)
    expect(others).toEqual([])
    expect(changesIn(diff)[0]?.edits).toHaveLength(diff.edits)
  })

  test('more than eight alternations in a sentence are a rewrite, eight are not', () => {
    const words = Array.from(
      { length: 60 },
      (_, at) => `w${String.fromCharCode(97 + (at % 26))}${'x'.repeat(1 + at / 26)}`,
    )
    const changed = (count: number) =>
      words.map((word, at) => (at % 6 === 0 && at / 6 < count ? 'other' : word)).join(' ')
    expect(diffProse(words.join(' '), changed(8)).rewrites).toEqual([])
    expect(diffProse(words.join(' '), changed(9)).rewrites).toHaveLength(1)
  })

  test('a short sentence is read word by word', () => {
    expect(diffProse('Hello all.', 'Good day.').rewrites).toEqual([])
  })
})

describe('letters inside a replaced word', () => {
  const inner = (old: string, next: string) => {
    const { inner: marks } = diffProse(old, next)
    return [
      marks.old.map(({ start, end }) => old.slice(start, end)),
      marks.new.map(({ start, end }) => next.slice(start, end)),
    ]
  }

  test.each([
    ['an ending', 'Saving now', 'Savings now', [], ['s']],
    ['a digit for a letter', 'on examp1e.com', 'on example.com', ['1'], ['l']],
    ['a figure', 'Earn 4.15% now', 'Earn 4.75% now', ['1'], ['7']],
    ['a whole family', 'Hi 👨‍👩‍👧a', 'Hi 👨‍👩‍👧b', [], []],
    ['two words that have little in common', 'You may go', 'You will go', [], []],
    ['a letter with its accent', 'the cafe\u0301s here', 'the cafés here', ['e\u0301'], ['é']],
  ])('%s', (_what, old, next, oldMarks, newMarks) => {
    expect(inner(old, next)).toEqual([oldMarks, newMarks])
  })
})
