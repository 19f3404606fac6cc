// Reads a sheet of drafts: finds the delimiter and the columns, and turns each record into a raw draft.
// Cells are data: "=cmd" stays the text it is.
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { fail, ok, type Result } from '../../kit/result'
import { type Field, fieldNamed, headerKey, templateOf } from './columns'
import { pairAlts, splitAddresses } from './media'
import { blankDraft, type RawDraft } from './raw'
import type { ImportContext, ImportedFile, ImportFile, ImportProblem } from './report'
import { splitNames } from './targets'
import { error, quoted } from './words'
import { allOf } from '../../words/formats'
import { t } from '../../words/say'

/** Some 10,000 long posts are 5 million characters; a file beyond this is no sheet of posts. */
export const longestFile = 50_000_000

export interface Sheet {
  readonly about: ImportedFile
  readonly records: readonly SheetRecord[]
  /** The draft in one record. */
  readonly draft: (record: SheetRecord) => RawDraft
  /** What ended the reading before the end of the file, if anything did. */
  readonly broken: { readonly row: number; readonly problem: ImportProblem } | null
}

export interface SheetRecord {
  readonly row: number
  readonly cells: readonly string[]
}

interface Column {
  readonly header: string
  readonly field: Field | null
}

/** A file's records, before anything is known of its columns. */
export interface Table {
  readonly header: SheetRecord
  readonly records: readonly SheetRecord[]
  readonly broken: Sheet['broken']
}

interface Unreadable {
  readonly row: number
  readonly problem: ImportProblem
}

export function readTable(file: ImportFile): Result<Table, Unreadable> {
  if (file.text.length > longestFile) {
    const fix = t('Split it into several files.')
    return fail({ row: 1, problem: error('file', t('The file is larger than 50 million characters.'), fix) })
  }
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const declared = /^sep=([,;\t|])\n/i.exec(text)
  const delimiter = declared?.[1] ?? delimiterOf(text)
  const { records, broken } = recordsOf(text, delimiter)
  const [header, ...rows] = records.slice(declared === null ? 0 : 1)
  if (header === undefined) {
    return fail(broken ?? { row: 1, problem: error('file', t('The file is empty.'), t('Choose another file.')) })
  }
  return ok({ header, records: rows, broken })
}

export function readSheet(file: ImportFile, mapping: ImportContext['columns']): Result<Sheet, Unreadable> {
  const table = readTable(file)
  if (!table.ok) return table
  const { header, records: rows, broken } = table.value
  const columns = columnsOf(header.cells, mapping)
  if (!columns.some((column) => column.field === 'text'))
    return fail({ row: header.row, problem: noText(header.cells) })
  const template = templateOf(header.cells)
  const about: ImportedFile = { name: file.name, format: 'csv', template, columns, notes: notesOn(columns) }
  return ok({ about, records: rows, broken, draft: (record) => draftOf(file.name, record, columns) })
}

/** The cells for one purpose, for deciding how a whole column is to be read. */
export function valuesOf(sheet: Sheet, wanted: readonly Field[]): readonly { row: number; value: string }[] {
  const at = sheet.about.columns.flatMap((column, index) =>
    column.field !== null && wanted.includes(column.field) ? [index] : [],
  )
  return sheet.records.flatMap(({ row, cells }) => at.map((index) => ({ row, value: cells[index] ?? '' })))
}

/** The candidate that the first line holds most often outside quotation marks. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>([',', ';', '\t', '|'].map((mark) => [mark, 0]))
  let isQuoted = false
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === '\n' && !isQuoted) break
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? ','
}

function recordsOf(text: string, delimiter: string): Pick<Sheet, 'records' | 'broken'> {
  const records: SheetRecord[] = []
  let line = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }) => {
        // Rows without a single character are the empty lines between or after the rest.
        if (cells.some((cell) => cell.trim() !== '')) records.push({ row: line + 1, cells })
        line = lines
        return null
      },
    })
    return { records, broken: null }
  } catch (problem) {
    return { records, broken: { row: line + 1, problem: brokenWords(problem) } }
  }
}

function brokenWords(problem: unknown): ImportProblem {
  if (problem instanceof CsvError && problem.code === 'CSV_QUOTE_NOT_CLOSED') {
    const fix = t('Close the quotation mark; one inside a cell is written twice.')
    return error('row', t('A quotation mark in this row is never closed, so nothing after it can be read.'), fix)
  }
  if (problem instanceof CsvError && problem.code === 'CSV_INVALID_CLOSING_QUOTE') {
    const fix = t('A quotation mark inside a cell is written twice.')
    return error('row', t('Something follows a closing quotation mark, so nothing from here on can be read.'), fix)
  }
  return error(
    'row',
    t('From this row on the file cannot be read as a table.'),
    t('Save it again as CSV and read it anew.'),
  )
}

function columnsOf(headers: readonly string[], mapping: ImportContext['columns']): readonly Column[] {
  const taken = new Set<Field>()
  return headers.map((header) => {
    const mapped =
      mapping !== undefined && Object.hasOwn(mapping, header) ? (mapping[header] ?? null) : fieldNamed(header)
    const isRepeatable = mapped === 'media' || mapped === 'alt'
    if (mapped === null || (taken.has(mapped) && !isRepeatable)) return { header, field: null }
    taken.add(mapped)
    return { header, field: mapped }
  })
}

function notesOn(columns: readonly Column[]): readonly string[] {
  const unknown = columns.filter((column) => column.field === null && headerKey(column.header) !== '')
  if (unknown.length === 0) return []
  return [
    t('Not taken, because nothing is known about them: {columns}.', {
      columns: allOf(unknown.slice(0, 12).map(({ header }) => quoted(header))),
    }),
  ]
}

function noText(headers: readonly string[]): ImportProblem {
  const columns = allOf(headers.slice(0, 8).map(quoted))
  return error(
    'file',
    t('No column for the text was found in the first line: {columns}.', { columns }),
    t('Name the column Text, or say which one it is.'),
  )
}

/** Said of a row that has more or fewer cells than the first line. */
export function cellsInWords(cells: readonly string[], columns: number): string {
  return t(
    'This row has {cells, plural, one {# cell} other {# cells}} where the first line has {columns, number}: {row}.',
    { cells: cells.length, columns, row: quoted(cells.join(' ')) },
  )
}

function draftOf(file: string, record: SheetRecord, columns: readonly Column[]): RawDraft {
  const { row, cells } = record
  const extra = cells.slice(columns.length)
  if (cells.length < columns.length || extra.some((cell) => cell.trim() !== '')) {
    const what = cellsInWords(cells, columns.length)
    const fix = t('Put quotation marks around a text that holds the separator, or add the missing cells.')
    return { ...blankDraft, file, row, problems: [error('row', what, fix)] }
  }
  const all = (field: Field): readonly string[] => cells.filter((_, index) => columns[index]?.field === field)
  const one = (field: Field): string => (all(field)[0] ?? '').trim()
  const switchedOn = columns.flatMap(({ field }) =>
    field?.startsWith('on:') === true && isYes(one(field)) ? [field.slice(3)] : [],
  )
  return {
    ...blankDraft,
    file,
    row,
    text: all('text')[0] ?? '',
    accounts: splitNames(one('account')),
    channels: [...splitNames(one('channel')), ...switchedOn],
    date: one('slot') === '' ? one('date') : one('slot'),
    time: one('slot') === '' ? one('time') : '',
    zone: one('zone'),
    ...pairAlts(all('media').flatMap(splitAddresses), all('alt')),
    link: one('link'),
    campaign: one('campaign'),
    tags: one('tags'),
    language: one('language'),
    kind: one('kind'),
    replyTo: one('replyTo'),
    disclosures: splitList(one('disclosures')),
    claims: splitList(one('claims')),
    relationships: splitList(one('relationships')).map(relationship),
  }
}

function isYes(cell: string): boolean {
  return ['true', 'yes', '1', 'x', 'wahr', 'ja', 'sí', 'si', 'verdadero'].includes(cell.toLowerCase())
}

function splitList(cell: string): readonly string[] {
  return cell
    .split(/[|\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** "Globex: sponsor" */
function relationship(written: string): { party: string; nature: string } {
  const colon = written.indexOf(':')
  if (colon === -1) return { party: written, nature: '' }
  return { party: written.slice(0, colon).trim(), nature: written.slice(colon + 1).trim() }
}
