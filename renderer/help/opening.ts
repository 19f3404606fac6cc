// Which help page is open, and which one belongs to what is on screen.
import { useEffect } from 'react'
import { create } from 'zustand'
import { type Place, useNavigation } from '../navigation'
import type { PageId } from './page-ids'

/** A page, and the heading in it to begin at. */
export interface Spot {
  readonly page: PageId
  readonly section: string | null
}

export const useHelp = create<{ readonly spot: Spot | null }>(() => ({ spot: null }))

export function openHelp(page: PageId, section: string | null = null): void {
  useHelp.setState({ spot: { page, section } })
}

export function closeHelp(): void {
  useHelp.setState({ spot: null })
}

const pageOfScreen: Partial<Record<Place['screen'], PageId>> = {
  queue: 'queue',
  review: 'reviewing',
  compose: 'writing',
  schedule: 'calendar',
  ledger: 'proving',
  policies: 'policies',
  people: 'people',
  import: 'importing',
}

const declared = new Set<{ readonly page: PageId }>()

/** Says that what this component shows is explained on a page of its own; null: it shows nothing. The last one is heard. */
export function useHelpPage(page: PageId | null): void {
  useEffect(() => {
    if (page === null) return
    const mine = { page }
    declared.add(mine)
    return () => {
      declared.delete(mine)
    }
  }, [page])
}

/** The page for what is on screen now. */
export function pageHere(): PageId {
  return [...declared].at(-1)?.page ?? pageOfScreen[useNavigation.getState().place.screen] ?? 'first-steps'
}
