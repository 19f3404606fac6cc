// What the export says beforehand of what becomes of the posts.
import { expect, it } from 'vitest'
import type { ExportPreview } from '../../../shared/bridge/contract'
import { becomes } from '../../../renderer/screens/schedule/export/words'

const item = (id: string) => ({ id, key: id, excerpt: '', accounts: [], slot: '' })
const preview = (...ids: string[]): ExportPreview => ({
  included: ids.map(item),
  leftOut: [],
  since: null,
  notes: [],
  files: [],
})

it('is how many are marked as exported and locked, those not counted that were before', () => {
  expect(becomes(preview('a', 'b', 'c'), new Set(['b']))).toBe(
    '2 posts are marked as exported by this, and their texts and slots are locked.',
  )
  expect(becomes(preview('a'), new Set())).toContain('1 post is marked as exported by this, and its text and slot')
  expect(becomes(preview('a'), new Set(['a']))).toContain('each was handed over before')
  expect(becomes(preview(), new Set())).toBe(null)
})
