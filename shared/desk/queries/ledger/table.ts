// The record as a table for people, to open in a spreadsheet. Cells that a spreadsheet would run are made plain text.
// Whoever wants to work the hashes out again takes the entries themselves, as lines of JSON. It leaves the desk, so it is in
// English whoever makes it.
import { stringify } from 'csv-stringify/browser/esm/sync'
import { harmless } from '../../../schedule/export/harmless'
import type { Line, Names } from './lines'
import { englishOf, rowOf } from './lines'

const header = [
  'Entry',
  'Time (UTC)',
  'Person',
  'Person id',
  'What happened',
  'Kind',
  'Event',
  'Post',
  'Signed',
  'Batch',
]

/** Excel takes a file for UTF-8 only when it opens with a byte order mark. */
export const tableHead = `\uFEFF${csv([header])}`

export function tableRows(lines: readonly Line[], names: Names): string {
  return csv(lines.map((line) => row(line, names).map(harmless)))
}

function row(line: Line, names: Names): string[] {
  const { seq, at, by, name, group, isSigned, batch } = rowOf(line, names)
  const words = englishOf(line, names)
  const posts = line.posts.map(names.post).join(', ')
  return [String(seq), at, name, by, words, group, line.type, posts, isSigned ? 'yes' : 'no', batch ?? '']
}

function csv(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return stringify(
    rows.map((cells) => [...cells]),
    { record_delimiter: '\r\n', escape_formulas: true },
  )
}
