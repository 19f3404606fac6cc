// Which days are shown and how, on whose clock, what they amount to, and the way to the export.
import {
  CalendarDays,
  CalendarRange,
  CalendarSearch,
  ChevronLeft,
  ChevronRight,
  FileDown,
  Globe,
  type LucideIcon,
  Rows3,
  Settings2,
} from 'lucide-react'
import type { DragEvent, Ref } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { cityOf, type Zone } from '../../../../shared/kit/time'
import { Button, Hidden, IconButton } from '../../../parts'
import type { Memory } from '../data/memory'
import { type View, views } from '../data/options'
import { draggedPost } from '../press'
import { ChoiceMenu, MenuLine, OneOf } from './choice-menu'
import { FilterMenu } from './filter-menu'
import styles from './toolbar.module.css'
import { t } from '../../../../shared/words/say'

export interface ToolbarProps {
  readonly desk: DeskView
  readonly memory: Memory
  readonly remember: (change: Partial<Memory>) => void
  readonly title: { readonly main: string; readonly dates: string }
  /** What the shown days amount to. */
  readonly about: string
  readonly zone: Zone
  readonly zones: readonly Zone[]
  /** Why Today would change nothing; null when it would. */
  readonly todayReason: string | null
  readonly filterButton: Ref<HTMLButtonElement>
  readonly onStep: (by: 1 | -1) => void
  readonly onToday: () => void
  readonly onJump: () => void
  readonly onExport: () => void
}

const looks: Readonly<Record<View, { readonly label: string; readonly icon: LucideIcon }>> = {
  week: { label: t('Week'), icon: CalendarRange },
  month: { label: t('Month'), icon: CalendarDays },
  list: { label: t('List'), icon: Rows3 },
}

export function Toolbar(props: ToolbarProps) {
  const { desk, memory, remember, title, about, zone, zones, filterButton, onStep, onToday, onJump, onExport } = props
  const span = memory.view === 'month' ? 'month' : 'week'
  return (
    <header className={styles['bar']}>
      <div className={styles['titles']}>
        <h1 className={styles['title']}>
          <Hidden>{t('Schedule')}, </Hidden>
          {title.main} <time className={styles['dates']}>{title.dates}</time>
        </h1>
        <p className={styles['about']}>
          <span role="status">
            <Hidden>
              {title.main} <time>{title.dates}</time>:{' '}
            </Hidden>
            {about}
          </span>{' '}
          <span>
            {zone === desk.zone
              ? t('Times on the desk’s clock, {zone}', { zone })
              : t('Times on the clock of {city}, {zone}', { city: cityOf(zone), zone })}
          </span>
        </p>
      </div>
      <div className={styles['group']} role="group" aria-label={span === 'month' ? t('Month') : t('Week')}>
        <span {...turnsWhenOver(() => onStep(-1))}>
          <IconButton
            label={span === 'month' ? t('Previous month') : t('Previous week')}
            icon={<ChevronLeft aria-hidden />}
            command="schedule.earlier"
            onPress={() => onStep(-1)}
          />
        </span>
        <Button command="schedule.today" reason={props.todayReason} onPress={onToday}>
          {t('Today')}
        </Button>
        <span {...turnsWhenOver(() => onStep(1))}>
          <IconButton
            label={span === 'month' ? t('Next month') : t('Next week')}
            icon={<ChevronRight aria-hidden />}
            command="schedule.later"
            onPress={() => onStep(1)}
          />
        </span>
        <IconButton
          label={t('Go to a day…')}
          icon={<CalendarSearch aria-hidden />}
          command="schedule.jump"
          onPress={onJump}
        />
      </div>
      <div className={styles['group']} role="group" aria-label={t('View')}>
        {views.map((view) => {
          const { label, icon: Icon } = looks[view]
          return (
            <IconButton
              key={view}
              label={label}
              icon={<Icon aria-hidden />}
              command={`schedule.${view}`}
              pressed={memory.view === view}
              onPress={() => remember({ view })}
            />
          )
        })}
      </div>
      <FilterMenu
        ref={filterButton}
        accounts={desk.accounts}
        filter={memory.filter}
        onFilter={(filter) => remember({ filter })}
      />
      <ChoiceMenu label={t('Clock')} words={cityOf(zone)} icon={<Globe aria-hidden />} isOn={zone !== desk.zone}>
        <OneOf
          title={t('Show times on the clock of')}
          choices={zones.map((value) => ({
            value,
            label: value === desk.zone ? t('{zone}, the desk’s', { zone: value }) : value,
          }))}
          value={zone}
          onChange={(value) => remember({ zone: value === desk.zone ? null : value })}
        />
      </ChoiceMenu>
      <ChoiceMenu
        label={t('Days')}
        words={memory.isWorkWeek ? t('Without the weekend') : t('All seven')}
        icon={<Settings2 aria-hidden />}
        isShort
      >
        <OneOf<'full' | 'work'>
          title={t('In the week')}
          choices={[
            { value: 'full', label: t('All seven days') },
            { value: 'work', label: t('Without the weekend') },
          ]}
          value={memory.isWorkWeek ? 'work' : 'full'}
          onChange={(value) => remember({ isWorkWeek: value === 'work' })}
        />
        <MenuLine />
        <OneOf<'usual' | '1' | '6' | '7'>
          title={t('Weeks begin')}
          choices={[
            { value: 'usual', label: t('As this computer has it') },
            { value: '1', label: t('On Monday') },
            { value: '7', label: t('On Sunday') },
            { value: '6', label: t('On Saturday') },
          ]}
          value={memory.start === null ? 'usual' : `${memory.start}`}
          onChange={(value) => remember({ start: starts[value] })}
        />
      </ChoiceMenu>
      <Button kind="primary" icon={<FileDown aria-hidden />} command="schedule.export" onPress={onExport}>
        {t('Export…')}
      </Button>
    </header>
  )
}

const starts = { usual: null, '1': 1, '6': 6, '7': 7 } as const

const turnMs = 600
/** There is one pointer, so there is one. */
let turning: ReturnType<typeof setTimeout> | undefined

const stopTurning = () => clearTimeout(turning)

/** What is dragged over a button for a moment turns the page once, so that a post can go to another week. */
function turnsWhenOver(turn: () => void) {
  return {
    onDragEnter: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(draggedPost)) return
      stopTurning()
      turning = setTimeout(turn, turnMs)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) stopTurning()
    },
    onDrop: stopTurning,
    onMouseMove: stopTurning,
  }
}
