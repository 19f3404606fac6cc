// The changes in the order of the list, and which of them is looked at.
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ContentChange, ContentDiff } from '../../../shared/diff/content'
import { type ChangePlace, changesToName, lookAt, placeOf } from './places'

export interface ChangesWalk {
  readonly changes: readonly ContentChange[]
  /** Index in the list; null before the first. */
  readonly current: number | null
  readonly place: ChangePlace | null
  readonly choose: (index: number) => void
  readonly step: (by: 1 | -1) => void
}

export function useChangesWalk(diff: ContentDiff, isNew: boolean): ChangesWalk {
  const [current, setCurrent] = useState<number | null>(null)
  const changes = changesToName(diff, isNew)
  const change = current === null ? undefined : changes[current]
  const choose = (index: number) => {
    const chosen = changes[index]
    if (!chosen) return
    // What was hidden, such as the changes behind "as published", is drawn before the focus goes there.
    flushSync(() => setCurrent(index))
    lookAt(placeOf(chosen, diff, isNew).element)
  }
  return {
    changes,
    current: change ? current : null,
    place: change ? placeOf(change, diff, isNew) : null,
    choose,
    step: (by) => {
      if (changes.length === 0) return
      const start = by === 1 ? -1 : changes.length
      choose(((current ?? start) + by + changes.length) % changes.length)
    },
  }
}
