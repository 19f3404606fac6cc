// The calendar of what is to go out, for the days at hand; and the way to hand the approved part over.
import { useMemo, useState } from 'react'
import { useDesk } from '../../data'
import { go, startWalk } from '../../navigation'
import { useNow } from '../../parts'
import { Calendar } from './calendar'
import { type Memory, useMemory } from './data/memory'
import { weekShapeOf } from './data/options'
import { filtered, placeAll } from './data/placing'
import { useAllRows } from './data/rows'
import type { Days } from './data/span'
import { addDays, type Day, dayAt, firstOfWeek, weeksOfMonth, type WeekStart } from './data/week'
import { ExportSchedule } from './export/export'

export function Schedule() {
  const desk = useDesk()
  const now = useNow()
  const [memory, remember] = useMemory(`${desk.name}/${desk.me?.id ?? ''}`)
  const [isExporting, setExporting] = useState(false)
  const zone = memory.zone ?? desk.zone
  const shape = weekShapeOf(navigator.language)
  const start = memory.start ?? shape.start
  const all = useAllRows(daysToCheck(memory, memory.day ?? dayAt(now, zone), start))
  const whole = useMemo(() => placeAll(all.rows, zone), [all.rows, zone])
  const schedule = useMemo(() => filtered(whole, memory.filter), [whole, memory.filter])

  if (isExporting) {
    return (
      <ExportSchedule
        desk={desk}
        today={dayAt(now, desk.zone)}
        day={memory.day ?? dayAt(now, desk.zone)}
        start={start}
        isMonth={memory.view === 'month'}
        onClose={() => setExporting(false)}
      />
    )
  }
  return (
    <Calendar
      desk={desk}
      zone={zone}
      start={start}
      weekend={shape.weekend}
      whole={whole}
      schedule={schedule}
      today={dayAt(now, zone)}
      memory={memory}
      remember={remember}
      isComplete={all.isComplete}
      problem={all.error}
      onOpen={(id) => {
        startWalk(schedule.placed.map(({ row }) => row.id))
        go({ screen: 'review', post: id })
      }}
      onExport={() => setExporting(true)}
    />
  )
}

/** Those that are shown, and a day on either side for calendars of other zones; null where any post may be shown. */
function daysToCheck({ view, filter }: Memory, day: Day, start: WeekStart): Days | null {
  if (view === 'list' || filter.standings.includes('clash')) return null
  const first = firstOfWeek(day, start)
  const days = view === 'month' ? weeksOfMonth(day, start).flat() : [first, addDays(first, 6)]
  return { first: addDays(days[0] ?? day, -1), last: addDays(days.at(-1) ?? day, 1) }
}
