// What the schedule looked like when the person left it, so that coming back from a post changes nothing.
import { create } from 'zustand'
import type { PostId } from '../../../../shared/post/revision'
import type { Show } from './placing'
import type { Day } from './week'

export type View = 'week' | 'list'

export interface Memory {
  /** Whose memory it is: desk and person. Somebody else starts afresh. */
  readonly of: string
  /** Null: the week of today. */
  readonly monday: Day | null
  readonly selected: PostId | null
  readonly view: View
  readonly show: Show
}

const fresh = (of: string): Memory => ({ of, monday: null, selected: null, view: 'week', show: 'all' })

const useMemories = create<Memory>(() => fresh(''))

export function useMemory(of: string): readonly [Memory, (change: Partial<Memory>) => void] {
  const memory = useMemories()
  const mine = memory.of === of ? memory : fresh(of)
  return [mine, (change) => useMemories.setState({ ...mine, ...change })]
}
