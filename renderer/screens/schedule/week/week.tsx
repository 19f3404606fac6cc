// The days of a week side by side; each post a card in the order of its time.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { SensitiveDate } from '../../../../shared/policy/registers'
import type { PostId } from '../../../../shared/post/revision'
import { Button, EmptyState } from '../../../parts'
import { onDay, onOtherDay, type Placed, type Schedule } from '../data/placing'
import { type Day, dayHead } from '../data/week'
import { type Carry, dayUnder, landingsOf } from '../move/carrying'
import type { PostActs } from '../press'
import { DayColumn } from './day-column'
import { useKeysOf } from '../../../keys/keymap'
import { isMac, keysInWords } from '../../../keys/labels'
import styles from './week.module.css'
import { t } from '../../../../shared/words/say'

export interface WeekProps {
  readonly days: readonly Day[]
  /** Posts of the same week on days that are not shown. */
  readonly hidden: number
  readonly today: Day
  readonly zone: Zone
  readonly schedule: Schedule
  /** What stands on the shown days. */
  readonly shown: readonly Placed[]
  readonly datesOn: (day: Day) => readonly SensitiveDate[]
  readonly selected: PostId | null
  readonly marked: ReadonlySet<PostId>
  readonly carry: Carry | null
  readonly actsOn: (placed: Placed) => PostActs
  readonly onSelect: (id: PostId, day: Day) => void
  readonly onOver: (day: Day) => void
  readonly onDrop: () => void
  readonly onShowList: (day: Day) => void
  readonly onShowAllDays: () => void
  /** The nearest day that has a post, for a week that has none. */
  readonly nearest: Day | null
  readonly onShowDay: (day: Day) => void
}

export function Week({ days, hidden, today, schedule, shown, selected, nearest, datesOn, ...rest }: WeekProps) {
  const [pick] = useKeysOf('schedule.pick-up')
  const { carry, onShowDay, onShowAllDays, onSelect } = rest
  // A pointer is where it is, and what it carries is seen under it; nothing may slip away from below it.
  const landings = carry?.by === 'keys' ? landingsOf(carry, rest.zone) : noLandings
  const frame = useRef<HTMLDivElement>(null)
  // What is carried stays in sight: where it would land, or where it is while it has not moved.
  useEffect(() => {
    if (carry?.by !== 'keys') return
    const id = CSS.escape(carry.lead.id)
    const there =
      frame.current?.querySelector(`[data-landing="${id}"]`) ?? frame.current?.querySelector(`[data-post="${id}"]`)
    there?.scrollIntoView({ block: 'nearest' })
  }, [carry, frame])
  const tabStop = shown.some(({ row }) => row.id === selected) ? selected : (shown[0]?.row.id ?? null)
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (step === null || event.altKey || event.ctrlKey || event.metaKey) return
    const other = onOtherDay(shown, selected, step)
    if (!other) return
    event.preventDefault()
    onSelect(other.row.id, other.day)
  }
  return (
    <div className={styles['frame']}>
      {/* The cards are buttons of their own; here only the arrows between the days are heard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={frame} className={styles['week']} data-days={days.length} onKeyDown={press}>
        {days.map((day) => (
          <DayColumn
            key={day}
            day={day}
            isToday={day === today}
            isPast={day < today}
            isOver={carry !== null && dayUnder(carry) === day}
            landings={landings.filter((landing) => landing.day === day)}
            placed={onDay(schedule, day)}
            dates={datesOn(day)}
            selected={selected}
            tabStop={tabStop}
            {...rest}
          />
        ))}
        {shown.length === 0 && (
          <div className={styles['none']}>
            <EmptyState
              title={t('No post has its slot in this week')}
              actions={
                nearest !== null && (
                  <Button onPress={() => onShowDay(nearest)}>{t('Show {day}', { day: dayHead(nearest).long })}</Button>
                )
              }
            >
              {nearest === null
                ? pick === undefined
                  ? t('Give a post its slot while writing it, or drag one from “No slot” to its day.')
                  : t('Select a post under “No slot” and press {pick}, or give it a slot while writing it.', {
                      pick: keysInWords(pick, isMac),
                    })
                : t('Go to a week that has posts, or drop a post on a day to move it here.')}
            </EmptyState>
          </div>
        )}
      </div>
      {hidden > 0 && (
        <p className={styles['hidden']}>
          <Button kind="quiet" size="small" onPress={onShowAllDays}>
            {t('{count, number} more on the days that are not shown', { count: hidden })}
          </Button>
        </p>
      )}
    </div>
  )
}

const noLandings: readonly never[] = []
