// The schedule as a week, a month or a list, with the lanes of what needs care, and what is selected or carried below.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { Zone } from '../../../shared/kit/time'
import type { PostId } from '../../../shared/post/revision'
import { useCall } from '../../data'
import { go } from '../../navigation'
import { Banner } from '../../parts'
import styles from './calendar.module.css'
import { useCalendarCommands } from './commands'
import { useCursor } from './cursor'
import { everything, isEverything } from './data/filter'
import type { Memory } from './data/memory'
import { nearestTo, onDay, type Placed, type Schedule } from './data/placing'
import type { Day, WeekStart } from './data/week'
import { Lanes, laneLength } from './lanes'
import { PostList } from './list/post-list'
import { DayDialog } from './month/day-dialog'
import { Month } from './month/month'
import { carriedOn, type Carry, dayUnder, keyShift, pickUp } from './move/carrying'
import { CarryBar } from './move/carry-bar'
import { MoveSheet } from './move/move-sheet'
import { ShiftSheet } from './move/shift-sheet'
import { type Asked, useMoving } from './move/use-moving'
import type { PostActs } from './press'
import { MarkedBar, SelectedBar } from './selected-bar'
import { spanOf } from './span'
import { Jump } from './toolbar/jump'
import { FilterParts } from './toolbar/filter-menu'
import { Toolbar } from './toolbar/toolbar'
import { Week } from './week/week'
import { isKeyOf } from '../../keys/keymap'
import { t } from '../../../shared/words/say'

export interface CalendarProps {
  readonly desk: DeskView
  /** The clock that the calendar goes by. */
  readonly zone: Zone
  readonly start: WeekStart
  readonly weekend: readonly number[]
  /** Every post, whatever the filter. */
  readonly whole: Schedule
  /** What the filter shows. */
  readonly schedule: Schedule
  readonly today: Day
  readonly memory: Memory
  readonly remember: (change: Partial<Memory>) => void
  readonly isComplete: boolean
  readonly problem: Error | null
  readonly onOpen: (id: PostId) => void
  readonly onExport: () => void
}

export function Calendar(props: CalendarProps) {
  const { desk, zone, whole, schedule, today, memory, remember, onOpen } = props
  const day = memory.day ?? today
  const span = spanOf({ ...props, day })
  const { shown, isShown } = span
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isShifting, setShifting] = useState(false)
  const [isJumping, setJumping] = useState(false)
  const [openDay, setOpenDay] = useState<Day | null>(null)
  const filterButton = useRef<HTMLButtonElement>(null)
  const withoutSlot = schedule.withoutSlot.slice(0, laneLength)
  const dates = useCall('listsView', null).data?.registers.dates ?? noDates
  const datesOn = (one: Day) => dates.flatMap(({ entry }) => (one >= entry.from && one <= entry.to ? [entry] : []))

  const moving = useMoving({ zone, onMoved: (post, there) => select(post, there), onAsk: setAsked })
  const { carry, setCarry } = moving
  const { root, selectedElement, select, step } = useCursor({
    schedule,
    shown,
    isShown,
    withoutSlot,
    memory,
    remember,
    isCarrying: carry !== null,
  })
  const selected = memory.selected === null ? null : rowOf(memory.selected, schedule, withoutSlot)
  const marked = useMemo(() => new Set(memory.marked), [memory.marked])
  const markedRows = memory.marked.flatMap((id) => rowOf(id, whole, whole.withoutSlot) ?? [])

  const mark = (id: PostId) =>
    remember({ marked: marked.has(id) ? memory.marked.filter((one) => one !== id) : [...memory.marked, id] })
  const take = (row: QueueRow, from: Day, by: Carry['by']) => setCarry(pickUp(row, from, markedRows, by))
  const acts = (row: QueueRow, on: Day | null): PostActs => ({
    onSelect: () => select(row.id, on),
    onOpen: () => onOpen(row.id),
    onMark: () => mark(row.id),
    onPickUp: () => take(row, on ?? day, 'pointer'),
  })
  const actsOn = ({ row, day: on }: Placed) => acts(row, on)
  const move = () => {
    if (markedRows.length > 1) setShifting(true)
    else setAsked(selected && { post: markedRows[0]?.id ?? selected.id, aim: null })
  }
  useCalendarCommands({
    ...props,
    span,
    selected,
    step,
    filterButton,
    onMark: mark,
    onMove: move,
    onPickUp: (row) => take(row, schedule.byId.get(row.id)?.day ?? day, 'keys'),
    onJump: () => setJumping(true),
  })
  // Whoever comes here by key is here, unless a card has taken the focus already.
  useEffect(() => {
    if (!root.current?.contains(document.activeElement)) root.current?.focus({ preventScroll: true })
  }, [root])

  const carryOn = (next: Carry) => {
    setCarry(next)
    remember({ day: dayUnder(next) })
  }
  /** While something is carried by keys, the arrows carry it, and nothing else hears them. */
  const carryByKeys = (event: KeyboardEvent) => {
    if (carry?.by !== 'keys' || event.ctrlKey || event.altKey || event.metaKey) return
    const shift = keyShift(event.key, memory.view)
    if (shift !== null) carryOn(carriedOn(carry, shift.days, shift.minutes))
    else if (event.key === 'Enter' || isKeyOf('schedule.pick-up', event.nativeEvent)) moving.drop()
    else if (event.key === 'Escape') {
      setCarry(null)
      select(carry.lead.id, carry.lead.slot === null ? null : carry.from)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Space, the usual key, would press a card as a button. */
  const pickUpBySpace = (event: KeyboardEvent) => {
    const post = (event.target as HTMLElement).closest<HTMLElement>('[data-post]')?.dataset['post']
    const row = post === undefined ? null : rowOf(post, schedule, withoutSlot)
    if (event.key !== ' ' || !isKeyOf('schedule.pick-up', event.nativeEvent) || event.repeat || row === null) return
    event.preventDefault()
    take(row, schedule.byId.get(row.id)?.day ?? day, 'keys')
  }
  const shared = { zone, selected: memory.selected, marked, carry, actsOn, datesOn, schedule, today }
  const drops = { onOver: moving.over, onDrop: moving.drop }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={root}
      className={styles['screen']}
      aria-label={t('Schedule')}
      tabIndex={-1}
      onKeyDownCapture={carryByKeys}
      onKeyDown={pickUpBySpace}
    >
      <Toolbar
        {...{ desk, memory, remember, zone, filterButton }}
        title={span.title}
        about={props.isComplete ? span.about : t('Reading the posts…')}
        zones={[...new Set([desk.zone, zone, ...desk.accounts.map((account) => account.zone)])]}
        todayReason={isShown(today) && memory.view !== 'list' ? t('Today is shown.') : null}
        onStep={(by) => remember({ day: span.step(by) })}
        onToday={() => remember({ day: null })}
        onJump={() => setJumping(true)}
        onExport={props.onExport}
      />
      <FilterParts filter={memory.filter} onFilter={(filter) => remember({ filter })} />
      {props.problem && (
        <Banner tone="blocker" urgent>
          {t('The posts could not be read: {message}. Nothing was changed. Close this screen and open it again.', {
            message: props.problem.message,
          })}
        </Banner>
      )}
      <div className={styles['body']}>
        {memory.view === 'week' && (
          <Week
            {...shared}
            {...drops}
            days={span.days}
            hidden={span.hidden}
            shown={shown}
            nearest={nearestTo(schedule.placed, day)}
            onSelect={select}
            onShowDay={(there) => remember({ day: there })}
            onShowAllDays={() => remember({ isWorkWeek: false })}
            onShowList={(there) => remember({ view: 'list', day: there })}
          />
        )}
        {memory.view === 'month' && (
          <Month
            {...shared}
            {...drops}
            weeks={span.weeks}
            day={day}
            onDay={(there) => remember({ day: there })}
            onOpenDay={setOpenDay}
          />
        )}
        {memory.view === 'list' && (
          <PostList
            placed={schedule.placed}
            first={span.days[0] ?? day}
            zone={zone}
            selected={memory.selected}
            marked={marked}
            isComplete={props.isComplete}
            isFiltered={whole.placed.length > 0}
            onUnfilter={() => remember({ filter: everything })}
            onSelect={select}
            onOpen={onOpen}
          />
        )}
        <Lanes
          {...shared}
          atRisk={schedule.atRisk}
          withoutSlot={withoutSlot}
          total={schedule.withoutSlot.length}
          isFiltered={!isEverything(memory.filter)}
          isFolded={carry?.by === 'keys'}
          actsOnRow={(row) => acts(row, null)}
          onQueue={() => go({ screen: 'queue' })}
          onAtRisk={() => remember({ view: 'list', filter: { ...memory.filter, standings: ['at-risk'] } })}
        />
      </div>
      {carry !== null ? (
        <CarryBar carry={carry} trials={moving.trials} zone={zone} />
      ) : markedRows.length > 0 ? (
        <MarkedBar rows={markedRows} onMove={move} onClear={() => remember({ marked: [] })} />
      ) : (
        selected && (
          <SelectedBar
            row={selected}
            locked={lockedReason(selected)}
            onOpen={() => onOpen(selected.id)}
            onMove={move}
          />
        )
      )}
      {asked && (
        <MoveSheet
          post={asked.post}
          aim={asked.aim}
          desk={desk}
          zone={zone}
          finalFocus={selectedElement}
          onMoved={(there) => {
            select(asked.post, there)
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {isShifting && markedRows[0] && (
        <ShiftSheet
          rows={[markedRows[0], ...markedRows.slice(1)]}
          zone={zone}
          onMoved={select}
          onClose={() => setShifting(false)}
        />
      )}
      {isJumping && (
        <Jump
          day={day}
          onJump={(there) => {
            remember({ day: there })
            setJumping(false)
          }}
          onClose={() => setJumping(false)}
        />
      )}
      {openDay !== null && (
        <DayDialog
          day={openDay}
          placed={onDay(schedule, openDay)}
          dates={datesOn(openDay)}
          actsOn={actsOn}
          onWeek={() => {
            remember({ day: openDay, view: 'week' })
            setOpenDay(null)
          }}
          onClose={() => setOpenDay(null)}
        />
      )}
    </section>
  )
}

const noDates: readonly never[] = []

export function lockedReason(row: QueueRow): string | null {
  return row.status === 'exported' ? t('It was exported, so its slot is locked.') : null
}

function rowOf(id: PostId, schedule: Schedule, lane: readonly QueueRow[]): QueueRow | null {
  return schedule.byId.get(id)?.row ?? lane.find((row) => row.id === id) ?? null
}
