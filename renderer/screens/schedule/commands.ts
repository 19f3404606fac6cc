// What the keys, the palette and the menu do on the schedule.
import type { RefObject } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { PostId } from '../../../shared/post/revision'
import { useCommands } from '../../keys'
import { say } from '../../navigation'
import { cityOf } from '../../../shared/kit/time'
import type { CalendarProps } from './calendar'
import { everything, isEverything } from './data/filter'
import type { Span } from './span'
import { t } from '../../../shared/words/say'

interface CommandsInput extends Pick<CalendarProps, 'desk' | 'zone' | 'memory' | 'remember' | 'onOpen' | 'onExport'> {
  readonly span: Span
  readonly selected: QueueRow | null
  readonly step: (by: 1 | -1) => void
  readonly filterButton: RefObject<HTMLButtonElement | null>
  readonly onMark: (id: PostId) => void
  readonly onMove: () => void
  readonly onPickUp: (row: QueueRow) => void
  readonly onJump: () => void
}

export function useCalendarCommands(input: CommandsInput): void {
  const { desk, zone, memory, remember, span, selected, step } = input
  const on = (run: (row: QueueRow) => void) => () => selected && run(selected)
  useCommands(
    'schedule',
    {
      'schedule.next': () => step(1),
      'schedule.previous': () => step(-1),
      'schedule.open': on(({ id }) => input.onOpen(id)),
      'schedule.move': input.onMove,
      'schedule.pick-up': on(input.onPickUp),
      'schedule.mark': on(({ id }) => input.onMark(id)),
      'schedule.unmark': () => remember({ marked: [] }),
      'schedule.export': input.onExport,
      'schedule.today': () => remember({ day: null }),
      'schedule.earlier': () => remember({ day: span.step(-1) }),
      'schedule.later': () => remember({ day: span.step(1) }),
      'schedule.jump': input.onJump,
      'schedule.week': () => remember({ view: 'week' }),
      'schedule.month': () => remember({ view: 'month' }),
      'schedule.list': () => remember({ view: 'list' }),
      'schedule.days': () => remember({ isWorkWeek: !memory.isWorkWeek }),
      'schedule.zone': () => {
        const zones = [...new Set([desk.zone, ...desk.accounts.map((account) => account.zone)])]
        const next = zones[(zones.indexOf(zone) + 1) % zones.length] ?? desk.zone
        remember({ zone: next === desk.zone ? null : next })
        say(t('Times are now on the clock of {city}, {zone}.', { city: cityOf(next), zone: next }))
      },
      'schedule.filter': () => input.filterButton.current?.click(),
      'schedule.unfilter': () => remember({ filter: everything }),
    },
    reasonsFor(input),
  )
}

function reasonsFor({ memory, selected }: CommandsInput) {
  const unfilter = isEverything(memory.filter) ? { 'schedule.unfilter': t('Every post is shown.') } : {}
  const unmark = memory.marked.length === 0 ? { 'schedule.unmark': t('No posts are selected together.') } : {}
  if (selected === null) {
    const nothing = t('Select a post first: J and K move from post to post.')
    const move = memory.marked.length > 0 ? {} : { 'schedule.move': nothing }
    return {
      ...unfilter,
      ...unmark,
      ...move,
      'schedule.open': nothing,
      'schedule.pick-up': nothing,
      'schedule.mark': nothing,
    }
  }
  return { ...unfilter, ...unmark }
}
