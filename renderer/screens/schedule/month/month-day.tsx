// A day of the month: as many of its posts as there is room for, and how many more there are.
import { CalendarX2, TriangleAlert } from 'lucide-react'
import type { Zone } from '../../../../shared/kit/time'
import type { SensitiveDate } from '../../../../shared/policy/registers'
import type { PostId } from '../../../../shared/post/revision'
import { slotInWords } from '../../../../shared/post/slot'
import { classes, statusLooks } from '../../../parts'
import { type Placed, withinRoom } from '../data/placing'
import { type Day, dayHead } from '../data/week'
import { type Carry, isCarried } from '../move/carrying'
import { dragged, dropTarget, type PostActs, pressed } from '../press'
import styles from './month.module.css'
import { t } from '../../../../shared/words/say'

export interface MonthDayProps {
  readonly day: Day
  readonly zone: Zone
  readonly placed: readonly Placed[]
  readonly dates: readonly SensitiveDate[]
  /** How many lines fit. */
  readonly room: number
  readonly isCursor: boolean
  readonly isToday: boolean
  readonly isPast: boolean
  /** Of the month before or after. */
  readonly isOutside: boolean
  readonly isOver: boolean
  readonly carry: Carry | null
  readonly selected: PostId | null
  readonly marked: ReadonlySet<PostId>
  readonly actsOn: (placed: Placed) => PostActs
  readonly onFocusDay: () => void
  readonly onOpenDay: () => void
  readonly onOver: () => void
  readonly onDrop: () => void
}

export function MonthDay(props: MonthDayProps) {
  const { day, placed, dates, room, isCursor, isToday, isPast, isOutside, isOver, selected } = props
  const shown = placed.length <= room ? placed : withinRoom(placed, selected, Math.max(1, room - 1))
  const more = placed.length - shown.length
  const { date } = dayHead(day)
  return (
    <div
      role="gridcell"
      tabIndex={isCursor ? 0 : -1}
      aria-label={dayInWords(day, placed, dates, isToday)}
      aria-current={isToday ? 'date' : undefined}
      data-day={day}
      className={classes(
        styles['day'],
        isToday && styles['today'],
        isPast && styles['past'],
        isOutside && styles['outside'],
        isOver && styles['over'],
      )}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onFocusDay()
      }}
      onDoubleClick={(event) => {
        if (event.target === event.currentTarget) props.onOpenDay()
      }}
      {...dropTarget(props.onOver, props.onDrop)}
    >
      <span aria-hidden className={styles['top']} data-date>
        <span className={styles['date']}>{date}</span>
        {dates.length > 0 && (
          <span className={styles['minded']} title={dates.map(({ title, advice }) => `${title}. ${advice}`).join('\n')}>
            <CalendarX2 />
            <span>{dates[0]?.title}</span>
          </span>
        )}
      </span>
      {shown.map((one) => (
        <Chip
          key={one.row.id}
          placed={one}
          isSelected={one.row.id === selected}
          isMarked={props.marked.has(one.row.id)}
          isCarried={isCarried(props.carry, one.row.id)}
          acts={props.actsOn(one)}
        />
      ))}
      {more > 0 && (
        <button type="button" tabIndex={-1} className={styles['more']} onClick={props.onOpenDay}>
          {t('+{count, number} more', { count: more })}
        </button>
      )}
    </div>
  )
}

interface ChipProps {
  readonly placed: Placed
  readonly isSelected: boolean
  readonly isMarked: boolean
  readonly isCarried: boolean
  readonly acts: PostActs
}

function Chip({ placed: { row, slot, time }, isSelected, isMarked, isCarried: isHeld, acts }: ChipProps) {
  const { icon: Icon, word, tone } = statusLooks[row.status]
  const care = careInWords(row)
  const words = [row.key, word, slotInWords(slot), ...(care ? [care] : []), ...row.clashes, row.excerpt]
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(
        styles['chip'],
        isSelected && styles['selected'],
        isMarked && styles['marked'],
        isHeld && styles['carried'],
      )}
      data-post={row.id}
      aria-current={isSelected || undefined}
      aria-label={[...words, ...(isMarked ? [t('selected with others')] : [])].join(', ')}
      title={`${word}: ${slotInWords(slot)}\n${[...row.clashes, `${row.key}: ${row.excerpt}`].join('\n')}`}
      {...pressed(acts)}
      {...dragged(row, acts)}
    >
      <Icon aria-hidden className={styles[tone]} />
      {care !== null && <TriangleAlert aria-hidden className={styles['care']} />}
      <span className={styles['time']}>{time}</span>
      <span className={styles['key']}>
        <span className={styles['prefix']}>{row.key.slice(0, row.key.lastIndexOf('-') + 1)}</span>
        {row.key.slice(row.key.lastIndexOf('-') + 1)}
      </span>
      <span className={styles['excerpt']} lang={row.language} dir="auto">
        {row.excerpt}
      </span>
    </button>
  )
}

function careInWords(row: Placed['row']): string | null {
  if (row.isAtRisk) return t('at risk')
  if (row.isExpired) return t('slot passed')
  return row.clashes.length > 0 ? t('clash') : null
}

/** "Tuesday 24 November, today, 5 posts, 1 at risk, 2 with a clash, nothing goes out: Remembrance Day". */
export function dayInWords(
  day: Day,
  placed: readonly Placed[],
  dates: readonly SensitiveDate[],
  isToday: boolean,
): string {
  const atRisk = placed.filter(({ row }) => row.isAtRisk).length
  const clashing = placed.filter(({ row }) => row.clashes.length > 0).length
  const posts = t('{count, plural, =0 {no post} one {# post} other {# posts}}', { count: placed.length })
  return [
    dayHead(day).long,
    ...(isToday ? [t('today')] : []),
    posts,
    ...(atRisk > 0 ? [t('{count, number} at risk', { count: atRisk })] : []),
    ...(clashing > 0 ? [t('{count, number} with a clash', { count: clashing })] : []),
    ...dates.map(({ weight, title }) =>
      weight === 'quiet' ? t('nothing goes out: {title}', { title }) : t('to mind: {title}', { title }),
    ),
  ].join(', ')
}
