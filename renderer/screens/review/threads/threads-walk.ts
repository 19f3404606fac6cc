// The threads in the order of the text, and which of them is looked at.
import { useRef, useState } from 'react'
import type { ThreadView } from '../../../../shared/desk/queries/threads'

export interface ThreadsWalk {
  readonly open: readonly ThreadView[]
  readonly settled: readonly ThreadView[]
  readonly current: string | null
  readonly atHand: ThreadView | null
  readonly lookAt: (thread: string) => void
  /** Looks at a thread and brings it into sight, also among those that are settled. */
  readonly show: (thread: string) => void
  readonly step: (by: 1 | -1) => void
  readonly hold: (thread: string) => (card: HTMLElement | null) => void
}

export function useThreadsWalk(threads: readonly ThreadView[]): ThreadsWalk {
  const [current, lookAt] = useState<string | null>(null)
  const cards = useRef(new Map<string, HTMLElement>())
  const open = threads.filter(({ isResolved }) => !isResolved).toSorted((a, b) => placeOf(a) - placeOf(b))
  const atHand = threads.find(({ id }) => id === current) ?? null
  return {
    open,
    settled: threads.filter(({ isResolved }) => isResolved),
    current,
    atHand,
    lookAt,
    show: (thread) => {
      lookAt(thread)
      const card = cards.current.get(thread)
      const fold = card?.closest('details')
      if (fold) fold.open = true
      card?.scrollIntoView({ block: 'nearest' })
      card?.focus({ preventScroll: true })
    },
    step: (by) => {
      const here = open.findIndex(({ id }) => id === current)
      const next = here === -1 ? (by === 1 ? 0 : open.length - 1) : (here + by + open.length) % open.length
      const thread = open[next]
      if (!thread) return
      lookAt(thread.id)
      const card = cards.current.get(thread.id)
      card?.scrollIntoView({ block: 'nearest' })
      card?.focus({ preventScroll: true })
    },
    hold: (thread) => (card) => {
      if (card) cards.current.set(thread, card)
      else cards.current.delete(thread)
    },
  }
}

/** Threads on words come as the words do, then those on other texts, then those on the post as a whole. */
function placeOf({ anchored }: ThreadView): number {
  if (anchored === null || anchored.kind === 'detached') return Number.MAX_SAFE_INTEGER
  return anchored.on === undefined ? anchored.start : 1e9 + anchored.start
}
