// One day: its head, what the desk minds about it, and its posts. What is dropped on it goes to this day.
import { CalendarX2 } from 'lucide-react'
import { useId } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { SensitiveDate } from '../../../../shared/policy/registers'
import type { PostId } from '../../../../shared/post/revision'
import { Button, classes, Hidden } from '../../../parts'
import type { Placed } from '../data/placing'
import { type Day, dayHead } from '../data/week'
import { type Carry, isCarried, type Landing } from '../move/carrying'
import { dropTarget, type PostActs } from '../press'
import { Card } from './card'
import styles from './week.module.css'
import { t } from '../../../../shared/words/say'
import { number } from '../../../../shared/words/formats'

/** More than these are for the list. */
const columnLength = 60

export interface DayColumnProps {
  readonly day: Day
  readonly isToday: boolean
  readonly isPast: boolean
  readonly carry: Carry | null
  readonly isOver: boolean
  /** What would stand here if what is carried were put down now. */
  readonly landings: readonly Landing[]
  readonly zone: Zone
  readonly placed: readonly Placed[]
  readonly dates: readonly SensitiveDate[]
  readonly selected: PostId | null
  readonly marked: ReadonlySet<PostId>
  readonly tabStop: PostId | null
  readonly actsOn: (placed: Placed) => PostActs
  readonly onOver: (day: Day) => void
  readonly onDrop: () => void
  readonly onShowList: (day: Day) => void
}

export function DayColumn(props: DayColumnProps) {
  const { day, isToday, isPast, isOver, landings, placed, selected, carry } = props
  const shown = placed.slice(0, columnLength)
  const before = (one: Placed | undefined, next: Placed | undefined) =>
    landings
      .filter(({ time }) => (!one || one.time <= time) && (!next || time < next.time))
      .map((landing) => <Ghost key={`to ${landing.row.id}`} landing={landing} />)
  const id = useId()
  const { weekday, date, long } = dayHead(day)
  return (
    <section
      className={classes(styles['day'], isToday && styles['today'], isPast && styles['past'], isOver && styles['over'])}
      aria-labelledby={id}
      data-day={day}
      {...dropTarget(() => props.onOver(day), props.onDrop)}
    >
      <h2 id={id} className={styles['head']}>
        <span aria-hidden className={styles['weekday']}>
          {weekday}
        </span>
        <span aria-hidden className={styles['date']}>
          {date}
        </span>
        {placed.length > 0 && (
          <span aria-hidden className={styles['count']}>
            {number(placed.length)}
          </span>
        )}
        <Hidden>
          {t('{day}{isToday, select, yes {, today} other {}}, {count, plural, one {# post} other {# posts}}', {
            day: long,
            isToday: isToday ? 'yes' : 'no',
            count: placed.length,
          })}
        </Hidden>
      </h2>
      {props.dates.map(({ id: minded, title, weight, advice }) => (
        <p key={minded} className={styles['minded']} title={advice}>
          <CalendarX2 aria-hidden />
          <span>
            {weight === 'quiet' ? t('Nothing goes out: {title}', { title }) : t('To mind: {title}', { title })}
          </span>
        </p>
      ))}
      <ol className={styles['cards']}>
        {before(undefined, shown[0])}
        {shown.flatMap((one, index) => [
          <li key={one.row.id}>
            <Card
              placed={one}
              zone={props.zone}
              isSelected={one.row.id === selected}
              isMarked={props.marked.has(one.row.id)}
              isCarried={isCarried(carry, one.row.id)}
              isTabStop={one.row.id === props.tabStop}
              {...props.actsOn(one)}
            />
          </li>,
          ...before(one, shown[index + 1]),
        ])}
        {placed.length > columnLength && (
          <li>
            <Button kind="quiet" size="small" wide onPress={() => props.onShowList(day)}>
              {t('{count, number} more in the list', { count: placed.length - columnLength })}
            </Button>
          </li>
        )}
      </ol>
    </section>
  )
}

/** What is carried by keys, where it would land. The bar below says the same, so it is only seen. */
function Ghost({ landing: { row, time } }: { readonly landing: Landing }) {
  return (
    <li aria-hidden className={styles['ghost']} data-landing={row.id}>
      <span className={styles['landing']}>{time}</span>
      <span>{row.key}</span>
    </li>
  )
}
