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
      'Dates are written both ways: {quoted} on line {row} is day first, {quoted2} on line {row2} is month first.',
      { quoted: quoted(dayFirst.value), row: dayFirst.row, quoted2: quoted(monthFirst.value), row2: monthFirst.row },
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
  const way = dayFirst === null ? 'month first' : 'day first'
  return {
    order,
    because: t('Dates are read {way}, because line {row} says {quoted}.', {
      way,
      row: decided.row,
      quoted: quoted(decided.value),
    }),
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
  if (!date.ok) return date
  const time = readTime(whole, date.value.rest)
  if (!time.ok) return time
  const slot = slotAt(`${date.value.day}T${time.value}`, written.zone)
  return slot.ok ? slot : fail(clockWords(slot.error, whole, written.zone))
}

/** A day without a time: 2027-03-04. */
export function readDay(written: string, column: ColumnOrder): Result<string, ImportProblem> {
  const whole = written.trim()
  const date = readDate(whole, column)
  if (!date.ok) return date
  return date.value.rest === '' ? ok(date.value.day) : fail(unreadable(whole))
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

function readDate(whole: string, column: ColumnOrder): Result<{ day: string; rest: string }, ImportProblem> {
  const clear = yearFirst.exec(whole)
  if (clear !== null) return dayOf(whole, clear[0], clear[1], clear[2], clear[3])
  const match = slashed.exec(whole)
  if (match === null) return fail(unreadable(whole))
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
    return fail(error('slot', t('There is no day {matched}.', { matched: quoted(matched) }), fix))
  }
  return ok({ day: iso, rest: whole.slice(matched.length).replace(/^(?:T|[ ,]+)/, '') })
}

function readTime(whole: string, rest: string): Result<string, ImportProblem> {
  if (rest.trim() === '') {
    const fix = t('Add the time, for example 09:00; no time is guessed.')
    return fail(error('slot', t('{whole} says no time of day.', { whole: quoted(whole) }), fix))
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
    t('The time {whole} cannot be read.', { whole: quoted(whole) }),
    t('Write it as 2027-03-04 09:00.'),
  )
}

function ambiguous(all: string, first = '', second = '', year = '', column: ColumnOrder): ImportProblem {
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')]
  const reason = column.because === null ? '' : ` ${column.because}`
  return error(
    'slot',
    t('{all} can be read two ways.{reason}', { all: quoted(all), reason }),
    t('Write the year first: {year}-{b}-{a} if the day comes first, {year}-{a}-{b} if the month does.', { year, b, a }),
  )
}

function clockWords(problem: ClockProblem, whole: string, zone: Zone): ImportProblem {
  switch (problem.kind) {
    case 'skipped': {
      const fix = t('Choose a time before or after the change, or give the offset, for example 2027-03-04T09:00+01:00.')
      return error(
        'slot',
        t('{whole} does not exist in {zone}: the clocks skip it that night.', { whole: quoted(whole), zone }),
        fix,
      )
    }
    case 'twice': {
      const [earlier, later] = problem.instants.map((instant) => `${problem.wall}${offsetAt(instant, zone)}`)
      const what = t('{whole} comes twice in {zone}: the clocks go back that night.', { whole: quoted(whole), zone })
      return error('slot', what, t('Say which one is meant: {earlier} or {later}.', { earlier, later }))
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
