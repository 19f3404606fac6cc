// The fictional bank that these tests are about: its accounts, and posts of it that were approved.
import { readFileSync } from 'node:fs'
import type { Account } from '../../../shared/post/account'
import { blankContent, type Content, contentDigest } from '../../../shared/post/content'
import { type Slot, slotAt } from '../../../shared/post/slot'
import type { ExportContext, ScheduledPost } from '../../../shared/schedule/export/profile'
import type { ImportContext, ImportProblem, ImportReport } from '../../../shared/schedule/import/report'

export function account(channel: Account['channel'], handle: string, zone: string): Account {
  return { id: `${channel}/${handle}`, channel, handle, market: 'UK', zone, spokespeople: [], tier: 'routine' }
}

export const accounts: readonly Account[] = [
  account('linkedin', 'northbank', 'Europe/London'),
  account('x', 'northbank', 'Europe/London'),
  account('instagram', 'northbank', 'Europe/London'),
  account('linkedin', 'northbank-de', 'Europe/Berlin'),
  account('bluesky', 'northbank.example', 'America/New_York'),
]

export const importContext: ImportContext = {
  accounts,
  zone: 'Europe/London',
  now: '2026-12-01T00:00:00Z',
  language: 'en',
  existing: [],
}

export const exportContext: ExportContext = {
  desk: { name: 'Northbank', zone: 'Europe/London', sample: false },
  accounts,
  policy: { version: 3, digest: 'ab'.repeat(32) },
}

export const sampleContext: ExportContext = { ...exportContext, desk: { ...exportContext.desk, sample: true } }

export function slot(wall: string, zone = 'Europe/London'): Slot {
  const made = slotAt(wall, zone)
  if (!made.ok) throw new Error(`No slot at ${wall}`)
  return made.value
}

export function scheduled(number: number, content: Partial<Content>, rest: Partial<ScheduledPost> = {}): ScheduledPost {
  const whole: Content = {
    ...blankContent,
    text: `Post ${number}`,
    targets: ['linkedin/northbank'],
    slot: slot('2027-03-04T09:00'),
    ...content,
  }
  return {
    id: `post-${number}`,
    key: `NB-${number}`,
    content: whole,
    contentDigest: contentDigest(whole),
    revision: 2,
    sequence: 0,
    approvedAt: '2027-01-02T10:11:12Z',
    approvedBy: [
      { name: 'Mira Holt', area: 'brand' },
      { name: 'Ben Ash', area: 'legal' },
    ],
    ...rest,
  }
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
}

export function textOf(file: { readonly bytes: Uint8Array } | undefined): string {
  if (file === undefined) throw new Error('There is no such file')
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
}

export function problemsOf(report: ImportReport): readonly ImportProblem[] {
  return report.rows.flatMap((row) => row.problems)
}
