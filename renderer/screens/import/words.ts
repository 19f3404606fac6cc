// What the dry run says in words.
import { type Channel, channelNames } from '../../../shared/post/account'
import type { ImportedFile, ImportReport, ImportRow } from '../../../shared/schedule/import/report'
import { t } from '../../../shared/words/say'

export const count = (number: number) => number.toLocaleString('en-GB')

export const draftsInWords = (number: number) => (number === 1 ? 'draft' : 'drafts')

/** "188 of 200 drafts can be taken. 12 rows have errors and stay out." */
export function summary({ valid, rows }: ImportReport): string {
  const out = rows.length - valid
  if (rows.length === 0) return t('No draft was found in what you chose.')
  const taken =
    out === 0
      ? valid === 1
        ? t('The one draft can be taken.')
        : t('All {valid} drafts can be taken.', { valid: count(valid) })
      : t('{valid} of {count} {count2} can be taken.', {
          valid: count(valid),
          count: count(rows.length),
          count2: draftsInWords(rows.length),
        })
  if (out === 0) return taken
  return `${taken} ${out === 1 ? '1 row has an error and stays' : t('{out} rows have errors and stay', { out: count(out) })} out.`
}

/** "31 of them have warnings, which can be mended after taking them." Null when none has. */
export function warningSummary({ rows }: ImportReport): string | null {
  const warned = rows.filter((row) => row.content !== null && row.problems.length > 0).length
  if (warned === 0) return null
  return warned === 1
    ? '1 of them has a warning, which can be mended after taking it.'
    : t('{warned} of them have warnings, which can be mended after taking them.', { warned: count(warned) })
}

export function hasProblem(row: ImportRow): boolean {
  return row.problems.length > 0
}

const fieldNames: Readonly<Record<string, string>> = {
  text: 'text',
  slot: 'slot',
  date: 'day',
  time: 'time',
  zone: 'time zone',
  account: 'accounts',
  channel: 'channels',
  media: 'media',
  alt: t('alt text'),
  link: 'link',
  campaign: 'campaign',
  tags: 'tags',
  language: 'language',
  disclosures: 'disclosures',
  claims: 'claims',
  relationships: 'relationships',
  overrides: 'texts of single accounts',
  kind: 'kind of post',
  replyTo: 'what it answers',
  row: 'the whole row',
  file: 'the whole file',
}

/** A part of a post as people call it. */
export function fieldName(field: string): string {
  if (field.startsWith('on:')) return `yes or no for ${channelNames[field.slice(3) as Channel].name}`
  return fieldNames[field] ?? field
}

/** "CSV, the template of Buffer" */
export function formatInWords({ format, template }: ImportedFile): string {
  const name = format === 'csv' ? t('Table (CSV)') : 'Markdown'
  return template === null ? name : t('{name}, recognised as {template}’s template', { name, template })
}

/** Markdown begins with front matter or a heading; a table has a header row with separators. */
export function pastedName(text: string): string {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2)
  if (first.startsWith('---') || first.startsWith('#')) return 'pasted.md'
  return /[,;\t]/.test(first) && second !== '' ? 'pasted.csv' : 'pasted.md'
}
