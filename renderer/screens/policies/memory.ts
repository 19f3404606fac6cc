// What the policies looked like when the person left them, so that coming back changes nothing.
import { create } from 'zustand'

export type Part = 'clauses' | 'packs' | 'routes' | 'lists' | 'versions'

interface Memory {
  /** Whose memory it is: desk and person. Somebody else starts afresh. */
  readonly of: string
  readonly part: Part
  /** pack/clause */
  readonly clause: string | null
  readonly search: string
  /** What is chosen among the packs: see packs/items.ts. */
  readonly item: string | null
  /** The version that was just put in force, until it has been compared with the one before. */
  readonly adopted: number | null
}

const fresh = (of: string): Memory => ({ of, part: 'clauses', clause: null, search: '', item: null, adopted: null })
const mine = (memory: Memory, of: string) => (memory.of === of ? memory : fresh(of))

const useMemories = create<Memory>(() => fresh(''))

export function usePoliciesPart(of: string): Part {
  return useMemories((memory) => mine(memory, of).part)
}

export function useClauseMemory(of: string): Pick<Memory, 'clause' | 'search'> {
  const clause = useMemories((memory) => mine(memory, of).clause)
  const search = useMemories((memory) => mine(memory, of).search)
  return { clause, search }
}

export function usePackItem(of: string): string | null {
  return useMemories((memory) => mine(memory, of).item)
}

export function useAdopted(of: string): number | null {
  return useMemories((memory) => mine(memory, of).adopted)
}

export function rememberPolicies(of: string, change: Partial<Memory>): void {
  useMemories.setState((memory) => ({ ...mine(memory, of), ...change }))
}
