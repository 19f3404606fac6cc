// Against which earlier revision a reviewer sees a post: what changed since they last decided.
import type { Instant } from '../kit/time'
import type { PersonId } from '../people/person'
import type { Decision } from '../ledger/events'
import type { SignOff } from './sign-off'

export type Base =
  | { readonly kind: 'yours'; readonly revision: number; readonly decision: Decision; readonly at: Instant }
  | { readonly kind: 'approved'; readonly revision: number; readonly at: Instant }
  | { readonly kind: 'first'; readonly revision: 1 }
  /** Nothing came before: all of it is new to everybody. */
  | { readonly kind: 'nothing' }

/** The person's last decision, else the last approval, else the first revision, else nothing. */
export function baseFor(person: PersonId, signOffs: readonly SignOff[], latestRevision: number): Base {
  const mine = signOffs.findLast((signOff) => signOff.by === person)
  if (mine) return { kind: 'yours', revision: mine.revision, decision: mine.decision, at: mine.at }
  const approval = signOffs.findLast((signOff) => signOff.decision === 'approve' && signOff.takenBack === null)
  if (approval) return { kind: 'approved', revision: approval.revision, at: approval.at }
  return latestRevision > 1 ? { kind: 'first', revision: 1 } : { kind: 'nothing' }
}
