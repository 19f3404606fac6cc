// The schedule for calendars (RFC 5545). A post keeps its UID for good, so reading a newer file moves it, not doubles it.
import { instantAt, type Zone } from '../../kit/time'
import { channelNames } from '../../post/account'
import { escaped, line } from './icalendar-lines'
import { basic, timezone } from './icalendar-zone'
import { fileName, period, sampleText } from './names'
import type { ExportContext, ExportEntry, ExportProfile } from './profile'
import { t } from '../../words/say'

const mime = 'text/calendar; charset=utf-8'

export const icalendar: ExportProfile = {
  id: 'icalendar',
  describes: t(
    'One appointment for each post and account, for any calendar. Reading a newer file updates the old ones.',
  ),
  source: 'RFC 5545',
  checked: '2026-11-22',
  grade: 'A',
  extension: 'ics',
  mime,
  files: 'one',
  limits: {
    octetsPerLine: { value: 75, source: 'RFC 5545 §3.1', checked: '2026-11-22', grade: 'A' },
  },
  unsupported: {},
  tellsWithdrawn: true,
  refuses: () => null,
  notes: () => [],
  render: (entries, context) => [
    {
      name: fileName('schedule', period(entries, context.desk.zone), context, 'ics'),
      bytes: new TextEncoder().encode(calendar(entries, context)),
      mime,
    },
  ],
}

/** The same for this post on this account for ever, whatever else the post goes to. */
export function uidOf({ post, account }: ExportEntry): string {
  const handle = encodeURIComponent(account.handle.toWellFormed())
  return `${post.id}.${account.channel}.${handle}@imprimatur`
}

function calendar(entries: readonly ExportEntry[], context: ExportContext): string {
  const name = `${context.desk.sample ? sampleText : ''}${context.desk.name}: approved schedule`
  return [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Imprimatur//Approved schedule 1//EN'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', 'PUBLISH'),
    line('X-WR-CALNAME', escaped(name)),
    ...timezones(entries),
    ...entries.map((entry) => event(entry, context)),
    line('END', 'VCALENDAR'),
  ].join('')
}

function timezones(entries: readonly ExportEntry[]): readonly string[] {
  const spans = new Map<Zone, { first: string; last: string }>()
  // Entries come in the order of their instants, so the first of a zone is its earliest.
  for (const { slot } of entries) {
    if (!isPlain(slot)) continue
    const span = spans.get(slot.zone)
    if (span === undefined) spans.set(slot.zone, { first: slot.instant, last: slot.instant })
    else span.last = slot.instant
  }
  return [...spans].sort(([a], [b]) => (a < b ? -1 : 1)).map(([zone, { first, last }]) => timezone(zone, first, last))
}

function event(entry: ExportEntry, context: ExportContext): string {
  const { post, account } = entry
  const sample = context.desk.sample ? sampleText : ''
  const where = `${channelNames[account.channel].name} ${account.handle}`
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', escaped(uidOf(entry))),
    // When the approval was given, not when the file was written: the same state gives the same bytes.
    line('DTSTAMP', utc(post.approvedAt)),
    line('SEQUENCE', String(post.sequence)),
    start(entry.slot),
    line('SUMMARY', escaped(`${sample}${post.key} · ${where}: ${opening(entry.text)}`)),
    line('DESCRIPTION', escaped(description(entry, context))),
    line('STATUS', post.withdrawn === true ? 'CANCELLED' : 'CONFIRMED'),
    line('TRANSP', 'TRANSPARENT'),
    line('END', 'VEVENT'),
  ].join('')
}

// Wall-clock time in its zone. A time that comes twice means its first coming there (§3.3.5), so those go out in UTC.
function start(slot: ExportEntry['slot']): string {
  if (!isPlain(slot)) return line('DTSTART', utc(slot.instant))
  return line(`DTSTART;TZID=${slot.zone}`, basic(Temporal.PlainDateTime.from(slot.wall)))
}

function isPlain(slot: ExportEntry['slot']): boolean {
  return instantAt(slot.wall, slot.zone).ok
}

function utc(instant: string): string {
  return `${basic(Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDateTime())}Z`
}

/** What an appointment says inside, also read by tests. */
export function description({ post, text }: ExportEntry, context: ExportContext): string {
  const signed = post.approvedBy.map(({ name, area }) => `${name} (${area})`).join(', ')
  const media = post.content.media.map(({ name, alt, url }) => `Media: ${url ?? name}${alt === '' ? '' : `, “${alt}”`}`)
  return [
    ...(context.desk.sample ? [sampleText.trim()] : []),
    text,
    '',
    ...(post.content.replyTo === null ? [] : [`In reply to: ${post.content.replyTo}`]),
    ...(post.content.link === null ? [] : [`Link: ${post.content.link}`]),
    ...media,
    `Approved: ${signed}, ${post.approvedAt}`,
    `Revision ${post.revision}, policy ${context.policy.version}, content ${post.contentDigest}`,
  ].join('\n')
}

/** The first 60 characters, on one line; what readers see as one character stays whole. */
function opening(text: string): string {
  const oneLine = text.slice(0, 2_000).replace(/\s+/g, ' ').trim()
  const shown: string[] = []
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(oneLine)) {
    if (shown.length === 60) return `${shown.join('')}…`
    shown.push(segment)
  }
  return shown.join('')
}
