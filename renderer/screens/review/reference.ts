// A finding in one line, for a colleague to find it by: in a mail, in a chat, in a ticket. Words that can be read, and the
// link that opens it.
import type { PostView } from '../../../shared/desk/queries/post'
import type { Finding } from '../../../shared/policy/finding'
import { copy } from '../../copying'
import { copyLink, type LinkingDesk, linkTo } from '../../windows/copy-link'
import { t } from '../../../shared/words/say'

interface Referred {
  readonly key: PostView['key']
  readonly revisions: readonly { readonly number: number }[]
}

/** "NB-1042, revision 3, clause 4.2 Rates carry a date: “Earn 4.75 %”". */
export function referenceTo(
  { clause, place }: Pick<Finding, 'clause' | 'place'>,
  { key, revisions }: Referred,
): string {
  // Of one line whatever was quoted.
  const quote = place?.quote.trim().replace(/\s+/g, ' ') ?? ''
  const about = { key, revision: revisions.at(-1)?.number ?? 1, id: clause.id, title: clause.title }
  return quote === ''
    ? t('{key}, revision {revision}, clause {id} {title}', about)
    : t('{key}, revision {revision}, clause {id} {title}: “{quote}”', { ...about, quote })
}

const latestOf = ({ revisions }: Referred) => revisions.at(-1)?.number ?? null

export function copyReference(finding: Finding, post: Referred, desk: LinkingDesk): Promise<void> {
  const at = { kind: 'finding', id: finding.id } as const
  const link = linkTo({ kind: 'post', key: post.key, revision: latestOf(post), at }, desk)
  return copy(
    `${referenceTo(finding, post)} ${link}`,
    t('Reference to {id} on {key}', { id: finding.clause.id, key: post.key }),
  )
}

export function copyThreadLink(thread: string, post: Referred, desk: LinkingDesk): Promise<void> {
  const at = { kind: 'comment', id: thread } as const
  return copyLink(
    { kind: 'post', key: post.key, revision: latestOf(post), at },
    desk,
    t('Link to the comment on {key}', { key: post.key }),
  )
}
