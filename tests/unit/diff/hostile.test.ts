// However hostile two texts are, comparing them ends, and ends rightly.
import { expect, test } from 'vitest'
import { newTextOf, oldTextOf } from '../../../shared/diff/op'
import { diffProse } from '../../../shared/diff/prose'
import { hostilePairs, longest } from './hostile'

// The timeout is there for work that grows with the square: that would take minutes.
test.each(hostilePairs)('%s is compared, and shown rightly', { timeout: 30_000 }, (_what, old, next) => {
  expect(Math.max(old.length, next.length)).toBeLessThanOrEqual(longest)
  const diff = diffProse(old, next)
  expect(diff.unproven).toBe(false)
  expect(oldTextOf(diff.ops)).toBe(old)
  expect(newTextOf(diff.ops)).toBe(next)
})
