// What the export says beforehand of what becomes of the posts, and of those that left before.
import { expect, it } from 'vitest'
import type { ExportPreview } from '../../../shared/bridge/contract'
import { again, becomes, goneInWords, sinceInWords } from '../../../renderer/screens/schedule/export/words'

/** Posts by name; those in capitals were exported before. */
const preview = (...ids: string[]): ExportPreview => ({
  included: ids.map((id) => ({
    id,
    key: id,
    excerpt: '',
    accounts: [],
    slot: '',
    isExported: id === id.toUpperCase(),
  })),
  leftOut: [],
  since: null,
  notes: [],
  files: [],
})

it('is how many are marked as exported and locked, those not counted that were before', () => {
  expect(becomes(preview('a', 'B', 'c'))).toBe(
    '2 posts are marked as exported by this, and their texts and slots are locked.',
  )
  expect(becomes(preview('a'))).toContain('1 post is marked as exported by this, and its text and slot')
  expect(becomes(preview('A'))).toContain('each was handed over before')
  expect(becomes(preview())).toBe(null)
})

it('counts what goes out for the first time as what is marked, whatever the last export in the format held', () => {
  expect(again(preview('a', 'B', 'c'))).toBe(
    '2 go out for the first time; 1 was exported before and goes out again unchanged.',
  )
  expect(again(preview('A', 'B'))).toBe(
    'None goes out for the first time; 2 were exported before and go out again unchanged.',
  )
  expect(again(preview('a'))).toBe(null)
  const since = { at: '2026-11-06T16:20:00Z', same: 0, gone: [{ id: 'd', key: 'N-4', reason: 'it was withdrawn' }] }
  expect(sinceInWords(since, 'Europe/London')).toMatch(/None of these was in it; 1 of its posts is left out now\.$/)
})

it('names what is left out of the last export once for each reason, a few of them and how many more', () => {
  const gone = (reason: string, ...keys: string[]) => keys.map((key) => ({ id: key, key, reason }))
  expect(
    goneInWords([...gone('it was withdrawn', 'N-1'), ...gone('its waiver ran out', 'N-2', 'N-3', 'N-4', 'N-5', 'N-6')]),
  ).toEqual(['N-2, N-3, N-4 and 2 others: its waiver ran out.', 'N-1: it was withdrawn.'])
  expect(goneInWords([])).toEqual([])
})
