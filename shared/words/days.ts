// Days as the spoken language writes them. Each way takes a day, or the text by which one is kept: "2026-03-04".
import { locale } from './language'

type Day = Temporal.PlainDate | string

/** Ten years of them. */
const mostDays = 3_653

/** Making a formatter takes far longer than using it, and using it longer than remembering the few days of a list. */
function daysAs(options: Intl.DateTimeFormatOptions): (day: Day) => string {
  // The language of where modules load, as everywhere; nine formatters at once would hold up the start of every process.
  const language = locale()
  let format: Intl.DateTimeFormat | undefined
  const known = new Map<string, string>()
  return (day) => {
    const key = day.toString()
    format ??= new Intl.DateTimeFormat(language, options)
    const words = known.get(key) ?? format.format(Temporal.PlainDate.from(day))
    if (known.size >= mostDays) known.clear()
    known.set(key, words)
    return words
  }
}

const dayAndMonth = { day: 'numeric', month: 'short' } as const

/** "Wed" */
export const weekday = daysAs({ weekday: 'short' })
/** "Wednesday" */
export const wholeWeekday = daysAs({ weekday: 'long' })
/** "4 Mar" */
export const shortDate = daysAs(dayAndMonth)
/** "4 Mar 2026" */
export const dateWithYear = daysAs({ ...dayAndMonth, year: 'numeric' })
/** "Wed 4 Mar" */
export const shortDay = daysAs({ ...dayAndMonth, weekday: 'short' })
/** "Wed 4 Mar 2026" */
export const dayWithYear = daysAs({ ...dayAndMonth, weekday: 'short', year: 'numeric' })
/** "Wednesday 4 March" */
export const wholeDay = daysAs({ weekday: 'long', day: 'numeric', month: 'long' })
/** "4 March 2026" */
export const wholeDate = daysAs({ day: 'numeric', month: 'long', year: 'numeric' })
/** "March 2026" */
export const monthName = daysAs({ month: 'long', year: 'numeric' })
