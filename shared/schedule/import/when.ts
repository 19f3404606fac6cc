// When a draft should go out: dates as people and programs write them, never guessed.
import { type ClockProblem, isZone, offsetAt, wallAt, type Zone } from '../../kit/time'
import { fail, ok, type Result } from '../../kit/result'
import { type Slot, slotAt } from '../../post/slot'
import type { DateOrder, ImportProblem } from './report'
import { error, quoted } from './words'
import { t } from '../../words/say'

/** How the dates of a column are to be read, and what decided it. */
export interface ColumnOrder {
  readonly order: DateOrder | null
  /** For people: what decided it, or why nothing could. */
  readonly because: string | null
}

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?=$|[T ,])/
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?=$|[T ,])/
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?([ap])\.?m\.?)?$/i
const fullInstant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/** Decides a whole column: one day above 12 shows which number is the day. */
export function orderOfColumn(values: Iterable<{ readonly row: number; readonly value: string }>): ColumnOrder {
  let dayFirst: { row: number; value: string } | null = null
  let monthFirst: { row: number; value: string } | null = null
  let unclear = false
  for (const { row, value } of values) {
    const match = slashed.exec(value.trim())
    if (match === null) continue
    const [first, second] = [Number(match[1]), Number(match[2])]
    if (first > 12 && second <= 12) dayFirst ??= { row, value }
    else if (second > 12 && first <= 12) monthFirst ??= { row, value }
    else if (first !== second) unclear = true
  }
  if (dayFirst !== null && monthFirst !== null) {
    const because = t(
      'Dates are written both ways: {day} on line {dayLine} is day first, {month} on line {monthLine} is month first.',
      {
        day: quoted(dayFirst.value),
        dayLine: dayFirst.row,
        month: quoted(monthFirst.value),
        monthLine: monthFirst.row,
      },
    )
    return { order: null, because }
  }
  const decided = dayFirst ?? monthFirst
  if (decided === null) {
    const because = unclear
      ? t('No date in this column has a day above 12, so nothing shows which number is the day.')
      : null
    return { order: null, because }
  }
  const order = dayFirst === null ? 'month-first' : 'day-first'
  return {
    order,
    because: t(
      'Dates are read {order, select, month {month first} other {day first}}, because line {line} says {date}.',
      { order: dayFirst === null ? 'month' : 'day', line: decided.row, date: quoted(decided.value) },
    ),
  }
}

export interface WrittenTime {
  readonly date: string
  readonly time: string
  /** The zone named in the row, or the one that its accounts or the desk give. */
  readonly zone: Zone
}

/** The slot of a row, null when it names none, or what is wrong with it. */
export function readSlot(written: WrittenTime, column: ColumnOrder): Result<Slot | null, ImportProblem> {
  const whole = [written.date.trim(), written.time.trim()].filter((part) => part !== '').join(' ')
  if (whole === '') return ok(null)
  if (!isZone(written.zone)) {
    return fail(
      error(
        'zone',
        t('The time zone {zone} is not known.', { zone: quoted(written.zone) }),
        t('Write an IANA zone, such as Europe/Berlin.'),
      ),
    )
  }
  if (fullInstant.test(whole)) return slotOfInstant(whole, written.zone)
  const date = readDate(whole, column)
  if (!date.ok) return fail(date.error ?? unreadable(whole))
  const time = readTime(whole, date.value.rest)
  if (!time.ok) return time
  const slot = slotAt(`${date.value.day}T${time.value}`, written.zone)
  return slot.ok ? slot : fail(clockWords(slot.error, whole, written.zone))
}

/** A day without a time: 2027-03-04. Null is what cannot be read as a day at all. */
export function readDay(written: string, column: ColumnOrder): Result<string, ImportProblem | null> {
  const whole = written.trim()
  const date = readDate(whole, column)
  if (!date.ok) return date
  return date.value.rest === '' ? ok(date.value.day) : fail(null)
}

function slotOfInstant(whole: string, zone: Zone): Result<Slot, ImportProblem> {
  try {
    const exact = Temporal.Instant.from(whole.replace(' ', 'T').toUpperCase())
    const minute = exact.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString({ smallestUnit: 'second' })
    return ok({ wall: wallAt(minute, zone), zone, instant: minute })
  } catch {
    return fail(unreadable(whole))
  }
}

function readDate(whole: string, column: ColumnOrder): Result<{ day: string; rest: string }, ImportProblem | null> {
  const clear = yearFirst.exec(whole)
  if (clear !== null) return dayOf(whole, clear[0], clear[1], clear[2], clear[3])
  const match = slashed.exec(whole)
  if (match === null) return fail(null)
  const [all, first, second, year] = match
  const fullYear = year?.length === 2 ? `20${year}` : year
  const [a, b] = [Number(first), Number(second)]
  const order = a === b ? 'day-first' : (column.order ?? null)
  if (order === null) return fail(ambiguous(all, first, second, fullYear, column))
  return order === 'day-first' ? dayOf(whole, all, fullYear, second, first) : dayOf(whole, all, fullYear, first, second)
}

function dayOf(
  whole: string,
  matched: string,
  year = '',
  month = '',
  day = '',
): Result<{ day: string; rest: string }, ImportProblem> {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    Temporal.PlainDate.from(iso)
  } catch {
    const fix = t('Write a day that the calendar has, year first: 2027-03-04.')
    return fail(error('slot', t('There is no day {date}.', { date: quoted(matched) }), fix))
  }
  return ok({ day: iso, rest: whole.slice(matched.length).replace(/^(?:T|[ ,]+)/, '') })
}

function readTime(whole: string, rest: string): Result<string, ImportProblem> {
  if (rest.trim() === '') {
    const fix = t('Add the time, for example 09:00; no time is guessed.')
    return fail(error('slot', t('{date} says no time of day.', { date: quoted(whole) }), fix))
  }
  const match = clock.exec(rest.trim())
  if (match === null) return fail(unreadable(whole))
  const [, hours, minutes, , half] = match
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return fail(unreadable(whole))
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59) return fail(unreadable(whole))
  return ok(`${String(hour).padStart(2, '0')}:${minutes}`)
}

function unreadable(whole: string): ImportProblem {
  return error(
    'slot',
    t('The time {written} cannot be read.', { written: quoted(whole) }),
    t('Write it as 2027-03-04 09:00.'),
  )
}

function ambiguous(all: string, first = '', second = '', year = '', column: ColumnOrder): ImportProblem {
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')]
  return error(
    'slot',
    column.because === null
      ? t('{date} can be read two ways.', { date: quoted(all) })
      : t('{date} can be read two ways. {reason}', { date: quoted(all), reason: column.because }),
    t('Write the year first: {dayFirst} if the day comes first, {monthFirst} if the month does.', {
      dayFirst: `${year}-${b}-${a}`,
      monthFirst: `${year}-${a}-${b}`,
    }),
  )
}

function clockWords(problem: ClockProblem, whole: string, zone: Zone): ImportProblem {
  switch (problem.kind) {
    case 'skipped': {
      const fix = t('Choose a time before or after the change, or give the offset, for example 2027-03-04T09:00+01:00.')
      return error(
        'slot',
        t('{time} does not exist in {zone}: the clocks skip it that night.', { time: quoted(whole), zone }),
        fix,
      )
    }
    case 'twice': {
      const [earlier, later] = problem.instants
      const what = t('{time} comes twice in {zone}: the clocks go back that night.', { time: quoted(whole), zone })
      const fix = t('Say which one is meant: {earlier} or {later}.', {
        earlier: `${problem.wall}${offsetAt(earlier, zone)}`,
        later: `${problem.wall}${offsetAt(later, zone)}`,
      })
      return error('slot', what, fix)
    }
    case 'unknown-zone':
      return error(
        'zone',
        t('The time zone {zone} is not known.', { zone: quoted(zone) }),
        t('Write an IANA zone, such as Europe/Berlin.'),
      )
    case 'unreadable':
      return unreadable(whole)
  }
}
