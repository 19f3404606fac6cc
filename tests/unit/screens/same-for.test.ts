import { expect, it } from 'vitest'
import { sameFor } from '../../../renderer/screens/compose/texts/same-for'
import { blankContent } from '../../../shared/post/content'

it('writes the same for other accounts: their own texts go along, others stay, and the slot is chosen anew', () => {
  const content = {
    ...blankContent,
    text: 'Base',
    overrides: { x: 'For X', linkedin: 'For LinkedIn' },
    targets: ['x', 'linkedin'],
    slot: { at: '2026-05-04T09:30', zone: 'Europe/Zurich' } as unknown as NonNullable<typeof blankContent.slot>,
  }
  const next = sameFor(content, ['linkedin', 'facebook'])
  expect(next.overrides).toEqual({ linkedin: 'For LinkedIn' })
  expect(next).toMatchObject({ text: 'Base', targets: ['linkedin', 'facebook'], slot: null })
})
