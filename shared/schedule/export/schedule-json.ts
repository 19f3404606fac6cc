// The machine format: everything that was approved, so that another program can act on it and check it.
import { canonicalJson } from '../../kit/digest'
import { fileName, period } from './names'
import type { ExportContext, ExportEntry, ExportProfile } from './profile'
import type { ScheduleFile } from './schedule-file'
import { t } from '../../words/say'

export const scheduleJson: ExportProfile = {
  id: 'schedule-json',
  describes: t('Everything that was approved, in one file that another program can read and check.'),
  source: t('Imprimatur’s own format, described by a JSON Schema.'),
  checked: '2026-11-22',
  grade: 'A',
  extension: 'json',
  mime: 'application/json',
  files: 'one',
  limits: {},
  unsupported: {},
  tellsWithdrawn: false,
  refuses: () => null,
  notes: () => [],
  render: (entries, context) => [
    {
      name: fileName('schedule', period(entries, context.desk.zone), context, 'json'),
      bytes: new TextEncoder().encode(scheduleText(entries, context)),
      mime: 'application/json',
    },
  ],
}

function scheduleText(entries: readonly ExportEntry[], context: ExportContext): string {
  const posts = Map.groupBy(entries, ({ post }) => post)
  const file: ScheduleFile = {
    format: 'imprimatur-schedule',
    version: 1,
    sample: context.desk.sample,
    desk: { name: context.desk.name, zone: context.desk.zone },
    policy: { version: context.policy.version, digest: context.policy.digest },
    posts: [...posts].map(([post, own]) => ({
      id: post.id,
      key: post.key,
      revision: post.revision,
      sequence: post.sequence,
      contentDigest: post.contentDigest,
      approvedAt: post.approvedAt,
      approvedBy: post.approvedBy.map(({ name, area }) => ({ name, area })),
      content: post.content,
      appearances: own.map(({ account, text }) => ({
        account: account.id,
        channel: account.channel,
        handle: account.handle,
        text,
      })),
    })),
  }
  // Through canonical JSON, so that the order of keys in memory leaves no trace.
  return `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 2)}\n`
}
