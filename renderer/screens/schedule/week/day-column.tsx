// One day: its head and its posts. A card dropped on it asks to be moved here.
import { useId } from 'react'
import type { Zone } from '../../../../shared/kit/time'
import type { PostId } from '../../../../shared/post/revision'
import { Button, classes, Hidden } from '../../../parts'
import type { Placed } from '../data/placing'
import { type Day, dayHead } from '../data/week'
import { Card, draggedPost } from './card'
import styles from './week.module.css'

/** More than these are for the list. */
const columnLength = 60

export interface DayColumnProps {
  readonly day: Day
  readonly isToday: boolean
  readonly isPast: boolean
  readonly isOver: boolean
  readonly zone: Zone
  readonly placed: readonly Placed[]
  readonly selected: PostId | null
  readonly tabStop: PostId | null
  readonly onOver: (day: Day | null) => void
  readonly onSelect: (id: PostId, day: Day | null) => void
  readonly onOpen: (id: PostId) => void
  readonly onDrop: (id: PostId, day: Day) => void
  readonly onShowList: () => void
}

export function DayColumn(props: DayColumnProps) {
  const { day, isToday, isPast, isOver, placed, selected } = props
  const id = useId()
  const { weekday, date, long } = dayHead(day)
  return (
    <section
      className={classes(styles['day'], isToday && styles['today'], isPast && styles['past'], isOver && styles['over'])}
      aria-labelledby={id}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(draggedPost)) return
        event.preventDefault()
        props.onOver(day)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) props.onOver(null)
      }}
      onDrop={(event) => {
        const post = event.dataTransfer.getData(draggedPost)
        props.onOver(null)
        if (post === '') return
        event.preventDefault()
        props.onDrop(post, day)
      }}
    >
      <h2 id={id} className={styles['head']}>
        <span aria-hidden className={styles['weekday']}>
          {weekday}
        </span>
        <span aria-hidden className={styles['date']}>
          {date}
        </span>
        <Hidden>
          {long}
          {isToday && ', today'}, {placed.length} {placed.length === 1 ? 'post' : 'posts'}
        </Hidden>
      </h2>
      <ol className={styles['cards']}>
        {placed.slice(0, columnLength).map((one) => (
          <li key={one.row.id}>
            <Card
              placed={one}
              zone={props.zone}
              isSelected={one.row.id === selected}
              isTabStop={one.row.id === props.tabStop}
              onSelect={() => props.onSelect(one.row.id, day)}
              onOpen={() => props.onOpen(one.row.id)}
            />
          </li>
        ))}
        {placed.length > columnLength && (
          <li>
            <Button kind="quiet" size="small" wide onPress={props.onShowList}>
              {placed.length - columnLength} more in the list
            </Button>
          </li>
        )}
      </ol>
    </section>
  )
}
