// Buffer's bulk upload: one CSV for each channel.
import type { ExportEntry, ExportProfile, Sourced } from './profile'
import { accountTime, csvMime, type SchedulerSheet, sheetsFor } from './scheduler-csv'
import { t } from '../../words/say'

const seen = { source: 'Notes of 17 Sep 2026 citing support.buffer.com/article/926', checked: '2026-09-17' } as const

const rowsPerFile: Sourced<number> = { value: 100, ...seen, grade: 'C' }
const imageTypes: Sourced<string> = { value: 'direct .jpg or .png address', ...seen, grade: 'C' }

const sheet: SchedulerSheet = {
  scheduler: 'Buffer',
  columns: [
    { header: 'Text', holds: 'text' },
    { header: 'Image URL', holds: 'image-url' },
    // Buffer's tags are labels inside Buffer. A campaign is the desk's own and is not approved, so it stays here.
    { header: 'Tags', holds: 'nothing' },
    { header: 'Posting Time', holds: 'wall-time' },
  ],
  rowsPerFile: rowsPerFile.value,
}

export const bufferCsv: ExportProfile = {
  id: 'buffer-csv',
  describes: t('For Buffer’s bulk upload: one file for each account, times in the account’s own zone.'),
  source: t(
    'Ten independent public files agree on the header; limits from notes citing support.buffer.com/article/926',
  ),
  checked: '2026-09-17',
  grade: 'C',
  extension: 'csv',
  mime: csvMime,
  files: 'one-per-account',
  limits: {
    header: { value: 'Text,Image URL,Tags,Posting Time', ...seen, source: 'Ten independent public files', grade: 'C' },
    time: { value: 'YYYY-MM-DD HH:mm, 24 hours', ...seen, grade: 'C' },
    rowsPerFile,
    rowsPerFileOnFreePlan: { value: 10, ...seen, grade: 'C' },
    image: imageTypes,
    imagesPerPost: { value: 1, ...seen, source: 'The header has one image column', grade: 'C' },
    imageMegabytes: { value: 5, ...seen, grade: 'C' },
    zone: { value: 'the channel’s own zone in Buffer', ...seen, source: 'General knowledge', grade: 'K' },
  },
  unsupported: {
    pinterest: t('Buffer wants the name of a board for Pinterest, which a post here does not have.'),
    youtube: t('YouTube wants a film, and Buffer’s file carries pictures only.'),
    tiktok: t('TikTok wants a film or a set of pictures, and Buffer’s file carries one picture.'),
  },
  tellsWithdrawn: false,
  refuses,
  notes: ({ post }) =>
    post.content.media.some(({ alt }) => alt !== '')
      ? [t('Buffer’s file has no column for the alternative text; it must be added in Buffer by hand.')]
      : [],
  render: (entries, context) => sheetsFor(sheet, entries, context),
}

function refuses(entry: ExportEntry): string | null {
  const { content } = entry.post
  const [media, second] = content.media
  if (content.kind !== 'post') return t('Buffer’s file cannot hold a reply.')
  if (entry.text.trim() === '' && media === undefined) return t('It has neither text nor picture.')
  if (second !== undefined) return t('It has several pictures, and Buffer’s file carries one.')
  if (media !== undefined && media.url === null)
    return t('Its picture {name} has no public address.', { name: media.name })
  if (media?.url && !/\.(?:jpe?g|png)$/i.test(media.url.replace(/[?#].*$/s, ''))) {
    return t('Its media address does not lead straight to a .jpg or .png file, which Buffer wants.')
  }
  if (media === undefined && entry.account.channel === 'instagram') return t('Instagram wants at least one picture.')
  if (content.link !== null && !entry.text.includes(content.link)) {
    return t('It shows a link card, for which Buffer’s file has no column; with the address in the text it can go.')
  }
  if (accountTime(entry, entry.account) === null) {
    return t('Its time comes twice in {zone} that night, and Buffer’s file cannot say which one is meant.', {
      zone: entry.account.zone,
    })
  }
  return null
}
