// The searches that a person keeps under a name, on this computer, and how many posts each finds.
import { filterCounts } from '../../../shared/desk/queries/filter-counts'
import { keptFilters, shownFilters, usualFilters } from '../../../shared/desk/queries/search/filters'
import { vocabularyOf } from '../../../shared/desk/queries/search/vocabulary'
import type { Person } from '../../../shared/people/person'
import type { Handlers } from '../answering'
import type { Workstation } from '../workstation'
import { t } from '../../../shared/words/say'

type FilterHandlers = Pick<Handlers, 'searchWords' | 'filters' | 'filterCounts' | 'keepFilters'>

export function filterHandlers(station: Workstation): FilterHandlers {
  const isOf = (desk: string, person: Person) => (kept: { desk: string; person: string }) =>
    kept.desk === desk && kept.person === person.id
  const filtersOf = (desk: string, person: Person) => {
    const own = station.settings.get('filters').find(isOf(desk, person))
    return own ? shownFilters(own.filters) : usualFilters(person)
  }
  return {
    searchWords: async () => {
      await station.queueFirst.before(station.whose)
      const { openDesk, person } = station
      return openDesk && person ? vocabularyOf(openDesk.desk.state, person.id) : null
    },
    filters: () => {
      const { openDesk, person } = station
      return openDesk && person ? filtersOf(openDesk.folder, person) : []
    },
    filterCounts: async () => {
      await station.queueFirst.before(station.whose)
      const { openDesk, person } = station
      if (!openDesk || !person) return []
      const filters = filtersOf(openDesk.folder, person)
      const counts = filterCounts(
        openDesk.desk.state,
        person,
        filters.map(({ query }) => query),
        station.clock(),
      )
      return filters.flatMap(({ id }, index) => {
        const counted = counts[index]
        return counted ? [{ id, ...counted }] : []
      })
    },
    keepFilters: ({ filters }) => {
      const { openDesk, person } = station
      // Saying "saved" of what is not kept would be worse than any error.
      if (!openDesk || !person) throw new Error(t('Nobody is signed in, so no filter can be kept'))
      const others = station.settings.get('filters').filter((kept) => !isOf(openDesk.folder, person)(kept))
      const own = filters ?? usualFilters(person)
      station.settings.set(
        'filters',
        filters === null
          ? others
          : [...others, { desk: openDesk.folder, person: person.id, filters: keptFilters(filters) }],
      )
      return own
    },
  }
}
