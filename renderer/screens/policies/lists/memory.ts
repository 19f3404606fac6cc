// What the lists looked like when the person left them, so that coming back changes nothing.
import { create } from 'zustand'
import type { ListName } from '../../../../shared/desk/keepers'

interface Memory {
  /** Whose memory it is: desk and person. Somebody else starts afresh. */
  readonly of: string
  readonly list: ListName
  /** The id of the entry under the cursor. */
  readonly entry: string | null
  readonly search: string
}

const fresh = (of: string): Memory => ({ of, list: 'claims', entry: null, search: '' })
const mine = (memory: Memory, of: string) => (memory.of === of ? memory : fresh(of))

const useMemories = create<Memory>(() => fresh(''))

export function useListMemory(of: string): Omit<Memory, 'of'> {
  const list = useMemories((memory) => mine(memory, of).list)
  const entry = useMemories((memory) => mine(memory, of).entry)
  const search = useMemories((memory) => mine(memory, of).search)
  return { list, entry, search }
}

export function rememberList(of: string, change: Partial<Omit<Memory, 'of'>>): void {
  useMemories.setState((memory) => ({ ...mine(memory, of), ...change }))
}
