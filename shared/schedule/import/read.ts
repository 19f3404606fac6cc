// Reads drafts out of files as a dry run: every row judged, nothing written.
import type { Content } from '../../post/content'
import { readSheet, valuesOf } from './csv'
import { Duplicates } from './duplicates'
import { type Bench, judge } from './judge'
import { readMarkdown } from './markdown'
import type {
  ImportContext,
  ImportedFile,
  ImportFile,
  ImportProblem,
  ImportProgress,
  ImportReport,
  ImportRow,
} from './report'
import { accountBook } from './targets'
import { type ColumnOrder, orderOfColumn } from './when'
import { t } from '../../words/say'

/** Rows judged between two steps: a few milliseconds of work. */
const rowsPerStep = 100

/** Reads and judges everything in one go. Never throws, whatever the files hold. */
export function readDrafts(files: readonly ImportFile[], context: ImportContext): ImportReport {
  const judging = judgeDrafts(files, context)
  let step = judging.next()
  while (!step.done) step = judging.next()
  return step.value
}

/**
 * The same in steps: the caller drives it, shows the progress between steps, and stops by not asking on.
 * The first step comes before a file is opened, so that its name can be on the screen meanwhile.
 */
export function* judgeDrafts(
  files: readonly ImportFile[],
  context: ImportContext,
): Generator<ImportProgress, ImportReport, void> {
  const bench: Bench = {
    context,
    book: accountBook(context.accounts, context.strangers),
    duplicates: new Duplicates(context.existing),
  }
  const read: Reading = { files: [], rows: [], total: 0 }
  for (const file of files) {
    yield { done: read.rows.length, total: read.total, file: file.name }
    if (/\.(?:md|markdown)$/i.test(file.name)) judgeMarkdown(file, bench, read)
    else yield* judgeSheet(file, bench, read)
  }
  return reportOf(read)
}

/** What "take all valid" takes, in the order of the files and their rows. */
export function takeable(report: ImportReport): readonly Content[] {
  return report.rows.flatMap((row) => (row.content === null ? [] : [row.content]))
}

/** What has been read so far. */
interface Reading {
  readonly files: ImportedFile[]
  readonly rows: ImportRow[]
  total: number
}

function* judgeSheet(file: ImportFile, bench: Bench, read: Reading): Generator<ImportProgress, void, void> {
  const sheet = readSheet(file, bench.context.columns)
  if (!sheet.ok) {
    fileProblem(file, 'csv', sheet.error, read)
    return
  }
  const { about, records, draft, broken } = sheet.value
  const column = decided(orderOfColumn(valuesOf(sheet.value, ['date', 'slot'])), bench.context)
  read.files.push({ ...about, notes: [...about.notes, ...(column.because === null ? [] : [column.because])] })
  read.total += records.length
  for (const record of records) {
    read.rows.push(judge(draft(record), column, bench))
    if (read.rows.length % rowsPerStep === 0) yield { done: read.rows.length, total: read.total, file: file.name }
  }
  if (broken !== null) {
    read.rows.push({ file: file.name, row: broken.row, content: null, problems: [broken.problem] })
    read.total += 1
  }
  yield { done: read.rows.length, total: read.total, file: file.name }
}

function judgeMarkdown(file: ImportFile, bench: Bench, read: Reading): void {
  const found = readMarkdown(file)
  if (!found.ok) {
    fileProblem(file, 'markdown', found.error, read)
    return
  }
  read.files.push({ name: file.name, format: 'markdown', template: null, columns: [], notes: [] })
  const row = judge(found.value.draft, decided(orderOfColumn([]), bench.context), bench)
  read.rows.push({ ...row, problems: row.problems.map((problem) => placed(problem, found.value.lines)) })
  read.total += 1
}

// What is wrong with a key is found on that key's line.
function placed(problem: ImportProblem, lines: ReadonlyMap<string, number>): ImportProblem {
  const line = lines.get(problem.field) ?? (problem.field === 'slot' ? lines.get('date') : undefined)
  return line === undefined || problem.line !== undefined ? problem : { ...problem, line }
}

// What a person said decides; else what the column shows.
function decided(column: ColumnOrder, context: ImportContext): ColumnOrder {
  if (context.dateOrder === undefined) return column
  const because =
    context.dateOrder === 'day-first'
      ? t('Dates are read day first, as you said.')
      : t('Dates are read month first, as you said.')
  return { order: context.dateOrder, because }
}

function fileProblem(
  file: ImportFile,
  format: ImportedFile['format'],
  { row, problem }: { readonly row: number; readonly problem: ImportProblem },
  read: Reading,
): void {
  read.files.push({ name: file.name, format, template: null, columns: [], notes: [] })
  read.rows.push({ file: file.name, row, content: null, problems: [problem] })
  read.total += 1
}

function reportOf({ files, rows }: Reading): ImportReport {
  let [valid, errors, warnings] = [0, 0, 0]
  for (const row of rows) {
    if (row.content !== null) valid += 1
    for (const problem of row.problems) {
      if (problem.severity === 'error') errors += 1
      else warnings += 1
    }
  }
  return { files, rows, valid, errors, warnings }
}
