// Turns approved posts into the files of one profile. Pure: the same posts give the same bytes, in whatever order they come.
import { byWhatIsLeftOut, entriesOf } from './entries'
import { distinct } from './names'
import type { ExportContext, ExportEntry, ExportNote, ExportResult, LeftOut, ProfileId, ScheduledPost } from './profile'
import { profileWithId } from './profiles'
import { t } from '../../words/say'

/** Everything that can go out in this format, and for the rest the reason. No files when nothing can. */
export function render(profileId: ProfileId, posts: readonly ScheduledPost[], context: ExportContext): ExportResult {
  const profile = profileWithId(profileId)
  const { entries, leftOut } = entriesOf(posts, context)
  const within: ExportEntry[] = []
  const refused: LeftOut[] = []
  const notes: ExportNote[] = []
  for (const entry of entries) {
    const { post, account } = entry
    const about = { id: post.id, key: post.key, account: account.id }
    const reason = whyNot(entry, profile)
    if (reason === null) {
      within.push(entry)
      notes.push(...profile.notes(entry).map((note) => ({ ...about, note })))
    } else {
      refused.push({ ...about, reason })
    }
  }
  return {
    files: within.length === 0 ? [] : distinct(profile.render(within, context)),
    leftOut: [...leftOut, ...refused].sort(byWhatIsLeftOut),
    notes,
  }
}

function whyNot(entry: ExportEntry, profile: ReturnType<typeof profileWithId>): string | null {
  if (entry.post.withdrawn === true && !profile.tellsWithdrawn) return t('It was taken back.')
  return profile.unsupported[entry.account.channel] ?? profile.refuses(entry)
}
