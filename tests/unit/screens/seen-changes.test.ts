import { describe, expect, it } from 'vitest'
import { basesByKey } from '../../../renderer/screens/review/bases'
import { covering, type Coverage, isCovered } from '../../../renderer/screens/review/coverage'
import { whatToSee } from '../../../renderer/screens/review/seen-changes'
import type { PostView } from '../../../shared/desk/queries/post'
import { compareContent } from '../../../shared/diff/content'
import { blankContent } from '../../../shared/post/content'

describe('an element that is taller than the window', () => {
  const after = (...reaches: readonly (readonly [number, number])[]) =>
    reaches.reduce<Coverage>((coverage, reach) => covering(coverage, reach), [])

  it('is seen by scrolling through it, in whatever order', () => {
    expect(isCovered(after([0, 0.4], [0.35, 0.8], [0.8, 1]))).toBe(true)
    expect(isCovered(after([0.6, 1], [0, 0.3], [0.25, 0.65]))).toBe(true)
  })

  it('is not seen while a part of it was passed over', () => {
    expect(isCovered(after([0, 0.4], [0.6, 1]))).toBe(false)
    expect(isCovered(after([0, 0.5], [0, 0.5], [0.1, 0.5]))).toBe(false)
    expect(isCovered([])).toBe(false)
  })
})

describe('what a reviewer has to see', () => {
  const of = (text: string) => ({ ...blankContent, text })

  it('is every change, and both ends of a move', () => {
    const diff = compareContent(
      of('We open at nine every day. Our branches are warm. Coffee is on the house in every branch.'),
      of('Our branches are warm. Coffee is on the house in every branch. We open at nine every day.'),
    )
    const toSee = whatToSee(diff, of(''), false)
    expect(toSee).toHaveLength(diff.changes.length)
    expect(toSee.map(({ keys }) => [...keys].sort())).toEqual([['review-text#0-', 'review-text#1+']])
  })

  it('of a replacement is what went and what came', () => {
    const diff = compareContent(of('Earn 4.15% now'), of('Earn 4.75% now'))
    expect(whatToSee(diff, of(''), false)[0]?.keys).toEqual(['review-text#0-', 'review-text#0+'])
  })

  it('of a post that is new is its texts and its details', () => {
    const content = { ...of('Hello'), overrides: { 'x/northbank': 'Hi' } }
    const toSee = whatToSee(compareContent(null, content), content, true)
    expect(toSee.map(({ id }) => id)).toEqual(['review-text', 'review-override-x_northbank', 'review-details'])
  })
})

describe('the keys after V', () => {
  const signed = (
    revision: number,
    isYours: boolean,
    decision: 'approve' | 'reject',
    takenBack: string | null = null,
  ) => ({
    revision,
    isYours,
    decision,
    takenBack,
  })
  const view = (signOffs: readonly ReturnType<typeof signed>[]) =>
    ({ revisions: [1, 2, 3, 4].map((number) => ({ number })), signOffs }) as unknown as PostView

  it('lead to the last review, the last approval, the beginning, and one step either way', () => {
    const post = view([
      signed(1, true, 'reject'),
      signed(2, false, 'approve'),
      signed(3, true, 'approve', '2026-01-01'),
    ])
    expect(basesByKey(post, 4, 2)).toEqual({ last: 1, approved: 2, first: 1, earlier: 1, later: 3 })
  })

  it('lead nowhere where there is no such base', () => {
    expect(basesByKey(view([]), 1, null)).toEqual({
      last: undefined,
      approved: undefined,
      first: undefined,
      earlier: undefined,
      later: undefined,
    })
    expect(basesByKey(view([]), 4, 3).later).toBeUndefined()
    expect(basesByKey(view([]), 4, 1).earlier).toBeNull()
  })
})
