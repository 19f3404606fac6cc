// Selecting posts in the queue, and how much of something has been on screen.
import { describe, expect, test } from 'vitest'
import {
  extended,
  nothingSelected,
  stretchEnded,
  toggled,
  withAll,
  without,
} from '../../../renderer/screens/queue/together/selection'
import {
  approvalInWords,
  countsInWords,
  reasonAgainst,
  reasonsOf,
  sorted,
} from '../../../renderer/screens/queue/together/words'
import type { ItemTogether } from '../../../shared/desk/together'
import { obstacle } from '../../../shared/review/obstacles'

const list = ['a', 'b', 'c', 'd', 'e']
const idAt = (index: number) => list[index]
const ids = ({ ids: selected }: { readonly ids: ReadonlySet<string> }) => [...selected].sort().join('')

describe('selecting posts', () => {
  test('one by one, and out again', () => {
    const one = toggled(toggled(nothingSelected, 'b'), 'd')
    expect(ids(one)).toBe('bd')
    expect(ids(toggled(one, 'b'))).toBe('d')
  })

  test('a stretch grows and shrinks from where it began, and leaves alone what was selected besides', () => {
    const begun = extended(toggled(nothingSelected, 'e'), 1, 2, idAt)
    const grown = extended(begun, 2, 3, idAt)
    expect(ids(grown)).toBe('bcde')
    expect(ids(extended(grown, 3, 1, idAt))).toBe('be')
    expect(ids(extended(grown, 1, 0, idAt))).toBe('abe')
  })

  test('the next stretch begins where the cursor is then', () => {
    const first = stretchEnded(extended(nothingSelected, 0, 1, idAt))
    expect(ids(extended(first, 3, 4, idAt))).toBe('abde')
  })

  test('a row that is not loaded is not selected', () => {
    expect(ids(extended(nothingSelected, 3, 7, idAt))).toBe('de')
  })

  test('all at once, and without those that were decided', () => {
    expect(ids(without(withAll(nothingSelected, list), ['a', 'c']))).toBe('bde')
  })
})

const item = (key: string, ...why: readonly string[]): ItemTogether => ({
  id: key,
  key,
  expect: { revision: 1, contentDigest: '0'.repeat(64) },
  area: 'brand',
  obstacles: why.map((what) => obstacle('not-read', what, '')),
  onBehalfOf: null,
  base: null,
  material: [],
  others: 0,
  text: '',
  language: 'en',
})

describe('approving several posts', () => {
  const items = [item('A'), item('B', 'On hold.'), item('C', 'Unread.'), item('D', 'Unread.')]

  const said = (some: readonly ItemTogether[], most = 25) => {
    const known = sorted({ items: some, most })
    return [countsInWords(some.length, known), approvalInWords(some.length, known)]
  }

  test('it is said what becomes of how many, on the button too', () => {
    expect(said(items)).toEqual([
      '1 of the 4 selected posts can be approved. The other 3 stay as they are:',
      'Approve 1 of 4…',
    ])
    expect(said(items.slice(0, 2))[0]).toMatch(/The other one stays as it is:$/)
    expect(said([item('A'), item('B')])).toEqual(['Each of the 2 selected posts can be approved.', 'Approve 2 posts…'])
    expect(said(items.slice(1))).toEqual(['None of the 3 selected posts can be approved:', 'See what is in the way…'])
    expect(said([item('A'), item('B')], 1)[0]).toContain('no more than 1 at once')
    expect([countsInWords(4, null), approvalInWords(4, null)]).toEqual(['4 posts selected', 'Approve…'])
  })

  test('each reason is said once, with its posts', () => {
    const known = sorted({ items, most: 25 })
    expect(reasonsOf(known.cannot)).toEqual([
      { what: 'Unread.', keys: ['C', 'D'] },
      { what: 'On hold.', keys: ['B'] },
    ])
  })

  test('over ten the number is typed, and over the most nothing is approved', () => {
    expect(reasonAgainst(10, 25, '')).toBeNull()
    expect(reasonAgainst(11, 25, '')).toContain('Type 11')
    expect(reasonAgainst(11, 25, ' 11 ')).toBeNull()
    expect(reasonAgainst(26, 25, '26')).toContain('At most 25')
    expect(reasonAgainst(0, 25, '')).toContain('None')
  })
})
