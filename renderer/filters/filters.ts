// The searches that a person keeps under a name: opened from the sidebar and by G with a digit, kept by main.
import { create } from 'zustand'
import type { CommandId } from '../../shared/bridge/command-table'
import type { Filter } from '../../shared/desk/queries/search/filters'
import { bridge } from '../bridge'
import { keyOf, queries, sayFault, useCall } from '../data'
import { type Handlers, type Reasons, useCommands } from '../keys/bindings'
import { go, rememberQueue } from '../navigation'
import type { Keymap } from '../../shared/bridge/keymap'
import { t } from '../../shared/words/say'

export type FilterSheet = { readonly kind: 'save'; readonly query: string } | { readonly kind: 'arrange' } | null

export const useFilterSheet = create<{ readonly sheet: FilterSheet }>(() => ({ sheet: null }))

export const openFilterSheet = (sheet: FilterSheet) => useFilterSheet.setState({ sheet })

export function useFilters(): readonly Filter[] {
  return useCall('filters', null).data ?? []
}

/** Takes effect at once, and is kept by main; null brings back those that everybody begins with. */
export function keepFilters(filters: readonly Filter[] | null): void {
  if (filters) queries.setQueryData(keyOf('filters', null), filters)
  void bridge
    .keepFilters({ filters: filters && [...filters] })
    .then((kept) => {
      queries.setQueryData(keyOf('filters', null), kept)
      return queries.invalidateQueries({ queryKey: ['filterCounts'] })
    })
    .catch(sayFault)
}

/** The search itself, in the box, where it can be changed. */
export function openFilter({ query }: Filter): void {
  rememberQueue({ split: 'all', search: query, cursor: 0, post: null, scroll: 0 })
  go({ screen: 'queue' })
}

const numbered = [
  'filter.1',
  'filter.2',
  'filter.3',
  'filter.4',
  'filter.5',
  'filter.6',
  'filter.7',
  'filter.8',
  'filter.9',
] as const satisfies readonly CommandId[]

/** G 1 to G 9 open the filters in their order. */
export function useFilterCommands(filters: readonly Filter[]): void {
  const handlers: Handlers = { 'filters.arrange': () => openFilterSheet({ kind: 'arrange' }) }
  const reasons: Reasons = {}
  for (const [index, id] of numbered.entries()) {
    const filter = filters[index]
    if (filter) handlers[id] = () => openFilter(filter)
    else
      reasons[id] = t('There is no filter {number} yet. Save one from the search of the queue.', { number: index + 1 })
  }
  useCommands('anywhere', handlers, reasons)
}

/** The key that opens the filter at this place now. */
export const filterKeys = (keymap: Keymap, index: number): string | null => {
  const id = numbered[index]
  return id === undefined ? null : (keymap.get(id)?.[0] ?? null)
}
