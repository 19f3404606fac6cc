// Which post is selected on the schedule, and the focus that goes with it.
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { PostId } from '../../../shared/post/revision'
import type { Memory } from './data/memory'
import { neighbour, type Placed, type Schedule } from './data/placing'
import type { Day } from './data/week'

interface CursorInput {
  readonly schedule: Schedule
  /** What the present view shows, in time order. */
  readonly shown: readonly Placed[]
  readonly isShown: (day: Day) => boolean
  readonly withoutSlot: readonly QueueRow[]
  readonly memory: Memory
  readonly remember: (change: Partial<Memory>) => void
  /** Something is carried: the calendar goes with it, and nowhere by itself. */
  readonly isCarrying: boolean
}

export interface Cursor {
  readonly root: RefObject<HTMLElement | null>
  /** The element of the selected post, wherever it is by then; for dialogs that give the focus back. */
  readonly selectedElement: RefObject<HTMLElement | null>
  /** Selects a post, shows its days, and moves the focus to it. */
  readonly select: (id: PostId, day: Day | null) => void
  /** To the next or the previous post: in time order, or in the lane that the selected post stands in. */
  readonly step: (by: 1 | -1) => void
}

export function useCursor(input: CursorInput): Cursor {
  const { schedule, shown, isShown, withoutSlot, memory, remember, isCarrying } = input
  const root = useRef<HTMLElement>(null)
  // Coming back from a post, the focus returns to where the person left.
  const wanted = useRef<PostId | null>(memory.selected)
  const selected = useRef(memory.selected)
  const selectedElement = useMemo(
    () => ({
      get current() {
        return find(root.current, selected.current)
      },
    }),
    [],
  )

  /** Where the selected post stood when its days were last shown. */
  const seenOn = useRef<{ readonly post: PostId | null; readonly day: Day | undefined }>({ post: null, day: undefined })
  // A card that changes its day is drawn anew and would take the focus with it.
  const hadFocus = useRef(false)
  useEffect(() => {
    const note = (event: FocusEvent) => {
      hadFocus.current = event.target instanceof HTMLElement && event.target.dataset['post'] !== undefined
    }
    const element = root.current
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [])

  // The card may only be there after the days have changed, so the focus moves once it has been drawn.
  useEffect(() => {
    selected.current = memory.selected
    const isLost = hadFocus.current && document.activeElement === document.body
    if (isCarrying) {
      // Its keys are heard by the screen, whatever became of the card.
      if (isLost) root.current?.focus({ preventScroll: true })
      return
    }
    const element = find(root.current, wanted.current ?? (isLost ? memory.selected : null))
    const day = memory.selected === null ? undefined : schedule.byId.get(memory.selected)?.day
    const hasMoved = seenOn.current.post === memory.selected && seenOn.current.day !== day
    if (day === undefined || isShown(day)) seenOn.current = { post: memory.selected, day }
    if (element === null && isLost) {
      // An undo may have put the selected post on days that are not shown: the calendar follows it. Whoever went to other
      // days themselves stays there.
      if (hasMoved && day !== undefined && !isShown(day)) remember({ day })
      else root.current?.focus({ preventScroll: true })
    }
    if (element === null) return
    wanted.current = null
    element.focus()
  })

  const select = (id: PostId, day: Day | null) => {
    wanted.current = id
    remember({ selected: id, ...(day === null ? {} : { day }) })
  }
  const step = (by: 1 | -1) => {
    const lane = withoutSlot.findIndex((row) => row.id === memory.selected)
    if (lane !== -1) {
      const row = withoutSlot[lane + by]
      if (row) select(row.id, null)
      return
    }
    const next = neighbour(schedule.placed, memory.selected, by, shown)
    if (next) select(next.row.id, next.day)
  }
  return { root, selectedElement, select, step }
}

function find(root: HTMLElement | null, id: PostId | null): HTMLElement | null {
  return id === null ? null : (root?.querySelector<HTMLElement>(`[data-post="${CSS.escape(id)}"]`) ?? null)
}
