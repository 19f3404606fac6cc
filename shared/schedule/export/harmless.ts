// Cells of a table that people open in a spreadsheet: none of them may run.

/**
 * csv-stringify puts an apostrophe before = + - @, tab and carriage return, and their wide forms, when they come first.
 * Spreadsheets also pass over blanks and characters that cannot be seen, so this looks behind those.
 */
export function harmless(cell: string): string {
  return /^[\s\p{Cc}\p{Cf}]+[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell
}
