// The calendar of what is to go out, for the week at hand; and the way to hand the approved part over.
import { useMemo, useState } from 'react'
import { useDesk } from '../../data'
import { go, startWalk } from '../../navigation'
import { useNow } from '../../parts'
import { Calendar } from './calendar'
import { type Memory, useMemory } from './data/memory'
import { inWeek, placeAll, shown } from './data/placing'
import { useAllRows } from './data/rows'
import { dayAt, daysOf, mondayOf } from './data/week'
import { ExportSchedule } from './export/export'

export function Schedule() {
  const desk = useDesk()
  const all = useAllRows()
  const today = dayAt(useNow(), desk.zone)
  const [memory, remember] = useMemory(`${desk.name}/${desk.me?.id ?? ''}`)
  const [isExporting, setExporting] = useState(false)
  const schedule = useMemo(() => placeAll(all.rows, desk.zone), [all.rows, desk.zone])
  const placed = useMemo(() => shown(schedule.placed, memory.show), [schedule, memory.show])
  const monday = memory.monday ?? mondayOf(today)

  if (isExporting) {
    return (
      <ExportSchedule
        desk={desk}
        today={today}
        monday={monday}
        leftBefore={new Set(all.rows.filter((row) => row.status === 'exported').map((row) => row.id))}
        onClose={() => setExporting(false)}
      />
    )
  }
  return (
    <Calendar
      desk={desk}
      schedule={schedule}
      placed={placed}
      week={inWeek(placed, daysOf(monday))}
      monday={monday}
      today={today}
      memory={memory}
      remember={(change: Partial<Memory>) => remember(change)}
      isComplete={all.isComplete}
      problem={all.error}
      onOpen={(id) => {
        startWalk(placed.map(({ row }) => row.id))
        go({ screen: 'review', post: id })
      }}
      onExport={() => setExporting(true)}
    />
  )
}
