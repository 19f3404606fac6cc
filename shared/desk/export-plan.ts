// What an export would hand over and what it would leave out, with the reason for each.
import type { Instant } from '../kit/time'
import { isBefore } from '../kit/time'
import { isApproved, openBlockers, type ReviewFile } from '../review/review'
import { momentInWords, waiverFor } from '../review/waiver'
import type { AccountId } from '../post/account'
import { freshFile, standingOf } from './standing'
import { type DeskState, latest, type Post } from './state'

/** Which slots and accounts; absent bounds are open. `to` is exclusive. */
export interface ExportRange {
  readonly from: Instant | null
  readonly to: Instant | null
  readonly accounts: readonly AccountId[] | null
}

export interface ExportPlan {
  readonly included: readonly Post[]
  readonly leftOut: readonly { readonly post: Post; readonly reason: string }[]
}

/** Drafts and withdrawn posts are not on the way out, so they are not listed as left out. */
export function planExport(state: DeskState, range: ExportRange, now: Instant): ExportPlan {
  const included: Post[] = []
  const leftOut: { post: Post; reason: string }[] = []
  for (const post of state.posts.values()) {
    if (post.stage === 'draft' || post.stage === 'withdrawn' || !isIn(range, post)) continue
    const reason = leavingReason(state, post, now)
    if (reason === null) included.push(post)
    else leftOut.push({ post, reason })
  }
  return { included: included.sort(bySlot), leftOut: leftOut.sort((a, b) => bySlot(a.post, b.post)) }
}

/** Why a post may not leave the desk at this moment; null when it may. Rechecks everything, whatever was recorded. */
export function leavingReason(state: DeskState, post: Post, now: Instant): string | null {
  const { content } = latest(post)
  if (content.kind === 'advocacy') return 'it is advice for a person, who publishes it or not'
  if (content.slot === null) return 'it has no slot'
  // What was handed over before may be handed over again: the same bytes under the same sign-offs.
  const file = freshFile(state, post, now)
  if (post.stage === 'exported') return isApproved(file) ? null : (waiverGap(file) ?? 'its approval no longer stands')
  const { status } = standingOf(state, post, now)
  if (status === 'in-review') return waiverGap(file) ?? notApproved[status]
  if (status !== 'approved') return notApproved[status]
  if (!isApproved(file)) return 'a check made just now found something in the way'
  if (!isBefore(now, content.slot.instant)) return 'its slot has passed'
  return null
}

/** What is in the way when a waiver is what is missing; null when none was ever granted. */
function waiverGap(file: ReviewFile): string | null {
  for (const { id, clause } of openBlockers(file)) {
    const { waiver, state } = waiverFor(id, file) ?? { waiver: null, state: null }
    const until = () => momentInWords(waiver?.decision?.until ?? file.at, file.waiverTerms.zone)
    if (state === 'over') return `its waiver for clause ${clause} ran out on ${until()}`
    if (state === 'short') return `its waiver for clause ${clause} runs out on ${until()}, before its slot`
    if (state === 'asked') return `its waiver for clause ${clause} is not decided yet`
  }
  return null
}

const notApproved = {
  draft: 'it is a draft',
  'in-review': 'it is not approved yet',
  'changes-requested': 'changes were requested',
  rejected: 'it was rejected',
  withdrawn: 'it was withdrawn',
  exported: 'it has been exported',
} as const

function isIn(range: ExportRange, post: Post): boolean {
  const { slot, targets } = latest(post).content
  if (range.accounts && !targets.some((target) => range.accounts?.includes(target))) return false
  if (slot === null) return range.from === null && range.to === null
  return (
    (range.from === null || !isBefore(slot.instant, range.from)) &&
    (range.to === null || isBefore(slot.instant, range.to))
  )
}

function bySlot(a: Post, b: Post): number {
  const [left, right] = [latest(a).content.slot?.instant ?? '~', latest(b).content.slot?.instant ?? '~']
  return left === right ? a.key.localeCompare(b.key, 'en', { numeric: true }) : left < right ? -1 : 1
}
