// Against which earlier revision a reviewer sees a post: what changed since they last decided.
import type { Instant } from '../kit/time'
import type { PersonId } from '../people/person'
import type { Decision } from '../ledger/events'
import type { SignOff } from './sign-off'

export type Base =
  | { readonly kind: 'yours'; readonly revision: number; readonly decision: Decision; readonly at: Instant }
  | { readonly kind: 'approved'; readonly revision: number; readonly at: Instant }
  /** Nothing came before: all of it is new to everybody. */
  | { readonly kind: 'nothing' }

/**
 * The person's last decision that they stand by, else the last approval, else nothing: for eyes that never saw it, all
 * of it is new. An earlier revision that nobody decided is no ground to compare with; it may be half a sentence.
 */
export function baseFor(person: PersonId, signOffs: readonly SignOff[]): Base {
  const live = signOffs.filter((signOff) => signOff.takenBack === null)
  const mine = live.findLast((signOff) => signOff.by === person)
  if (mine) return { kind: 'yours', revision: mine.revision, decision: mine.decision, at: mine.at }
  const approval = live.findLast((signOff) => signOff.decision === 'approve')
  return approval ? { kind: 'approved', revision: approval.revision, at: approval.at } : { kind: 'nothing' }
}
