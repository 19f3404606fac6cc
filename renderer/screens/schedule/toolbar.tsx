// Which week is shown and how, what it amounts to, and the way to the export.
import { CalendarDays, ChevronLeft, ChevronRight, FileDown, Rows3 } from 'lucide-react'
import { Button, Hidden, IconButton, Select } from '../../parts'
import type { CalendarProps } from './calendar'
import type { Show } from './data/placing'
import { coverage } from './data/coverage'
import { addDays, mondayOf, weekDates, weekNumber } from './data/week'
import styles from './toolbar.module.css'

const shows: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'all', label: 'All posts' },
  { value: 'approved', label: 'Approved only' },
]

type ToolbarProps = Pick<
  CalendarProps,
  'desk' | 'week' | 'monday' | 'today' | 'memory' | 'remember' | 'isComplete' | 'onExport'
>

export function Toolbar({ desk, week, monday, today, memory, remember, isComplete, onExport }: ToolbarProps) {
  const thisWeek = mondayOf(today)
  const show = (first: string) => remember({ monday: first })
  return (
    <header className={styles['bar']}>
      <div className={styles['titles']}>
        <h1 className={styles['title']}>
          <Hidden>Schedule, </Hidden>
          {weekNumber(monday)} <span className={styles['dates']}>{weekDates(monday)}</span>
        </h1>
        <p className={styles['about']}>
          <span role="status">
            <Hidden>
              {weekNumber(monday)}, {weekDates(monday)}:{' '}
            </Hidden>
            {isComplete ? coverage(week) : 'Reading the posts…'}
          </span>{' '}
          <span>Times on the desk’s clock, {desk.zone}</span>
        </p>
      </div>
      <div className={styles['group']} role="group" aria-label="Week">
        <IconButton
          label="Previous week"
          icon={<ChevronLeft aria-hidden />}
          onPress={() => show(addDays(monday, -7))}
        />
        <Button reason={monday === thisWeek ? 'This week is shown.' : null} onPress={() => remember({ monday: null })}>
          Today
        </Button>
        <IconButton label="Next week" icon={<ChevronRight aria-hidden />} onPress={() => show(addDays(monday, 7))} />
      </div>
      <div className={styles['group']} role="group" aria-label="View">
        <IconButton
          label="Week"
          icon={<CalendarDays aria-hidden />}
          pressed={memory.view === 'week'}
          onPress={() => remember({ view: 'week' })}
        />
        <IconButton
          label="List"
          icon={<Rows3 aria-hidden />}
          pressed={memory.view === 'list'}
          onPress={() => remember({ view: 'list' })}
        />
      </div>
      <Select<Show>
        label="Show"
        hideLabel
        className={styles['show'] ?? ''}
        value={memory.show}
        options={shows}
        onChange={(value) => remember({ show: value })}
      />
      <Button kind="primary" icon={<FileDown aria-hidden />} command="schedule.export" onPress={onExport}>
        Export…
      </Button>
    </header>
  )
}
