// What the dry run says in words.
import { type Channel, channelNames } from '../../../shared/post/account'
import type { ImportedFile, ImportReport, ImportRow } from '../../../shared/schedule/import/report'
import { t } from '../../../shared/words/say'

/** "188 of 200 drafts can be taken. 12 rows have errors and stay out." */
export function summary({ valid, rows }: ImportReport): string {
  const out = rows.length - valid
  if (rows.length === 0) return t('No draft was found in what you chose.')
  return out === 0
    ? t('{count, plural, one {The one draft can be taken.} other {All # drafts can be taken.}}', { count: valid })
    : t(
        '{valid, number} of {count, plural, one {# draft} other {# drafts}} can be taken. {out, plural, one {# row has an error and stays out.} other {# rows have errors and stay out.}}',
        { valid, count: rows.length, out },
      )
}

/** "31 of those that can be taken have warnings, which can be mended after taking them." Null when none has. */
export function warningSummary({ rows }: ImportReport): string | null {
  const warned = rows.filter((row) => row.content !== null && row.problems.length > 0).length
  if (warned === 0) return null
  return t(
    '{count, plural, one {# of those that can be taken has a warning, which can be mended after taking it.} other {# of those that can be taken have warnings, which can be mended after taking them.}}',
    { count: warned },
  )
}

export function hasProblem(row: ImportRow): boolean {
  return row.problems.length > 0
}

const fieldNames: Readonly<Record<string, string>> = {
  text: t('text', undefined, 'part of a post'),
  slot: t('slot', undefined, 'part of a post'),
  date: t('day'),
  time: t('time'),
  zone: t('time zone'),
  account: t('accounts'),
  channel: t('channels'),
  media: t('media'),
  alt: t('alt text'),
  link: t('link'),
  campaign: t('campaign'),
  tags: t('tags'),
  language: t('language'),
  disclosures: t('disclosures'),
  claims: t('claims'),
  relationships: t('relationships'),
  overrides: t('texts of single accounts'),
  kind: t('kind of post'),
  replyTo: t('what it answers'),
  row: t('the whole row'),
  file: t('the whole file'),
}

/** A part of a post as people call it. */
export function fieldName(field: string): string {
  if (field.startsWith('on:'))
    return t('yes or no for {channel}', { channel: channelNames[field.slice(3) as Channel].name })
  return fieldNames[field] ?? field
}

/** "CSV, the template of Buffer" */
export function formatInWords({ format, template }: ImportedFile): string {
  const name = format === 'csv' ? t('Table (CSV)') : 'Markdown'
  return template === null ? name : t('{format}, recognised as {template}’s template', { format: name, template })
}

/** Markdown begins with front matter or a heading; a table has a header row with separators. */
export function pastedName(text: string): string {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2)
  if (first.startsWith('---') || first.startsWith('#')) return 'pasted.md'
  return /[,;\t]/.test(first) && second !== '' ? 'pasted.csv' : 'pasted.md'
}
