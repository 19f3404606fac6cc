// The schedule of one week, as a grid or as a list, with the lanes of what needs care, and the selected post below.
import { useEffect, useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { PostId } from '../../../shared/post/revision'
import { go } from '../../navigation'
import { useCommands } from '../../keys'
import { Banner } from '../../parts'
import styles from './calendar.module.css'
import { useCursor } from './cursor'
import type { Memory } from './data/memory'
import { nearestTo, type Placed, type Schedule } from './data/placing'
import { type Day, mondayOf } from './data/week'
import { Lanes, laneLength } from './lanes'
import { PostList } from './list/post-list'
import { MoveSheet } from './move/move-sheet'
import { SelectedBar } from './selected-bar'
import { Toolbar } from './toolbar'
import { Week } from './week/week'

export interface CalendarProps {
  readonly desk: DeskView
  readonly schedule: Schedule
  /** What the chosen filter shows, in time order. */
  readonly placed: readonly Placed[]
  /** The part of it in the shown week. */
  readonly week: readonly Placed[]
  readonly monday: Day
  readonly today: Day
  readonly memory: Memory
  readonly remember: (change: Partial<Memory>) => void
  readonly isComplete: boolean
  readonly problem: Error | null
  readonly onOpen: (id: PostId) => void
  readonly onExport: () => void
}

interface Moving {
  readonly post: PostId
  /** Where it was dropped; null when the person chose to move it. */
  readonly day: Day | null
}

export function Calendar(props: CalendarProps) {
  const { desk, schedule, placed, week, monday, memory, remember } = props
  const [moving, setMoving] = useState<Moving | null>(null)
  const withoutSlot = schedule.withoutSlot.slice(0, laneLength)
  const { root, selectedElement, select, step } = useCursor({ placed, week, withoutSlot, memory, remember })
  const selected = rowOf(memory.selected, placed, withoutSlot)
  const nothing = selected === null ? 'Select a post first: J and K move along the week.' : null
  const locked = selected?.status === 'exported' ? 'It was exported, so its slot is locked.' : null
  const move = (post: PostId, day: Day | null = null) => setMoving({ post, day })
  useCommands(
    'schedule',
    {
      'schedule.next': () => step(1),
      'schedule.previous': () => step(-1),
      'schedule.open': () => selected && props.onOpen(selected.id),
      'schedule.move': () => selected && move(selected.id),
      'schedule.export': props.onExport,
    },
    reasons(nothing, locked),
  )
  const shared = { selected: memory.selected, onSelect: select, onOpen: props.onOpen }
  // Whoever comes here by key is here, unless a card has taken the focus already.
  useEffect(() => {
    if (!root.current?.contains(document.activeElement)) root.current?.focus({ preventScroll: true })
  }, [root])
  return (
    <section ref={root} className={styles['screen']} aria-label="Schedule" tabIndex={-1}>
      <Toolbar {...props} />
      {props.problem && (
        <Banner tone="blocker" urgent>
          The posts could not be read: {props.problem.message}. Nothing was changed. Close this screen and open it
          again.
        </Banner>
      )}
      <div className={styles['body']}>
        {memory.view === 'week' ? (
          <Week
            {...shared}
            monday={monday}
            today={props.today}
            zone={desk.zone}
            placed={week}
            nearest={nearestTo(placed, monday)}
            onShowDay={(day) => remember({ monday: mondayOf(day) })}
            onDrop={move}
            onShowList={() => remember({ view: 'list' })}
          />
        ) : (
          <PostList {...shared} placed={placed} monday={monday} isComplete={props.isComplete} zone={desk.zone} />
        )}
        <Lanes
          {...shared}
          atRisk={schedule.atRisk}
          withoutSlot={withoutSlot}
          total={schedule.withoutSlot.length}
          onQueue={() => go({ screen: 'queue' })}
        />
      </div>
      {selected && (
        <SelectedBar
          row={selected}
          locked={locked}
          onOpen={() => props.onOpen(selected.id)}
          onMove={() => move(selected.id)}
        />
      )}
      {moving && (
        <MoveSheet
          post={moving.post}
          day={moving.day}
          desk={desk}
          finalFocus={selectedElement}
          onMoved={(day) => {
            select(moving.post, day)
            setMoving(null)
          }}
          onClose={() => setMoving(null)}
        />
      )}
    </section>
  )
}

function reasons(nothing: string | null, locked: string | null) {
  if (nothing !== null) return { 'schedule.open': nothing, 'schedule.move': nothing }
  return locked === null ? {} : { 'schedule.move': locked }
}

function rowOf(id: PostId | null, placed: readonly Placed[], lane: readonly QueueRow[]): QueueRow | null {
  if (id === null) return null
  return placed.find(({ row }) => row.id === id)?.row ?? lane.find((row) => row.id === id) ?? null
}
