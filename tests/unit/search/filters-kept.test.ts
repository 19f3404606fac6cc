import { afterEach, describe, expect, it } from 'vitest'
import { filterHandlers } from '../../../electron/app/handlers/filters'
import type { Workstation } from '../../../electron/app/workstation'
import { usualFilters } from '../../../shared/desk/queries/search/filters'
import type { Person } from '../../../shared/people/person'
import { speak } from '../../../shared/words/language'
import { SmallDesk } from '../desk/small-desk'

/** Only what the filters ask of the workstation. */
function stationOn(folder: string) {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Rates are up.')
  const kept = new Map<string, unknown>([['filters', []]])
  const station = {
    // Nobody waits for a queue here.
    queueFirst: { before: async () => undefined },
    openDesk: { folder, desk },
    person: null as Person | null,
    clock: () => '2027-01-11T08:00:00Z',
    settings: { get: (name: string) => kept.get(name), set: (name: string, value: unknown) => kept.set(name, value) },
  }
  const signIn = (name: string) => {
    station.person = desk.state.people.get(name) ?? null
  }
  return { station, signIn, calls: filterHandlers(station as unknown as Workstation) }
}
const window = {} as Electron.WebContents

describe('the filters of a person', () => {
  afterEach(() => speak('en'))

  it('are theirs alone, on this desk alone, until they want the usual ones again', async () => {
    const { station, signIn, calls } = stationOn('/desks/one')
    const filters = [{ id: 'f', name: 'Rates', query: 'rates author:ana' }]
    signIn('ana')
    void calls.keepFilters({ filters }, window)
    expect(calls.filters(null, window)).toEqual(filters)
    expect(await calls.filterCounts(null, window)).toEqual([{ id: 'f', count: 1, isPartial: false }])
    signIn('cleo')
    expect(calls.filters(null, window)).toEqual(station.person && usualFilters(station.person))
    signIn('ana')
    station.openDesk.folder = '/desks/two'
    expect(calls.filters(null, window)).not.toEqual(filters)
    station.openDesk.folder = '/desks/one'
    expect(calls.filters(null, window)).toEqual(filters)
    void calls.keepFilters({ filters: null }, window)
    expect(calls.filters(null, window)).toEqual(station.person && usualFilters(station.person))
  })

  it('speak the language that is spoken, unless somebody named them', async () => {
    const { station, signIn, calls } = stationOn('/desks/one')
    signIn('cleo')
    await speak('de')
    const [atRisk, ...others] = (station.person && usualFilters(station.person)) ?? []
    if (!atRisk) throw new Error('Everybody begins with a filter')
    const renamed = others.map((filter) => ({ ...filter, name: 'Was sich tut' }))
    void calls.keepFilters({ filters: [...renamed, atRisk] }, window)
    expect(calls.filters(null, window)).toEqual([...renamed, atRisk])
    await speak('en')
    expect(calls.filters(null, window)).toEqual([...renamed, { ...atRisk, name: 'At risk' }])
  })

  it('cannot be kept by nobody', () => {
    const { calls } = stationOn('/desks/one')
    expect(calls.filters(null, window)).toEqual([])
    expect(() => calls.keepFilters({ filters: [] }, window)).toThrow('Nobody is signed in')
  })

  it('reach the window with the words that stand in posts', async () => {
    const { signIn, calls } = stationOn('/desks/one')
    signIn('ana')
    expect(structuredClone(await calls.searchWords(null, window))).toMatchObject({
      me: 'ana',
      languages: ['en'],
      campaigns: [],
    })
  })
})
