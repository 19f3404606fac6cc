// What the schedule looked like when the person left it, so that coming back from a post changes nothing.
import { create } from 'zustand'
import type { PostId } from '../../../../shared/post/revision'
import { everything, type Filter } from './filter'
import { type Options, optionsIn } from './options'
import type { Day } from './week'

export interface Memory extends Options {
  /** Whose memory it is: desk and person. Somebody else starts afresh. */
  readonly of: string
  /** A day of the week or month that is shown, and the one under the cursor in the month. Null: today. */
  readonly day: Day | null
  /** The post under the cursor. */
  readonly selected: PostId | null
  /** Those that are to be moved together. */
  readonly marked: readonly PostId[]
  readonly filter: Filter
}

const placeOf = (of: string) => `schedule of ${of}`

const fresh = (of: string): Memory => ({
  ...optionsIn(localStorage.getItem(placeOf(of))),
  of,
  day: null,
  selected: null,
  marked: [],
  filter: everything,
})

const useMemories = create<{ readonly memory: Memory | null }>(() => ({ memory: null }))

export function useMemory(of: string): readonly [Memory, (change: Partial<Memory>) => void] {
  const { memory } = useMemories()
  const mine = memory?.of === of ? memory : fresh(of)
  return [
    mine,
    (change) => {
      // What was remembered last counts, so that two changes of one act both hold.
      const last = useMemories.getState().memory
      const next = { ...(last?.of === of ? last : mine), ...change }
      useMemories.setState({ memory: next })
      const { view, isWorkWeek, start, zone } = next
      localStorage.setItem(placeOf(of), JSON.stringify({ view, isWorkWeek, start, zone } satisfies Options))
    },
  ]
}
