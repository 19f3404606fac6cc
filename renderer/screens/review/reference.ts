// A finding in one line, for a colleague to find it by: in a mail, in a chat, in a ticket. Words and no address, because
// no program would know what to open for one.
import type { PostView } from '../../../shared/desk/queries/post'
import type { Finding } from '../../../shared/policy/finding'
import { copy } from '../../copying'

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
  const words = quote === '' ? '' : `: “${quote}”`
  return `${key}, revision ${revisions.at(-1)?.number ?? 1}, clause ${clause.id} ${clause.title}${words}`
}

export function copyReference(finding: Finding, post: Referred): Promise<void> {
  return copy(referenceTo(finding, post), `Reference to ${finding.clause.id} on ${post.key}`)
}
