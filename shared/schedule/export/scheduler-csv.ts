// CSV for schedulers: byte-exact, described by data. What a scheduler reads is what was approved, so nothing in a
// cell is changed; for people there is review-csv.
import { stringify } from 'csv-stringify/browser/esm/sync'
import { instantAt, wallAt } from '../../kit/time'
import type { Account } from '../../post/account'
import { fileName, period, sampleText } from './names'
import type { ExportContext, ExportEntry, ExportFile } from './profile'

export interface SchedulerSheet {
  /** The scheduler's name, as it goes into the file's name. */
  readonly scheduler: string
  /** The header, exact, and what goes under it. */
  readonly columns: readonly {
    readonly header: string
    readonly holds: 'text' | 'image-url' | 'nothing' | 'wall-time'
  }[]
  readonly rowsPerFile: number
}

export const csvMime = 'text/csv; charset=utf-8'

/** One file for each account, cut where the scheduler stops reading. Times are in the account's zone. */
export function sheetsFor(
  sheet: SchedulerSheet,
  entries: readonly ExportEntry[],
  context: ExportContext,
): readonly ExportFile[] {
  const byAccount = new Map<string, ExportEntry[]>()
  for (const entry of entries) {
    const own = byAccount.get(entry.account.id)
    if (own === undefined) byAccount.set(entry.account.id, [entry])
    else own.push(entry)
  }
  return [...byAccount.values()].flatMap((own) => {
    const parts = cut(own, sheet.rowsPerFile)
    const when = period(own, context.desk.zone)
    return parts.map((part, index) => ({
      name: fileName(whatFor(sheet, own), when, context, 'csv', { number: index + 1, of: parts.length }),
      bytes: new TextEncoder().encode(csvText(sheet, part, context)),
      mime: csvMime,
    }))
  })
}

/** The time on the wall of the account, or null where the clocks pass it twice, so that it names no one instant. */
export function accountTime({ slot }: ExportEntry, account: Account): string | null {
  const wall = wallAt(slot.instant, account.zone)
  return instantAt(wall, account.zone).ok ? wall.replace('T', ' ') : null
}

function csvText(sheet: SchedulerSheet, entries: readonly ExportEntry[], context: ExportContext): string {
  const rows = entries.map((entry) =>
    sheet.columns.map(({ holds }) => {
      switch (holds) {
        case 'text':
          return context.desk.sample ? `${sampleText}${entry.text}` : entry.text
        case 'image-url':
          return entry.post.content.media[0]?.url ?? ''
        case 'nothing':
          return ''
        case 'wall-time':
          return accountTime(entry, entry.account) ?? ''
      }
    }),
  )
  return stringify([sheet.columns.map(({ header }) => header), ...rows], { record_delimiter: '\r\n' })
}

function whatFor(sheet: SchedulerSheet, [entry]: readonly ExportEntry[]): string {
  return `${sheet.scheduler} ${entry?.account.channel ?? ''} ${entry?.account.handle ?? ''}`
}

function cut<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const parts: T[][] = []
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size))
  return parts
}
