// The schedule for people, to open in a spreadsheet. Cells that a spreadsheet would run are made plain text.
import { stringify } from 'csv-stringify/browser/esm/sync'
import { offsetAt } from '../../kit/time'
import { harmless } from './harmless'
import { fileName, period, sampleText } from './names'
import type { ExportContext, ExportEntry, ExportProfile } from './profile'
import { csvMime } from './scheduler-csv'
import { t } from '../../words/say'

const header = [
  'Post',
  'Date',
  'Time',
  'Zone',
  'Offset',
  'Account',
  'Kind',
  'Text',
  'Media',
  'Alternative text',
  'Link',
  'Campaign',
  'Language',
  'Disclosures',
  'Approved by',
  'Approved at',
  'Revision',
  'Content digest',
]

export const reviewCsv: ExportProfile = {
  id: 'review-csv',
  describes: t('To read in a spreadsheet. Not for a scheduler: texts that look like formulas carry an apostrophe.'),
  source: t('Imprimatur’s own table; formula characters after OWASP, CSV Injection'),
  checked: '2026-11-22',
  grade: 'A',
  extension: 'csv',
  mime: csvMime,
  files: 'one',
  limits: {},
  unsupported: {},
  tellsWithdrawn: false,
  refuses: () => null,
  notes: () => [],
  render: (entries, context) => [
    {
      name: fileName('schedule for people', period(entries, context.desk.zone), context, 'csv'),
      bytes: new TextEncoder().encode(table(entries, context)),
      mime: csvMime,
    },
  ],
}

// Excel takes a file for UTF-8 only when it opens with a byte order mark.
function table(entries: readonly ExportEntry[], context: ExportContext): string {
  const rows = entries.map((entry) => row(entry, context).map(harmless))
  return stringify([header, ...rows], { bom: true, record_delimiter: '\r\n', escape_formulas: true })
}

function row({ post, account, slot, text }: ExportEntry, context: ExportContext): string[] {
  const { content } = post
  const [date = '', time = ''] = slot.wall.split('T')
  return [
    post.key,
    date,
    time,
    slot.zone,
    `UTC${offsetAt(slot.instant, slot.zone)}`,
    account.id,
    content.kind,
    context.desk.sample ? `${sampleText}${text}` : text,
    content.media.map(({ name, url }) => url ?? name).join('\n'),
    content.media.map(({ alt }) => alt).join('\n'),
    content.link ?? '',
    content.campaign,
    content.language,
    content.disclosures.join('\n'),
    post.approvedBy.map(({ name, area }) => `${name} (${area})`).join('\n'),
    post.approvedAt,
    String(post.revision),
    post.contentDigest,
  ]
}
