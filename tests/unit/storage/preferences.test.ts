import { expect, test } from 'vitest'
import { understoodPreferences } from '../../../electron/storage/preferences'
import { Preferences } from '../../../shared/bridge/contract'
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

const long = 'k'.repeat(61)
test.each([
  { language: 'de' },
  { language: 'fr' },
  { theme: 'contrast' },
  { theme: null },
  { letterKeys: false },
  { letterKeys: 1 },
  { lockAfterMinutes: 1 },
  { lockAfterMinutes: 240 },
  { lockAfterMinutes: 0 },
  { lockAfterMinutes: 241 },
  { lockAfterMinutes: 2.5 },
  { lockAfterMinutes: '5' },
  { textSize: 13 },
  { textSize: 18 },
  { textSize: 12 },
  { textSize: 19 },
  { textSize: Number.NaN },
  { rows: 'comfortable' },
  { rows: 'none' },
])('%j is understood where the schema of the calls takes it, and else is as usual', (kept) => {
  const expected = Preferences.partial().safeParse(kept).success ? { ...usualPreferences, ...kept } : usualPreferences
  expect(understoodPreferences(kept)).toEqual(expected)
})

test.each([
  { keys: { 'review.approve': ['q'] } },
  { keys: { 'review.approve': ['q'], [long]: ['x'] } },
  { keys: { 'review.approve': ['q', long] } },
  { keys: { 'review.approve': ['q', 'w', 'e', 't', 'y', 'u', 'i', 'o', 'p'] } },
  { keys: { 'review.approve': 'q' } },
  { keys: ['q'] },
])('keys are read where the schema of the calls takes them: %j', (kept) => {
  const isTaken = Preferences.partial().safeParse(kept).success
  expect(understoodPreferences(kept).keys).toEqual(isTaken ? { 'review.approve': ['q'] } : undefined)
})
