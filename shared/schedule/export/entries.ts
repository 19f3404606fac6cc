// Takes approved posts apart into one entry for each account, in their final order, with what is left out and why.
import { isBefore } from '../../kit/time'
import { contentDigest, textFor } from '../../post/content'
import type { ExportContext, ExportEntry, LeftOut, ScheduledPost } from './profile'
import { t } from '../../words/say'

export interface Entries {
  readonly entries: readonly ExportEntry[]
  readonly leftOut: readonly LeftOut[]
}

/** Order: slot, account, id. It depends on the posts only, never on the order in which they came. */
export function entriesOf(posts: readonly ScheduledPost[], context: ExportContext): Entries {
  const accounts = new Map(context.accounts.map((account) => [account.id, account]))
  const entries: ExportEntry[] = []
  const leftOut: LeftOut[] = []
  for (const post of posts) {
    const { id, key, content } = post
    const { slot } = content
    const reason = wholeReason(post)
    if (reason !== null || slot === null) {
      leftOut.push({ id, key, account: null, reason: reason ?? t('It has no slot.') })
      continue
    }
    for (const target of new Set(post.accounts ?? content.targets)) {
      const account = accounts.get(target)
      if (account === undefined) {
        leftOut.push({
          id,
          key,
          account: target,
          reason: t('The desk has no account {account} any more.', { account: target }),
        })
      } else {
        entries.push({ post, account, slot, text: textFor(content, target) })
      }
    }
  }
  return { entries: entries.sort(byOrder), leftOut }
}

/** A fixed order of what is left out, for the same reason. */
export function byWhatIsLeftOut(a: LeftOut, b: LeftOut): number {
  return compare(a.key, b.key) || compare(a.id, b.id) || compare(a.account ?? '', b.account ?? '')
}

function wholeReason({ content, contentDigest: approved }: ScheduledPost): string | null {
  if (content.slot === null) return t('It has no slot.')
  if (content.targets.length === 0) return t('It names no account.')
  if (content.kind === 'advocacy') {
    return t('It is offered to staff for their own profiles, so it is not part of the schedule.')
  }
  // Exactly these bytes were approved, or it does not leave.
  if (contentDigest(content) !== approved) return t('Its content is not what was approved.')
  return null
}

function byOrder(a: ExportEntry, b: ExportEntry): number {
  if (isBefore(a.slot.instant, b.slot.instant)) return -1
  if (isBefore(b.slot.instant, a.slot.instant)) return 1
  return compare(a.account.id, b.account.id) || compare(a.post.id, b.post.id)
}

/** By code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
