// Reads one of the desk's lists out of files as a dry run: every row judged, nothing written. Never throws, whatever the
// files hold.
import { canonicalJson } from '../../../kit/digest'
import { missingCase } from '../../../kit/exhaustive'
import { mostCustomers, type RegisterEntry } from '../../../policy/registers'
import { cellsInWords, readTable, type SheetRecord, type Table } from '../csv'
import { type ColumnOrder, orderOfColumn } from '../when'
import { quoted } from '../words'
import { type Columns, columnsFor, headingsFor } from './columns'
import { type Cells, claimIn, customerIn, dateIn, type Made, plain, termIn } from './entries'
import type { ImportableList, ImportFile, ListContext, ListFile, ListProblem, ListReport, ListRow } from './report'
import { allOf, listed } from '../../../words/formats'
import { t } from '../../../words/say'

type AnyEntry = NonNullable<ListRow['entry']>

export function readList(list: ImportableList, files: readonly ImportFile[], context: ListContext): ListReport {
  const read: Reading = { list, context, files: [], rows: [], seen: new Map() }
  for (const file of files) readFile(file, read)
  return reportOf(read)
}

/** What taking everything valid puts on a register. */
export function takeableEntries(report: ListReport): readonly RegisterEntry[] {
  return report.rows.flatMap(({ entry, change }) =>
    entry === null || typeof entry === 'string' || change === 'same' ? [] : [entry],
  )
}

/** What taking everything valid makes of the list of customers. */
export function takeableNames(report: ListReport): readonly string[] {
  return report.rows.flatMap(({ entry }) => (typeof entry === 'string' ? [entry] : []))
}

interface Reading {
  readonly list: ImportableList
  readonly context: ListContext
  readonly files: ListFile[]
  readonly rows: ListRow[]
  /** Where each entry was first read, by what it says. */
  readonly seen: Map<string, { readonly file: string; readonly row: number }>
}

function readFile(file: ImportFile, read: Reading): void {
  const table = readTable(file)
  if (!table.ok) return fileProblem(file, table.error.row, table.error.problem, read)
  const { header, broken } = table.value
  const columns = columnsFor(read.list, header)
  if (!columns) return fileProblem(file, header.row, noColumn(read.list, header), read)
  const records = columns.hasHeadings ? table.value.records : [header, ...table.value.records]
  const order = orderOfColumn(daysIn(columns, records))
  read.files.push({ name: file.name, columns: columns.columns, notes: notesOn(columns, order) })
  for (const record of records) read.rows.push(rowOf(file, record, columns, order, read))
  if (broken !== null) read.rows.push(failed(file, broken.row, broken.problem))
}

function rowOf(file: ImportFile, record: SheetRecord, columns: Columns, order: ColumnOrder, read: Reading): ListRow {
  const { row, cells: values } = record
  const extra = values.slice(columns.columns.length).some((cell) => cell.trim() !== '')
  if (extra || values.length < columns.columns.length) {
    return failed(file, row, {
      severity: 'error',
      field: 'row',
      what: cellsInWords(values, columns.columns.length),
      fix: t('Put quotation marks around a text that holds the separator, or add the missing cells.'),
    })
  }
  const cells: Cells = (field) => values[columns.columns.findIndex((column) => column.field === field)] ?? ''
  const { entry, problems } = entryIn(read, cells, order)
  if (entry === null) return { file: file.name, row, entry, change: null, problems }
  const key = keyOf(entry)
  const before = read.seen.get(key)
  if (before !== undefined) {
    const what = t('{entry} is already on line {line} of {file}.', {
      entry: quoted(nameOf(entry)),
      line: before.row,
      file: quoted(before.file),
    })
    return failed(file, row, { severity: 'error', field: 'row', what, fix: t('Keep one of the two.') })
  }
  read.seen.set(key, { file: file.name, row })
  return { file: file.name, row, entry, change: changeOf(entry, read.context), problems }
}

function entryIn({ list, context }: Reading, cells: Cells, order: ColumnOrder): Made<AnyEntry> {
  switch (list) {
    case 'claims':
      return claimIn(cells, order, context)
    case 'terms':
      return termIn(cells, context)
    case 'dates':
      return dateIn(cells, order, context)
    case 'customers':
      return customerIn(cells)
    default:
      return missingCase(list)
  }
}

function changeOf(entry: AnyEntry, context: ListContext): NonNullable<ListRow['change']> {
  if (typeof entry === 'string') return customersOf(context).has(plain(entry)) ? 'same' : 'new'
  const known = [...context.claims, ...context.terms, ...context.dates].find(({ id }) => id === entry.id)
  if (!known) return 'new'
  return canonicalJson(known) === canonicalJson(entry) ? 'same' : 'changed'
}

const sets = new WeakMap<ListContext, ReadonlySet<string>>()

function customersOf(context: ListContext): ReadonlySet<string> {
  const known = sets.get(context) ?? new Set(context.customers.map(plain))
  sets.set(context, known)
  return known
}

const keyOf = (entry: AnyEntry) => (typeof entry === 'string' ? plain(entry) : entry.id)

function nameOf(entry: AnyEntry): string {
  if (typeof entry === 'string') return entry
  if ('text' in entry) return entry.text
  return 'term' in entry ? entry.term : entry.title
}

function* daysIn({ columns }: Columns, records: Table['records']) {
  for (const [index, { field }] of columns.entries()) {
    if (field !== 'from' && field !== 'to' && field !== 'until') continue
    for (const { row, cells } of records) yield { row, value: cells[index] ?? '' }
  }
}

function notesOn({ columns, hasHeadings }: Columns, order: ColumnOrder): readonly string[] {
  const unknown = columns.filter(({ header, field }) => field === null && header.trim() !== '')
  return [
    ...(hasHeadings
      ? []
      : [t('Read as a plain list, one entry a line, because its first line is no line of headings.')]),
    ...(order.because === null ? [] : [order.because]),
    ...(unknown.length === 0
      ? []
      : [
          t('Not taken, because nothing is known about them: {columns}.', {
            columns: allOf(unknown.slice(0, 12).map(({ header }) => quoted(header))),
          }),
        ]),
  ]
}

function noColumn(list: ImportableList, header: SheetRecord): ListProblem {
  const columns = allOf(header.cells.slice(0, 8).map(quoted))
  return {
    severity: 'error',
    field: 'file',
    what: t('The first line has none of the headings that this list needs: {columns}.', { columns }),
    fix: t('Name the columns, for example: {names}.', { names: listed(headingsFor(list)) }),
  }
}

function failed(file: ImportFile, row: number, { severity, field, what, fix }: ListProblem): ListRow {
  return { file: file.name, row, entry: null, change: null, problems: [{ severity, field, what, fix }] }
}

function fileProblem(file: ImportFile, row: number, problem: ListProblem, read: Reading): void {
  read.files.push({ name: file.name, columns: [], notes: [] })
  read.rows.push(failed(file, row, problem))
}

function reportOf({ list, context, files, rows, seen }: Reading): ListReport {
  const counted = { new: 0, changed: 0, same: 0 }
  let [errors, warnings] = [0, 0]
  for (const { change, problems } of rows) {
    if (change !== null) counted[change] += 1
    for (const { severity } of problems) {
      if (severity === 'error') errors += 1
      else warnings += 1
    }
  }
  const names = list === 'customers' ? customersOf(context) : new Set<string>()
  const tooMany = list === 'customers' && seen.size > mostCustomers
  const [first] = files
  if (tooMany && first) {
    const what = t('The files name {count} customers, and a list takes {limit}.', {
      count: seen.size,
      limit: mostCustomers,
    })
    const fix = t('Leave out names that no post could be about.')
    rows.push(failed({ name: first.name, text: '' }, 1, { severity: 'error', field: 'file', what, fix }))
    errors += 1
  }
  return {
    list,
    files,
    rows,
    added: counted.new,
    changed: counted.changed,
    same: counted.same,
    errors,
    warnings,
    dropped: [...names].filter((name) => !seen.has(name)).length,
  }
}
