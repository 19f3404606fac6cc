// What the ledger looked like when the person left it, so that coming back from a post changes nothing.
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { LedgerGroup } from '../../../shared/desk/queries/ledger'
import type { PersonId } from '../../../shared/people/person'
import type { PostId } from '../../../shared/post/revision'

export type Part = 'record' | 'proof' | 'copies'

export interface Search {
  readonly words: string
  /** Empty: every kind. */
  readonly groups: readonly LedgerGroup[]
  readonly by: PersonId | null
  readonly post: { readonly id: PostId; readonly key: string } | null
  /** Days on the desk's clock, both included: 2026-03-04; empty when open. */
  readonly from: string
  readonly to: string
}

export const everything: Search = { words: '', groups: [], by: null, post: null, from: '', to: '' }

export interface Memory {
  /** Whose memory it is: desk and person. Somebody else starts afresh. */
  readonly of: string
  readonly part: Part
  readonly search: Search
  /** The batches that are shown entry by entry. */
  readonly opened: readonly string[]
  /** The row under the cursor, counted from 0, and its entry: when rows come the cursor stays with its entry. */
  readonly cursor: number
  readonly seq: number | null
  readonly scroll: number
}

const nothing: readonly string[] = []

const fresh = (of: string): Memory => ({
  of,
  part: 'record',
  search: everything,
  opened: nothing,
  cursor: 0,
  seq: null,
  scroll: 0,
})

const useMemories = create<Memory>(() => fresh(''))

export function usePart(of: string): Part {
  return useMemories((memory) => mine(memory, of).part)
}

/** Without the place it was scrolled to: that is remembered with every scroll, and read when the list appears. */
export function useMemory(of: string): Omit<Memory, 'scroll' | 'of'> {
  return useMemories(
    useShallow((memory) => {
      const { part, search, opened, cursor, seq } = mine(memory, of)
      return { part, search, opened, cursor, seq }
    }),
  )
}

export function scrolledTo(of: string): number {
  return mine(useMemories.getState(), of).scroll
}

export function remember(of: string, change: Partial<Memory>): void {
  useMemories.setState((memory) => ({ ...mine(memory, of), ...change }))
}

const mine = (memory: Memory, of: string) => (memory.of === of ? memory : fresh(of))
