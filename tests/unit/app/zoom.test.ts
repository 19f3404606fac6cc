import { expect, test } from 'vitest'
import { languagesOf } from '../../../electron/app/spelling'
import { zoomAfter, zoomSteps } from '../../../electron/app/zoom'

test('the size goes in steps, stays at either end, and comes back to its own', () => {
  const up: number[] = []
  for (let zoom = 0.5; up.length < zoomSteps.length; zoom = zoomAfter(zoom, 'in')) up.push(zoom)
  expect(up).toEqual([...zoomSteps])
  expect([zoomAfter(3, 'in'), zoomAfter(0.5, 'out'), zoomAfter(1.25, 'reset'), zoomAfter(Number.NaN, 'in')]).toEqual([
    3, 0.5, 1, 1.1,
  ])
})

test('a dictionary is known by its file, and nothing else in the folder is taken for one', () => {
  expect(languagesOf(['en-GB-10-1.bdic', 'de-3-0.bdic', 'notes.txt', '../x.bdic', 'en-GB-9-0.bdic'])).toEqual([
    'en-GB',
    'de',
  ])
})
