// Searches with a name: the lists of the queue, and the filters that a person keeps.
import * as z from 'zod'
import { can, type Person } from '../../../people/person'
import { inEnglish } from '../../../words/language'
import { t } from '../../../words/say'
import { longestSearch } from './bounds'

export const Filter = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(60),
  query: z.string().max(longestSearch),
})
export type Filter = Readonly<z.infer<typeof Filter>>

/** What a person begins with, by what they may do. Their own once they changed any: each can be renamed or removed. */
export function usualFilters(person: Person): readonly Filter[] {
  const { atRisk, changed, mine } = usual()
  return [atRisk, ...(can(person, 'review') ? [changed] : []), ...(can(person, 'draft') ? [mine] : [])]
}

const usual = () => ({
  atRisk: { id: 'at-risk', name: t('At risk'), query: 'is:at-risk sort:due' },
  changed: { id: 'changed', name: t('New since my review'), query: 'changed-since:review sort:due' },
  mine: { id: 'mine', name: t('Mine in review'), query: 'author:@me status:in-review sort:updated' },
})

/** As they are kept: one that nobody renamed has its English name, so that it can be told from one that somebody did. */
export const keptFilters = (filters: readonly Filter[]): Filter[] =>
  renamed(filters, usualNames(), inEnglish(usualNames))

/** As they are shown: one that nobody renamed has its name in the language that is spoken. */
export const shownFilters = (kept: readonly Filter[]): Filter[] => renamed(kept, inEnglish(usualNames), usualNames())

type Names = ReadonlyMap<string, string>

const usualNames = (): Names => new Map(Object.values(usual()).map(({ id, name }) => [id, name]))

const renamed = (filters: readonly Filter[], from: Names, to: Names): Filter[] =>
  filters.map((filter) =>
    filter.name === from.get(filter.id) ? { ...filter, name: to.get(filter.id) ?? filter.name } : filter,
  )
