// Searches with a name: the lists of the queue, and the filters that a person keeps.
import * as z from 'zod'
import { can, type Person } from '../../../people/person'
import { t } from '../../../words/say'

export const longestSearch = 1_000
export const mostFilters = 40

export const Filter = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(60),
  query: z.string().max(longestSearch),
})
export type Filter = Readonly<z.infer<typeof Filter>>

/** What a person begins with, by what they may do. Their own once they changed any: each can be renamed or removed. */
export function usualFilters(person: Person): readonly Filter[] {
  const decides = can(person, 'review')
  return [
    { id: 'at-risk', name: t('At risk'), query: 'is:at-risk sort:due' },
    ...(decides ? [{ id: 'changed', name: t('New since my review'), query: 'changed-since:review sort:due' }] : []),
    ...(can(person, 'draft')
      ? [{ id: 'mine', name: t('Mine in review'), query: 'author:@me status:in-review sort:updated' }]
      : []),
  ]
}
