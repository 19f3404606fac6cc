import { expect, test } from 'vitest'
import { understoodPreferences } from '../../../electron/storage/preferences'
import { usualPreferences } from '../../../shared/bridge/preferences'

test('preferences of an earlier version keep what was chosen, and get what is new as usual', () => {
  const earlier = { theme: 'dark', letterKeys: false, lockAfterMinutes: 60 }
  expect(understoodPreferences(earlier)).toEqual({ ...usualPreferences, ...earlier })
})

test('what this version does not know is as usual, and costs nothing of the rest', () => {
  expect(understoodPreferences({ theme: 'sepia', textSize: 400, rows: 'compact', wallpaper: 'clouds' })).toEqual({
    ...usualPreferences,
    rows: 'compact',
  })
})

test.each([null, 'dark', 7, []])('%j is no preferences, so everything is as usual', (kept) => {
  expect(understoodPreferences(kept)).toEqual(usualPreferences)
})
